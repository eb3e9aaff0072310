#pragma once

#include "core/edit/Edit.h"
#include "core/model/ClipPlace.h"

namespace barline {

// Where an edit of a clip's notes goes that was made at a place of a song. There the clip is seen as clipIn() says, and
// `edit` was made of that clip. Either way it is there afterwards as `edit` makes it. What an edit has beside notes of
// the place's clip goes on unchanged, as does all where the place is not there. Pure, any thread; costs what the edit
// names and the bars that it touches.

/// The same change as note overrides of that place alone; its clip stays as it is. A field that is as in the clip again
/// is no longer overridden, a note that is so in all is not either. A note that moves to another bar is removed in the
/// one and added, with its id, in the other. Notes in bars of the clip that the place does not play, and those that
/// would come there, stay as they are.
Edit onlyHere(const Project &project, const ClipPlace &place, const Edit &edit);

/// The same change for the clip, and so for all its places. The place keeps its overrides: a note that is changed there
/// goes as far there as in the clip, however different it is; one that was removed from the clip loses them; one that
/// is only there changes only there.
Edit everywhere(const Project &project, const ClipPlace &place, const Edit &edit);

} // namespace barline
