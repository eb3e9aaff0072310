#pragma once

#include <QByteArray>
#include <QList>
#include <QSharedData>

namespace barline {

/// The keys of a DSL object that Barline does not know, in reading order, each with its value as JSON source text (no
/// comments, no line breaks). They ride along and are written after the known keys. One pointer wide, null when empty.
class Extras
{
public:
    struct Entry
    {
        QByteArray key;   ///< UTF-8, not escaped
        QByteArray value; ///< JSON source text
        bool operator==(const Entry &) const = default;
    };

    Extras() = default;
    explicit Extras(QList<Entry> entries)
    {
        if (!entries.isEmpty())
            m_data = new Data{{}, std::move(entries)};
    }

    bool isEmpty() const { return !m_data; }
    const QList<Entry> &entries() const
    {
        static const QList<Entry> kNone;
        return m_data ? m_data->entries : kNone;
    }

    bool operator==(const Extras &other) const { return m_data == other.m_data || entries() == other.entries(); }

private:
    struct Data : QSharedData
    {
        Data(const QSharedData &shared, QList<Entry> list)
            : QSharedData(shared)
            , entries(std::move(list))
        {}
        QList<Entry> entries;
    };
    QExplicitlySharedDataPointer<const Data> m_data;
};

} // namespace barline
