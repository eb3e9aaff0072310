#pragma once

#include "core/base/Finding.h"
#include "core/format/dsl/DocumentForm.h"
#include "core/model/Project.h"

#include <span>
#include <string_view>

namespace barline {

// Unknown keys come along from one form of document into another, where a few of them would mean something: a note of
// the project form may have a key `start`, which is a note's place in a bar. Such keys cannot be written there.

enum class WrittenObject { Composition, Track, LibraryClip, Clip, Bar, Note };

/// The keys that an object of the form takes, beyond those that no object of its kind may have as unknown ones.
std::span<const std::string_view> takenKeys(DocumentForm form, WrittenObject object);

/// A warning for each unknown key that is left out because of that: of the clips, alone or in `clip_library`.
Findings keysLeftOut(const QList<ClipPtr> &clips, DocumentForm form, WrittenObject clipAs);
/// The same of a composition and its tracks.
Findings keysLeftOut(const Composition &composition, DocumentForm form);

} // namespace barline
