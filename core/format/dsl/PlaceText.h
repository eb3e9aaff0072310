#pragma once

#include "core/base/Finding.h"
#include "core/model/Clip.h"
#include "core/model/Track.h"

namespace barline {

// What findings of the writer call things, in the words of documents: 'bar_index 2 of clip "Pad"'. Translated.

QString beatsText(Ticks ticks);
QString placeOf(const Clip &clip);
QString placeOf(const Clip &clip, ClipBarIndex bar);
/// 'C#4 at bar_index 2, beat 1.5 of clip "Pad"'.
QString placeOf(const Clip &clip, ClipBarIndex bar, const Note &note);

QString placeOf(const Track &track);
QString placeOf(const Track &track, const ClipInstance &instance);

/// A finding about what is to be written, which has no line.
Finding findingOf(Finding::Severity severity, const QString &message);

} // namespace barline
