#include "ui/docks/CompositionListModel.h"

#include "core/edit/arrange/CompositionEdits.h"

namespace barline {

CompositionListModel::CompositionListModel(EditorContext &context, QObject *parent)
    : QAbstractListModel(parent)
    , m_context(context)
{
    connect(&m_context, &EditorContext::edited, this, [this](const Touched &touched) {
        if (touched.everything || touched.compositionList || !touched.compositions.isEmpty())
            rebuild();
    });
    connect(&m_context, &EditorContext::compositionChanged, this, &CompositionListModel::rebuild);
    rebuild();
}

int CompositionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CompositionListModel::data(const QModelIndex &index, int role) const
{
    const CompositionPtr composition = compositionAt(index.row());
    if (!composition)
        return {};
    const bool shown = composition->id == m_context.compositionId();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
        return composition->name;
    case Qt::AccessibleTextRole:
        return shown ? tr("Composition %1, shown").arg(composition->name) : tr("Composition %1").arg(composition->name);
    case ShownRole:
        return shown;
    case SummaryRole:
        return tr("%n bar(s)", nullptr, lengthInBars(*composition));
    default:
        return {};
    }
}

bool CompositionListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const CompositionPtr composition = compositionAt(index.row());
    const QString name = value.toString().simplified();
    if (!composition || role != Qt::EditRole || name.isEmpty() || name == composition->name)
        return false;
    return m_context.push(renameComposition(*composition, name), tr("Rename Composition"));
}

Qt::ItemFlags CompositionListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled |
           Qt::ItemNeverHasChildren;
}

CompositionPtr CompositionListModel::compositionAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_context.project().compositions.find(m_rows.at(row)) : nullptr;
}

void CompositionListModel::rebuild()
{
    QList<CompositionId> rows;
    for (const CompositionPtr &composition : m_context.project().compositions)
        rows.append(composition->id);
    if (rows == m_rows) {
        if (!rows.isEmpty())
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

} // namespace barline

#include "moc_CompositionListModel.cpp"
