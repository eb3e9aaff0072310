#include "ui/pianoroll/RollPainter.h"

#include "ui/canvas/GridPainter.h"
#include "ui/pianoroll/BarFit.h"
#include "ui/pianoroll/HerePainter.h"
#include "ui/pianoroll/NoteNames.h"
#include "ui/theme/Fonts.h"

#include <array>

namespace barline {

namespace {

constexpr double kLeastRowForLabels = 11;
constexpr double kLabelInset = 5;
constexpr int kBandAlpha = 36;
constexpr double kCutLine = 2;
constexpr double kIncomingEdge = 3; ///< between the incoming notes and their outline
constexpr double kIncomingLine = 2;
constexpr double kWordsMargin = 8;
constexpr double kWordsHeight = 24;
constexpr double kWordsRadius = 4;

} // namespace

QColor RollPainter::trackColor() const
{
    const TrackPtr track = m_scene.track();
    return track ? m_theme.theme().trackColor(track->color, m_scene.trackIndex()) : m_theme.theme().trackColor(0);
}

void RollPainter::paint(QPainter &painter, const QRectF &area)
{
    m_track = trackColor();
    paintRows(painter, area);
    if (!m_scene.clip())
        return;
    paintGrid(painter, area);
    const HerePainter here(m_scene, m_theme.theme());
    here.paintOriginals(painter);
    paintNotes(painter, area);
    here.paintMarks(painter);
    here.paintBarsNotHere(painter, area);
    paintBarFits(painter, m_scene, m_theme, area);
    paintBeyondEnd(painter, area);
    paintCut(painter);
    paintBand(painter);
    paintIncoming(painter);
}

void RollPainter::paintRows(QPainter &painter, const QRectF &area) const
{
    const PitchAxis &pitch = m_scene.pitch();
    painter.fillRect(area, m_theme.color(Token::Canvas));
    const QColor alternate = m_theme.color(Token::RowAlternate);
    const QColor octave = m_theme.color(Token::GridBeat);
    const QColor step = m_theme.color(Token::GridSub);
    const int low = pitch.pitchAt(area.bottom());
    for (int key = pitch.pitchAt(area.top()); key >= low; --key) {
        const double top = pitch.topOf(key);
        if (isBlackKey(Pitch(static_cast<quint8>(key))))
            painter.fillRect(QRectF(area.left(), top, area.width(), pitch.rowHeight()), alternate);
    }
    if (!pitch.hasSeparators())
        return;
    for (int key = pitch.pitchAt(area.top()); key >= low; --key) {
        const bool isC = key % 12 == 0;
        if (isC || key % 12 == 5) {
            GridPainter::horizontalLine(painter, pitch.topOf(key) + pitch.rowHeight() - 1, area.left(), area.right(),
                                        isC ? octave : step);
        }
    }
}

void RollPainter::paintGrid(QPainter &painter, const QRectF &area) const
{
    const TimeAxis &time = m_scene.time();
    const QList<GridBar> bars = gridBars(*m_scene.clip(), time.ticksAt(area.left()), time.ticksAt(area.right()));
    GridPainter::paint(painter, m_theme.theme(), time, bars, m_scene.grid(), area);
}

bool RollPainter::isDense(Ticks from, Ticks to) const
{
    const NoteIndex *index = m_scene.index();
    if (!index || index->density().isEmpty())
        return false;
    const Clip &clip = *m_scene.clip();
    qsizetype notes = 0;
    Ticks start = clip.startOf(clip.locate(from).bar);
    for (ClipBarIndex bar = clip.locate(from).bar; bar.value() < clip.bars.count() && start < to; ++bar) {
        notes += clip.bars.at(bar).notes.size();
        if (notes > kMostNotes)
            return true;
        start += clip.meterAt(bar).barLength();
    }
    return false;
}

void RollPainter::paintNotes(QPainter &painter, const QRectF &area)
{
    const TimeAxis &time = m_scene.time();
    const Ticks from = std::max(Ticks(), time.ticksAt(area.left() - 2));
    const Ticks to = time.ticksAt(area.right() + 2);
    if (isDense(from, to)) {
        paintDensity(painter, area);
        return;
    }
    const RollPreview &preview = m_scene.preview();
    const bool hidesNotes = preview.changesNotes();
    const QSet<NoteId> &selected = m_scene.context().selectedNotes();
    const int high = m_scene.pitch().pitchAt(area.top());
    const int low = m_scene.pitch().pitchAt(area.bottom());
    struct Chosen
    {
        Ticks start;
        const Note *note;
    };
    std::vector<Chosen> onTop;
    m_scene.visit(from, to, [&](Ticks start, const Note &note) {
        if (note.pitch.value() < low || note.pitch.value() > high)
            return;
        if (hidesNotes && preview.hides(note.id))
            return;
        if (selected.contains(note.id))
            onTop.push_back({start, &note});
        else
            paintNote(painter, start, note, false);
    });
    for (const Chosen &chosen : onTop)
        paintNote(painter, chosen.start, *chosen.note, true);
    if (preview.movesNotes()) {
        // The notes that are shown here stand where the move, or the edge, came from.
        const Ticks reach(std::abs(preview.by.value()));
        const Ticks first = preview.edge ? from - reach : from - preview.by;
        const Ticks last = preview.edge ? to + reach : to - preview.by;
        m_scene.visit(std::max(Ticks(), first), last, [&](Ticks start, const Note &note) {
            if (!preview.notes.contains(note.id))
                return;
            const PlacedNote shown = preview.shown(start, note);
            paintNote(painter, shown.start, shown.note, true);
        });
    }
    for (const PlacedNote &made : preview.made) {
        const int key = made.note.pitch.value();
        if (key >= low && key <= high && made.start < to && made.start + made.note.duration > from)
            paintNote(painter, made.start, made.note, true);
    }
}

void RollPainter::paintCut(QPainter &painter) const
{
    const auto &cut = m_scene.preview().cut;
    if (!cut)
        return;
    const PitchAxis &pitch = m_scene.pitch();
    const double x = GridPainter::snapToDevice(painter, m_scene.time().xOf(cut->at));
    const double top = pitch.topOf(cut->high);
    const double bottom = pitch.topOf(cut->low) + pitch.rowHeight();
    painter.fillRect(QRectF(x - kCutLine / 2, top, kCutLine, bottom - top), m_theme.color(Token::Accent));
}

void RollPainter::paintNote(QPainter &painter, Ticks start, const Note &note, bool isSelected)
{
    const TimeAxis &time = m_scene.time();
    const PitchAxis &pitch = m_scene.pitch();
    const QRectF rect = m_scene.rectOf(start, note);
    // Far beyond the view a rectangle is as good shorter, and cheaper.
    const QRectF shown = rect.intersected(QRectF(-20, rect.top(), time.viewWidth() + 40, rect.height()));
    const bool isFaded = note.muted || start >= m_scene.clip()->length();
    m_atlas.drawNote(painter, m_theme.theme(), shown,
                     {m_track, note.velocity.value(), isFaded, isSelected, note.id == m_scene.hovered()});
    const double labelWidth = NoteAtlas::kLabelWidth + (m_scene.marks().find(note.id) ? HerePainter::kMarkRoom : 0);
    if (rect.width() >= labelWidth && pitch.rowHeight() >= kLeastRowForLabels && !isFaded) {
        m_atlas.drawLabel(painter, m_theme.theme(),
                          QPointF(std::max(0.0, rect.left()) + kLabelInset, rect.center().y()), noteName(note.pitch));
    }
}

void RollPainter::paintDensity(QPainter &painter, const QRectF &area) const
{
    const DensityPyramid &density = m_scene.index()->density();
    const TimeAxis &time = m_scene.time();
    const PitchAxis &pitch = m_scene.pitch();
    const int level = density.levelFor(time.ticksIn(1));
    const Ticks cell = density.cellLength(level);
    const int first = std::clamp(static_cast<int>(time.ticksAt(area.left()) / cell), 0, density.cells(level) - 1);
    const int last = std::clamp(static_cast<int>(time.ticksAt(area.right()) / cell), 0, density.cells(level) - 1);
    const int high = pitch.pitchAt(area.top());
    const int low = pitch.pitchAt(area.bottom());

    // Strength is relative to the fullest cell in view, so that dense and sparse stay apart at every zoom.
    quint32 most = 1;
    for (int i = first; i <= last; ++i) {
        for (int key = low; key <= high; ++key)
            most = std::max(most, density.at(level, i, key));
    }
    constexpr size_t kSteps = 16;
    std::array<QRgb, kSteps + 1> colors{};
    for (size_t step = 1; step <= kSteps; ++step) {
        const double softness = static_cast<double>(kSteps - step) / kSteps;
        colors[step] = Theme::mix(m_track, m_theme.color(Token::Canvas), softness * 0.75).rgb();
    }
    QImage image(last - first + 1, high - low + 1, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    for (int key = high; key >= low; --key) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(high - key));
        for (int i = first; i <= last; ++i) {
            const quint32 count = density.at(level, i, key);
            if (count > 0)
                line[i - first] = colors[(static_cast<size_t>(count) * kSteps + most - 1) / most];
        }
    }
    const double left = time.xOf(cell * first);
    const double right = time.xOf(cell * (last + 1));
    painter.drawImage(QRectF(left, pitch.topOf(high), right - left, pitch.rowHeight() * (high - low + 1)), image);
}

