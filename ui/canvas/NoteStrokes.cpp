#include "ui/canvas/NoteStrokes.h"

#include "ui/canvas/PixelRows.h"

#include <algorithm>

namespace barline {

namespace {

/// Lines from lower left to upper right, from pixel to pixel of a note's row.
void hatchRow(quint32 *to, int first, int end, int row, const NoteAtlas::Piece &piece)
{
    const int thickness = std::max(1, piece.hatchStep / 4);
    for (int x = first; x < end; ++x) {
        if ((x + row) % piece.hatchStep < thickness)
            to[x] = piece.hatch;
    }
}

/// A row of a note between its corners.
inline void straightRow(quint32 *to, int width, int row, quint32 color, const NoteAtlas::Piece &piece)
{
    fillRow(to, width, color);
    if (piece.hatchStep > 0)
        hatchRow(to, piece.line, width - piece.line, row, piece);
    for (int i = 0; i < piece.line; ++i) {
        to[i] = piece.border;
        to[width - 1 - i] = piece.border;
    }
}

} // namespace

NoteStrokes::NoteStrokes(NoteAtlas &atlas, PixelTarget &target, const Theme &theme, double height)
    : m_atlas(atlas)
    , m_target(target)
    , m_height(std::max(1, m_target.pixelAt(height)))
{
    m_atlas.prepare(theme, m_height, m_target.ratio());
}

void NoteStrokes::note(double from, double to, double upper, const NoteLook &look)
{
    const int left = m_target.pixelAt(from);
    const int right = std::max(left + 1, m_target.pixelAt(to));
    const int top = m_target.pixelAt(upper);
    const QRect &clip = m_target.clip();
    const int firstRow = std::max(top, clip.top());
    const int endRow = std::min(top + m_height, clip.bottom() + 1);
    const int first = std::max(left, clip.left());
    const int end = std::min(right, clip.right() + 1);
    if (firstRow >= endRow || first >= end)
        return;
    const NoteAtlas::Piece &piece = m_atlas.piece(look);
    const int width = right - left;
    const bool isPlain = width < kLeastWidth * m_target.ratio() || m_height < kLeastHeight * m_target.ratio();
    const bool isInside = first == left && end == right;
    const auto draw = [&](int from_, int end_) {
        for (int row = std::max(from_, firstRow); row < std::min(end_, endRow); ++row) {
            quint32 *pixels = m_target.row(row);
            if (isPlain)
                fillRow(pixels + first, end - first, look.isSelected ? piece.border : piece.fill);
            else if (isInside)
                wholeRow(pixels + left, width, row - top, piece);
            else
                clippedRow(pixels, left, width, row - top, piece);
        }
    };
    const int firstStraight = top + piece.round;
    const int endStraight = top + m_height - piece.round;
    for (int row = firstRow; row < std::min(firstStraight, endRow); ++row)
        __builtin_prefetch(m_target.row(row) + first, 1);
    for (int row = std::max(endStraight, firstRow); row < endRow; ++row)
        __builtin_prefetch(m_target.row(row) + first, 1);
    // Most rows of most notes, without what their ends ask for.
    if (!isPlain && isInside && piece.round >= piece.line) {
        for (int row = std::max(firstStraight, firstRow); row < std::min(endStraight, endRow); ++row)
            straightRow(m_target.row(row) + left, width, row - top, piece.fill, piece);
    } else {
        draw(firstStraight, endStraight);
    }
    draw(top, firstStraight);
    draw(std::max(firstStraight, endStraight), top + m_height);
}

void NoteStrokes::wholeRow(quint32 *to, int width, int row, const NoteAtlas::Piece &piece) const
{
    const bool isEdge = row < piece.line || row >= m_height - piece.line;
    const quint32 color = isEdge ? piece.border : piece.fill;
    if (row >= piece.round && row < m_height - piece.round) {
        straightRow(to, width, row, color, piece);
        return;
    }
    const int cap = std::min(piece.cap, (width + 1) / 2);
    const int rightCap = std::min(piece.cap, width - cap);
    const quint32 *ends = piece.ends.data() + static_cast<qsizetype>(row) * piece.cap * 2;
    const int open = std::min(piece.open[static_cast<size_t>(row)], rightCap);
    layRow(to, ends, open);
    copyRow(to + open, ends + open, cap - open);
    fillRow(to + cap, width - cap - rightCap, color);
    if (piece.hatchStep > 0 && !isEdge)
        hatchRow(to, cap, width - rightCap, row, piece);
    ends += piece.cap * 2;
    copyRow(to + width - rightCap, ends - rightCap, rightCap - open);
    layRow(to + width - open, ends - open, open);
}

void NoteStrokes::clippedRow(quint32 *pixels, int left, int width, int row, const NoteAtlas::Piece &piece)
{
    // A row of its own, of which the part that may be seen is taken.
    const QRect &clip = m_target.clip();
    const int first = std::max(left, clip.left());
    const int end = std::min(left + width, clip.right() + 1);
    m_row.assign(static_cast<size_t>(width), 0);
    std::copy(pixels + first, pixels + end, m_row.begin() + (first - left));
    wholeRow(m_row.data(), width, row, piece);
    std::copy(m_row.begin() + (first - left), m_row.begin() + (end - left), pixels + first);
}

void NoteStrokes::word(double x, double upper, const NoteLook &look, int number, const QString &text)
{
    NoteAtlas::Piece &piece = m_atlas.piece(look);
    const NoteAtlas::Word &word = m_atlas.word(piece, number, text);
    const int noteTop = m_target.pixelAt(upper);
    const int left = m_target.pixelAt(x) + word.topLeft.x();
    const int top = noteTop + m_height / 2 + word.topLeft.y();
    const QRect &clip = m_target.clip();
    const int first = std::max(left, clip.left());
    const int end = std::min(left + word.size.width(), clip.right() + 1);
    const int firstRow = std::max({top, clip.top(), noteTop + piece.line});
    const int endRow = std::min({top + word.size.height(), clip.bottom() + 1, noteTop + m_height - piece.line});
    for (int row = firstRow; row < endRow; ++row) {
        const quint32 *from = word.pixels.data() + (row - top) * word.size.width() + (first - left);
        copyRow(m_target.row(row) + first, from, end - first);
    }
}

} // namespace barline
