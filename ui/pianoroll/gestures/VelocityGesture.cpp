#include "ui/pianoroll/gestures/VelocityGesture.h"

#include "ui/pianoroll/NoteReadout.h"
#include "ui/pianoroll/NoteSteps.h"

namespace barline {

VelocityGesture::VelocityGesture(RollScene &scene, const RollScene::Hit &grabbed, const CanvasPoint &at)
    : RollGesture(scene)
    , m_grabbed(grabbed)
    , m_from(at)
    , m_notes(scene.context().selectedNotes())
{
    m_notes.insert(grabbed.note.id);
    m_audition.play(grabbed.note.pitch.value(), grabbed.note.velocity);
}

void VelocityGesture::move(const CanvasPoint &at)
{
    constexpr double kFine = 0.25;
    if (!m_moves) {
        if (!isDrag(m_from, at))
            return;
        m_moves = true;
        m_scene.context().selectNotes(m_notes);
    }
    const double up = m_from.pixel.y() - at.pixel.y();
    m_by = qRound(at.modifiers.testFlag(Qt::ShiftModifier) ? up * kFine : up);
    RollPreview preview;
    preview.notes = m_notes;
    preview.velocityBy = m_by;
    m_scene.setPreview(std::move(preview));
}

NamedEdit VelocityGesture::finish(const CanvasPoint &at)
{
    move(at);
    if (!m_moves) {
        select(m_grabbed.note.id, m_from.modifiers);
        return {};
    }
    return changingVelocity(m_scene, m_notes, m_by);
}

std::optional<Hover> VelocityGesture::hover() const
{
    return Hover{Qt::SizeVerCursor,
                 tr("Drag up for louder, down for softer · Shift is finer · Esc cancels"),
                 {},
                 noteReadout(m_scene, m_scene.preview().shown(m_grabbed.start, m_grabbed.note))};
}

} // namespace barline
