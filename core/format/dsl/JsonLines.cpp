#include "core/format/dsl/JsonLines.h"

#include "core/base/TickNumber.h"

#include <algorithm>
#include <charconv>

namespace barline {

namespace {

constexpr size_t kMostNumberLetters = 32;

std::string_view utf8Of(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

/// The character after the backslash where a text cannot hold `c` as it is; 0 where it can, 'u' where it has no letter.
char escapeOf(char c)
{
    switch (c) {
    case '"':
    case '\\':
        return c;
    case '\n':
        return 'n';
    case '\t':
        return 't';
    case '\r':
        return 'r';
    default:
        return static_cast<unsigned char>(c) < 0x20 ? 'u' : '\0';
    }
}

} // namespace

void JsonLines::newLine()
{
    const size_t indent = 2 * m_levels.size();
    char *at = m_out.room(indent + 1);
    *at = '\n';
    std::memset(at + 1, ' ', indent);
    m_out.takeUpTo(at + 1 + indent);
    ++m_line;
}

void JsonLines::separate()
{
    if (m_levels.empty())
        return;
    Level &level = m_levels.back();
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

void JsonLines::open(char bracket, char closing, Layout layout)
{
    beforeValue();
    m_out.append(bracket);
    m_levels.push_back({closing, layout, true});
}

void JsonLines::close()
{
    const Level level = m_levels.back();
    m_levels.pop_back();
    if (!level.isEmpty && level.layout == Layout::Lines)
        newLine();
    m_out.append(level.closing);
}

void JsonLines::key(std::string_view name)
{
    separate();
    char *at = m_out.room(name.size() + 4);
    *at++ = '"';
    std::memcpy(at, name.data(), name.size());
    at += name.size();
    std::memcpy(at, "\": ", 3);
    m_out.takeUpTo(at + 3);
    m_afterKey = true;
}

void JsonLines::textKey(const QString &name)
{
    separate();
    appendText(utf8Of(name.toUtf8()));
    m_out.append(": ");
    m_afterKey = true;
}

void JsonLines::value(const QString &text)
{
    value(utf8Of(text.toUtf8()));
}

void JsonLines::value(std::string_view text)
{
    beforeValue();
    appendText(text);
}

void JsonLines::value(qint64 whole)
{
    beforeValue();
    char *at = m_out.room(kMostNumberLetters);
    m_out.takeUpTo(std::to_chars(at, at + kMostNumberLetters, whole).ptr);
}

void JsonLines::value(double number)
{
    beforeValue();
    char *at = m_out.room(kMostNumberLetters);
    m_out.takeUpTo(std::to_chars(at, at + kMostNumberLetters, number).ptr);
}

void JsonLines::value(bool flag)
{
    beforeValue();
    m_out.append(flag ? "true" : "false");
}

void JsonLines::value(Ticks ticks)
{
    beforeValue();
    m_out.takeUpTo(writeDecimal(m_out.room(kMostDecimalLetters), ticks));
}

void JsonLines::source(const QByteArray &json)
{
    beforeValue();
    m_out.append(utf8Of(json));
}

void JsonLines::extras(const Extras &extras, std::span<const std::string_view> taken)
{
    for (const Extras::Entry &entry : extras.entries()) {
        if (std::find(taken.begin(), taken.end(), utf8Of(entry.key)) != taken.end())
            continue;
        separate();
        appendText(utf8Of(entry.key));
        m_out.append(": ");
        m_out.append(utf8Of(entry.value));
    }
}

void JsonLines::appendText(std::string_view utf8)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    m_out.append('"');
    size_t from = 0;
    for (size_t i = 0; i < utf8.size(); ++i) {
        const char escape = escapeOf(utf8[i]);
        if (escape == '\0')
            continue;
        m_out.append(utf8.substr(from, i - from));
        from = i + 1;
        m_out.append('\\');
        m_out.append(escape);
        if (escape == 'u') {
            const auto byte = static_cast<unsigned char>(utf8[i]);
            m_out.append("00");
            m_out.append(kHex[byte >> 4U]);
            m_out.append(kHex[byte & 0xFU]);
        }
    }
    m_out.append(utf8.substr(from));
    m_out.append('"');
}

} // namespace barline
