#pragma once

#include "core/edit/notes/PlacedNote.h"
#include "ui/pianoroll/RollScene.h"

namespace barline {

/// "5.3.240": where a place of the clip is in the song; in the clip, where the song does not play it.
QString placeReadout(const RollScene &scene, Ticks inClip);
/// "C#4 · 5.3.240 · 1/8 · vel 96".
QString noteReadout(const RollScene &scene, const PlacedNote &note);
/// "C#4 · 5.3.240": a key and a place without a note.
QString keyReadout(const RollScene &scene, int pitch, Ticks inClip);

} // namespace barline
