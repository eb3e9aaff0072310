#include "ui/arranger/BlockPainter.h"

#include "ui/arranger/BlockWords.h"
#include "ui/theme/Fonts.h"

#include <QCoreApplication>

#include <cmath>

namespace barline {

namespace {

constexpr double kRadius = 4;
constexpr double kContentFrom = 3; ///< nothing but the colour below
constexpr double kNarrow = 8;      ///< no rounding below
constexpr double kTitleFrom = 22;  ///< no name below
constexpr int kThinnestTitle = 11; ///< none in a strip that is thinner
constexpr double kNotesFrom = 6;   ///< a bar narrower than this shows how dense it is, not its notes
constexpr double kMarkSize = 3.5;  ///< from a diamond's centre to its tips
constexpr double kMarkGap = 1.25;  ///< half of what parts a broken one
constexpr double kPointerSize = 6;
constexpr double kMarksFrom = 9;       ///< pixels a bar
constexpr double kNotesMargin = 4;     ///< above the notes and below them, where there is room
constexpr double kMarksUnderFrom = 20; ///< height of a body in which the marks have room of their own
constexpr double kNotchesFrom = 14;    ///< pixels between two
constexpr double kDensityStep = 2;     ///< width of a density column
constexpr int kBarsLookedAt = 4;       ///< in one density column
constexpr double kRoomyFrom = 48;      ///< a narrower block has its title closer to its edges
constexpr double kHatchStep = 8;       ///< between the lines over a muted block
constexpr double kUnheardStep = 4;     ///< between those over what does not sound in a bar
constexpr double kUnheardWidth = 9;    ///< at its end
constexpr int kMostBarsBack = 64;      ///< looked through for notes that ring into the view

/// As much of a name as fits, empty where that is no letter.
QString fitting(const QString &name, int width, const QFontMetrics &metrics)
{
    const QString text = metrics.elidedText(name, Qt::ElideRight, width);
    return text.size() > 1 || text == name ? text : QString();
}

/// The clip's name, and what is different about the block as a whole.
QString titleOf(const Clip *clip, const ClipInstance &instance)
{
    QString title = clip ? clip->name : QCoreApplication::translate("barline::BlockPainter", "No clip");
    if (instance.transpose != 0)
        title += QLatin1Char(' ') + semitonesWords(instance.transpose);
    if (instance.muted)
        title = QCoreApplication::translate("barline::BlockPainter", "%1 · muted").arg(title);
    return title;
}

bool isMarked(const ClipInstance &instance)
{
    return !instance.barOverrides.isEmpty() || !instance.noteOverrides.isEmpty();
}

} // namespace

const QStaticText &BlockTitles::find(const QString &name, int width, const QFont &font)
{
    constexpr qsizetype kMost = 4000;
    const QPair<QString, int> key(name, width);
    auto found = m_texts.find(key);
    if (found == m_texts.end()) {
        if (m_texts.size() > kMost)
            m_texts.clear();
        QStaticText text(fitting(name, width, QFontMetrics(font)));
        text.setTextFormat(Qt::PlainText);
        text.prepare({}, font);
        found = m_texts.insert(key, text);
    }
    return *found;
}

BlockPainter::BlockPainter(QPainter &painter, const Frame &frame)
    : m_painter(painter)
    , m_frame(frame)
    , m_ratio(painter.device()->devicePixelRatioF())
{}

double BlockPainter::snapped(double x) const
{
    return std::round(x * m_ratio) / m_ratio;
}

std::pair<int, int> BlockPainter::ownBars(const Block &block) const
{
    const BarNumber start = block.instance->startBar;
    const int first = m_frame.meters.locate(m_frame.axis.ticksAt(m_frame.exposed.left())).bar - start;
    const int last = m_frame.meters.locate(m_frame.axis.ticksAt(m_frame.exposed.right() + 1)).bar - start;
    return {std::max(0, first), std::min(block.instance->lengthBars - 1, last)};
}

double BlockPainter::barWidth(const Block &block) const
{
    return (m_frame.axis.xOf(block.end) - m_frame.axis.xOf(block.start)) / std::max(1, block.instance->lengthBars);
}

void BlockPainter::paint(const Block &block, int top, int height, const BlockLook &look)
{
    const double left = snapped(std::max(m_frame.axis.xOf(block.start), m_frame.view.left() - 2 * kRadius));
    // A hairline stays free between neighbours.
    const double right = snapped(std::min(m_frame.axis.xOf(block.end) - 1, m_frame.view.right() + 2 * kRadius));
    const QRectF rect(left, top, std::max(1.0, right - left), height);
    m_title = ArrangementLayout::titleHeightOf(height);
    paintGround(rect, look, block.lanes > 1);
    if (rect.width() < kContentFrom) {
        paintOutline(rect, look);
        return;
    }
    QColor ink = m_frame.theme.blockNotes(look.color);
    if (look.faded)
        ink = m_frame.theme.faded(ink);
    const QRectF body = rect.adjusted(0, m_title, 0, 0);
    m_painter.save();
    m_painter.setClipRect(rect, Qt::IntersectClip);
    paintNotes(block, body, ink);
    if (look.muted)
        paintHatching(body, kHatchStep);
    paintUnheard(block, body);
    paintMarks(block, rect, look);
    paintTitle(block, rect, look);
    m_painter.restore();
    paintOutline(rect, look);
}

void BlockPainter::paintGround(const QRectF &rect, const BlockLook &look, bool stacked)
{
    QColor title = look.color;
    QColor body = m_frame.theme.blockBody(look.color);
    if (look.faded) {
        title = m_frame.theme.faded(title);
        body = m_frame.theme.faded(body);
    }
    const QRectF strip(rect.topLeft(), QSizeF(rect.width(), m_title));
    const QRectF below = rect.adjusted(0, m_title, 0, 0);
    if (rect.width() < kNarrow) {
        m_painter.fillRect(strip, title);
        m_painter.fillRect(below, body);
        return;
    }
    if (stacked)
        m_frame.rects.fill(m_painter, rect.adjusted(-1, -1, 1, 1), m_frame.theme.color(Token::Canvas), kRadius + 1);
    m_frame.rects.fill(m_painter, strip, title, std::min(kRadius, strip.height()), RoundedRects::Top);
    m_frame.rects.fill(m_painter, below, body, std::min(kRadius, std::floor(below.height() / 2)), RoundedRects::Bottom);
}

void BlockPainter::paintNotes(const Block &block, const QRectF &body, const QColor &ink)
{
    const ClipPtr clip = m_frame.project.clips.find(block.instance->clip);
    if (!clip || clip->bars.count() == 0)
        return;
    // The marks of overrides stand below the notes, never on them.
    const bool marked = isMarked(*block.instance) && barWidth(block) >= kMarksFrom;
    const double margin = std::min(kNotesMargin, body.height() / 6);
    const double below = marked && body.height() >= kMarksUnderFrom ? 2 * kMarkSize + 3 : margin;
    const QRectF inner = body.adjusted(0, margin, 0, -below);
    const auto [first, last] = ownBars(block);
    if (barWidth(block) < kNotesFrom) {
        paintDensity(block, *clip, inner, ink);
        return;
    }
    const ClipShape shape = m_frame.pictures.shape(clip);
    for (int own = std::max(0, first - std::min(shape.reachBars, kMostBarsBack)); own <= last; ++own) {
        const BarNumber bar = block.instance->startBar + own;
        const double left = m_frame.axis.xOf(m_frame.meters.startOf(bar));
        const double right = m_frame.axis.xOf(m_frame.meters.startOf(bar + 1));
        if (const BarPicturePtr picture = m_frame.pictures.bar(block.instance, ClipBarIndex(own)))
            paintBar(*picture, inner, left, right, shape, ink);
        else
            m_painter.fillRect(QRectF(left + 1, inner.center().y() - 1, right - left - 2, 2), ink);
    }
}

void BlockPainter::paintBar(const BarPicture &picture, const QRectF &body, double left, double right,
                            const ClipShape &shape, const QColor &ink)
{
    const double width = right - left;
    if (!picture.density.empty()) {
        const double cellWidth = width / BarPicture::kColumns;
        const double cellHeight = body.height() / BarPicture::kRows;
        for (int row = 0; row < BarPicture::kRows; ++row) {
            const double y = body.bottom() - (row + 1) * cellHeight;
            for (int column = 0; column < BarPicture::kColumns; ++column) {
                const quint8 dense = picture.density[static_cast<size_t>(row * BarPicture::kColumns + column)];
                if (dense == 0)
                    continue;
                QColor shade = ink;
                shade.setAlpha(dense);
                m_painter.fillRect(QRectF(left + column * cellWidth, y, cellWidth, cellHeight), shade);
            }
        }
        return;
    }
    const double perTick = width / static_cast<double>(std::max<qint64>(1, picture.barLength));
    const int range = std::max(1, shape.highest - shape.lowest);
    const double thickness = std::clamp(std::floor(body.height() / (range + 1)), 2.0, 3.0);
    const double space = std::max(0.0, body.height() - thickness);
    for (const BarPicture::Mark &mark : picture.marks) {
        const double x = snapped(left + static_cast<double>(mark.start) * perTick);
        const double end = left + static_cast<double>(mark.end) * perTick;
        const double y = snapped(body.top() + space * (1 - heightOf(mark.pitch, shape)));
        m_painter.fillRect(QRectF(x, y, std::max(1.5, snapped(end - 1) - x), thickness), ink);
    }
}

void BlockPainter::paintDensity(const Block &block, const Clip &clip, const QRectF &body, const QColor &ink)
{
    const auto [first, last] = ownBars(block);
    const double width = barWidth(block);
    const int step = std::max(1, static_cast<int>(std::ceil(kDensityStep / std::max(0.001, width))));
    constexpr double kFullBar = 64; // notes
    for (int own = first - first % step; own <= last; own += step) {
        qsizetype most = 0;
        const int stride = std::max(1, step / kBarsLookedAt);
        for (int i = own; i < std::min(own + step, block.instance->lengthBars); i += stride) {
            const TrackBar source = sourceOf(m_frame.project, *block.instance, ClipBarIndex(i));
            const ClipPtr other = source.clip == clip.id ? nullptr : m_frame.project.clips.find(source.clip);
            const Clip &played = other ? *other : clip;
            if (source.clipBar.value() < played.bars.count())
                most = std::max(most, played.bars.at(source.clipBar).notes.size());
        }
        if (most == 0)
            continue;
        const double share = std::min(1.0, std::log2(1.0 + static_cast<double>(most)) / std::log2(1 + kFullBar));
        const double height = std::max(2.0, body.height() * share);
        const double left = snapped(m_frame.axis.xOf(m_frame.meters.startOf(block.instance->startBar + own)));
        const double right = snapped(m_frame.axis.xOf(m_frame.meters.startOf(block.instance->startBar + own + step)));
        m_painter.fillRect(QRectF(left, body.bottom() - height, std::max(1.0, right - left - 0.5), height), ink);
    }
}

void BlockPainter::paintMarks(const Block &block, const QRectF &rect, const BlockLook &look)
{
    const ClipInstance &instance = *block.instance;
    const ClipPtr clip = m_frame.project.clips.find(instance.clip);
    const auto [first, last] = ownBars(block);
    const double width = barWidth(block);
    const auto startX = [&](int own) {
        return snapped(m_frame.axis.xOf(m_frame.meters.startOf(instance.startBar + own)));
    };
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);

