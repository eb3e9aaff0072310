#include "ui/dsl/FindingRanges.h"

#include "ui/dsl/JsonPlace.h"

#include <algorithm>
#include <numeric>

namespace barline {

namespace {

/// Goes forward through a text, by lines and code points as findings count them.
class Walk
{
public:
    explicit Walk(const QByteArray &utf8)
        : m_utf8(utf8)
    {
        beginLine(0);
    }

    void goTo(int line, int column)
    {
        while (m_line < line && m_next >= 0) {
            ++m_line;
            beginLine(m_next);
        }
        for (; m_column < column && m_at < m_end; ++m_column) {
            ++m_at;
            while (m_at < m_end && isContinuation(m_at))
                ++m_at;
        }
    }
    TextRange word() const
    {
        const qsizetype end = m_at < m_end ? std::min(m_end, endOfWord(m_utf8, m_at)) : m_end;
        qsizetype start = m_at;
        if (start == end && start > m_start) {
            --start;
            while (start > m_start && isContinuation(start))
                --start;
        }
        return {start, end};
    }

private:
    bool isContinuation(qsizetype at) const { return (static_cast<unsigned char>(m_utf8.at(at)) & 0xC0U) == 0x80U; }
    void beginLine(qsizetype start)
    {
        const qsizetype brk = m_utf8.indexOf('\n', start);
        m_start = m_at = start;
        m_column = 1;
        m_end = brk < 0 ? m_utf8.size() : brk;
        m_next = brk < 0 ? -1 : brk + 1;
        if (m_end > start && m_utf8.at(m_end - 1) == '\r')
            --m_end;
    }

    const QByteArray &m_utf8;
    int m_line = 1;
    int m_column = 1;
    qsizetype m_at = 0;
    qsizetype m_start = 0; ///< of the line
    qsizetype m_end = 0;   ///< likewise, without its break
    qsizetype m_next = -1; ///< the next line's start
};

} // namespace

std::vector<TextRange> rangesOf(const QByteArray &utf8, const Findings &findings)
{
    std::vector<qsizetype> order(static_cast<size_t>(findings.size()));
    std::iota(order.begin(), order.end(), 0);
    const auto lines = static_cast<int>(utf8.count('\n')) + 1;
    const auto placeOf = [&](qsizetype index) {
        return std::pair(std::min(findings.at(index).line, lines), findings.at(index).column);
    };
    std::sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return placeOf(a) < placeOf(b); });
    std::vector<TextRange> ranges(order.size());
    Walk walk(utf8);
    for (const qsizetype index : order) {
        const auto [line, column] = placeOf(index);
        walk.goTo(line, column);
        ranges[static_cast<size_t>(index)] = walk.word();
    }
    return ranges;
}

} // namespace barline
