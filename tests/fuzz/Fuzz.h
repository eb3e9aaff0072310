#pragma once

#include <QByteArray>

#include <cstdint>
#include <cstdlib>

namespace barline::test {

/// The fuzzer's bytes, copied: a read past their end is reported.
inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

/// Ends the fuzzer, which then writes down its input, where `holds` is false.
inline void require(bool holds, const char *what)
{
    if (holds)
        return;
    qCritical("%s", what);
    std::abort();
}

} // namespace barline::test
