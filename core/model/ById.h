#pragma once

#include "core/base/PagedList.h"

#include <QSet>

#include <iterator>

namespace barline {

/// Shared values in order of their `id`, found by it in O(log n). A copy is cheap, a change costs one page.
template <typename T>
class ById
{
public:
    using Pointer = std::shared_ptr<const T>;
    using Key = decltype(T::id);

    ById() = default;
    /// `values` in any order, ids unique.
    explicit ById(std::vector<Pointer> values)
    {
        std::sort(values.begin(), values.end(), [](const Pointer &a, const Pointer &b) { return a->id < b->id; });
        m_values = PagedList<Pointer>(std::move(values));
    }

    qsizetype size() const { return m_values.size(); }
    bool isEmpty() const { return m_values.isEmpty(); }
    auto begin() const { return m_values.begin(); }
    auto end() const { return m_values.end(); }
    bool contains(Key id) const { return find(id) != nullptr; }
    /// Null where it is not.
    Pointer find(Key id) const
    {
        const qsizetype index = lowerBound(id);
        return index < size() && m_values.at(index)->id == id ? m_values.at(index) : nullptr;
    }

    /// Adds, or replaces what has the same id.
    void set(Pointer value)
    {
        const qsizetype index = lowerBound(value->id);
        if (index < size() && m_values.at(index)->id == value->id)
            m_values.set(index, std::move(value));
        else
            m_values.insert(index, std::move(value));
    }

    void remove(Key id)
    {
        const qsizetype index = lowerBound(id);
        if (index < size() && m_values.at(index)->id == id)
            m_values.removeAt(index);
    }

    /// Sets and removes many; what is set is not removed. Costs no more than making the list anew.
    void update(std::vector<Pointer> values, const QSet<Key> &removed)
    {
        constexpr qsizetype kFew = 8;
        if (std::ssize(values) + removed.size() <= kFew) {
            for (const Key id : removed)
                remove(id);
            for (Pointer &value : values)
                set(std::move(value));
            return;
        }
        QSet<Key> replaced = removed;
        for (const Pointer &value : values)
            replaced.insert(value->id);
        std::copy_if(begin(), end(), std::back_inserter(values),
                     [&](const Pointer &value) { return !replaced.contains(value->id); });
        *this = ById(std::move(values));
    }

    bool operator==(const ById &other) const
    {
        return std::equal(begin(), end(), other.begin(), other.end(),
                          [](const Pointer &a, const Pointer &b) { return a == b || *a == *b; });
    }

private:
    qsizetype lowerBound(Key id) const
    {
        const auto at = std::lower_bound(m_values.begin(), m_values.end(), id,
                                         [](const Pointer &value, Key key) { return value->id < key; });
        return at - m_values.begin();
    }

    PagedList<Pointer> m_values;
};

} // namespace barline
