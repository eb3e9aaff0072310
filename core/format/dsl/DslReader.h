#pragma once

#include "core/base/Result.h"
#include "core/model/Project.h"

#include <stop_token>

namespace barline {

/// The largest document that is read, in bytes.
constexpr qsizetype kMostDocumentBytes = 256 * 1024 * 1024;

/// A project document as model values. Clip::id and every reference to a clip hold the document's clip_id; all other
/// ids are new.
struct ReadProject
{
    Composition composition;
    QList<Clip> clips;       ///< in order of the document, each at home in the composition
    bool hasLibrary = false; ///< else clip ids name clips that stand in the project file
    Findings warnings;
    qint64 nextId = 0; ///< the first id that was not taken
};

/// At most so many ids reading `utf8` takes: one for whatever has a text of its own, and one for each bar.
qint64 mostIdsOf(const QByteArray &utf8);

/// Reads a document of the project form (formats/DSL.md, Form 1), whole or not at all: an error carries all findings.
/// Ids are taken upward from `firstId`. `fileName` is what findings call the document. Pure, any thread; Cancelled soon
/// after `stop` asks for it.
Result<ReadProject> readProject(const QByteArray &utf8, const QString &fileName, qint64 firstId,
                                std::stop_token stop = {});

} // namespace barline
