#pragma once

#include <QList>

#include <algorithm>
#include <utility>

namespace barline {

template <typename T>
struct Change
{
    T before;
    T after;
    bool operator==(const Change &) const = default;
};

/// What came, what went, and what became something else.
template <typename T>
struct Diff
{
    QList<T> added;
    QList<T> removed;
    QList<Change<T>> changed;

    void change(T before, T after) { changed.append(Change<T>{std::move(before), std::move(after)}); }

    bool isEmpty() const { return added.isEmpty() && removed.isEmpty() && changed.isEmpty(); }
    qsizetype size() const { return added.size() + removed.size() + changed.size(); }

    Diff inverted() const
    {
        Diff inverse{removed, added, {}};
        inverse.changed.reserve(changed.size());
        for (auto change = changed.crbegin(); change != changed.crend(); ++change)
            inverse.changed.append({change->after, change->before});
        return inverse;
    }

    bool operator==(const Diff &) const = default;
};

} // namespace barline
