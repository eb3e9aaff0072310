#include "core/base/Crc32.h"

#include <zlib.h>

namespace barline {

quint32 crc32(const QByteArray &bytes, quint32 before)
{
    const auto *data = reinterpret_cast<const Bytef *>(bytes.constData());
    return static_cast<quint32>(::crc32_z(before, data, static_cast<z_size_t>(bytes.size())));
}

} // namespace barline
