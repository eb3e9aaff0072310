#pragma once

#include "ui/pianoroll/RollScene.h"
#include "ui/pianoroll/inspector/NoteSpread.h"

namespace barline {

// The values of notes in the words of the readout, translated. The scene must have a clip.

/// "Pitch".
QString valueName(NoteValue value);
/// "C3 – G4"; "C3" where all are that.
QString rangeText(const RollScene &scene, NoteValue value, const ValueRange &range);
/// What can be typed for one.
QString typingHint(NoteValue value);

/// "tenuto", "none", or that they vary.
QString articulationText(const NoteSpread &spread);
/// What articulationText() calls no articulation.
QString noArticulation();

} // namespace barline
