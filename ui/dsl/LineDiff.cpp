#include "ui/dsl/LineDiff.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <vector>

namespace barline {

namespace {

constexpr qsizetype kMostSteps = 1000;

/// Lines as numbers, so that two compare at once.
std::vector<qsizetype> numbered(const TextLines &lines, qsizetype first, qsizetype end,
                                QHash<QByteArrayView, qsizetype> &numbers)
{
    std::vector<qsizetype> all;
    all.reserve(static_cast<size_t>(end - first));
    for (qsizetype i = first; i < end; ++i) {
        const auto number = numbers.constFind(lines.at(i));
        all.push_back(number == numbers.constEnd() ? *numbers.insert(lines.at(i), numbers.size()) : *number);
    }
    return all;
}

/// The shortest way from one list to the other: how far each diagonal had come after each number of steps.
class Ways
{
public:
    Ways(const std::vector<qsizetype> &before, const std::vector<qsizetype> &after)
        : m_before(before)
        , m_after(after)
    {}

    /// None where there are too many steps.
    std::optional<QList<LineHunk>> find()
    {
        const qsizetype most = std::min(size(m_before) + size(m_after), kMostSteps);
        std::vector<qsizetype> furthest(static_cast<size_t>(2 * most + 3), 0);
        const auto at = [&](qsizetype diagonal) -> qsizetype & {
            return furthest[static_cast<size_t>(diagonal + most + 1)];
        };
        for (qsizetype steps = 0; steps <= most; ++steps) {
            m_reached.emplace_back();
            for (qsizetype diagonal = -steps; diagonal <= steps; diagonal += 2) {
                const bool down = diagonal == -steps || (diagonal != steps && at(diagonal - 1) < at(diagonal + 1));
                qsizetype x = down ? at(diagonal + 1) : at(diagonal - 1) + 1;
                while (x < size(m_before) && x - diagonal < size(m_after) && isSame(x, x - diagonal))
                    ++x;
                at(diagonal) = x;
                m_reached.back().push_back(x);
                if (x >= size(m_before) && x - diagonal >= size(m_after))
                    return walkBack(steps);
            }
        }
        return std::nullopt;
    }

private:
    static qsizetype size(const std::vector<qsizetype> &list) { return static_cast<qsizetype>(list.size()); }
    bool isSame(qsizetype x, qsizetype y) const
    {
        return m_before[static_cast<size_t>(x)] == m_after[static_cast<size_t>(y)];
    }
    qsizetype reached(qsizetype steps, qsizetype diagonal) const
    {
        return m_reached[static_cast<size_t>(steps)][static_cast<size_t>((diagonal + steps) / 2)];
    }

    QList<LineHunk> walkBack(qsizetype steps) const
    {
        QList<LineHunk> hunks; // last first
        qsizetype x = size(m_before);
        qsizetype y = size(m_after);
        for (; steps > 0; --steps) {
            const qsizetype diagonal = x - y;
            const bool down = diagonal == -steps || (diagonal != steps && reached(steps - 1, diagonal - 1) <
                                                                              reached(steps - 1, diagonal + 1));
            const qsizetype cameFrom = down ? diagonal + 1 : diagonal - 1;
            const qsizetype fromX = reached(steps - 1, cameFrom);
            const LineHunk hunk{fromX, down ? 0 : 1, fromX - cameFrom, down ? 1 : 0};
            if (!hunks.isEmpty() && hunks.constLast().before == hunk.beforeEnd() &&
                hunks.constLast().after == hunk.afterEnd()) {
                hunks.last() = {hunk.before, hunk.beforeCount + hunks.constLast().beforeCount, hunk.after,
                                hunk.afterCount + hunks.constLast().afterCount};
            } else {
                hunks.append(hunk);
            }
            x = fromX;
            y = fromX - cameFrom;
        }
        std::reverse(hunks.begin(), hunks.end());
        return hunks;
    }

    const std::vector<qsizetype> &m_before;
    const std::vector<qsizetype> &m_after;
    std::vector<std::vector<qsizetype>> m_reached; ///< by steps, then diagonal
};

} // namespace

TextLines linesOf(const QByteArray &text)
{
    TextLines lines;
    qsizetype start = 0;
    while (start < text.size()) {
        const qsizetype brk = text.indexOf('\n', start);
        const qsizetype end = brk < 0 ? text.size() : brk + 1;
        lines.append(QByteArrayView(text).sliced(start, end - start));
        start = end;
    }
    return lines;
}

QList<LineHunk> lineDiff(const TextLines &before, const TextLines &after)
{
    qsizetype first = 0;
    while (first < before.size() && first < after.size() && before.at(first) == after.at(first))
        ++first;
    qsizetype beforeEnd = before.size();
    qsizetype afterEnd = after.size();
    while (beforeEnd > first && afterEnd > first && before.at(beforeEnd - 1) == after.at(afterEnd - 1)) {
        --beforeEnd;
        --afterEnd;
    }
    const LineHunk all{first, beforeEnd - first, first, afterEnd - first};
    if (all.beforeCount == 0 && all.afterCount == 0)
        return {};
    if (all.beforeCount == 0 || all.afterCount == 0)
        return {all};
    QHash<QByteArrayView, qsizetype> numbers;
    const std::vector<qsizetype> from = numbered(before, first, beforeEnd, numbers);
    const std::vector<qsizetype> to = numbered(after, first, afterEnd, numbers);
    std::optional<QList<LineHunk>> found = Ways(from, to).find();
    if (!found)
        return {all};
    for (LineHunk &hunk : *found) {
        hunk.before += first;
        hunk.after += first;
    }
    return *found;
}

} // namespace barline
