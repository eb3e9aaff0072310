#pragma once

#include "ui/theme/ThemeSource.h"

#include <QStyledItemDelegate>

namespace barline {

/// Paints a finding in a row: icon and word of its severity, line and column, the message, and the hint after it.
class FindingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 26;

    explicit FindingDelegate(ThemeSource &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    ThemeSource &m_theme;
};

} // namespace barline
