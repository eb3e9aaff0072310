#include "ui/pianoroll/RollGround.h"

#include "ui/canvas/GridPainter.h"
#include "ui/pianoroll/NoteNames.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace barline {

namespace {

constexpr int kKeysInOctave = 12;
constexpr int kF = 5;

} // namespace

RollGround::RollGround(const RollScene &scene, const ThemeSource &theme, PixelTarget &target)
    : m_scene(scene)
    , m_theme(theme)
    , m_target(target)
    , m_kinds(static_cast<size_t>(std::max(0, target.clip().height())), WhiteKey)
{
    findKinds();
}

template <typename RowOf>
void RollGround::copyRows(int top, int end, RowOf rowOf)
{
    const QRect &clip = m_target.clip();
    const auto bytes = static_cast<size_t>(clip.width()) * sizeof(quint32);
    for (int y = std::max(top, clip.top()); y < std::min(end, clip.bottom() + 1); ++y)
        std::memcpy(m_target.row(y) + clip.left(), rowOf(m_kinds[static_cast<size_t>(y - clip.top())]), bytes);
}

void RollGround::paint(int top, int end)
{
    copyRows(top, end, [this](Kind kind) { return groundOf(kind); });
}

void RollGround::paint(int top, int end, const std::vector<quint32> &line)
{
    std::array<std::vector<quint32>, KindCount> rows;
    copyRows(top, end, [&](Kind kind) {
        std::vector<quint32> &row = rows[kind];
        if (row.empty()) {
            const quint32 *ground = groundOf(kind);
            row.resize(line.size());
            std::transform(line.begin(), line.end(), ground, row.begin(),
                           [](quint32 above, quint32 below) { return above ? above : below; });
        }
        return row.data();
    });
}

const quint32 *RollGround::groundOf(Kind kind)
{
    if (m_rows[kind].isNull())
        m_rows[kind] = rowOf(kind);
    return reinterpret_cast<const quint32 *>(m_rows[kind].constScanLine(0));
}

QImage RollGround::rowOf(Kind kind) const
{
    constexpr std::array<Token, KindCount> kColors{Token::Canvas, Token::RowAlternate, Token::GridBeat, Token::GridSub};
    const double ratio = m_target.ratio();
    const QRect &clip = m_target.clip();
    QImage row(clip.width(), 1, QImage::Format_RGB32);
    row.setDevicePixelRatio(ratio);
    row.fill(m_theme.color(kColors[kind]));
    if (!m_scene.clip())
        return row;
    const QRectF area(clip.left() / ratio, 0, clip.width() / ratio, 1 / ratio);
    QPainter painter(&row);
    painter.translate(-area.left(), 0);
    const TimeAxis &time = m_scene.time();
    GridPainter::paint(painter, m_theme.theme(), time,
                       gridBars(*m_scene.clip(), time.ticksAt(area.left()), time.ticksAt(area.right())), m_scene.grid(),
                       area);
    return row;
}

void RollGround::findKinds()
{
    const PitchAxis &pitch = m_scene.pitch();
    const double ratio = m_target.ratio();
    const int top = m_target.clip().top();
    const auto count = static_cast<int>(m_kinds.size());
    const auto mark = [&](double from, double to, Kind kind) {
        const int first = std::clamp(static_cast<int>(std::lround(from * ratio)) - top, 0, count);
        const int end = std::clamp(static_cast<int>(std::lround(to * ratio)) - top, first, count);
        std::fill(m_kinds.begin() + first, m_kinds.begin() + end, kind);
    };
    const double line = std::max(1.0, std::floor(ratio)) / ratio;
    const int low = pitch.pitchAt((top + count) / ratio);
    for (int key = pitch.pitchAt(top / ratio); key >= low; --key) {
        const double upper = pitch.topOf(key);
        const double lower = upper + pitch.rowHeight();
        if (isBlackKey(Pitch(static_cast<quint8>(key))))
            mark(upper, lower, BlackKey);
        if (pitch.hasSeparators() && key % kKeysInOctave == 0)
            mark(lower - 1, lower - 1 + line, OctaveLine);
        else if (pitch.hasSeparators() && key % kKeysInOctave == kF)
            mark(lower - 1, lower - 1 + line, StepLine);
    }
}

} // namespace barline
