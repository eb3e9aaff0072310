#include "ui/import/FindingsModel.h"

#include <QFileInfo>
#include <QSet>

namespace barline {

namespace {

/// The hint, where the message does not name it already.
QString unsaidHint(const Finding &finding)
{
    return finding.message.contains(finding.hint) ? QString() : finding.hint;
}

} // namespace

void FindingsModel::setFindings(const Findings &findings)
{
    beginResetModel();
    m_findings = findings;
    m_namesFiles = fileCount() > 1;
    endResetModel();
}

int FindingsModel::count(Finding::Severity severity) const
{
    return static_cast<int>(std::count_if(m_findings.cbegin(), m_findings.cend(),
                                          [severity](const Finding &finding) { return finding.severity == severity; }));
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_findings.size())
        return {};
    const Finding &finding = m_findings.at(index.row());
    const bool isError = finding.severity == Finding::Severity::Error;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return toLine(finding);
    case SeverityRole:
        return isError ? 0 : 1;
    case WordRole:
        return isError ? tr("Error") : tr("Warning");
    case PlaceRole:
        return placeOf(finding);
    case MessageRole:
        return finding.message;
    case HintRole:
        return unsaidHint(finding);
    default:
        return {};
    }
}

int FindingsModel::fileCount() const
{
    QSet<QString> files;
    for (const Finding &finding : m_findings)
        files.insert(finding.file);
    return static_cast<int>(files.size());
}

QString FindingsModel::placeOf(const Finding &finding) const
{
    const QString place =
        finding.line > 0 ? tr("%1:%2", "line, column").arg(finding.line).arg(finding.column) : QString();
    if (!m_namesFiles)
        return place;
    const QString file = QFileInfo(finding.file).fileName();
    return place.isEmpty() ? file : tr("%1:%2", "file, line and column").arg(file, place);
}

QString FindingsModel::toLine(const Finding &finding)
{
    const QString hint = unsaidHint(finding);
    return hint.isEmpty() ? finding.toLine() : tr("%1 (%2)", "finding, hint").arg(finding.toLine(), hint);
}

} // namespace barline

#include "moc_FindingsModel.cpp"
