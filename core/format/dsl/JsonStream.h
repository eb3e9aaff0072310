#pragma once

#include <cstddef>
#include <string_view>

namespace barline {

/// A document as RapidJSON reads it: bytes in memory that need no terminator, positions counted from the document's
/// first byte (the byte order mark included). Not copied by the reader, so that its handler sees how far it has come.
class JsonStream
{
public:
    using Ch = char;

    JsonStream(std::string_view document, size_t start)
        : m_begin(document.data())
        , m_at(document.data() + start)
        , m_end(document.data() + document.size())
    {}

    char Peek() const { return m_at == m_end ? '\0' : *m_at; }
    char Take() { return m_at == m_end ? '\0' : *m_at++; }
    size_t Tell() const { return static_cast<size_t>(m_at - m_begin); }

    void jump(size_t to) { m_at = m_begin + to; }

    char *PutBegin() { return nullptr; }
    void Put(char) {}
    void Flush() {}
    size_t PutEnd(char *) { return 0; }

    /// Where the text that ends here, a closing quotation mark the last byte, begins with its opening one.
    size_t beginOfText() const
    {
        const char *at = m_at - 2;
        while (*at != '"' || (at > m_begin && at[-1] == '\\' && isEscaped(at)))
            --at;
        return static_cast<size_t>(at - m_begin);
    }

    /// Where the number that ends here begins.
    size_t beginOfNumber() const
    {
        const char *at = m_at;
        while (at > m_begin && isOfNumber(at[-1]))
            --at;
        return static_cast<size_t>(at - m_begin);
    }

    std::string_view slice(size_t begin, size_t end) const { return {m_begin + begin, end - begin}; }

private:
    static bool isOfNumber(char c)
    {
        return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    }

    bool isEscaped(const char *at) const
    {
        size_t backslashes = 0;
        while (at > m_begin && at[-1] == '\\') {
            ++backslashes;
            --at;
        }
        return backslashes % 2 == 1;
    }

    const char *m_begin;
    const char *m_at;
    const char *m_end;
};

} // namespace barline
