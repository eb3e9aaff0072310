#pragma once

#include "core/document/History.h"

#include <QAbstractTableModel>

namespace barline {

/// The edits of a project, newest first, after those of this session that were not applied. GUI thread; the history
/// outlives it.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Time, Author, Label, State, ColumnCount };

    explicit HistoryModel(const History &history, QObject *parent = nullptr);

    /// Takes over what the history holds now.
    void refresh();
    /// Null where there is no such row.
    const HistoryEntry *entryAt(int row) const;
    /// Why the edit of the row was not applied; empty where it was.
    QString whyNotApplied(int row) const;
    bool isNotApplied(int row) const { return row >= 0 && row < m_notApplied.size(); }
    int rowOf(EditKey key) const;
    /// The row in words, for other programs.
    QString textOf(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textAt(int row, int column) const;
    QString stateAt(int row) const;

    const History &m_history;
    QList<NotApplied> m_notApplied;
    QList<HistoryEntry> m_entries; ///< oldest first
    QHash<EditKey, qint64> m_seqs;
};

} // namespace barline
