#pragma once

#include "core/store/legacy/LegacyRow.h"

#include <QSet>

namespace barline {

/// Numbers of what comes out of a database of the first implementation: a row keeps its own where that is free and
/// allowed, and what has none gets one above all of them.
class LegacyIds
{
public:
    static constexpr qint64 kMost = 9'007'199'254'740'991; ///< that every reader of JSON keeps
    static constexpr qint64 kFirstNew = 1'000'000;

    /// `most`: the largest number in the database.
    explicit LegacyIds(qint64 most)
        : m_next(most < kMost ? std::max(kFirstNew, most + 1) : kFirstNew)
    {}

    /// Above all that were taken.
    qint64 next() const { return m_next; }
    qint64 take() { return m_next++; }

    /// The row's `id`, or a new one, which is reported, where `used` has it.
    qint64 of(LegacyRow &row, QSet<qint64> &used);

private:
    qint64 m_next;
};

} // namespace barline
