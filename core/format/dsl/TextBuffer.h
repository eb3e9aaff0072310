#pragma once

#include <QByteArrayView>

#include <cstring>
#include <functional>
#include <memory>
#include <string_view>

namespace barline {

/// Takes text in order, some 64 KiB at a time. Once it answers false it is not asked again.
using TextSink = std::function<bool(QByteArrayView)>;

/// One block of memory through which text goes to a sink. What is left in it goes with flush().
class TextBuffer
{
public:
    static constexpr size_t kSize = 64 * 1024;

    explicit TextBuffer(TextSink sink);

    /// Where `count` bytes may be written, kSize at most; takeUpTo() then says where they end.
    char *room(size_t count)
    {
        if (static_cast<size_t>(m_block.get() + kSize - m_at) < count)
            flush();
        return m_at;
    }
    void takeUpTo(char *end) { m_at = end; }

    void append(char c)
    {
        *room(1) = c;
        ++m_at;
    }
    void append(std::string_view text)
    {
        if (text.size() > kSize)
            return appendLong(text);
        std::memcpy(room(text.size()), text.data(), text.size());
        m_at += text.size();
    }

    void flush();
    /// Whether the sink took all so far.
    bool isTaken() const { return m_isTaken; }

private:
    void appendLong(std::string_view text);

    TextSink m_sink;
    std::unique_ptr<char[]> m_block;
    char *m_at;
    bool m_isTaken = true;
};

} // namespace barline
