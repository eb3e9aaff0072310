#include "ui/arranger/blocks/BlockPainter.h"

#include "ui/arranger/BlockWords.h"

#include <QCoreApplication>

#include <cmath>

namespace barline {

namespace {

constexpr double kTitleFrom = 22;  ///< no name below
constexpr int kThinnestTitle = 11; ///< none in a strip that is thinner
constexpr double kRoomyFrom = 48;  ///< a narrower block has its title closer to its edges
constexpr double kMarkGap = 1.25;  ///< half of what parts a broken one
constexpr double kPointerSize = 6;
constexpr double kNotchesFrom = 14; ///< pixels between two
constexpr double kHatchStep = 8;    ///< between the lines over a muted block
constexpr double kUnheardStep = 4;  ///< between those over what does not sound in a bar
constexpr double kUnheardWidth = 9; ///< at its end

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

} // namespace

BlockPainter::BlockPainter(QPainter &painter, const BlockFrame &frame)
    : m_painter(painter)
    , m_frame(frame)
{
    m_painter.setFont(frame.titles.font());
}

void BlockPainter::paint(const ShownBlock &shown)
{
    if (shown.hasContent()) {
        if (shown.look.muted)
            paintHatching(shown.body(), kHatchStep);
        paintUnheard(shown);
        paintNotches(shown);
        if (m_frame.barWidth(*shown.block) >= ShownBlock::kMarksFrom) {
            const QColor ink = m_frame.theme.color(shown.look.faded ? Token::TextDim : Token::Selection);
            if (!shown.block->instance->bars.isEmpty())
                paintPointers(shown, ink);
            if (shown.isMarked())
                paintMarks(shown, ink);
        }
        paintTitle(shown);
    }
    paintOutline(shown);
}

void BlockPainter::paintNotches(const ShownBlock &shown)
{
    const ClipInstance &instance = *shown.block->instance;
    const ClipPtr clip = m_frame.project.clips.find(instance.clip);
    const int period = clip ? clip->bars.count() : 0;
    if (period == 0 || instance.lengthBars + instance.offsetBars <= period ||
        m_frame.barWidth(*shown.block) * period < kNotchesFrom)
        return;
    const auto [first, last] = m_frame.ownBars(*shown.block);
    // The first own bar, from the second on, in which clip bar 0 has its turn.
    const int turn = ((period - instance.offsetBars % period) % period + period) % period;
    int own = std::max(first, 1);
    own += ((turn - own) % period + period) % period;
    const QRectF &rect = shown.rect;
    const QColor canvas = m_frame.theme.color(Token::Canvas);
    QColor line = canvas;
    line.setAlphaF(0.7F);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(canvas);
    for (; own <= last; own += period) {
        const double x = m_frame.snapped(m_frame.barX(*shown.block, own));
        m_painter.drawPolygon(QPolygonF({{x - 3, rect.top()}, {x + 3, rect.top()}, {x, rect.top() + 3}}));
        m_painter.fillRect(QRectF(x - 0.5, rect.top() + shown.title, 1, rect.height() - shown.title), line);
    }
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void BlockPainter::paintMarks(const ShownBlock &shown, const QColor &ink)
{
    const Block &block = *shown.block;
    const ClipInstance &instance = *block.instance;
    const auto [first, last] = m_frame.ownBars(block);
    m_painter.setRenderHint(QPainter::Antialiasing);
    const auto mark = [&](int own) {
        const double left = m_frame.snapped(m_frame.barX(block, own));
        const double right = m_frame.snapped(m_frame.barX(block, own + 1));
        const BarPicturePtr picture = m_frame.pictures.bar(block.instance, ClipBarIndex(own));
        paintMark({std::round((left + right) / 2), shown.rect.bottom() - ShownBlock::kMarkSize - 1}, ink,
                  picture && picture->hasOrphans);
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
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void BlockPainter::paintPointers(const ShownBlock &shown, const QColor &ink)
{
    const auto [first, last] = m_frame.ownBars(*shown.block);
    const QMap<ClipBarIndex, TrackBar> &bars = shown.block->instance->bars;
    const double top = shown.rect.top() + shown.title + 1;
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(ink);
    for (auto bar = bars.lowerBound(ClipBarIndex(first)); bar != bars.cend() && bar.key().value() <= last; ++bar) {
        const double x = m_frame.snapped(m_frame.barX(*shown.block, bar.key().value()));
        m_painter.fillRect(QRectF(x + 1, top, 1, kPointerSize), ink);
        m_painter.drawPolygon(QPolygonF(
            {{x + 2, top}, {x + 2 + kPointerSize * 0.75, top + kPointerSize / 2}, {x + 2, top + kPointerSize}}));
    }
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void BlockPainter::paintMark(QPointF at, const QColor &ink, bool broken)
{
    constexpr double size = ShownBlock::kMarkSize;
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

void BlockPainter::paintTitle(const ShownBlock &shown)
{
    // The name stays in sight while any of its block is.
    const QRectF &rect = shown.rect;
    const bool roomy = rect.width() >= kRoomyFrom;
    const double left = std::max(rect.left(), static_cast<double>(m_frame.view.left())) + (roomy ? 6 : 4);
    const double width = rect.right() - (roomy ? 4 : 1) - left;
    if (rect.width() < kTitleFrom || width < kTitleFrom - 10 || shown.title < kThinnestTitle)
        return;
    const ClipInstance &instance = *shown.block->instance;
    const ClipPtr clip = m_frame.project.clips.find(instance.clip);
    const QStaticText &text = m_frame.titles.find(titleOf(clip.get(), instance), width);
    m_painter.setPen(inkOn(shown.look.faded ? m_frame.theme.faded(shown.look.color) : shown.look.color));
    m_painter.drawStaticText(QPointF(left, rect.top() + std::floor((shown.title - text.size().height()) / 2)), text);
}

QColor BlockPainter::inkOn(const QColor &strip)
{
    if (strip.rgba() != m_lastStrip) {
        const QColor dark = m_frame.theme.color(Token::NoteInk);
        const QColor light = m_frame.theme.color(Token::Text);
        m_lastInk = Theme::contrast(dark, strip) >= Theme::contrast(light, strip) ? dark : light;
        m_lastStrip = strip.rgba();
    }
    return m_lastInk;
}

void BlockPainter::paintUnheard(const ShownBlock &shown)
{
    if (m_frame.barWidth(*shown.block) < ShownBlock::kMarksFrom)
        return;
    const QRectF body = shown.body();
    for (const int own : shown.unheard) {
        const double right = m_frame.snapped(m_frame.barX(*shown.block, own + 1));
        const double width = std::min(kUnheardWidth, (right - m_frame.barX(*shown.block, own)) / 2);
        paintHatching(QRectF(right - width, body.top(), width, body.height()) & shown.rect, kUnheardStep);
    }
}

void BlockPainter::paintHatching(const QRectF &rect, double step)
{
    m_painter.save();
    m_painter.setClipRect(rect, Qt::IntersectClip);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_frame.theme.color(Token::TextDim), 1));
    const double height = rect.height();
    // The lines stay with the music when it is scrolled.
    const double shift = std::fmod(m_frame.axis.offset(), step);
    const double first = std::floor(std::max(rect.left() - height, m_frame.exposed.left() - height) / step);
    const double end = std::min(rect.right(), static_cast<double>(m_frame.exposed.right() + 1));
    for (double x = first * step - shift; x < end; x += step)
        m_painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + height, rect.top()));
    m_painter.restore();
}

void BlockPainter::paintOutline(const ShownBlock &shown)
{
    const BlockLook &look = shown.look;
    if (!look.selected && !look.edited && !look.related && !look.hovered)
        return;
    if (look.selected || look.edited) {
        m_frame.rects.frame(m_painter, shown.rect,
                            m_frame.theme.color(look.selected ? Token::Selection : Token::Accent), 2,
                            ShownBlock::kRadius);
        return;
    }
    if (look.hovered) {
        m_frame.rects.frame(m_painter, shown.rect, m_frame.theme.color(Token::TextDim), 1, ShownBlock::kRadius);
        return;
    }
    m_frame.rects.dashes(m_painter, shown.rect, m_frame.theme.color(Token::Accent), ShownBlock::kRadius,
                         m_frame.exposed.left(), m_frame.exposed.right() + 1);
}

} // namespace barline
