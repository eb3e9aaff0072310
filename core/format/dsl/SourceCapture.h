#pragma once

#include <QByteArray>
#include <QSet>

#include <string_view>
#include <vector>

namespace barline {

/// Copies a value of the document as JSON source text in one line: numbers and texts as they are written, no comments,
/// no trailing commas.
class SourceCapture
{
public:
    /// `keep` off: the value is only passed over.
    void start(bool keep);
    bool isActive() const { return !m_levels.empty(); }

    void open(char bracket);
    void close(char bracket);
    /// `source` with its quotation marks. False where the object has the key `name` already.
    bool key(std::string_view name, std::string_view source);
    void scalar(std::string_view source);

    QByteArray take() { return std::exchange(m_text, {}); }

private:
    struct Level
    {
        bool isList = false;
        bool isFirst = true;
        QSet<QByteArray> keys;
    };

    void separate();
    void append(std::string_view text);

    bool m_keep = true;
    QByteArray m_text;
    std::vector<Level> m_levels;
};

} // namespace barline
