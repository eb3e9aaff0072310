#pragma once

#include "core/base/Result.h"
#include "core/format/dsl/DslReader.h"
#include "core/service/DocumentSource.h"

namespace barline {

/// Whether what was read becomes a thing of its own, or a new state of one that is there (EDITS.md, "A file").
enum class ImportChoice { Add, Update };

/// By what something that is read is taken for something that is there.
enum class ImportMatch { Nothing, Uid, UidThenName };

/// A composition of a document.
struct PlannedComposition
{
    QString name;
    int tracks = 0;
    int bars = 0;
    CompositionId known; ///< the one of the project that it can update; none where it can only be added
    QString knownName;   ///< what that is called there
    ImportChoice choice = ImportChoice::Add;
};

/// A clip of a document.
struct PlannedClip
{
    QString name;
    qint64 documentId = 0; ///< its `clip_id`, 0 where it has none
    int composition = -1;  ///< the place of the composition to which it belongs, -1 for a clip alone
    int bars = 0;
    qsizetype notes = 0; ///< and rests
    /// The clip of the project that it can update; none where it can only be added, or where it goes with its
    /// composition: what updates a composition updates the clips there that have its clips' names or numbers.
    ClipId known;
    QString knownName; ///< what that is called there
    /// Add counts for the clips of a composition that is added, whatever theirs says.
    ImportChoice choice = ImportChoice::Add;
};

/// A document as it would be imported.
struct PlannedDocument
{
    DocumentSource source; ///< without its text
    DocumentForm form = DocumentForm::Unknown;
    Findings findings; ///< all of them; with an error in it the document cannot be imported
    /// What it failed with where it could not be read at all; findings then say so too.
    std::optional<ErrorKind> failure;
    QList<PlannedComposition> compositions;
    QList<PlannedClip> clips;
    qsizetype notes = 0;

    /// What was read; null where there are errors. Freed on a pool thread.
    std::shared_ptr<const ReadDocument> read;
    qint64 firstId = 0; ///< the file's id counter when it was read
    qint64 spareId = 0; ///< the first of as many ids as it may need for clips whose number is taken
};

/// What an import would do, for the user to see and to choose. Made by ImportService::plan(), carried out by carryOut()
/// with the choices set as wished (Update only where something is `known`). A value; copies are cheap.
struct ImportPlan
{
    QList<PlannedDocument> documents;

    bool hasErrors() const;
    /// All findings of all documents, in their order.
    Findings findings() const;
    /// Whether something in it can be updated, so that there is something to choose.
    bool hasChoices() const;
};

/// Why a plan with errors is not carried out: all findings of all documents, Invalid, or Io and the like where one of
/// them could not be read; where nothing is wrong but that one cannot be read or is not there, that alone.
Error errorOf(const ImportPlan &plan);

} // namespace barline
