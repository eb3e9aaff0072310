#pragma once

#include "core/model/Units.h"

#include <QList>

#include <algorithm>

namespace barline {

/// Bars of a song in a row.
struct BarRange
{
    BarNumber first{1};
    BarNumber end{1}; ///< the bar after the last

    int count() const { return end - first; }
    bool isEmpty() const { return end <= first; }
    bool contains(BarNumber bar) const { return first <= bar && bar < end; }
    bool contains(const BarRange &other) const { return first <= other.first && other.end <= end; }
    BarRange intersected(const BarRange &other) const
    {
        return {std::max(first, other.first), std::min(end, other.end)};
    }
    bool operator==(const BarRange &) const = default;
};

/// Bars that stay in a row, and where they go.
struct PlacedBars
{
    BarRange bars;
    BarNumber at{1};        ///< of the first of them then
    bool isCarried = false; ///< the bars that an edit moves or copies

    BarNumber to(BarNumber bar) const { return at + (bar - bars.first); }
    BarNumber end() const { return to(bars.end); }
};

/// Where the bars of a song go: what stays in a row is one entry, in order of `at`. Bars that are in none are gone,
/// those in two are there twice; what lies between two entries is new and empty. A value.
class BarOrder
{
public:
    static BarOrder inserting(const BarRange &bars);
    static BarOrder removing(const BarRange &bars);
    /// The copy before a bar, which may be within them.
    static BarOrder copying(const BarRange &bars, BarNumber before);
    /// Before a bar, which is not within them.
    static BarOrder moving(const BarRange &bars, BarNumber before);
    /// Empties them; all others stay where they are.
    static BarOrder clearing(const BarRange &bars);
    /// Empties them, and lays them over those from `at` on.
    static BarOrder movingOver(const BarRange &bars, BarNumber at);
    /// Lays a copy of them over those from `at` on.
    static BarOrder copyingOver(const BarRange &bars, BarNumber at);
    /// Carries nothing but them to `at`; all others are gone.
    static BarOrder alone(const BarRange &bars, BarNumber at);

    const QList<PlacedBars> &places() const { return m_places; }
    bool contains(BarNumber bar) const { return !placesOf(bar).isEmpty(); }
    /// Where a bar is then.
    QList<BarNumber> placesOf(BarNumber bar) const;
    /// Where bars that belong together are then, as a loop or a section does: whole in each place to which they are
    /// carried whole; and those that are not carried, with all that is put among them and with those that are carried
    /// within them or to their edge.
    QList<BarRange> placesOf(const BarRange &bars) const;

private:
    explicit BarOrder(QList<PlacedBars> places);

    QList<PlacedBars> m_places;
};

} // namespace barline