    const int period = clip ? clip->bars.count() : 0;
    if (period > 0 && width * period >= kNotchesFrom) {
        m_painter.setBrush(m_frame.theme.color(Token::Canvas));
        // The first own bar, from the second on, in which clip bar 0 has its turn.
        const int turn = ((period - instance.offsetBars % period) % period + period) % period;
        int own = std::max(first, 1);
        own += ((turn - own) % period + period) % period;
        for (; own <= last; own += period) {
            const double x = startX(own);
            m_painter.drawPolygon(QPolygonF({{x - 3, rect.top()}, {x + 3, rect.top()}, {x, rect.top() + 3}}));
            QColor line = m_frame.theme.color(Token::Canvas);
            line.setAlphaF(0.7F);
            m_painter.fillRect(QRectF(x - 0.5, rect.top() + m_title, 1, rect.height()), line);
        }
    }
    const QColor ink = m_frame.theme.color(look.faded ? Token::TextDim : Token::Selection);
    if (width >= kMarksFrom && !instance.bars.isEmpty())
        paintPointers(block, rect, ink);
    if (width >= kMarksFrom && isMarked(instance)) {
        const auto mark = [&](int own) {
            const double x = std::round((startX(own) + startX(own + 1)) / 2);
            const BarPicturePtr picture = m_frame.pictures.bar(block.instance, ClipBarIndex(own));
            paintMark({x, rect.bottom() - kMarkSize - 1}, ink, picture && picture->hasOrphans);
        };
        int marked = -1;
        for (auto entry = instance.barOverrides.lowerBound(ClipBarIndex(first));
             entry != instance.barOverrides.end() && entry.key().value() <= last; ++entry)
            mark(entry.key().value());
        for (const NoteOverride &one : instance.noteOverrides) {
            const int own = one.ownBar.value();
            if (own == marked || own < first || own > last || instance.barOverrides.contains(one.ownBar))
                continue;
            mark(marked = own);
        }
    }
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void BlockPainter::paintPointers(const Block &block, const QRectF &rect, const QColor &ink)
{
    const auto [first, last] = ownBars(block);
    const QMap<ClipBarIndex, TrackBar> &bars = block.instance->bars;
    const double top = rect.top() + m_title + 1;
    m_painter.setBrush(ink);
    for (auto bar = bars.lowerBound(ClipBarIndex(first)); bar != bars.cend() && bar.key().value() <= last; ++bar) {
        const double x =
            snapped(m_frame.axis.xOf(m_frame.meters.startOf(block.instance->startBar + bar.key().value())));
        m_painter.fillRect(QRectF(x + 1, top, 1, kPointerSize), ink);
        m_painter.drawPolygon(QPolygonF(
            {{x + 2, top}, {x + 2 + kPointerSize * 0.75, top + kPointerSize / 2}, {x + 2, top + kPointerSize}}));
    }
}

void BlockPainter::paintMark(QPointF at, const QColor &ink, bool broken)
{
    const double size = kMarkSize;
    if (!broken) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(ink);
        m_painter.drawPolygon(
            QPolygonF({at - QPointF(size, 0), at - QPointF(0, size), at + QPointF(size, 0), at + QPointF(0, size)}));
        return;
    }
    m_painter.setPen(QPen(ink, 1.25));
    m_painter.setBrush(Qt::NoBrush);
    for (const double side : {-1.0, 1.0}) {
        const double inner = at.x() + side * kMarkGap;
        m_painter.drawPolyline(
            QPolygonF({{inner, at.y() - size}, {inner + side * size, at.y()}, {inner, at.y() + size}}));
    }
    m_painter.setPen(Qt::NoPen);
}

