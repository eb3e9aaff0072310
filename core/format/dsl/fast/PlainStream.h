#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <rapidjson/stream.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace barline {

/// A document as RapidJSON reads it fast: bytes that end with a NUL. It is copied while a text or a number is read, so
/// that a handler sees it where that begins. Texts are read "in situ", but nothing is written: a handler gets them as
/// they stand in the document, escapes not resolved.
class PlainStream
{
public:
    using Ch = char;

    /// `end` is the place of the NUL.
    PlainStream(const char *at, const char *end)
        : m_at(at)
        , m_end(end)
    {}

    PlainStream(const PlainStream &) = default;
    /// Of the same document.
    PlainStream &operator=(const PlainStream &other)
    {
        m_at = other.m_at;
        return *this;
    }
    ~PlainStream() = default;

    const char *at() const { return m_at; }
    char Peek() const { return *m_at; }
    char Take() { return *m_at++; }
    /// Of no use but for differences.
    std::size_t Tell() const { return reinterpret_cast<std::uintptr_t>(m_at); }

    /// Behind the quotation mark of a text: goes on to what is more than a character of it.
    char *PutBegin()
    {
        char *const begin = const_cast<char *>(m_at);
        skipCharacters();
        return begin;
    }
    void Put(char) {}
    void Flush() {}
    std::size_t PutEnd(const char *begin) const { return static_cast<std::size_t>(m_at - begin); }

    void skipBlanks()
    {
        constexpr std::ptrdiff_t kWord = sizeof(std::uint64_t);
        while (m_end - m_at >= kWord && std::memcmp(m_at, "        ", kWord) == 0)
            m_at += kWord;
        while (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t')
            ++m_at;
    }

private:
    void skipCharacters()
    {
#ifdef __SSE2__
        constexpr std::ptrdiff_t kBlock = sizeof(__m128i);
        while (m_end - m_at >= kBlock) {
            const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(m_at));
            const __m128i quotes = _mm_cmpeq_epi8(block, _mm_set1_epi8('"'));
            const __m128i escapes = _mm_cmpeq_epi8(block, _mm_set1_epi8('\\'));
            const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(block, _mm_set1_epi8(0x1F)), block);
            const int ends = _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quotes, escapes), controls));
            if (ends != 0) {
                m_at += std::countr_zero(static_cast<unsigned>(ends));
                return;
            }
            m_at += kBlock;
        }
#endif
    }

    const char *m_at;
    /// Apart from m_at: copied in one with it, it would wait for what was just written there (measured: a fifth of
    /// all).
    alignas(16) const char *m_end;
};

/// RapidJSON finds this one by its argument.
inline void SkipWhitespace(PlainStream &stream)
{
    stream.skipBlanks();
}

} // namespace barline

namespace rapidjson {

template <>
struct StreamTraits<barline::PlainStream>
{
    enum { copyOptimization = 1 };
};

} // namespace rapidjson
