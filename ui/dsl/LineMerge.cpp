#include "ui/dsl/LineMerge.h"

namespace barline {

namespace {

/// The hunks, line by line where as many lines stand for as many: each changed by itself then, and the others beside it
/// too.
QList<LineHunk> smallest(const QList<LineHunk> &hunks)
{
    QList<LineHunk> all;
    for (const LineHunk &hunk : hunks) {
        if (hunk.beforeCount != hunk.afterCount) {
            all.append(hunk);
            continue;
        }
        for (qsizetype i = 0; i < hunk.beforeCount; ++i)
            all.append({hunk.before + i, 1, hunk.after + i, 1});
    }
    return all;
}

/// Walks one side's hunks, and tells which of its lines stand for lines of the base.
class Side
{
public:
    Side(const TextLines &base, const TextLines &lines)
        : m_lines(lines)
        , m_hunks(smallest(lineDiff(base, lines)))
    {}

    bool hasNext() const { return m_next < m_hunks.size(); }
    const LineHunk &next() const { return m_hunks.at(m_next); }
    /// The hunk is part of what is put together now.
    void take()
    {
        m_shiftBehind = next().afterEnd() - next().beforeEnd();
        ++m_next;
    }
    /// Where a line of the base begins here, in front of what was taken since settle(), and behind it.
    qsizetype startOf(qsizetype line) const { return line + m_shift; }
    qsizetype endOf(qsizetype line) const { return line + m_shiftBehind; }
    void settle() { m_shift = m_shiftBehind; }

    QByteArray text(qsizetype first, qsizetype end) const
    {
        QByteArray text;
        for (qsizetype i = first; i < end; ++i)
            text.append(m_lines.at(i));
        return text;
    }

private:
    const TextLines &m_lines;
    QList<LineHunk> m_hunks;
    qsizetype m_next = 0;
    qsizetype m_shift = 0;
    qsizetype m_shiftBehind = 0;
};

/// Whether a hunk changes what the lines of the base from `first` to `end` are, or puts something where they do.
bool touches(const LineHunk &hunk, qsizetype first, qsizetype end)
{
    if (hunk.beforeCount == 0 && first == end)
        return hunk.before == first;
    if (hunk.beforeCount == 0)
        return hunk.before > first && hunk.before < end;
    if (first == end)
        return first > hunk.before && first < hunk.beforeEnd();
    return hunk.before < end && hunk.beforeEnd() > first;
}

} // namespace

LineMerge mergeLines(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs, MergeChoice choice)
{
    const TextLines baseLines = linesOf(base);
    const TextLines myLines = linesOf(mine);
    const TextLines theirLines = linesOf(theirs);
    Side me(baseLines, myLines);
    Side them(baseLines, theirLines);
    LineMerge merge;
    qsizetype done = 0; // of the base
    const auto copyUpTo = [&](qsizetype line) {
        for (; done < line; ++done)
            merge.text.append(baseLines.at(done));
    };
    while (me.hasNext() || them.hasNext()) {
        const bool mineFirst =
            !them.hasNext() ||
            (me.hasNext() &&
             (me.next().before < them.next().before ||
              (me.next().before == them.next().before && me.next().beforeCount <= them.next().beforeCount)));
        const LineHunk &begin = mineFirst ? me.next() : them.next();
        const qsizetype first = begin.before;
        qsizetype end = begin.beforeEnd();
        bool isMine = false;
        bool isTheirs = false;
        (mineFirst ? me : them).take();
        (mineFirst ? isMine : isTheirs) = true;
        for (bool grew = true; grew;) {
            grew = false;
            for (Side *side : {&me, &them}) {
                if (!side->hasNext() || !touches(side->next(), first, end))
                    continue;
                end = std::max(end, side->next().beforeEnd());
                side->take();
                (side == &me ? isMine : isTheirs) = true;
                grew = true;
            }
        }
        copyUpTo(first);
        done = end;
        const QByteArray myText = me.text(me.startOf(first), me.endOf(end));
        const QByteArray theirText = them.text(them.startOf(first), them.endOf(end));
        me.settle();
        them.settle();
        const bool collides = isMine && isTheirs && myText != theirText;
        merge.collisions += collides ? 1 : 0;
        merge.text.append(isMine && !(collides && choice == MergeChoice::Theirs) ? myText : theirText);
    }
    copyUpTo(baseLines.size());
    return merge;
}

} // namespace barline
