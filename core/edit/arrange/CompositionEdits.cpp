#include "core/edit/arrange/CompositionEdits.h"

#include "core/edit/Header.h"

namespace barline {

namespace {

/// For each clip that a composition other than `except` uses, the first that does.
QHash<ClipId, CompositionId> usersOfClips(const Project &project, CompositionId except)
{
    QHash<ClipId, CompositionId> users;
    for (const CompositionPtr &composition : project.compositions) {
        if (composition->id == except)
            continue;
        for (const ClipId clip : clipsUsedBy(*composition)) {
            if (!users.contains(clip))
                users.insert(clip, composition->id);
        }
    }
    return users;
}

} // namespace

Edit addComposition(const Composition &composition)
{
    Edit edit;
    edit.compositions.added.append(composition);
    return edit;
}

Edit renameComposition(const Composition &composition, const QString &name)
{
    Edit edit;
    if (composition.name == name)
        return edit;
    const Composition before = headerOf(composition);
    Composition after = before;
    after.name = name;
    edit.compositions.change(before, after);
    return edit;
}

Edit removeComposition(const Project &project, CompositionId composition)
{
    Edit edit;
    const CompositionPtr removed = project.compositions.find(composition);
    if (!removed)
        return edit;
    edit.compositions.removed.append(*removed);
    const QHash<ClipId, CompositionId> users = usersOfClips(project, composition);
    for (const ClipPtr &clip : project.clips) {
        if (clip->home != composition)
            continue;
        const CompositionId user = users.value(clip->id);
        if (!user.isValid()) {
            edit.clips.removed.append(*clip);
            continue;
        }
        const Clip before = headerOf(*clip);
        Clip after = before;
        after.home = user;
        edit.clips.change(before, after);
    }
    return edit;
}

} // namespace barline
