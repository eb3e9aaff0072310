#include "ui/dsl/DslEditor.h"
#include "ui/dsl/EditorMarks.h"

#include <QToolTip>

namespace barline {

std::pair<long, long> DslEditor::rangeOf(const Finding &finding) const
{
    const long last = std::max(0, lines() - 1);
    const long line = std::clamp(finding.line - 1L, 0L, last);
    const long lineStart = startOf(line);
    const long lineEnd = SendScintilla(SCI_GETLINEENDPOSITION, line);
    long start = lineStart;
    for (int i = 1; i < finding.column && start < lineEnd; ++i)
        start = SendScintilla(SCI_POSITIONAFTER, start);
    const auto *text = static_cast<const char *>(SendScintillaPtrResult(SCI_GETCHARACTERPOINTER));
    const QByteArray rest(text + start, lineEnd - start);
    long end = std::min<long>(lineEnd, start + endOfWord(rest, 0));
    if (end == start && start > lineStart)
        start = SendScintilla(SCI_POSITIONBEFORE, start);
    return {start, end};
}

void DslEditor::setFindings(const Findings &findings)
{
    m_findings = findings;
    for (const int line : {kErrorLine, kWarningLine}) {
        SendScintilla(SCI_SETINDICATORCURRENT, static_cast<long>(line));
        SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, SendScintilla(SCI_GETLENGTH));
    }
    for (const int sign : {kErrorSign, kWarningSign})
        SendScintilla(SCI_MARKERDELETEALL, static_cast<long>(sign));
    for (const Finding &finding : findings) {
        const bool isError = finding.severity == Finding::Severity::Error;
        const auto [start, end] = rangeOf(finding);
        SendScintilla(SCI_SETINDICATORCURRENT, static_cast<long>(isError ? kErrorLine : kWarningLine));
        SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(start), end - start);
        SendScintilla(SCI_MARKERADD, static_cast<unsigned long>(lineOf(start)),
                      static_cast<long>(isError ? kErrorSign : kWarningSign));
    }
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
    const long start = rangeOf(m_findings.at(index)).first;
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
    for (const Finding &finding : std::as_const(m_findings)) {
        const auto [start, end] = rangeOf(finding);
        const bool isAt = position >= 0 ? position >= start && position < end : lineOf(start) == pointed;
        if (isAt)
            messages.append(finding.message);
    }
    if (!messages.isEmpty())
        QToolTip::showText(viewport()->mapToGlobal(QPoint(x, y)), messages.join(QLatin1Char('\n')), viewport());
}

} // namespace barline
