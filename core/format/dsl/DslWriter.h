#pragma once

#include "core/base/Result.h"
#include "core/format/dsl/DocumentForm.h"
#include "core/format/dsl/DocumentLines.h"
#include "core/format/dsl/TextBuffer.h"
#include "core/model/Project.h"

namespace barline {

/// A document, and where in it what stands. The text is a function of what it holds: the same values give the same
/// bytes.
struct DocumentText
{
    QByteArray utf8;
    DocumentLines lines;
    Findings warnings; ///< what the form cannot say and is left out, with its place
};

// All of these are pure, on any thread. Long work belongs on a pool thread.

/// The clips, one by itself, several as a list. Project: with the notes on top, as a clip of `clip_library`; Clip: with
/// the notes in bars (Form 2); Sml: in the short notation, Invalid with a finding for each note that it cannot say. A
/// clip without an id is written without one. Invalid for other forms.
Result<DocumentText> clipsAsText(const QList<ClipPtr> &clips, DocumentForm form);
/// A composition and its clips (Project), or with bar references, without the clips (Composition), or its clips alone
/// as clipsAsText() writes them, with a warning that says so. NotFound where it is not in the project.
Result<DocumentText> compositionAsText(const Project &project, CompositionId composition, DocumentForm form);

/// The same straight to `sink`, with the warnings as the answer. Nothing reaches the sink where there is an error of
/// the music; Cancelled where the sink takes no more.
Result<Findings> writeClips(const QList<ClipPtr> &clips, DocumentForm form, const TextSink &sink);
Result<Findings> writeComposition(const Project &project, CompositionId composition, DocumentForm form,
                                  const TextSink &sink);

/// The composition as a document of the project form (formats/DSL.md, What is written). What it writes, read and
/// written again, is the same byte for byte. `composition` must be in the project.
QByteArray writeProject(const Project &project, CompositionId composition);

} // namespace barline