void RollPainter::paintBeyondEnd(QPainter &painter, const QRectF &area) const
{
    const double end = m_scene.time().xOf(m_scene.clip()->length());
    if (end > area.right())
        return;
    const double left = std::max(area.left(), GridPainter::snapToDevice(painter, end));
    painter.fillRect(QRectF(left, area.top(), area.right() - left, area.height()), m_theme.color(Token::BeyondEnd));
    GridPainter::verticalLine(painter, end, area.top(), area.bottom(), m_theme.color(Token::TextDim));
}

void RollPainter::paintBand(QPainter &painter) const
{
    const auto &band = m_scene.preview().band;
    if (!band)
        return;
    const TimeAxis &time = m_scene.time();
    const PitchAxis &pitch = m_scene.pitch();
    const double left = GridPainter::snapToDevice(painter, time.xOf(band->from));
    const double right = GridPainter::snapToDevice(painter, time.xOf(band->to));
    const double top = pitch.topOf(band->high);
    const double bottom = pitch.topOf(band->low) + pitch.rowHeight();
    QColor fill = m_theme.color(Token::Accent);
    const QColor line = fill;
    fill.setAlpha(kBandAlpha);
    painter.fillRect(QRectF(left, top, right - left, bottom - top), fill);
    GridPainter::horizontalLine(painter, top, left, right, line);
    GridPainter::horizontalLine(painter, bottom - 1, left, right, line);
    GridPainter::verticalLine(painter, left, top, bottom, line);
    GridPainter::verticalLine(painter, right - 1, top, bottom, line);
}