void BlockPainter::paintTitle(const Block &block, const QRectF &rect, const BlockLook &look)
{
    // The name stays in sight while any of its block is.
    const bool roomy = rect.width() >= kRoomyFrom;
    const double left = std::max(rect.left(), static_cast<double>(m_frame.view.left())) + (roomy ? 6 : 4);
    const double width = rect.right() - (roomy ? 4 : 1) - left;
    if (rect.width() < kTitleFrom || width < kTitleFrom - 10 || m_title < kThinnestTitle)
        return;
    const ClipPtr clip = m_frame.project.clips.find(block.instance->clip);
    const QString name = titleOf(clip.get(), *block.instance);
    const QColor strip = look.faded ? m_frame.theme.faded(look.color) : look.color;
    const QColor dark = m_frame.theme.color(Token::NoteInk);
    const QColor light = m_frame.theme.color(Token::Text);
    const bool darkReads = Theme::contrast(dark, strip) >= Theme::contrast(light, strip);
    const QFont font = Fonts::labelBold();
    const QStaticText &text = m_frame.titles.find(name, static_cast<int>(width), font);
    m_painter.setFont(font);
    m_painter.setPen(darkReads ? dark : light);
    m_painter.drawStaticText(QPointF(left, rect.top() + std::floor((m_title - text.size().height()) / 2)), text);
}

