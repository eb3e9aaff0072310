#pragma once

#include "ui/EditorContext.h"
#include "ui/docks/ClipUsage.h"

#include <QAbstractListModel>

namespace barline {

/// The clips of the shown composition (and those that belong to none), in their order, filtered by name and tag. Rows
/// follow the document; a clip's name is edited through the model, as an undoable edit.
class ClipListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ClipRole = Qt::UserRole, PlacesRole, BarsRole, SummaryRole, OpenRole, TrackRole };

    explicit ClipListModel(EditorContext &context, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Null beyond the list.
    ClipPtr clipAt(int row) const;
    /// -1 where the clip is not shown.
    int rowOf(ClipId clip) const;
    /// The clips before filtering.
    int total() const { return m_total; }
    int placesOf(ClipId clip) const { return m_usage.placesOf(clip); }
    /// The place of the track that gives the clip its colour, in the shown composition; -1 where none plays it.
    qsizetype trackOf(const Clip &clip) const;

    /// Shows clips with all of its words in their name, style or tags; empty shows all.
    void setFilter(const QString &filter);
    const QString &filter() const { return m_filter; }

signals:
    /// The number of clips, shown or in all, changed.
    void countChanged();

private:
    void follow(const Touched &touched);
    void rebuild();
    void show(QList<ClipId> rows);
    bool matches(const Clip &clip, const QStringList &words) const;
    QString summaryOf(const Clip &clip) const;
    void repaintRows();

    EditorContext &m_context;
    ClipUsage m_usage;
    QList<ClipId> m_rows;
    QString m_filter;
    int m_total = 0;
};

} // namespace barline
