#include "ui/dsl/DslEditor.h"
#include "ui/dsl/EditorMarks.h"

#include <QToolTip>

namespace barline {

namespace {

/// More marks tell nothing, and each costs.
constexpr int kMostMarked = 500;
constexpr qsizetype kMostShown = 12;

} // namespace

void DslEditor::setFindings(const Findings &findings, const std::vector<TextRange> &ranges)
{
    m_findings = findings;
    m_ranges = ranges;
    m_ranges.resize(static_cast<size_t>(findings.size()));
    for (const int line : {kErrorLine, kWarningLine}) {
        SendScintilla(SCI_SETINDICATORCURRENT, static_cast<long>(line));
        SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, SendScintilla(SCI_GETLENGTH));
    }
    for (const int sign : {kErrorSign, kWarningSign})
        SendScintilla(SCI_MARKERDELETEALL, static_cast<long>(sign));
    const int left = markFindings(Finding::Severity::Error, kMostMarked);
    markFindings(Finding::Severity::Warning, left);
}

int DslEditor::markFindings(Finding::Severity severity, int most)
{
    const bool isError = severity == Finding::Severity::Error;
    const int sign = isError ? kErrorSign : kWarningSign;
    SendScintilla(SCI_SETINDICATORCURRENT, static_cast<long>(isError ? kErrorLine : kWarningLine));
    for (qsizetype i = 0; i < m_findings.size() && most > 0; ++i) {
        if (m_findings.at(i).severity != severity)
            continue;
        const TextRange range = m_ranges[static_cast<size_t>(i)];
        const long line = lineOf(static_cast<long>(range.start));
        SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(range.start),
                      static_cast<long>(range.end - range.start));
        if ((SendScintilla(SCI_MARKERGET, line) & (1L << sign)) == 0)
            SendScintilla(SCI_MARKERADD, static_cast<unsigned long>(line), static_cast<long>(sign));
        --most;
    }
    return most;
}

void DslEditor::setWaiting(const QList<LineHunk> &waiting)
{
    SendScintilla(SCI_MARKERDELETEALL, static_cast<long>(kWaitingBar));
    for (const LineHunk &hunk : waiting) {
        // Where lines went, the one behind them says so.
        for (qsizetype line = hunk.after; line < std::max(hunk.afterEnd(), hunk.after + 1); ++line)
            SendScintilla(SCI_MARKERADD, static_cast<unsigned long>(line), static_cast<long>(kWaitingBar));
    }
}

qsizetype DslEditor::findingOfLine(int line) const
{
    for (qsizetype i = 0; i < m_findings.size(); ++i) {
        if (m_findings.at(i).line == line + 1)
            return i;
    }
    return -1;
}

void DslEditor::showFinding(qsizetype index)
{
    if (index < 0 || index >= m_findings.size())
        return;
    const long start = std::min<long>(m_ranges[static_cast<size_t>(index)].start, SendScintilla(SCI_GETLENGTH));
    SendScintilla(SCI_ENSUREVISIBLEENFORCEPOLICY, lineOf(start));
    SendScintilla(SCI_GOTOPOS, start);
    SendScintilla(SCI_VERTICALCENTRECARET);
    setFocus();
}

void DslEditor::showToolTip(int position, int x, int y)
{
    // Beside the text, in the margins, it is the whole line's.
    const long pointed =
        lineOf(SendScintilla(SCI_POSITIONFROMPOINT, static_cast<unsigned long>(x), static_cast<long>(y)));
    QStringList messages;
    int more = 0;
    for (qsizetype i = 0; i < m_findings.size(); ++i) {
        const TextRange range = m_ranges[static_cast<size_t>(i)];
        const bool isAt = position >= 0 ? position >= range.start && position < range.end
                                        : lineOf(static_cast<long>(range.start)) == pointed;
        if (isAt && messages.size() < kMostShown)
            messages.append(m_findings.at(i).message);
        else if (isAt)
            ++more;
    }
    if (more > 0)
        messages.append(tr("and %n more", "findings", more));
    if (!messages.isEmpty())
        QToolTip::showText(viewport()->mapToGlobal(QPoint(x, y)), messages.join(QLatin1Char('\n')), viewport());
}

} // namespace barline
