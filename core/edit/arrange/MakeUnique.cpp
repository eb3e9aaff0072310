#include "core/edit/arrange/MakeUnique.h"

#include "core/edit/Header.h"
#include "core/edit/arrange/ClipCopies.h"
#include "core/edit/arrange/ClipEdits.h"
#include "core/model/ClipPass.h"

#include <QRegularExpression>

namespace barline {

namespace {

using Kind = NoteOverride::Kind;

/// The bars of the clip that the instance plays exactly once, and the own bar that does.
QHash<ClipBarIndex, ClipBarIndex> playedOnce(const ClipPass &pass)
{
    QHash<ClipBarIndex, ClipBarIndex> once;
    QSet<ClipBarIndex> more;
    for (ClipBarIndex own; own.value() < pass.instance().lengthBars; ++own) {
        const std::optional<ClipBarIndex> bar = pass.clipBarOf(own);
        if (!bar || more.contains(*bar))
            continue;
        if (once.remove(*bar))
            more.insert(*bar);
        else
            once.insert(*bar, own);
    }
    return once;
}

/// The clip with what differs in bars that are played once, under its own ids.
Clip withOverrides(const ClipPass &pass, const QHash<ClipBarIndex, ClipBarIndex> &once)
{
    Clip made = *pass.clip();
    for (auto bar = once.cbegin(); bar != once.cend(); ++bar) {
        if (!overridesIn(pass.instance(), *bar).empty())
            made.bars.set(bar.key(), barWith(pass.clip()->bars.at(bar.key()), overridesIn(pass.instance(), *bar)));
    }
    return made;
}

std::optional<ClipPass> passOf(const Project &project, const Composition &composition, InstanceId instance, ClipId clip)
{
    const InstancePtr found = findInstance(composition, instance);
    ClipPtr played = project.clips.find(clip);
    return found && played ? std::optional(ClipPass(found, std::move(played), ClipBarIndex(0))) : std::nullopt;
}

} // namespace

QString freeClipName(const Project &project, const QString &name)
{
    QSet<QString> taken;
    for (const ClipPtr &clip : project.clips)
        taken.insert(clip->name);
    static const QRegularExpression kNumber(QStringLiteral("\\s+(\\d{1,6})$"));
    const QRegularExpressionMatch match = kNumber.match(name);
    const QString stem = match.hasMatch() ? name.left(match.capturedStart()) : name;
    for (int number = match.hasMatch() ? match.captured(1).toInt() + 1 : 2;; ++number) {
        const QString free = QStringLiteral("%1 %2").arg(stem).arg(number);
        if (!taken.contains(free))
            return free;
    }
}

qint64 idsToMakeUnique(const Project &project, const Composition &composition, InstanceId instance, ClipId clip)
{
    const std::optional<ClipPass> pass = passOf(project, composition, instance, clip);
    if (!pass)
        return 0;
    return idsOfClip(*pass->clip()) + pass->instance().noteOverrides.size();
}

Edit makeUnique(const Project &project, const Composition &composition, InstanceId instance, ClipId clip,
                const QString &name, qint64 firstId)
{
    Edit edit;
    const std::optional<ClipPass> pass = passOf(project, composition, instance, clip);
    if (!pass)
        return edit;
    const QHash<ClipBarIndex, ClipBarIndex> once = playedOnce(*pass);
    Clip made = withOverrides(*pass, once);
    const NewNoteIds ids = makeOwn(made, firstId, composition.id, clipOrderAfterAll(project, composition.id));
    made.name = name;

    const ClipInstance &present = pass->instance();
    const ClipInstance before = headerOf(present);
    ClipInstance after = before;
    if (after.clip == clip)
        after.clip = made.id;
    for (TrackBar &bar : after.bars) {
        if (bar.clip == clip)
            bar.clip = made.id;
    }
    const TrackId track = composition.tracks.at(locateInstance(composition, instance).track)->id;
    edit.instances.change({composition.id, track, before}, {composition.id, track, after});

    for (const NoteOverride &each : present.noteOverrides) {
        const std::optional<ClipBarIndex> bar = pass->clipBarOf(each.ownBar);
        if (!bar)
            continue;
        const bool isSettled = once.contains(*bar) && !isOrphan(*pass, each);
        const NoteId id = ids.value({*bar, each.note}, each.note);
        if (!isSettled && id == each.note)
            continue;
        edit.noteOverrides.removed.append({composition.id, instance, each});
        if (isSettled)
            continue;
        NoteOverride moved = each;
        moved.note = id;
        if (each.kind != Kind::Removed)
            moved.value.id = id;
        edit.noteOverrides.added.append({composition.id, instance, moved});
    }
    edit.clips.added.append(std::move(made));
    return edit;
}

} // namespace barline
