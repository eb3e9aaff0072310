#pragma once

#include "core/base/Id.h"
#include "core/model/Units.h"

#include <QList>

#include <algorithm>
#include <vector>

namespace barline {

/// The lines, from 1, at which things of one kind begin.
template <typename Id>
class LineMap
{
public:
    /// Lines in ascending order; several things may stand in one line, and one thing in several.
    void add(Id id, int line)
    {
        m_byLine.push_back({line, id});
        m_byId.push_back({id, line});
    }
    /// After the last line.
    void settle()
    {
        std::sort(m_byId.begin(), m_byId.end());
        m_byLine.shrink_to_fit();
        m_byId.shrink_to_fit();
    }

    /// In ascending order.
    QList<int> linesOf(Id id) const { return found<int>(m_byId, id); }
    QList<Id> at(int line) const { return found<Id>(m_byLine, line); }
    bool isEmpty() const { return m_byLine.empty(); }

private:
    template <typename Value, typename Key>
    static QList<Value> found(const std::vector<std::pair<Key, Value>> &pairs, Key key)
    {
        QList<Value> values;
        auto pair = std::partition_point(pairs.begin(), pairs.end(),
                                         [&](const auto &candidate) { return candidate.first < key; });
        for (; pair != pairs.end() && pair->first == key; ++pair)
            values.append(pair->second);
        return values;
    }

    std::vector<std::pair<int, Id>> m_byLine;
    std::vector<std::pair<Id, int>> m_byId;
};

/// A note override: where it holds, and the clip's note or the added one.
struct OverridePlace
{
    InstanceId instance;
    ClipBarIndex ownBar;
    NoteId note;
    auto operator<=>(const OverridePlace &) const = default;
};

/// Where in the text of a document what stands.
struct DocumentLines
{
    LineMap<NoteId> notes; ///< of clips; in SML a tied note stands in several lines, a chord in one
    LineMap<OverridePlace> overrides;
    LineMap<ClipId> clips;
    LineMap<ClipBarId> bars; ///< of clips, where they have something of their own
    LineMap<TrackId> tracks;
    LineMap<InstanceId> instances;

    void settle()
    {
        notes.settle();
        overrides.settle();
        clips.settle();
        bars.settle();
        tracks.settle();
        instances.settle();
    }
};

} // namespace barline
