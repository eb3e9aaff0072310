#pragma once

#include "core/base/Result.h"
#include "core/format/dsl/DslWriter.h"
#include "core/model/Project.h"

#include <QCoroTask>

#include <stop_token>

namespace barline {

/// What an export writes, chosen by the file's ending.
enum class ExportFormat { Json, Midi };

/// By the ending of the path; Invalid, naming the endings there are, for any other.
Result<ExportFormat> exportFormatOf(const QString &path);

/// What a file is to hold: a composition, or else clips.
struct ExportContent
{
    CompositionId composition;
    QList<ClipPtr> clips;                      ///< where there is no composition
    DocumentForm form = DocumentForm::Project; ///< of a document
};

/// The composition as a document, from a snapshot. Pure, any thread; long work belongs on a pool thread.
Result<QByteArray> exportBytes(const Project &project, CompositionId composition, ExportFormat format);

/// Writes a document to `sink`: the warnings, or why it cannot be written; then the sink got nothing. Likewise.
Result<Findings> exportDocument(const Project &project, const ExportContent &content, const TextSink &sink);

/// Writes what `path` ends in on a pool thread: whole, or not at all, so that a file that is there stays. Answers what
/// is left out. Only a composition becomes a MIDI file. Cancelled soon after `stop` asks for it.
QCoro::Task<Result<Findings>> exportToFile(Project project, ExportContent content, QString path, std::stop_token stop);

} // namespace barline