void BlockPainter::paintUnheard(const Block &block, const QRectF &body)
{
    if (barWidth(block) < kMarksFrom)
        return;
    const auto [first, last] = ownBars(block);
    for (int own = first; own <= last; ++own) {
        const BarPicturePtr picture = m_frame.pictures.bar(block.instance, ClipBarIndex(own));
        if (!picture || picture->unheard == 0)
            continue;
        const BarNumber bar = block.instance->startBar + own;
        const double right = snapped(m_frame.axis.xOf(m_frame.meters.startOf(bar + 1)));
        const double width = right - m_frame.axis.xOf(m_frame.meters.startOf(bar));
        const QRectF part(right - std::min(kUnheardWidth, width / 2), body.top(), std::min(kUnheardWidth, width / 2),
                          body.height());
        m_painter.save();
        m_painter.setClipRect(part, Qt::IntersectClip);
        paintHatching(part, kUnheardStep);
        m_painter.restore();
    }
}

void BlockPainter::paintHatching(const QRectF &rect, double step)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_frame.theme.color(Token::TextDim), 1));
    const double height = rect.height();
    // The lines stay with the music when it is scrolled.
    const double shift = std::fmod(m_frame.axis.offset(), step);
    const double first = std::floor(std::max(rect.left() - height, m_frame.exposed.left() - height) / step);
    const double end = std::min(rect.right(), static_cast<double>(m_frame.exposed.right() + 1));
    for (double x = first * step - shift; x < end; x += step)
        m_painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + height, rect.top()));
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void BlockPainter::paintOutline(const QRectF &rect, const BlockLook &look)
{
    if (!look.selected && !look.edited && !look.related && !look.hovered)
        return;
    if (look.selected || look.edited) {
        m_frame.rects.frame(m_painter, rect, m_frame.theme.color(look.selected ? Token::Selection : Token::Accent), 2,
                            kRadius);
        return;
    }
    if (look.hovered) {
        m_frame.rects.frame(m_painter, rect, m_frame.theme.color(Token::TextDim), 1, kRadius);
        return;
    }
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setBrush(Qt::NoBrush);
    QPen pen(m_frame.theme.color(Token::Accent), 1, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({3, 2});
    m_painter.setPen(pen);
    m_painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace barline