void RollPainter::paintIncoming(QPainter &painter)
{
    const auto &incoming = m_scene.preview().incoming;
    if (!incoming)
        return;
    const QSizeF view(m_scene.time().viewWidth(), m_scene.pitch().viewHeight());
    const QColor accent = m_theme.color(Token::Accent);
    if (incoming->isForAll) {
        painter.setPen(QPen(accent, kIncomingLine, Qt::DashLine));
        painter.drawRect(QRectF(QPointF(), view).adjusted(1, 1, -1, -1));
        const double width = QFontMetricsF(Fonts::body()).horizontalAdvance(incoming->words) + 2 * kWordsMargin;
        paintWords(painter, incoming->words, {(view.width() - width) / 2, (view.height() - kWordsHeight) / 2});
        return;
    }
    if (incoming->notes)
        paintIncomingNotes(painter, *incoming);
    const double x = GridPainter::snapToDevice(
        painter, m_scene.time().xOf(IncomingNotes::landing(*m_scene.clip(), incoming->at, {})));
    painter.fillRect(QRectF(x, 0, kIncomingLine, view.height()), accent);
    paintWords(painter, incoming->words, {x + kIncomingLine, 0});
}

void RollPainter::paintIncomingNotes(QPainter &painter, const RollPreview::Incoming &incoming)
{
    const Clip &clip = *m_scene.clip();
    const TimeAxis &time = m_scene.time();
    const PitchAxis &pitch = m_scene.pitch();
    const IncomingNotes &notes = *incoming.notes;
    if (notes.count == 0)
        return;
    const auto xOf = [&](const IncomingNotes::Place &place) {
        return time.xOf(IncomingNotes::landing(clip, incoming.at, place));
    };
    const double left = std::max(-20.0, xOf(notes.first) - kIncomingEdge);
    const double right = std::min(time.viewWidth() + 20, xOf(notes.lastEnd) + kIncomingEdge);
    const QRectF outline(left, pitch.topOf(notes.high) - kIncomingEdge, right - left,
                         pitch.rowHeight() * (notes.high - notes.low + 1) + 2 * kIncomingEdge);
    QColor fill = m_theme.color(Token::Accent);
    fill.setAlpha(kBandAlpha);
    painter.setPen(QPen(m_theme.color(Token::Accent), kIncomingLine, Qt::DashLine));
    painter.setBrush(fill);
    painter.drawRect(outline);
    painter.setBrush(Qt::NoBrush);

    const int first = std::max(0, clip.locate(std::max(Ticks(), time.firstVisible())).bar - incoming.at.bar - 1);
    const int last = clip.locate(std::max(Ticks(), time.endVisible())).bar - incoming.at.bar + 1;
    qsizetype room = kMostNotes;
    for (const ClipPtr &source : notes.content.clips) {
        for (ClipBarIndex bar(first); bar.value() < std::min(last, source->bars.count()); ++bar) {
            const ClipBar &here = source->bars.at(bar);
            room -= here.notes.size();
            if (room < 0)
                return;
            for (const Note &note : here.notes) {
                if (!note.isRest)
                    paintNote(painter, IncomingNotes::landing(clip, incoming.at, {bar, note.start}), note, true);
            }
        }
    }
}

void RollPainter::paintWords(QPainter &painter, const QString &words, QPointF topLeft) const
{
    painter.setFont(Fonts::body());
    QRectF rect(topLeft, QSizeF(painter.fontMetrics().horizontalAdvance(words) + 2 * kWordsMargin, kWordsHeight));
    rect.moveRight(std::min(rect.right(), m_scene.time().viewWidth()));
    rect.moveLeft(std::max(rect.left(), 0.0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::Accent));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawRoundedRect(rect, kWordsRadius, kWordsRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(m_theme.color(Token::OnAccent));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, words);
}

} // namespace barline
