#pragma once

#include <QByteArray>

namespace barline {

/// CRC-32 as zip and PNG have it.
qint64 crc32(const QByteArray &bytes);

} // namespace barline
