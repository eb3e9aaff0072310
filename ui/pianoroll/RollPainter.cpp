#include "ui/pianoroll/RollPainter.h"

#include "ui/canvas/GridPainter.h"
#include "ui/pianoroll/BarFit.h"
#include "ui/pianoroll/HerePainter.h"
#include "ui/pianoroll/NoteNames.h"
#include "ui/pianoroll/RollDensity.h"
#include "ui/theme/Fonts.h"

namespace barline {

namespace {

constexpr double kLeastRowForLabels = 11;
constexpr double kLabelInset = 5;
constexpr double kBeyondView = 20;
constexpr int kBandAlpha = 36;
constexpr double kCutLine = 2;
constexpr double kCaretLine = 2;
constexpr double kCaretReach = 5; ///< of its line beyond the row
constexpr double kLeastCaret = 6;
constexpr double kIncomingEdge = 3; ///< between the incoming notes and their outline
constexpr double kIncomingLine = 2;
constexpr double kWordsMargin = 8;
constexpr double kWordsHeight = 24;
constexpr double kWordsRadius = 4;

} // namespace

void RollPainter::paint(QPainter &painter, const QRectF &area)
{
    m_track = m_scene.trackColor(m_theme.theme());
    // Drums have their names beside them, and short notes.
    m_hasWords = m_scene.pitch().rowHeight() >= kLeastRowForLabels && !m_scene.keys().isDrums();
    m_end = m_scene.clip() ? m_scene.clip()->length() : Ticks();
    m_hasMarks = !m_scene.marks().isEmpty();
    const bool isDense = m_scene.clip() && this->isDense(area);
    if (m_scene.clip() && !isDense)
        gather(area);
    paintRows(painter, area, isDense);
    if (!m_scene.clip())
        return;
    const HerePainter here(m_scene, m_theme.theme());
    here.paintOriginals(painter);
    here.paintMarks(painter);
    here.paintBarsNotHere(painter, area);
    paintBarFits(painter, m_scene, m_theme, area);
    paintBeyondEnd(painter, area);
    here.paintOrphans(painter);
    paintCaret(painter);
    paintCut(painter);
    paintBand(painter);
    paintIncoming(painter);
}

void RollPainter::paintRows(QPainter &painter, const QRectF &area, bool isDense)
{
    PixelTarget target(painter, area);
    RollGround ground(m_scene, m_theme, target);
    NoteStrokes strokes = this->strokes(target);
    std::optional<RollDensity> density;
    if (isDense)
        density.emplace(m_scene, m_theme.theme(), m_track, target, area);
    const PitchAxis &pitch = m_scene.pitch();
    const int low = pitch.wholeRowAt(area.bottom());
    int done = target.clip().top();
    for (int at = pitch.wholeRowAt(area.top()); at >= low; --at) {
        const int end = static_cast<int>(std::lround(pitch.topOfRow(at - 1) * target.ratio()));
        Row &row = m_rows[static_cast<size_t>(at)];
        if (density)
            ground.paint(done, end, density->lineOf(pitch.rows().pitchOf(at)));
        else
            ground.paint(done, end, row.below.size() + row.above.size());
        done = std::max(done, end);
        for (std::vector<Shown> *notes : {&row.below, &row.above}) {
            for (const Shown &note : *notes)
                paintNote(strokes, note);
            notes->clear();
        }
    }
    ground.paint(done, target.clip().bottom() + 1, 0);
}

RollPainter::Span RollPainter::spanOf(const QRectF &area) const
{
    const TimeAxis &time = m_scene.time();
    return {std::max(Ticks(), time.ticksAt(area.left() - 2)), time.ticksAt(area.right() + 2)};
}

bool RollPainter::isDense(const QRectF &area) const
{
    const auto [from, to] = spanOf(area);
    const NoteIndex *index = m_scene.index();
    return index && !index->density().isEmpty() && m_scene.hasMoreThan(kMostNotes, from, to);
}

void RollPainter::gather(const QRectF &area)
{
    const auto [from, to] = spanOf(area);
    const PitchRows &rows = m_scene.pitch().rows();
    const int high = m_scene.pitch().wholeRowAt(area.top());
    const int low = m_scene.pitch().wholeRowAt(area.bottom());
    const RollPreview &preview = m_scene.preview();
    const bool hidesNotes = preview.changesNotes();
    const QSet<NoteId> &selected = m_scene.context().selectedNotes();
    const auto put = [&](Ticks start, const Note &note, bool isSelected) {
        const int at = rows.holding(note.pitch.value());
        if (at < low || at > high)
            return;
        Row &row = m_rows[static_cast<size_t>(at)];
        (isSelected ? row.above : row.below).push_back(shownOf(start, note, isSelected));
    };
    m_scene.visit(from, to, [&](Ticks start, const Note &note) {
        if (!hidesNotes || !preview.hides(note.id))
            put(start, note, !selected.isEmpty() && selected.contains(note.id));
    });
    m_scene.visitMoved(from, to, [&](Ticks start, const Note &note) { put(start, note, true); });
    for (const PlacedNote &made : preview.made) {
        if (made.start < to && made.start + made.note.duration > from)
            put(made.start, made.note, true);
    }
}

void RollPainter::paintCaret(QPainter &painter) const
{
    const auto &caret = m_scene.caret();
    if (!caret)
        return;
    const PitchAxis &pitch = m_scene.pitch();
    const double left = GridPainter::snapToDevice(painter, m_scene.time().xOf(caret->at));
    const double width = std::max(kLeastCaret, m_scene.time().widthOf(m_scene.newLength()));
    const QRectF cell(left, pitch.topOf(caret->pitch), width, pitch.rowHeight());
    const QColor accent = m_theme.color(Token::Accent);
    painter.fillRect(QRectF(cell.left(), cell.top() - kCaretReach, kCaretLine, cell.height() + 2 * kCaretReach),
                     accent);
    painter.fillRect(QRectF(cell.left(), cell.top(), cell.width(), kCaretLine), accent);
    painter.fillRect(QRectF(cell.left(), cell.bottom() - kCaretLine, cell.width(), kCaretLine), accent);
    painter.fillRect(QRectF(cell.right() - kCaretLine, cell.top(), kCaretLine, cell.height()), accent);
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

RollPainter::Shown RollPainter::shownOf(Ticks start, const Note &note, bool isSelected) const
{
    const TimeAxis &time = m_scene.time();
    Shown shown;
    shown.left = time.xOf(start);
    shown.right = time.xOf(start + note.duration);
    shown.pitch = note.pitch;
    if (m_hasWords && shown.right - shown.left >= NoteStrokes::kLabelWidth)
        shown.names = m_scene.keys().namesAt(start);
    shown.velocity = note.velocity;
    shown.isFaded = note.muted || start >= m_end;
    shown.isSelected = isSelected;
    shown.isHovered = note.id == m_scene.hovered();
    shown.hasMark = m_hasMarks && m_scene.marks().find(note.id);
    return shown;
}

NoteStrokes RollPainter::strokes(PixelTarget &target)
{
    return {m_atlas, target, m_theme.theme(), m_scene.pitch().noteHeight()};
}

void RollPainter::paintNote(NoteStrokes &strokes, const Shown &note) const
{
    const PitchAxis &pitch = m_scene.pitch();
    const double top = pitch.noteTopOf(note.pitch.value());
    const NoteLook look{m_track, note.velocity.value(), note.isFaded, note.isSelected, note.isHovered};
    // Far beyond the view a rectangle is as good shorter.
    strokes.note(std::max(note.left, -kBeyondView), std::min(note.right, m_scene.time().viewWidth() + kBeyondView), top,
                 look);
    const double wordRoom = NoteStrokes::kLabelWidth + (note.hasMark ? HerePainter::kMarkRoom : 0);
    if (m_hasWords && note.right - note.left >= wordRoom && !note.isFaded)
        strokes.word(std::max(0.0, note.left) + kLabelInset, top, look,
                     static_cast<int>(note.names) * PitchAxis::kKeys + note.pitch.value(),
                     m_scene.keys().names(note.names).of(note.pitch));
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
    const double top = pitch.topOf(notes.high) - kIncomingEdge;
    const double bottom = pitch.topOf(notes.low) + pitch.rowHeight() + kIncomingEdge;
    const QRectF outline(left, top, right - left, bottom - top);
    QColor fill = m_theme.color(Token::Accent);
    fill.setAlpha(kBandAlpha);
    painter.setPen(QPen(m_theme.color(Token::Accent), kIncomingLine, Qt::DashLine));
    painter.setBrush(fill);
    painter.drawRect(outline);
    painter.setBrush(Qt::NoBrush);

    PixelTarget target(painter, outline);
    NoteStrokes strokes = this->strokes(target);
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
                    paintNote(strokes,
                              shownOf(IncomingNotes::landing(clip, incoming.at, {bar, note.start}), note, true));
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
