#include "core/edit/arrange/CompositionEdits.h"

#include "core/edit/Header.h"
#include "core/model/DrumNames.h"

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
    if (const auto renamed = changeOfField(composition, &Composition::name, name))
        edit.compositions.changed.append(*renamed);
    return edit;
}

Edit renameDrumKey(const Composition &composition, Pitch pitch, const QString &name)
{
    Edit edit;
    const Extras renamed = DrumNames::renamed(composition.extras, pitch, name);
    if (const auto change = changeOfField(composition, &Composition::extras, renamed))
        edit.compositions.changed.append(*change);
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
        if (const auto moved = changeOfField(*clip, &Clip::home, user))
            edit.clips.changed.append(*moved);
    }
    return edit;
}

} // namespace barline
