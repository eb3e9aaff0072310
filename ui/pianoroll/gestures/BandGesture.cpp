#include "ui/pianoroll/gestures/BandGesture.h"

namespace barline {

BandGesture::BandGesture(RollScene &scene, const CanvasPoint &at, Mode mode)
    : RollGesture(scene)
    , m_from(at)
    , m_mode(mode)
    , m_before(scene.context().selectedNotes())
{}

BandGesture::~BandGesture()
{
    if (!m_isFinished)
        m_scene.context().selectNotes(m_before);
}

Qt::KeyboardModifiers BandGesture::keysOf(const CanvasPoint &at) const
{
    return m_mode == Mode::Replace ? at.modifiers & ~m_from.modifiers : at.modifiers;
}

void BandGesture::move(const CanvasPoint &at)
{
    if (!m_scene.preview().band && !isDrag(m_from, at))
        return;
    RollPreview preview;
    preview.band = RollPreview::Band{
        std::max(Ticks(), std::min(m_from.time, at.time)), std::max({Ticks(1), m_from.time, at.time}),
        PitchAxis::pitchAtRow(std::min(m_from.row, at.row)), PitchAxis::pitchAtRow(std::max(m_from.row, at.row))};
    QSet<NoteId> notes = m_scene.notesIn(*preview.band);
    const Qt::KeyboardModifiers keys = keysOf(at);
    if (keys.testFlag(Qt::ShiftModifier))
        notes.unite(m_before);
    else if (keys.testFlag(Qt::ControlModifier))
        notes = QSet<NoteId>(m_before).subtract(notes);
    m_scene.context().selectNotes(notes);
    m_scene.setPreview(std::move(preview));
}

NamedEdit BandGesture::finish(const CanvasPoint &at)
{
    move(at);
    if (!m_scene.preview().band && !togglesSelection(keysOf(at)))
        m_scene.context().selectNotes({});
    m_isFinished = true;
    return {};
}

std::optional<Hover> BandGesture::hover() const
{
    if (!m_scene.preview().band)
        return std::nullopt;
    return Hover{Qt::ArrowCursor,
                 tr("Shift adds to the selection · Ctrl takes away from it · Esc cancels"),
                 {},
                 tr("%n note(s)", nullptr, static_cast<int>(m_scene.context().selectedNotes().size()))};
}

} // namespace barline
