#include "core/playback/OfflineRenderer.h"

#include "core/playback/Player.h"

namespace barline {

namespace {

constexpr int kBlock = 512;

} // namespace

std::vector<SynthCall> OfflineRenderer::record() const
{
    RecordingPort port;
    Player player(port, m_sampleRate);
    player.offer(std::make_unique<const Schedule>(m_events));
    player.play();
    do
        player.advance(nullptr, nullptr, kBlock);
    while (player.isPlaying());
    return port.calls();
}

StereoSamples OfflineRenderer::render(SynthPort &port, double tail) const
{
    StereoSamples samples;
    Player player(port, m_sampleRate);
    player.offer(std::make_unique<const Schedule>(m_events));
    player.play();
    const auto advance = [&] {
        const size_t from = samples.left.size();
        samples.left.resize(from + kBlock);
        samples.right.resize(from + kBlock);
        player.advance(samples.left.data() + from, samples.right.data() + from, kBlock);
    };
    do
        advance();
    while (player.isPlaying());
    for (qint64 more = static_cast<qint64>(tail * m_sampleRate); more > 0; more -= kBlock)
        advance();
    return samples;
}

} // namespace barline
