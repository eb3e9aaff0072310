#pragma once

#include "core/base/PagedList.h"
#include "core/model/ClipBar.h"
#include "core/model/CopySource.h"

#include <QStringList>

namespace barline {

struct ClipPosition
{
    ClipBarIndex bar;
    Ticks offset; ///< from the bar's start
    bool operator==(const ClipPosition &) const = default;
};

/// The bars of a clip in pages, and where each begins. A copy is cheap.
class ClipBars
{
public:
    ClipBars() = default;
    explicit ClipBars(std::vector<ClipBarPtr> bars);

    int count() const { return static_cast<int>(m_bars.size()); }
    /// `index` must be within the clip.
    const ClipBar &at(ClipBarIndex index) const { return *m_bars.at(index.value()); }
    const ClipBarPtr &pointerAt(ClipBarIndex index) const { return m_bars.at(index.value()); }
    void set(ClipBarIndex index, ClipBarPtr bar);
    /// Sets many bars, in ascending order of index.
    void replace(const std::vector<std::pair<ClipBarIndex, ClipBarPtr>> &bars);
    void insert(ClipBarIndex index, ClipBarPtr bar);
    void removeAt(ClipBarIndex index);

    /// The meter of a bar; beyond the clip its own meter goes on.
    Meter meterAt(ClipBarIndex index, Meter clipMeter) const;
    /// Where a bar starts, from the clip's start. Any index from 0 on. O(log bars with a meter of their own).
    Ticks startOf(ClipBarIndex index, Meter clipMeter) const;
    /// The bar that holds `at`, which may lie beyond the clip. Negative positions belong to bar 0. As fast.
    ClipPosition locate(Ticks at, Meter clipMeter) const;

    bool operator==(const ClipBars &other) const;

private:
    void findMetered();
    /// How many bars with a meter of their own are before `index`.
    qsizetype meteredBefore(ClipBarIndex index) const;
    /// Where the `nth` bar with a meter of its own starts.
    Ticks startOfMetered(qsizetype nth, Meter clipMeter) const;

    PagedList<ClipBarPtr> m_bars;
    QList<int> m_metered;         ///< indexes of bars with a meter of their own
    QList<Ticks> m_meteredLength; ///< how long the first n of them are together, from n = 0; empty where there are none
};

/// A few bars of music that serve in many places. Its length in bars and its meter are facts, not derived from the
/// notes.
struct Clip
{
    ClipId id;
    QString uid; ///< UUID, empty unless the document brought one or it was copied between projects
    QString name;
    QString style;
    QStringList tags;
    QString trackName; ///< the track it was meant for
    Meter meter;
    CompositionId home; ///< the composition that it came with or was made in; none for a clip of the library alone
    qint64 order = 0;   ///< its place among its home's clips
    Extras extras;
    CopySource source; ///< of the project file alone: documents do not say it
    ClipBars bars;

    Meter meterAt(ClipBarIndex bar) const { return bars.meterAt(bar, meter); }
    Ticks startOf(ClipBarIndex bar) const { return bars.startOf(bar, meter); }
    Ticks length() const { return startOf(ClipBarIndex(bars.count())); }
    ClipPosition locate(Ticks at) const { return bars.locate(at, meter); }
    bool operator==(const Clip &) const = default;
};

using ClipPtr = std::shared_ptr<const Clip>;

} // namespace barline
