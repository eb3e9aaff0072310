#include "ui/pianoroll/lane/Stalks.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace barline {

Velocity Stalks::Range::at(double y) const
{
    const double velocity = (bottom - y) / std::max(1.0, bottom - top) * kMostVelocity;
    return Velocity(static_cast<quint8>(std::clamp(std::lround(velocity), 1L, 127L)));
}

Stalks::Stalks(const RollScene &scene, Range range)
{
    if (!scene.clip())
        return;
    const TimeAxis &time = scene.time();
    const Ticks from = std::max(Ticks(), time.ticksAt(-kGrabRadius));
    const Ticks to = time.ticksAt(time.viewWidth() + kGrabRadius);
    m_areTooMany = scene.hasMoreThan(kMost, from, to);
    if (m_areTooMany)
        return;
    const QSet<NoteId> &selected = scene.context().selectedNotes();
    const RollPreview &preview = scene.preview();
    const bool hidesNotes = preview.changesNotes();
    const auto put = [&](Ticks start, const Note &note, bool isSelected) {
        if (start >= from && start < to)
            m_stalks.push_back({note.id, start, note.pitch, note.velocity, time.xOf(start),
                                range.yOf(note.velocity.value()), isSelected, note.muted});
    };
    scene.visit(from, to, [&](Ticks start, const Note &note) {
        if (!hidesNotes || !preview.hides(note.id))
            put(start, note, selected.contains(note.id));
    });
    scene.visitMoved(from, to, [&](Ticks start, const Note &note) { put(start, note, true); });
    for (const PlacedNote &made : preview.made)
        put(made.start, made.note, true);
    std::sort(m_stalks.begin(), m_stalks.end(), [](const Stalk &a, const Stalk &b) {
        return std::tie(a.start, a.isSelected, a.note) < std::tie(b.start, b.isSelected, b.note);
    });
}

const Stalks::Stalk *Stalks::headAt(QPointF at) const
{
    const Stalk *nearest = nullptr;
    double least = kGrabRadius;
    for (const Stalk &stalk : m_stalks) {
        const double distance = std::hypot(stalk.x - at.x(), stalk.y - at.y());
        const bool isBetter = nearest && stalk.isSelected != nearest->isSelected ? stalk.isSelected : distance <= least;
        if (distance > kGrabRadius || !isBetter)
            continue;
        nearest = &stalk;
        least = distance;
    }
    return nearest;
}

} // namespace barline
