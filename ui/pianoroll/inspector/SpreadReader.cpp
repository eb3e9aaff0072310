#include "ui/pianoroll/inspector/SpreadReader.h"

#include "core/base/RunOnWorker.h"

namespace barline {

namespace {

/// A selection that changes with each step of a rubber band is read where the hand pauses.
constexpr int kRestMs = 60;
constexpr qsizetype kFew = 2'000;

} // namespace

SpreadReader::SpreadReader(RollScene &scene, QObject *parent)
    : QObject(parent)
    , m_scene(scene)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &SpreadReader::readOnWorker);
    connect(&scene.context(), &EditorContext::noteSelectionChanged, this, &SpreadReader::readAnew);
    connect(&scene.context(), &EditorContext::edited, this, &SpreadReader::follow);
    connect(&scene, &RollScene::opened, this, &SpreadReader::readAnew);
}

void SpreadReader::setOn(bool isOn)
{
    if (std::exchange(m_isOn, isOn) != isOn)
        readAnew();
}

void SpreadReader::expect(const NoteSpread &spread)
{
    show(spread);
}

void SpreadReader::follow(const Touched &touched)
{
    const ClipPtr &clip = m_scene.clip();
    if (clip && (touched.touchesClip(clip->id) || touched.everything || !touched.instances.isEmpty() ||
                 !touched.compositions.isEmpty()))
        read();
}

void SpreadReader::readAnew()
{
    m_spread.reset();
    read();
}

void SpreadReader::read()
{
    ++m_ticket;
    m_rest.stop();
    m_isReading = false;
    if (!m_isOn || !m_scene.clip()) {
        show(std::nullopt);
    } else if (std::optional<NoteSpread> spread = readQuickly()) {
        show(std::move(spread));
    } else {
        m_isReading = true;
        m_rest.start();
        emit changed();
    }
}

std::optional<NoteSpread> SpreadReader::readQuickly() const
{
    const Clip &clip = *m_scene.clip();
    const QSet<NoteId> &notes = m_scene.context().selectedNotes();
    if (NoteIndex::isSmall(clip))
        return notes.isEmpty() ? spreadOf(clip) : spreadOf(clip, notes);
    // A few that were just chosen by hand are where the hand is.
    const Ticks from = std::max(Ticks(), m_scene.time().firstVisible());
    const Ticks to = m_scene.time().endVisible();
    if (notes.isEmpty() || notes.size() > kFew || m_scene.hasMoreThan(NoteIndex::kSmall, from, to))
        return std::nullopt;
    NoteSpread spread;
    m_scene.visit(from, to, [&](Ticks start, const Note &note) {
        if (notes.contains(note.id))
            spread.take(start, note);
    });
    return spread.count == notes.size() ? std::optional(spread) : std::nullopt;
}

void SpreadReader::readOnWorker()
{
    const auto work = [clip = m_scene.clip(), notes = m_scene.context().selectedNotes()] {
        return notes.isEmpty() ? spreadOf(*clip) : spreadOf(*clip, notes);
    };
    runOnWorker(this, work, [this, ticket = m_ticket](NoteSpread spread) {
        if (ticket == m_ticket) {
            m_isReading = false;
            show(std::move(spread));
        }
    });
}

void SpreadReader::show(std::optional<NoteSpread> spread)
{
    m_spread = std::move(spread);
    emit changed();
}

} // namespace barline

#include "moc_SpreadReader.cpp"
