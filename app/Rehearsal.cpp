#include "app/Rehearsal.h"

#include "core/edit/arrange/InstanceEdits.h"
#include "core/edit/arrange/TrackEdits.h"
#include "core/edit/notes/AddNotes.h"
#include "core/edit/notes/MoveNotes.h"
#include "core/edit/notes/RemoveNotes.h"

namespace barline {

namespace {

constexpr int kEveryMs = 4;

/// A few notes of the clip, from a bar picked at random.
QSet<NoteId> someNotes(const Clip &clip, QRandomGenerator &random)
{
    QSet<NoteId> notes;
    const ClipBar &bar = clip.bars.at(ClipBarIndex(random.bounded(clip.bars.count())));
    for (const Note &note : bar.notes) {
        if (notes.size() < 8 && random.bounded(2) == 0)
            notes.insert(note.id);
    }
    return notes;
}

} // namespace

std::unique_ptr<Rehearsal> Rehearsal::fromEnvironment()
{
    bool asked = false;
    const uint seed = qEnvironmentVariable("BARLINE_REHEARSE").toUInt(&asked);
    return asked ? std::unique_ptr<Rehearsal>(new Rehearsal(seed)) : nullptr;
}

Rehearsal::Rehearsal(quint32 seed)
    : m_random(seed)
{
    connect(&m_timer, &QTimer::timeout, this, &Rehearsal::makeOneEdit);
}

void Rehearsal::play(Desk &desk)
{
    m_desk = &desk;
    m_timer.start(kEveryMs);
}

void Rehearsal::makeOneEdit()
{
    const CompositionPtr song = m_desk ? m_desk->context().composition() : nullptr;
    if (!song || song->tracks.isEmpty() || m_desk->session().document().project().clips.isEmpty())
        return;
    EditorContext &context = m_desk->context();
    const auto &clips = context.project().clips;
    const ClipPtr clip = *(clips.begin() + m_random.bounded(static_cast<int>(clips.size())));
    const TrackPtr track = song->tracks.at(m_random.bounded(static_cast<int>(song->tracks.size())));
    const qsizetype before = context.history().entries().size();
    switch (m_random.bounded(8)) {
    case 0:
    case 1:
    case 2: {
        Note note;
        note.id = context.ids().next<NoteId>();
        note.duration = Ticks::beats(1);
        note.pitch = Pitch(static_cast<quint8>(36 + m_random.bounded(60)));
        const Ticks at(m_random.bounded(clip->length().value()));
        context.push(addNotes(*clip, {{at, note}}), tr("Add Note"));
        break;
    }
    case 3:
        context.push(moveNotes(*clip, someNotes(*clip, m_random), Ticks(Ticks::kPerBeat / 4), 1), tr("Move Notes"));
        break;
    case 4:
        context.push(removeNotes(*clip, someNotes(*clip, m_random)), tr("Delete Notes"));
        break;
    case 5:
        context.push(renameTrack(*song, track->id, tr("Take %1").arg(m_random.bounded(1000))), tr("Rename Track"));
        break;
    case 6:
        if (!track->instances.isEmpty())
            context.push(moveInstances(*song, {track->instances.at(0)->id}, 1, 0), tr("Move Block"));
        break;
    default:
        // Only what was made here: without the song there is nothing to edit.
        if (m_undoable > 0 && context.history().undo())
            --m_undoable;
        return;
    }
    if (context.history().entries().size() > before)
        ++m_undoable;
}

} // namespace barline

#include "moc_Rehearsal.cpp"
