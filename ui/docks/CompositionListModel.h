#pragma once

#include "ui/EditorContext.h"

#include <QAbstractListModel>

namespace barline {

/// The compositions of the project, in the order they were made. Names are edited through the model, as undoable edits.
class CompositionListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ShownRole = Qt::UserRole, SummaryRole };

    explicit CompositionListModel(EditorContext &context, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Null beyond the list.
    CompositionPtr compositionAt(int row) const;
    /// -1 where it is not.
    int rowOf(CompositionId composition) const { return static_cast<int>(m_rows.indexOf(composition)); }

private:
    void rebuild();

    EditorContext &m_context;
    QList<CompositionId> m_rows;
};

} // namespace barline
