#pragma once

#include "core/base/Result.h"
#include "core/model/Project.h"

#include <QCoroTask>

namespace barline {

/// What an export writes, chosen by the file's ending.
enum class ExportFormat { Json, Midi };

/// By the ending of the path; Invalid, naming the endings there are, for any other.
Result<ExportFormat> exportFormatOf(const QString &path);

/// The composition as a document, from a snapshot. Pure, any thread; long work belongs on a pool thread.
Result<QByteArray> exportBytes(const Project &project, CompositionId composition, ExportFormat format);

/// Writes the composition to `path` on a pool thread: whole, or not at all.
QCoro::Task<Result<void>> exportToFile(Project project, CompositionId composition, QString path);

} // namespace barline
