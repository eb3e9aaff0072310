#pragma once

#include <QRgb>

#include <algorithm>
#include <array>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace barline {

/// `above` laid on `below`, both premultiplied.
inline quint32 laidOn(quint32 below, quint32 above)
{
    constexpr quint32 kEven = 0x00FF00FF;
    const quint32 rest = 255 - static_cast<quint32>(qAlpha(above));
    quint32 even = (below & kEven) * rest;
    even = (even + ((even >> 8U) & kEven) + 0x00800080) >> 8U;
    quint32 odd = ((below >> 8U) & kEven) * rest;
    odd = (odd + ((odd >> 8U) & kEven) + 0x00800080);
    return above + ((even & kEven) | (odd & ~kEven));
}

/// Mostly a few pixels: four at a time, the last four once more, without the start that a vectorised loop needs.
inline void fillRow(quint32 *to, int count, quint32 color)
{
    constexpr int kVector = 4;
    if (count < kVector) {
        for (; count > 0; --count)
            *to++ = color;
        return;
    }
    const std::array<quint32, kVector> four{color, color, color, color};
    quint32 *const last = to + count - kVector;
    for (; to < last; to += kVector)
        std::memcpy(to, four.data(), sizeof four);
    std::memcpy(last, four.data(), sizeof four);
}

inline void layRow(quint32 *to, const quint32 *from, int count)
{
    for (int i = 0; i < count; ++i)
        to[i] = laidOn(to[i], from[i]);
}

/// Of few pixels and of many: memcpy() takes half as long again for a line of a frame.
inline void copyRow(quint32 *to, const quint32 *from, int count)
{
    constexpr size_t kVector = 4 * sizeof(quint32);
    for (; count >= 16; count -= 16, to += 16, from += 16) {
        std::memcpy(to, from, kVector);
        std::memcpy(to + 4, from + 4, kVector);
        std::memcpy(to + 8, from + 8, kVector);
        std::memcpy(to + 12, from + 12, kVector);
    }
    for (int i = 0; i < count; ++i)
        to[i] = from[i];
}

/// A long row that is hardly drawn on soon after: past the caches, which would first read what is overwritten.
inline void streamRow(quint32 *to, const quint32 *from, int count)
{
#ifdef __SSE2__
    constexpr int kVector = 4;
    const auto ahead = static_cast<int>((16 - (reinterpret_cast<quintptr>(to) & 15U)) & 15U) / 4;
    const int first = std::min(count, ahead);
    copyRow(to, from, first);
    to += first;
    from += first;
    count -= first;
    for (; count >= kVector; count -= kVector, to += kVector, from += kVector) {
        const __m128i pixels = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
        _mm_stream_si128(reinterpret_cast<__m128i *>(to), pixels);
    }
#endif
    copyRow(to, from, count);
}

/// After rows were streamed: who reads the pixels next, in whatever process, finds them.
inline void endStreaming()
{
#ifdef __SSE2__
    _mm_sfence();
#endif
}

} // namespace barline
