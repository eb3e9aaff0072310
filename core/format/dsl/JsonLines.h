#pragma once

#include "core/base/Extras.h"
#include "core/base/Ticks.h"

#include <QString>

namespace barline {

/// Writes JSON in the layout of the project form: objects and lists over several lines, indented by two spaces, and
/// small objects in one line.
class JsonLines
{
public:
    explicit JsonLines(QByteArray &out)
        : m_out(out)
    {}

    enum class Layout { Lines, OneLine };

    void openObject(Layout layout = Layout::Lines) { open('{', layout); }
    void openList(Layout layout = Layout::Lines) { open('[', layout); }
    void close();

    /// The key of the next value.
    void key(QByteArrayView name);
    void textKey(const QString &name);
    void value(const QString &text);
    void value(qint64 whole);
    void value(int whole) { value(static_cast<qint64>(whole)); }
    void value(double number);
    void value(bool flag);
    void value(Ticks ticks);
    void source(const QByteArray &json);
    void extras(const Extras &extras);

    template <typename T>
    void member(QByteArrayView name, const T &item)
    {
        key(name);
        value(item);
    }
    /// Left out where the text is empty.
    void optional(QByteArrayView name, const QString &text)
    {
        if (!text.isEmpty())
            member(name, text);
    }
    /// Left out where it is false.
    void flag(QByteArrayView name, bool isOn)
    {
        if (isOn)
            member(name, true);
    }

private:
    struct Level
    {
        char closing;
        Layout layout;
        bool isEmpty = true;
    };

    void open(char bracket, Layout layout);
    void separate();
    void beforeValue();
    void newLine();
    void appendText(QByteArrayView utf8);

    QByteArray &m_out;
    QList<Level> m_levels;
    bool m_afterKey = false;
};

} // namespace barline
