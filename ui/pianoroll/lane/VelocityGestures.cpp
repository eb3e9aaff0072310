#include "ui/pianoroll/lane/VelocityGestures.h"

#include "core/edit/notes/SetVelocities.h"
#include "ui/pianoroll/NoteSteps.h"

#include <algorithm>

namespace barline {

DragStalksGesture::DragStalksGesture(RollScene &scene, Stalks::Range range, const Stalks::Stalk &grabbed,
                                     const CanvasPoint &at)
    : LaneGesture(scene, range)
    , m_grabbed(grabbed)
    , m_from(at)
{}

void DragStalksGesture::move(const CanvasPoint &at)
{
    if (!m_moves) {
        if (!isDrag(m_from, at))
            return;
        m_moves = true;
        m_notes = {m_grabbed.note};
        if (m_grabbed.isSelected)
            m_notes = m_scene.context().selectedNotes();
        else
            m_scene.context().selectNotes(m_notes);
    }
    const double up = m_from.pixel.y() - at.pixel.y();
    const int to = m_range.at(m_range.yOf(m_grabbed.velocity.value()) - up).value();
    m_by = to - m_grabbed.velocity.value();
    RollPreview preview;
    preview.notes = m_notes;
    preview.velocityBy = m_by;
    m_scene.setPreview(std::move(preview));
}

NamedEdit DragStalksGesture::finish(const CanvasPoint &at)
{
    move(at);
    if (!m_moves) {
        select(m_grabbed.note, m_from.modifiers);
        return {};
    }
    return changingVelocity(m_scene, m_notes, m_by);
}

DrawVelocitiesGesture::DrawVelocitiesGesture(RollScene &scene, Stalks::Range range, Way way, const CanvasPoint &at)
    : LaneGesture(scene, range)
    , m_way(way)
    , m_line(at.pixel, at.pixel)
{
    move(at);
}

void DrawVelocitiesGesture::move(const CanvasPoint &at)
{
    if (m_way == Way::Line) {
        m_line.setP2(at.pixel);
        m_velocities.clear();
    } else {
        m_line = QLineF(m_line.p2(), at.pixel);
    }
    drawAlong();
    preview(setVelocities(*m_scene.clip(), m_velocities));
}

NamedEdit DrawVelocitiesGesture::finish(const CanvasPoint &at)
{
    move(at);
    return settingVelocities(m_scene, m_velocities);
}

void DrawVelocitiesGesture::drawAlong()
{
    constexpr double kReach = 2;
    const double left = std::min(m_line.x1(), m_line.x2()) - kReach;
    const double right = std::max(m_line.x1(), m_line.x2()) + kReach;
    const bool isSteep = std::abs(m_line.dx()) < 1;
    const QSet<NoteId> &selected = m_scene.context().selectedNotes();
    const TimeAxis &time = m_scene.time();
    m_scene.visit(std::max(Ticks(), time.ticksAt(left)), time.ticksAt(right), [&](Ticks start, const Note &note) {
        const double x = time.xOf(start);
        if (x < left || x > right || (!selected.isEmpty() && !selected.contains(note.id)))
            return;
        const double share = isSteep ? 1 : std::clamp((x - m_line.x1()) / m_line.dx(), 0.0, 1.0);
        m_velocities.insert(note.id, m_range.at(m_line.pointAt(share).y()));
    });
}

} // namespace barline
