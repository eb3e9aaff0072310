#pragma once

#include <QByteArray>
#include <QList>
#include <QSharedData>

#include <algorithm>

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

    /// The JSON source text of a key; null where it is not there.
    QByteArray valueOf(const QByteArray &key) const
    {
        for (const Entry &entry : entries()) {
            if (entry.key == key)
                return entry.value;
        }
        return {};
    }
    /// The same with another value for a key, in its place or behind the others; with a null one without the key.
    Extras with(const QByteArray &key, const QByteArray &value) const
    {
        QList<Entry> changed = entries();
        const auto present =
            std::find_if(changed.begin(), changed.end(), [&key](const Entry &entry) { return entry.key == key; });
        if (present == changed.end() && !value.isNull())
            changed.append({key, value});
        else if (present != changed.end() && !value.isNull())
            present->value = value;
        else if (present != changed.end())
            changed.erase(present);
        return Extras(changed);
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
