#pragma once

#include "core/format/dsl/DocumentForm.h"

#include <string_view>
#include <vector>

namespace barline {

class PlainNotes;

/// What an object of a document is (formats/DSL.md, Which form it is).
enum class ObjectForm {
    Unknown,
    Project,           ///< `project` on top
    Composition,       ///< `tracks` is a list of bar references
    Clip,              ///< `notes` on top
    ClipWithBars,      ///< notes in its bars, or empty bars
    StoredClip,        ///< the same, its notes with the words of a database dump
    Sml,               ///< items in its bars
    Dump,              ///< `composition` beside its clips and tracks
    LegacyClip,        ///< `voice_bars`
    LegacyComposition, ///< `tracks` by name, without `project`
};

struct RecognisedObject
{
    ObjectForm form = ObjectForm::Unknown;
    ObjectForm clipForm = ObjectForm::Unknown; ///< as which of the clips it would be read where only a clip can stand
    std::vector<std::string_view> keys;        ///< of the object itself, but for those with escapes
};

/// Tells what the object is whose brace stands at `begin`, by its keys and those of its bars. Passes over all else, and
/// ends where the text is no JSON. `plain`: what was read ahead of the document, if anything, which costs nothing to
/// pass.
RecognisedObject recogniseObject(std::string_view document, size_t begin, const PlainNotes *plain = nullptr);

DocumentForm documentFormOf(ObjectForm form);
bool isComposition(ObjectForm form);

/// What the whole document is: of a list the first composition that is in it counts, else its first object.
DocumentForm recogniseDocument(std::string_view document);

} // namespace barline
