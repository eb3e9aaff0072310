#include "ui/dsl/JsonPlace.h"

#include <algorithm>

namespace barline {

namespace {

bool isWord(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' ||
           c == '+' || c == '.';
}

/// Behind the comment that begins at `from`; `from` where none does.
qsizetype endOfComment(const QByteArray &text, qsizetype from)
{
    const QByteArrayView rest = QByteArrayView(text).sliced(from);
    const auto behind = [&](QByteArrayView ending) {
        const qsizetype found = text.indexOf(ending, from + 2);
        return found < 0 ? text.size() : found + ending.size();
    };
    if (rest.startsWith("//"))
        return behind("\n");
    return rest.startsWith("/*") ? behind("*/") : from;
}

/// Behind the string that begins at `from`. One that is not closed ends with its line.
qsizetype endOfString(const QByteArray &text, qsizetype from)
{
    qsizetype i = from + 1;
    while (i < text.size() && text.at(i) != '"' && text.at(i) != '\n')
        i += text.at(i) == '\\' && i + 1 < text.size() && text.at(i + 1) != '\n' ? 2 : 1;
    return i < text.size() && text.at(i) == '"' ? i + 1 : std::min(i, text.size());
}

/// Follows brackets, keys and commas up to a place.
class PlaceFinder
{
public:
    explicit PlaceFinder(const QByteArray &text)
        : m_text(text)
    {}

    JsonPlace find(qsizetype at)
    {
        for (qsizetype i = 0; i < at;) {
            const char c = m_text.at(i);
            if (const qsizetype behind = endOfComment(m_text, i); behind > i) {
                if (behind > at || (behind == at && m_text.at(behind - 1) != '\n' && m_text.at(behind - 1) != '/'))
                    return {};
                i = behind;
            } else if (c == '"' || isWord(c)) {
                const qsizetype end = endOfWord(m_text, i);
                const bool isClosed = c == '"' && end > i + 1 && m_text.at(end - 1) == '"';
                if (end > at || (end == at && !isClosed))
                    return placeOf(i, at, end);
                takeWord(m_text.sliced(i, end - i));
                i = end;
            } else {
                takeSign(c);
                ++i;
            }
        }
        return placeOf(at, at, at < m_text.size() && m_text.at(at) == '"' ? endOfWord(m_text, at) : at);
    }

private:
    enum class Awaits { Key, Colon, Value, Comma };
    struct Level
    {
        bool isObject = false;
        Awaits awaits = Awaits::Value;
        QByteArray key;
        QSet<QByteArray> keys;
    };

    Awaits awaits() const { return m_levels.isEmpty() ? m_root : m_levels.constLast().awaits; }
    void setAwaits(Awaits awaits) { (m_levels.isEmpty() ? m_root : m_levels.last().awaits) = awaits; }

    void takeWord(const QByteArray &word)
    {
        if (awaits() != Awaits::Key) {
            setAwaits(Awaits::Comma);
            return;
        }
        Level &level = m_levels.last();
        level.key = unquoted(word);
        level.keys.insert(level.key);
        level.awaits = Awaits::Colon;
    }

    void takeSign(char c)
    {
        if (c == '{' || c == '[') {
            setAwaits(Awaits::Comma);
            m_levels.append({c == '{', c == '{' ? Awaits::Key : Awaits::Value, {}, {}});
        } else if ((c == '}' || c == ']') && !m_levels.isEmpty()) {
            m_levels.removeLast();
        } else if (c == ':' && !m_levels.isEmpty() && m_levels.constLast().isObject) {
            setAwaits(Awaits::Value);
        } else if (c == ',' && !m_levels.isEmpty()) {
            setAwaits(m_levels.constLast().isObject ? Awaits::Key : Awaits::Value);
        }
    }

    JsonPlace placeOf(qsizetype start, qsizetype at, qsizetype end) const
    {
        JsonPlace place;
        place.start = start;
        place.end = end;
        place.written = m_text.sliced(start, at - start);
        if (place.written.startsWith('"'))
            place.written.remove(0, 1);
        const bool isKey = awaits() == Awaits::Key;
        if (!isKey && awaits() != Awaits::Value)
            return {};
        place.kind = isKey ? JsonPlace::Kind::Key : JsonPlace::Kind::Value;
        for (const Level &level : m_levels)
            place.path.append({level.key, !level.isObject});
        if (isKey) {
            place.path.removeLast();
            place.taken = m_levels.constLast().keys;
        }
        return place;
    }

    static QByteArray unquoted(QByteArray word)
    {
        if (word.startsWith('"'))
            word.remove(0, 1);
        if (word.endsWith('"'))
            word.chop(1);
        return word;
    }

    const QByteArray &m_text;
    QList<Level> m_levels;
    Awaits m_root = Awaits::Value;
};

} // namespace

qsizetype endOfWord(const QByteArray &text, qsizetype from)
{
    if (from >= text.size())
        return text.size();
    if (text.at(from) == '"')
        return endOfString(text, from);
    qsizetype end = from;
    while (end < text.size() && isWord(text.at(end)))
        ++end;
    return std::max(end, from + 1);
}

JsonPlace placeIn(const QByteArray &text, qsizetype at)
{
    return PlaceFinder(text).find(std::clamp<qsizetype>(at, 0, text.size()));
}

bool hasComments(const QByteArray &text)
{
    for (qsizetype i = 0; i < text.size();) {
        if (endOfComment(text, i) > i)
            return true;
        i = text.at(i) == '"' ? endOfString(text, i) : i + 1;
    }
    return false;
}

} // namespace barline
