#pragma once

#include "core/base/Result.h"
#include "core/edit/notes/ChangeValues.h"
#include "ui/pianoroll/RollScene.h"

namespace barline {

/// What is typed for a value of notes, in the words in which it is shown, or what is wrong with it. `C#4`, `61`;
/// `5.3.240` (bar.beat.tick, of the song where it plays the clip); `1/8`, `1/8T`, `1/4.`, `2 beats`, `120 ticks`; `96`
/// set it. With a sign it is changed by so much (`+5`, `-1/8`), `*1.5`, `/2`, `50%` and `+10%` multiply. The scene must
/// have a clip.
Result<ValueChange> typedValue(const RollScene &scene, NoteValue value, const QString &text);

} // namespace barline
