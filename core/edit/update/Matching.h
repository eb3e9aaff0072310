#pragma once

#include <QtGlobal>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace barline {

/// Which thing of a new list is which of an old one, by their places. Found in passes, each of them O(n log n) in what
/// is still free: the surest sign first.
class Matching
{
public:
    static constexpr qsizetype kNew = -1;

    Matching(qsizetype before, qsizetype after)
        : m_taken(static_cast<size_t>(before), false)
        , m_settled(static_cast<size_t>(after), false)
        , m_before(static_cast<size_t>(after), kNew)
    {}

    /// What the one at `after` was; kNew where it is new.
    qsizetype beforeOf(qsizetype after) const { return m_before[static_cast<size_t>(after)]; }
    bool isFreeBefore(qsizetype before) const { return !m_taken[static_cast<size_t>(before)]; }
    bool isFreeAfter(qsizetype after) const { return !m_settled[static_cast<size_t>(after)]; }

    void pair(qsizetype before, qsizetype after)
    {
        take(before);
        settle(after);
        m_before[static_cast<size_t>(after)] = before;
    }
    /// Keeps it from being paired with anything here.
    void take(qsizetype before) { m_taken[static_cast<size_t>(before)] = true; }
    void settle(qsizetype after) { m_settled[static_cast<size_t>(after)] = true; }

    /// Pairs those that are free and have the same key, in order. Keys are optional: one without is passed over.
    /// `isSame(before, after)` may refuse a pair.
    template <typename KeyBefore, typename KeyAfter, typename Same>
    void pairByKey(KeyBefore &&keyBefore, KeyAfter &&keyAfter, Same &&isSame)
    {
        const auto olds = keyed(m_taken, keyBefore);
        const auto news = keyed(m_settled, keyAfter);
        auto old = olds.begin();
        for (auto one = news.begin(); one != news.end() && old != olds.end();) {
            if (old->first < one->first) {
                ++old;
            } else if (one->first < old->first) {
                ++one;
            } else {
                if (isSame(old->second, one->second))
                    pair(old->second, one->second);
                ++old;
                ++one;
            }
        }
    }
    template <typename KeyBefore, typename KeyAfter>
    void pairByKey(KeyBefore &&keyBefore, KeyAfter &&keyAfter)
    {
        pairByKey(keyBefore, keyAfter, [](qsizetype, qsizetype) { return true; });
    }

    /// Pairs what is free, the first with the first and so on.
    void pairInOrder()
    {
        const auto none = [](qsizetype) { return std::optional<int>(0); };
        pairByKey(none, none);
    }

private:
    template <typename KeyOf>
    static auto keyed(const std::vector<bool> &done, KeyOf &keyOf)
    {
        using Key = typename decltype(keyOf(qsizetype(0)))::value_type;
        std::vector<std::pair<Key, qsizetype>> keys;
        for (qsizetype i = 0; i < std::ssize(done); ++i) {
            if (done[static_cast<size_t>(i)])
                continue;
            if (auto key = keyOf(i))
                keys.emplace_back(*std::move(key), i);
        }
        if (!std::is_sorted(keys.begin(), keys.end()))
            std::sort(keys.begin(), keys.end());
        return keys;
    }

    std::vector<bool> m_taken;
    std::vector<bool> m_settled;
    std::vector<qsizetype> m_before;
};

} // namespace barline
