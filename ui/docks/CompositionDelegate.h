#pragma once

#include "ui/theme/ThemeSource.h"

#include <QStyledItemDelegate>

namespace barline {

/// Paints a row of the composition list: the name, a mark at the one that is shown, its length at the right.
class CompositionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 28;

    explicit CompositionDelegate(ThemeSource &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    ThemeSource &m_theme;
};

} // namespace barline
