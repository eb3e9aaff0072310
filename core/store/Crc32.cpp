#include "core/store/Crc32.h"

#include <array>

namespace barline {

namespace {

constexpr std::array<quint32, 256> makeCrcTable()
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) != 0 ? 0xEDB88320U ^ (value >> 1) : value >> 1;
        table[i] = value;
    }
    return table;
}

} // namespace

qint64 crc32(const QByteArray &bytes)
{
    static constexpr std::array<quint32, 256> kTable = makeCrcTable();
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes)
        crc = kTable[(crc ^ static_cast<uchar>(byte)) & 0xFF] ^ (crc >> 8);
    return static_cast<qint64>(crc ^ 0xFFFFFFFFU);
}

} // namespace barline
