#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/format/dsl/DocumentForm.h"
#include "core/model/Project.h"

#include <QHash>

#include <functional>
#include <stop_token>

namespace barline {

/// The largest document that is read, in bytes.
constexpr qsizetype kMostDocumentBytes = 256 * 1024 * 1024;

/// What the document looks like, by its keys alone. It may be full of errors.
DocumentForm formOf(const QByteArray &utf8);

/// How many bars the clips of a project file have.
using ClipLengths = QHash<ClipId, int>;

/// A note that overrides may point at.
struct NumberedNote
{
    NoteId id;
    ClipBarIndex bar;
    NoteDetailPtr detail;
};

/// Finds the note of a clip of the project file by the number that a document gives it (KnownNotes.h); nothing where
/// there is none.
using FindNote = std::function<std::optional<NumberedNote>(ClipId clip, qint64 number)>;

/// A document as model values. Clip::id and every reference to a clip hold the document's clip_id, 0 where a clip has
/// none; all other ids are new.
struct ReadDocument
{
    DocumentForm form = DocumentForm::Clip;
    QList<Composition> compositions; ///< in order of the document; one of a project
    QList<Clip> clips;               ///< likewise; those of a project are at home in its composition
    /// Whether `clips` are all that belong to the composition: a project with a clip_library.
    bool hasLibrary = false;
    /// The notes that have an `id`, by clip_id.
    QHash<ClipId, QHash<qint64, NoteId>> noteNumbers;
    Findings warnings;
    qint64 nextId = 0; ///< the first id that was not taken
};

/// At most so many ids reading `utf8` takes: one for whatever has a text of its own, and one for each bar.
qint64 mostIdsOf(const QByteArray &utf8);

/// How the notes of a project's clips are read. Both ways give the same.
enum class NoteReading {
    PlainAhead, ///< plain ones ahead of the rest and fast, by all cores that are free (fast/PlainNotes.h)
    InFull      ///< each by what reads all notes: for comparing
};

/// Reads a document of any form (formats/DSL.md), whole or not at all: an error carries all findings. Ids are taken
/// upward from `firstId`. `fileName` is what findings call the document. `known`: the clips that stand in the project
/// file and that the document may name; null where there is none, so that it is not checked. Pure, any thread;
/// Cancelled soon after `stop` asks for it.
Result<ReadDocument> readDocument(const QByteArray &utf8, const QString &fileName, qint64 firstId,
                                  std::stop_token stop = {}, const ClipLengths *known = nullptr,
                                  const FindNote &findNote = {}, NoteReading reading = NoteReading::PlainAhead,
                                  const Progress &progress = {});

} // namespace barline
