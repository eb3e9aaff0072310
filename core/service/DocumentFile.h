#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace barline {

/// All bytes of a document; NotFound, Io, or Invalid where it is larger than 256 MiB. Pool thread.
Result<QByteArray> readDocumentFile(const QString &path);

} // namespace barline
