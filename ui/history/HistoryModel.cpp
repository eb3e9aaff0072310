#include "ui/history/HistoryModel.h"

#include <QLocale>

namespace barline {

HistoryModel::HistoryModel(const History &history, QObject *parent)
    : QAbstractTableModel(parent)
    , m_history(history)
{
    refresh();
}

void HistoryModel::refresh()
{
    beginResetModel();
    m_notApplied = m_history.notApplied();
    m_entries = m_history.entries();
    m_seqs.clear();
    for (const HistoryEntry &entry : std::as_const(m_entries))
        m_seqs.insert(entry.key, entry.seq);
    endResetModel();
}

const HistoryEntry *HistoryModel::entryAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    if (isNotApplied(row))
        return &m_notApplied.at(m_notApplied.size() - 1 - row).entry;
    return &m_entries.at(m_entries.size() - 1 - (row - m_notApplied.size()));
}

QString HistoryModel::whyNotApplied(int row) const
{
    return isNotApplied(row) ? m_notApplied.at(m_notApplied.size() - 1 - row).why : QString();
}

int HistoryModel::rowOf(EditKey key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (entryAt(row)->key == key)
            return row;
    }
    return -1;
}

QString HistoryModel::textOf(int row) const
{
    QStringList parts;
    for (int column = 0; column < ColumnCount; ++column) {
        if (const QString part = textAt(row, column); !part.isEmpty())
            parts.append(part);
    }
    if (const QString why = whyNotApplied(row); !why.isEmpty())
        parts.append(why);
    return parts.join(QStringLiteral(" · "));
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_notApplied.size() + m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::stateAt(int row) const
{
    const HistoryEntry &entry = *entryAt(row);
    if (isNotApplied(row))
        return tr("Not applied");
    if (m_history.isUndone(entry.key))
        return tr("Taken back");
    if (entry.seq == 0)
        return tr("Saving");
    if (!entry.undoOf.isValid())
        return {};
    const qint64 seq = m_seqs.value(entry.undoOf);
    return seq == 0 ? tr("Takes back an edit") : tr("Takes back %1").arg(seq);
}

QString HistoryModel::textAt(int row, int column) const
{
    const HistoryEntry &entry = *entryAt(row);
    switch (column) {
    case Number:
        return entry.seq == 0 ? QString() : QString::number(entry.seq);
    case Time:
        return QLocale().toString(entry.time.toLocalTime(), QLocale::ShortFormat);
    case Author:
        return entry.author;
    case Label:
        return entry.label;
    default:
        return stateAt(row);
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return textAt(index.row(), index.column());
    if (role == Qt::AccessibleTextRole)
        return textOf(index.row());
    if (role == Qt::ToolTipRole)
        return isNotApplied(index.row()) ? whyNotApplied(index.row()) : textAt(index.row(), index.column());
    if (role == Qt::TextAlignmentRole && index.column() == Number)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section == Number && role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Time:
        return tr("Time");
    case Author:
        return tr("Author");
    case Label:
        return tr("Edit");
    default:
        return tr("State");
    }
}

} // namespace barline

#include "moc_HistoryModel.cpp"
