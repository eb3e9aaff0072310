#pragma once

#include "ui/docks/ClipListModel.h"
#include "ui/theme/ThemeSource.h"

#include <QCache>
#include <QStyledItemDelegate>

namespace barline {

/// Paints a row of the clip list: a thumbnail in the colour of the clip's track, its name, where it is used. Renames in
/// place. Only rows that are seen cost anything.
class ClipDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 46;

    ClipDelegate(EditorContext &context, ThemeSource &theme, const ClipListModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    struct Thumbnail
    {
        std::weak_ptr<const Clip> clip;
        QColor color;
        qreal devicePixelRatio = 1;
        QPixmap pixmap;
    };

    QPixmap thumbnailOf(const ClipPtr &clip, qreal devicePixelRatio) const;
    QColor colorOf(const Clip &clip) const;

    EditorContext &m_context;
    ThemeSource &m_theme;
    const ClipListModel &m_model;
    mutable QCache<qint64, Thumbnail> m_thumbnails;
};

} // namespace barline
