#include "core/format/dsl/JsonLines.h"

#include "core/base/TickNumber.h"

#include <array>
#include <charconv>

namespace barline {

void JsonLines::newLine()
{
    m_out.append('\n');
    m_out.append(2 * m_levels.size(), ' ');
}

void JsonLines::separate()
{
    if (m_levels.isEmpty())
        return;
    Level &level = m_levels.last();
    const bool isFirst = std::exchange(level.isEmpty, false);
    if (!isFirst)
        m_out.append(',');
    if (level.layout == Layout::Lines)
        newLine();
    else if (!isFirst)
        m_out.append(' ');
}

void JsonLines::beforeValue()
{
    if (!std::exchange(m_afterKey, false))
        separate();
}

void JsonLines::open(char bracket, Layout layout)
{
    beforeValue();
    m_out.append(bracket);
    m_levels.append({bracket == '{' ? '}' : ']', layout, true});
}

void JsonLines::close()
{
    const Level level = m_levels.takeLast();
    if (!level.isEmpty && level.layout == Layout::Lines)
        newLine();
    m_out.append(level.closing);
}

void JsonLines::key(QByteArrayView name)
{
    separate();
    m_out.append('"').append(name).append("\": ");
    m_afterKey = true;
}

void JsonLines::textKey(const QString &name)
{
    separate();
    appendText(name.toUtf8());
    m_out.append(": ");
    m_afterKey = true;
}

void JsonLines::value(const QString &text)
{
    beforeValue();
    appendText(text.toUtf8());
}

void JsonLines::value(qint64 whole)
{
    beforeValue();
    std::array<char, 24> buffer;
    m_out.append(buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), whole).ptr - buffer.data());
}

void JsonLines::value(double number)
{
    beforeValue();
    std::array<char, 32> buffer;
    m_out.append(buffer.data(),
                 std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr - buffer.data());
}

void JsonLines::value(bool flag)
{
    beforeValue();
    m_out.append(flag ? "true" : "false");
}

void JsonLines::value(Ticks ticks)
{
    beforeValue();
    appendDecimal(m_out, ticks);
}

void JsonLines::source(const QByteArray &json)
{
    beforeValue();
    m_out.append(json);
}

void JsonLines::extras(const Extras &extras)
{
    for (const Extras::Entry &entry : extras.entries()) {
        separate();
        appendText(entry.key);
        m_out.append(": ").append(entry.value);
    }
}

void JsonLines::appendText(QByteArrayView utf8)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    m_out.append('"');
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            m_out.append('\\').append(c);
        else if (c == '\n')
            m_out.append("\\n");
        else if (c == '\t')
            m_out.append("\\t");
        else if (c == '\r')
            m_out.append("\\r");
        else if (byte < 0x20)
            m_out.append("\\u00").append(kHex[byte >> 4U]).append(kHex[byte & 0xFU]);
        else
            m_out.append(c);
    }
    m_out.append('"');
}

} // namespace barline
