#pragma once

#include <QByteArray>

namespace barline {

/// CRC-32 as zip and PNG have it; of what comes after bytes whose sum is `before`, as of all in one.
quint32 crc32(const QByteArray &bytes, quint32 before = 0);

} // namespace barline
