#include "ui/pianoroll/RollGround.h"

#include "ui/canvas/GridPainter.h"
#include "ui/canvas/PixelRows.h"
#include "ui/pianoroll/NoteNames.h"

#include <algorithm>
#include <cmath>

namespace barline {

namespace {

constexpr size_t kCrowded = 24; ///< notes in a row, which meet most of its lines again
constexpr int kRowsInOctave = 12;
constexpr int kStepKey = 5;
constexpr double kTintOfScale = 0.45;

/// `color` with the line that a grid has drawn on `ground`: as much darker or lighter.
QRgb withLine(QRgb color, QRgb line, QRgb ground)
{
    const auto channel = [](int of, int drawn, int below) { return std::clamp(of + drawn - below, 0, 255); };
    return qRgb(channel(qRed(color), qRed(line), qRed(ground)), channel(qGreen(color), qGreen(line), qGreen(ground)),
                channel(qBlue(color), qBlue(line), qBlue(ground)));
}

} // namespace

RollGround::RollGround(const RollScene &scene, const ThemeSource &theme, PixelTarget &target)
    : m_scene(scene)
    , m_theme(theme)
    , m_target(target)
    , m_rows(static_cast<size_t>(std::max(0, target.clip().height())), 0)
{
    findSpans();
    findLooks();
}

template <typename PixelsOf>
void RollGround::copyRows(int top, int end, size_t notes, PixelsOf pixelsOf)
{
    const auto copy = notes < kCrowded ? streamRow : copyRow;
    const QRect &clip = m_target.clip();
    for (int y = std::max(top, clip.top()); y < std::min(end, clip.bottom() + 1); ++y)
        copy(m_target.row(y) + clip.left(), pixelsOf(m_rows[static_cast<size_t>(y - clip.top())]), clip.width());
    endStreaming();
}

void RollGround::paint(int top, int end, size_t notes)
{
    copyRows(top, end, notes, [this](quint16 look) { return pixelsOf(look); });
}

void RollGround::paint(int top, int end, const std::vector<quint32> &line)
{
    std::vector<std::vector<quint32>> rows(m_looks.size());
    copyRows(top, end, 0, [&](quint16 look) {
        std::vector<quint32> &row = rows[look];
        if (row.empty()) {
            const quint32 *ground = pixelsOf(look);
            row.resize(line.size());
            std::transform(line.begin(), line.end(), ground, row.begin(),
                           [](quint32 above, quint32 below) { return above ? above : below; });
        }
        return row.data();
    });
}

void RollGround::findSpans()
{
    const QRect &clip = m_target.clip();
    for (const ScaleMap::Span &span : m_scene.keys().scales().spans()) {
        const double x = m_scene.time().xOf(span.from) * m_target.ratio() - clip.left();
        const int from = static_cast<int>(std::lround(std::clamp<double>(x, 0, clip.width())));
        if (!m_spans.empty() && m_spans.back().from == from)
            m_spans.pop_back();
        m_spans.push_back({m_spans.empty() ? 0 : from, span.scale});
    }
    if (m_spans.empty())
        m_spans.push_back({});
}

quint16 RollGround::lookOf(std::vector<QRgb> colors, bool hasGrid)
{
    const auto known = std::find_if(m_looks.begin(), m_looks.end(),
                                    [&](const Look &look) { return look.hasGrid == hasGrid && look.colors == colors; });
    if (known == m_looks.end()) {
        m_looks.push_back({std::move(colors), hasGrid, {}});
        return static_cast<quint16>(m_looks.size() - 1);
    }
    return static_cast<quint16>(known - m_looks.begin());
}

std::vector<QRgb> RollGround::rowColors(int key) const
{
    const bool isBlack = !m_scene.keys().isDrums() && isBlackKey(Pitch(static_cast<quint8>(key)));
    const QColor rest = m_theme.color(isBlack ? Token::RowAlternate : Token::Canvas);
    std::vector<QRgb> colors;
    for (const Span &span : m_spans) {
        if (!span.scale)
            colors.push_back(rest.rgb());
        else if (!span.scale->contains(key))
            colors.push_back(m_theme.color(Token::RowAlternate).rgb());
        else
            colors.push_back(Theme::mix(m_theme.color(Token::Canvas), m_theme.color(Token::AccentSoft),
                                        span.scale->isRoot(key) ? 1 : kTintOfScale)
                                 .rgb());
    }
    return colors;
}

std::vector<QRgb> RollGround::lineColors(int row, int key) const
{
    const PitchRows &rows = m_scene.pitch().rows();
    const bool isKit = m_scene.keys().isDrums();
    const bool partsRows = isKit || !rows.areAll();
    std::vector<QRgb> colors = rowColors(key);
    bool isLine = partsRows;
    for (size_t i = 0; i < m_spans.size(); ++i) {
        const std::optional<Scale> &scale = m_spans[i].scale;
        const int root = scale ? scale->root : 0;
        if (!isKit && rows.beginsOctave(row, root)) {
            colors[i] = m_theme.color(scale ? Token::GridBar : Token::GridBeat).rgb();
            isLine = true;
        } else if (partsRows || (!scale && key % kRowsInOctave == kStepKey)) {
            colors[i] = m_theme.color(Token::GridSub).rgb();
            isLine = true;
        }
    }
    return isLine ? colors : std::vector<QRgb>();
}

void RollGround::findLooks()
{
    const PitchAxis &pitch = m_scene.pitch();
    const double ratio = m_target.ratio();
    const int top = m_target.clip().top();
    const auto count = static_cast<int>(m_rows.size());
    const auto mark = [&](double from, double to, quint16 look) {
        const int first = std::clamp(static_cast<int>(std::lround(from * ratio)) - top, 0, count);
        const int end = std::clamp(static_cast<int>(std::lround(to * ratio)) - top, first, count);
        std::fill(m_rows.begin() + first, m_rows.begin() + end, look);
    };
    // Below the rows, where they leave room, there is nothing.
    lookOf(std::vector<QRgb>(m_spans.size(), m_theme.color(Token::Window).rgb()), false);
    const double line = std::max(1.0, std::floor(ratio)) / ratio;
    const int low = pitch.wholeRowAt((top + count) / ratio);
    for (int row = pitch.wholeRowAt(top / ratio); row >= low; --row) {
        const int key = pitch.rows().pitchOf(row);
        const double upper = pitch.topOfRow(row);
        const double lower = upper + pitch.rowHeight();
        mark(upper, lower, lookOf(rowColors(key)));
        if (!pitch.hasSeparators())
            continue;
        if (std::vector<QRgb> colors = lineColors(row, key); !colors.empty())
            mark(lower - 1, lower - 1 + line, lookOf(std::move(colors)));
    }
}

const quint32 *RollGround::pixelsOf(quint16 index)
{
    Look &look = m_looks[index];
    if (!look.pixels.empty())
        return look.pixels.data();
    const int width = m_target.clip().width();
    look.pixels.resize(static_cast<size_t>(width));
    for (size_t i = 0; i < m_spans.size(); ++i) {
        const int end = i + 1 < m_spans.size() ? m_spans[i + 1].from : width;
        std::fill(look.pixels.begin() + m_spans[i].from, look.pixels.begin() + end, look.colors[i]);
    }
    if (!look.hasGrid || !m_scene.clip())
        return look.pixels.data();
    if (m_grid.isNull())
        paintGrid();
    const QRgb ground = m_theme.color(Token::Canvas).rgb();
    const auto *grid = reinterpret_cast<const QRgb *>(m_grid.constScanLine(0));
    for (int x = 0; x < width; ++x) {
        quint32 &pixel = look.pixels[static_cast<size_t>(x)];
        if (grid[x] != ground)
            pixel = withLine(pixel, grid[x], ground);
    }
    return look.pixels.data();
}

void RollGround::paintGrid()
{
    const double ratio = m_target.ratio();
    const QRect &clip = m_target.clip();
    m_grid = QImage(clip.width(), 1, QImage::Format_RGB32);
    m_grid.setDevicePixelRatio(ratio);
    m_grid.fill(m_theme.color(Token::Canvas));
    const QRectF area(clip.left() / ratio, 0, clip.width() / ratio, 1 / ratio);
    QPainter painter(&m_grid);
    painter.translate(-area.left(), 0);
    const TimeAxis &time = m_scene.time();
    GridPainter::paint(painter, m_theme.theme(), time,
                       gridBars(*m_scene.clip(), time.ticksAt(area.left()), time.ticksAt(area.right())), m_scene.grid(),
                       area);
}

} // namespace barline
