#pragma once

#include "core/base/Result.h"
#include "core/model/Clip.h"

#include <QByteArray>

namespace barline {

// Notes as bytes, with all that they have and the bars in which they stand: what goes from one Barline to another
// beside text (ui/NoteMime.h). Pure, any thread.

QByteArray packedNotes(const Clip &notes);
/// Whether the bytes begin as packedNotes() of this Barline makes them. As fast for many as for few.
bool arePackedNotes(const QByteArray &bytes);
/// Fails (Invalid) where the bytes are not what packedNotes() gave, or are no notes that a clip can have.
Result<Clip> unpackedNotes(const QByteArray &bytes);

} // namespace barline
