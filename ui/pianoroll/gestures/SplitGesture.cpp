#include "ui/pianoroll/gestures/SplitGesture.h"

#include "core/edit/notes/ChosenNotes.h"
#include "core/edit/notes/SplitNotes.h"
#include "ui/pianoroll/NoteReadout.h"
#include "ui/pianoroll/NoteSteps.h"

namespace barline {

SplitGesture::SplitGesture(RollScene &scene, const CanvasPoint &at)
    : RollGesture(scene)
    , m_from(at)
{
    const auto hit = scene.hit(at);
    if (hit && scene.context().selectedNotes().contains(hit->note.id)) {
        m_selected = scene.context().selectedNotes();
        m_firstSelected = chosenNotes(*scene.clip(), m_selected).first().bar;
    }
    move(at);
}

void SplitGesture::move(const CanvasPoint &at)
{
    constexpr int kHighestKey = PitchAxis::kKeys - 1;
    m_at = m_scene.snap(at.time, at.modifiers);
    int low = m_scene.pitch().pitchAtRow(std::min(m_from.row, at.row));
    int high = m_scene.pitch().pitchAtRow(std::max(m_from.row, at.row));
    if (at.modifiers.testFlag(Qt::ShiftModifier)) {
        low = 0;
        high = kHighestKey;
    }
    const bool isOfSelected = !m_selected.isEmpty() && !at.modifiers.testFlag(Qt::ShiftModifier);
    const ClipBarIndex first = isOfSelected ? m_firstSelected : takeNotes(low, high);
    if (isOfSelected)
        m_notes = m_selected;
    const Edit edit = splitNotes(*m_scene.clip(), m_notes, m_at, kNoId, first);
    m_cuts = static_cast<int>(edit.notes.added.size());
    for (const ClipNote &second : edit.notes.added) {
        low = std::min<int>(low, second.note.pitch.value());
        high = std::max<int>(high, second.note.pitch.value());
    }
    RollPreview preview = RollPreview::of(*m_scene.clip(), edit);
    preview.cut = RollPreview::Cut{m_at, low, high};
    m_scene.setPreview(std::move(preview));
}

ClipBarIndex SplitGesture::takeNotes(int low, int high)
{
    m_notes.clear();
    Ticks first = std::max(Ticks(), m_at);
    m_scene.visit(m_at, m_at + Ticks(1), [&](Ticks start, const Note &note) {
        if (note.pitch.value() < low || note.pitch.value() > high)
            return;
        m_notes.insert(note.id);
        first = std::min(first, start);
    });
    return m_scene.clip()->locate(first).bar;
}

NamedEdit SplitGesture::finish(const CanvasPoint &at)
{
    move(at);
    return splittingNotes(m_scene, m_notes, m_at);
}

std::optional<Hover> SplitGesture::hover() const
{
    return Hover{Qt::SplitHCursor,
                 tr("Drag up or down to cut more keys · Shift cuts all keys · Alt leaves the grid · Esc cancels"),
                 QStringLiteral("split"),
                 placeReadout(m_scene, m_at) + QStringLiteral(" · ") + tr("%n note(s)", nullptr, m_cuts)};
}

} // namespace barline
