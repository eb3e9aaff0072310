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

BandGesture::Change BandGesture::changeFor(const CanvasPoint &at) const
{
    const Qt::KeyboardModifiers keys = m_mode == Mode::Replace ? at.modifiers & ~m_from.modifiers : at.modifiers;
    if (keys.testFlag(Qt::ShiftModifier))
        return Change::Add;
    return keys.testFlag(Qt::ControlModifier) ? Change::Remove : Change::Replace;
}

RollPreview::Band BandGesture::bandTo(const CanvasPoint &at) const
{
    return {std::max(Ticks(), std::min(m_from.time, at.time)), std::max({Ticks(1), m_from.time, at.time}),
            m_scene.pitch().pitchAtRow(std::min(m_from.row, at.row)),
            m_scene.pitch().pitchAtRow(std::max(m_from.row, at.row))};
}

void BandGesture::move(const CanvasPoint &at)
{
    const std::optional<RollPreview::Band> before = m_scene.preview().band;
    if (!before && !isDrag(m_from, at))
        return;
    RollPreview preview;
    preview.band = bandTo(at);
    const Change change = changeFor(at);
    if (before && change == m_change && m_scene.context().noteSelection() == m_selection)
        selectBetween(*before, *preview.band);
    else
        selectAll(*preview.band, change);
    m_selection = m_scene.context().noteSelection();
    m_scene.setPreview(std::move(preview));
}

void BandGesture::selectAll(const RollPreview::Band &band, Change change)
{
    m_change = change;
    QSet<NoteId> notes = m_scene.notesIn(band);
    if (change == Change::Add)
        notes.unite(m_before);
    else if (change == Change::Remove)
        notes = QSet<NoteId>(m_before).subtract(notes);
    m_scene.context().selectNotes(notes);
}

bool BandGesture::isChosen(const RollPreview::Band &band, Ticks start, const Note &note) const
{
    const bool isInside = band.holds(start, note);
    if (m_change == Change::Replace)
        return isInside;
    const bool wasChosen = m_before.contains(note.id);
    return m_change == Change::Add ? wasChosen || isInside : wasChosen && !isInside;
}

void BandGesture::selectBetween(const RollPreview::Band &before, const RollPreview::Band &band)
{
    QSet<NoteId> added;
    QSet<NoteId> removed;
    const auto look = [&](Ticks from, Ticks to) {
        m_scene.visit(from, to, [&](Ticks start, const Note &note) {
            if (before.holds(start, note) != band.holds(start, note))
                (isChosen(band, start, note) ? added : removed).insert(note.id);
        });
    };
    if (before.low != band.low || before.high != band.high) {
        look(std::min(before.from, band.from), std::max(before.to, band.to));
    } else {
        if (before.from != band.from)
            look(std::min(before.from, band.from), std::max(before.from, band.from));
        if (before.to != band.to)
            look(std::min(before.to, band.to), std::max(before.to, band.to));
    }
    m_scene.context().changeNoteSelection(added, removed);
}

NamedEdit BandGesture::finish(const CanvasPoint &at)
{
    move(at);
    if (!m_scene.preview().band && changeFor(at) == Change::Replace)
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
