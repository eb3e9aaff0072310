#include "ui/arranger/blocks/BlockBody.h"

#include <cmath>

namespace barline {

namespace {

constexpr double kNotesFrom = 6;       ///< a bar narrower than this shows how dense it is, not its notes
constexpr double kNotesMargin = 4;     ///< above the notes and below them, where there is room
constexpr double kMarksUnderFrom = 20; ///< height of a body in which the marks have room of their own
constexpr double kDensityStep = 2;     ///< width of a density column
constexpr int kBarsLookedAt = 4;       ///< in one density column
constexpr int kMostBarsBack = 64;      ///< looked through for notes that ring into the view
constexpr double kLeastNote = 1.5;

} // namespace

BlockBody::BlockBody(PixelTarget &target, const BlockFrame &frame)
    : m_target(target)
    , m_frame(frame)
{}

QRect BlockBody::pixelsOf(const QRectF &rect) const
{
    const QPoint topLeft(m_target.pixelAt(rect.left()), m_target.pixelAt(rect.top()));
    return {topLeft, QPoint(m_target.pixelAt(rect.right()) - 1, m_target.pixelAt(rect.bottom()) - 1)};
}

void BlockBody::paint(ShownBlock &shown)
{
    const BlockColors colors = BlockColors::of(m_frame.theme, shown.look);
    if (shown.block->lanes > 1)
        paintGround(shown, colors);
    if (shown.hasContent())
        paintNotes(shown, colors.notes);
}

void BlockBody::paintGround(const ShownBlock &shown, const BlockColors &colors)
{
    const QRect strip = pixelsOf(shown.strip());
    const QRect below = pixelsOf(shown.body());
    if (shown.isNarrow()) {
        m_target.fill(strip, colors.title.rgb());
        m_target.fill(below, colors.body.rgb());
        return;
    }
    RoundedRects &rects = m_frame.rects;
    rects.fill(m_target, pixelsOf(shown.rect.adjusted(-1, -1, 1, 1)), m_frame.theme.color(Token::Canvas),
               ShownBlock::kRadius + 1);
    rects.fill(m_target, strip, colors.title, shown.stripRadius(), RoundedRects::Top);
    rects.fill(m_target, below, colors.body, shown.bodyRadius(), RoundedRects::Bottom);
}

void BlockBody::paintNotes(ShownBlock &shown, const QColor &ink)
{
    const ClipInstance &instance = *shown.block->instance;
    const ClipPtr clip = m_frame.project.clips.find(instance.clip);
    if (!clip || clip->bars.count() == 0)
        return;
    const QRectF body = shown.body();
    const double barWidth = m_frame.barWidth(*shown.block);
    const bool marked = shown.isMarked() && barWidth >= ShownBlock::kMarksFrom;
    const double margin = std::min(kNotesMargin, body.height() / 6);
    const double below = marked && body.height() >= kMarksUnderFrom ? 2 * ShownBlock::kMarkSize + 3 : margin;
    const QRectF inner = body.adjusted(0, margin, 0, -below);
    if (barWidth < kNotesFrom) {
        paintFullness(shown, *clip, inner, ink);
        return;
    }
    const QRect pixels = pixelsOf(shown.rect) & m_target.clip();
    const ClipShape shape = m_frame.pictures.shape(clip);
    const auto [first, last] = m_frame.ownBars(*shown.block);
    int own = firstHeard(instance, shape, first);
    for (double left = m_frame.barX(*shown.block, own); own <= last; ++own) {
        const double right = m_frame.barX(*shown.block, own + 1);
        if (const BarPicturePtr picture = m_frame.pictures.bar(shown.block->instance, ClipBarIndex(own))) {
            paintBar(*picture, inner, left, right, shape, pixels, ink);
            if (picture->unheard > 0 && own >= first)
                shown.unheard.push_back(own);
        } else {
            const QRectF line(left + 1, inner.center().y() - 1, right - left - 2, 2);
            m_target.fill(pixelsOf(line) & pixels, ink.rgb());
        }
        left = right;
    }
}

int BlockBody::firstHeard(const ClipInstance &instance, const ClipShape &shape, int firstDrawn) const
{
    if (firstDrawn == 0)
        return 0;
    int bars = shape.reachOf(shape.longest);
    for (const TrackBar &pointed : instance.bars) {
        if (const ClipPtr clip = m_frame.project.clips.find(pointed.clip); clip && clip->id != instance.clip) {
            const ClipShape other = m_frame.pictures.shape(clip);
            bars = std::max(bars, other.reachOf(other.longest));
        }
    }
    for (const NoteOverride &one : instance.noteOverrides)
        bars = std::max(bars, shape.reachOf(one.value.duration));
    return std::max(0, firstDrawn - std::min(bars, kMostBarsBack));
}

void BlockBody::paintBar(const BarPicture &picture, const QRectF &body, double left, double right,
                         const ClipShape &shape, const QRect &clip, const QColor &ink)
{
    const double width = right - left;
    if (!picture.density.empty()) {
        paintDense(picture, body, left, width, clip, ink);
        return;
    }
    const double perTick = width / static_cast<double>(std::max<qint64>(1, picture.barLength));
    const int range = std::max(1, shape.highest - shape.lowest);
    const double thickness = std::clamp(std::floor(body.height() / (range + 1)), 2.0, 3.0);
    const double space = std::max(0.0, body.height() - thickness);
    const int rows = std::max(1, m_target.pixelAt(thickness));
    const int least = std::max(1, m_target.pixelAt(kLeastNote));
    const quint32 color = ink.rgb();
    for (const BarPicture::Mark &mark : picture.marks) {
        const int from = m_target.pixelAt(left + static_cast<double>(mark.start) * perTick);
        const int end = m_target.pixelAt(left + static_cast<double>(mark.end) * perTick - 1);
        const int top = m_target.pixelAt(body.top() + space * (1 - heightOf(mark.pitch, shape)));
        m_target.fill(QRect(from, top, std::max(least, end - from), rows) & clip, color);
    }
}

void BlockBody::paintDense(const BarPicture &picture, const QRectF &body, double left, double width, const QRect &clip,
                           const QColor &ink)
{
    const double cellWidth = width / BarPicture::kColumns;
    const double cellHeight = body.height() / BarPicture::kRows;
    for (int row = 0; row < BarPicture::kRows; ++row) {
        const double y = body.bottom() - (row + 1) * cellHeight;
        for (int column = 0; column < BarPicture::kColumns; ++column) {
            const quint8 dense = picture.density[static_cast<size_t>(row * BarPicture::kColumns + column)];
            if (dense == 0)
                continue;
            const QRectF cell(left + column * cellWidth, y, cellWidth, cellHeight);
            m_target.fill(pixelsOf(cell) & clip, qPremultiply(qRgba(ink.red(), ink.green(), ink.blue(), dense)));
        }
    }
}

qsizetype BlockBody::mostNotes(const ClipInstance &instance, const Clip &clip, int own, int step) const
{
    qsizetype most = 0;
    const int stride = std::max(1, step / kBarsLookedAt);
    for (int i = own; i < std::min(own + step, instance.lengthBars); i += stride) {
        const TrackBar source = sourceOf(&clip, instance, ClipBarIndex(i));
        const ClipPtr other = source.clip == clip.id ? nullptr : m_frame.project.clips.find(source.clip);
        const Clip &played = other ? *other : clip;
        if (source.clipBar.value() < played.bars.count())
            most = std::max(most, played.bars.at(source.clipBar).notes.size());
    }
    return most;
}

void BlockBody::paintFullness(const ShownBlock &shown, const Clip &clip, const QRectF &body, const QColor &ink)
{
    constexpr double kFullBar = 64; // notes
    const QRect pixels = pixelsOf(shown.rect);
    const auto [first, last] = m_frame.ownBars(*shown.block);
    const int step =
        std::max(1, static_cast<int>(std::ceil(kDensityStep / std::max(0.001, m_frame.barWidth(*shown.block)))));
    for (int own = first - first % step; own <= last; own += step) {
        const qsizetype most = mostNotes(*shown.block->instance, clip, own, step);
        if (most == 0)
            continue;
        const double share = std::min(1.0, std::log2(1.0 + static_cast<double>(most)) / std::log2(1 + kFullBar));
        const double height = std::max(2.0, body.height() * share);
        const double left = m_frame.snapped(m_frame.barX(*shown.block, own));
        const double right = m_frame.snapped(m_frame.barX(*shown.block, own + step));
        const QRectF column(left, body.bottom() - height, std::max(1.0, right - left - 0.5), height);
        m_target.fill(pixelsOf(column) & pixels, ink.rgb());
    }
}

} // namespace barline
