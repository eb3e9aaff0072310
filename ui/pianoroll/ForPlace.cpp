#include "ui/pianoroll/ForPlace.h"

#include "core/edit/arrange/OnlyHere.h"
#include "ui/pianoroll/RollScene.h"

#include <QCoreApplication>

namespace barline {

namespace {

using Turn = Edit (*)(const Project &, const ClipPlace &, const Edit &);

bool changesClip(const Edit &edit)
{
    return !edit.bars.isEmpty() || !edit.clips.isEmpty();
}

/// What `make` makes of the project as it is seen at the place, turned.
Edit madeForPlace(const Project &project, const ClipPlace &place, Turn turn,
                  const std::function<Edit(const Project &)> &make)
{
    const std::optional<ClipPass> pass = passAt(project, place);
    if (!pass)
        return {};
    Project seen = project;
    seen.clips.set(clipIn(*pass));
    const Edit made = make(seen);
    return changesClip(made) ? make(project) : turn(project, place, made);
}

} // namespace

NamedEdit forPlace(const RollScene &scene, NamedEdit edit)
{
    EditorContext &context = scene.context();
    const std::optional<ClipPlace> place = context.clipPlace();
    if (!place || (!context.isOnlyHere() && scene.clip() == scene.source()))
        return edit;
    if (changesClip(edit.edit)) {
        if (edit.make && scene.clip() != scene.source())
            edit.edit = edit.make(context.project());
        return edit;
    }
    const Turn turn = context.isOnlyHere() ? &onlyHere : &everywhere;
    if (context.isOnlyHere())
        edit.label = QCoreApplication::translate("barline::ForPlace", "%1 Only Here", "an edit").arg(edit.label);
    if (!edit.edit.isEmpty()) {
        edit.edit = turn(context.project(), *place, edit.edit);
        if (edit.edit.isEmpty()) {
            context.report(Error(ErrorKind::Invalid,
                                 QCoreApplication::translate("barline::ForPlace",
                                                             "This place does not play that bar of the clip. Choose "
                                                             "“Everywhere” to change the clip itself.")));
            return {};
        }
    }
    if (edit.make) {
        edit.make = [make = std::move(edit.make), at = *place, turn](const Project &project) {
            return madeForPlace(project, at, turn, make);
        };
    }
    return edit;
}

} // namespace barline
