#include "ui/pianoroll/NoteSteps.h"

#include "core/edit/notes/AddNotes.h"
#include "core/edit/notes/ChangeVelocity.h"
#include "core/edit/notes/CopyNotes.h"
#include "core/edit/notes/GlueNotes.h"
#include "core/edit/notes/MoveNotes.h"
#include "core/edit/notes/RemoveNotes.h"
#include "core/edit/notes/SetVelocities.h"
#include "core/edit/notes/SplitNotes.h"

#include <QCoreApplication>

namespace barline {

namespace {

/// What `make` makes of the scene's clip, at once where that are few notes.
NamedEdit named(const RollScene &scene, const QSet<NoteId> &notes, std::function<Edit(const Clip &)> make,
                QString (*labelOf)(int count))
{
    NamedEdit edit;
    edit.things = notes.size();
    if (edit.things <= History::kMostAtOnce) {
        edit.edit = make(*scene.clip());
        edit.things = edit.edit.size();
        if (edit.edit.isEmpty())
            return {};
    }
    edit.label = labelOf(static_cast<int>(edit.things));
    edit.make = [id = scene.clip()->id, make = std::move(make)](const Project &project) {
        const ClipPtr clip = project.clips.find(id);
        return clip ? make(*clip) : Edit();
    };
    return edit;
}

QString velocityLabel(int count)
{
    return QCoreApplication::translate("barline::NoteSteps", "Change Velocity of %n Note(s)", nullptr, count);
}

} // namespace

PlacedNote noteFor(RollScene &scene, const CanvasPoint &at)
{
    PlacedNote placed;
    placed.start = std::min(scene.snapDown(at.time, at.modifiers), scene.clip()->length() - Ticks(1));
    placed.note.id = scene.context().ids().next<NoteId>();
    placed.note.duration = scene.newLength();
    placed.note.pitch = Pitch(static_cast<quint8>(scene.keyAt(at)));
    return placed;
}

NamedEdit addingNotes(const RollScene &scene, const QList<PlacedNote> &notes)
{
    NamedEdit edit;
    edit.edit = addNotes(*scene.clip(), notes);
    const auto count = static_cast<int>(edit.edit.notes.added.size());
    edit.label = QCoreApplication::translate("barline::NoteSteps", "Add %n Note(s)", nullptr, count);
    return edit;
}

NamedEdit deletingNotes(const RollScene &scene, const QSet<NoteId> &notes)
{
    const auto make = [notes](const Clip &clip) { return removeNotes(clip, notes); };
    return named(scene, notes, make, [](int count) {
        return QCoreApplication::translate("barline::NoteSteps", "Delete %n Note(s)", nullptr, count);
    });
}

NamedEdit movingNotes(const RollScene &scene, const QSet<NoteId> &notes, Ticks by, const PitchShift &shift,
                      ClipBarIndex from)
{
    if (by == Ticks() && shift.isNone())
        return {};
    const auto make = [notes, by, shift, from](const Clip &clip) { return moveNotes(clip, notes, by, shift, from); };
    return named(scene, notes, make, [](int count) {
        return QCoreApplication::translate("barline::NoteSteps", "Move %n Note(s)", nullptr, count);
    });
}

NamedEdit copyingNotes(const RollScene &scene, const QSet<NoteId> &notes, Ticks by, const PitchShift &shift)
{
    if (by == Ticks() && shift.isNone())
        return {};
    const auto make = [notes, by, shift, id = scene.context().ids().take(notes.size())](const Clip &clip) {
        return copyNotes(clip, notes, by, shift, id);
    };
    return named(scene, notes, make, [](int count) {
        return QCoreApplication::translate("barline::NoteSteps", "Copy %n Note(s)", nullptr, count);
    });
}

NamedEdit resizingNotes(const RollScene &scene, const QSet<NoteId> &notes, NoteEdge edge, Ticks by, Ticks shortest)
{
    const auto make = [notes, edge, by, shortest](const Clip &clip) {
        return resizeNotes(clip, notes, edge, by, shortest);
    };
    return named(scene, notes, make, [](int count) {
        return QCoreApplication::translate("barline::NoteSteps", "Resize %n Note(s)", nullptr, count);
    });
}

NamedEdit scalingNotes(const RollScene &scene, const QSet<NoteId> &notes, const NoteScaling &scaling)
{
    const auto make = [notes, scaling](const Clip &clip) { return scaleNotes(clip, notes, scaling); };
    return named(scene, notes, make, [](int count) {
        return QCoreApplication::translate("barline::NoteSteps", "Stretch %n Note(s)", nullptr, count);
    });
}

NamedEdit splittingNotes(const RollScene &scene, const QSet<NoteId> &notes, Ticks at)
{
    const auto make = [notes, at, id = scene.context().ids().take(notes.size())](const Clip &clip) {
        return splitNotes(clip, notes, at, id);
    };
    NamedEdit edit = named(scene, notes, make, [](int) { return QString(); });
    const auto count = static_cast<int>(edit.edit.isEmpty() ? edit.things : edit.edit.notes.added.size());
    edit.label = QCoreApplication::translate("barline::NoteSteps", "Split %n Note(s)", nullptr, count);
    return edit;
}

NamedEdit gluingNotes(const RollScene &scene, const QSet<NoteId> &notes, Ticks widestGap)
{
    const auto make = [notes, widestGap](const Clip &clip) { return glueNotes(clip, notes, widestGap); };
    return named(scene, notes, make, [](int count) {
        return QCoreApplication::translate("barline::NoteSteps", "Glue %n Note(s)", nullptr, count);
    });
}

NamedEdit changingVelocity(const RollScene &scene, const QSet<NoteId> &notes, int by)
{
    const auto make = [notes, by](const Clip &clip) { return changeVelocity(clip, notes, by); };
    return named(scene, notes, make, velocityLabel);
}

NamedEdit settingVelocities(const RollScene &scene, const QHash<NoteId, Velocity> &velocities)
{
    const auto make = [velocities](const Clip &clip) { return setVelocities(clip, velocities); };
    return named(scene, {velocities.keyBegin(), velocities.keyEnd()}, make, velocityLabel);
}

NamedEdit changingValues(const RollScene &scene, const QSet<NoteId> &notes, const ValueChange &change)
{
    const auto make = [notes, change](const Clip &clip) { return changeValues(clip, notes, change); };
    const auto label = [&]() -> QString (*)(int) {
        switch (change.value) {
        case NoteValue::NotePitch:
            return [](int count) {
                return QCoreApplication::translate("barline::NoteSteps", "Change Pitch of %n Note(s)", nullptr, count);
            };
        case NoteValue::NoteStart:
            return [](int count) {
                return QCoreApplication::translate("barline::NoteSteps", "Change Start of %n Note(s)", nullptr, count);
            };
        case NoteValue::NoteLength:
            return [](int count) {
                return QCoreApplication::translate("barline::NoteSteps", "Change Length of %n Note(s)", nullptr, count);
            };
        case NoteValue::NoteVelocity:
            break;
        }
        return velocityLabel;
    };
    return named(scene, notes, make, label());
}

NamedEdit settingArticulation(const RollScene &scene, const QSet<NoteId> &notes, const QString &articulation)
{
    const auto make = [notes, articulation](const Clip &clip) { return setArticulation(clip, notes, articulation); };
    return named(scene, notes, make, [](int count) {
        return QCoreApplication::translate("barline::NoteSteps", "Change Articulation of %n Note(s)", nullptr, count);
    });
}

} // namespace barline
