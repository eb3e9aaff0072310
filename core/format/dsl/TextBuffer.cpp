#include "core/format/dsl/TextBuffer.h"

#include <utility>

namespace barline {

TextBuffer::TextBuffer(TextSink sink)
    : m_sink(std::move(sink))
    , m_block(std::make_unique_for_overwrite<char[]>(kSize))
    , m_at(m_block.get())
{}

void TextBuffer::flush()
{
    const QByteArrayView text(m_block.get(), m_at - m_block.get());
    m_at = m_block.get();
    m_isTaken = m_isTaken && (text.isEmpty() || m_sink(text));
}

void TextBuffer::appendLong(std::string_view text)
{
    for (; text.size() > kSize; text.remove_prefix(kSize))
        append(text.substr(0, kSize));
    append(text);
}

} // namespace barline
