#pragma once

#include "core/base/Extras.h"
#include "core/base/Ticks.h"
#include "core/format/dsl/DocumentLines.h"
#include "core/format/dsl/TextBuffer.h"

#include <QString>

#include <span>

namespace barline {

/// Writes JSON in the layout of all documents: objects and lists over several lines, indented by two spaces, and small
/// objects in one line.
class JsonLines
{
public:
    /// `lines`, where it is wanted, learns what stands where.
    explicit JsonLines(TextBuffer &out, DocumentLines *lines = nullptr)
        : m_out(out)
        , m_lines(lines)
    {}

    enum class Layout { Lines, OneLine };

    void openObject(Layout layout = Layout::Lines) { open('{', '}', layout); }
    void openList(Layout layout = Layout::Lines) { open('[', ']', layout); }
    void close();

    /// The key of the next value; of plain letters.
    void key(std::string_view name);
    void textKey(const QString &name);
    void value(const QString &text);
    void value(std::string_view text);
    void value(qint64 whole);
    void value(int whole) { value(static_cast<qint64>(whole)); }
    void value(double number);
    void value(bool flag);
    void value(Ticks ticks);
    void source(const QByteArray &json);
    /// A value in one line, of `most` letters at the most, which `write` writes as JSON where it is told to; it answers
    /// where that ends.
    template <typename Write>
    void line(size_t most, const Write &write)
    {
        beforeValue();
        m_out.takeUpTo(write(m_out.room(most)));
    }
    /// But those that are called as one of `taken`.
    void extras(const Extras &extras, std::span<const std::string_view> taken = {});
    /// Ends the last line.
    void end() { m_out.append('\n'); }

    template <typename T>
    void member(std::string_view name, const T &item)
    {
        key(name);
        value(item);
    }
    /// Left out where the text is empty.
    void optional(std::string_view name, const QString &text)
    {
        if (!text.isEmpty())
            member(name, text);
    }
    /// Left out where it is false.
    void flag(std::string_view name, bool isOn)
    {
        if (isOn)
            member(name, true);
    }

    /// What `id` names stands in this line.
    template <typename Id>
    void mark(LineMap<Id> DocumentLines::*map, Id id)
    {
        if (m_lines)
            (m_lines->*map).add(id, m_line);
    }
    /// Whether what is written still arrives.
    bool isTaken() const { return m_out.isTaken(); }

private:
    struct Level
    {
        char closing;
        Layout layout;
        bool isEmpty = true;
    };

    void open(char bracket, char closing, Layout layout);
    void separate();
    void beforeValue();
    void newLine();
    void appendText(std::string_view utf8);

    TextBuffer &m_out;
    DocumentLines *m_lines;
    int m_line = 1;
    std::vector<Level> m_levels;
    bool m_afterKey = false;
};

} // namespace barline
