#pragma once

#include "ui/theme/ThemeSource.h"

#include <QWidget>

class QHBoxLayout;

namespace barline {

/// A sunken frame with values beside each other, divided by hairlines.
class ReadoutBox : public QWidget
{
    Q_OBJECT

public:
    explicit ReadoutBox(ThemeSource &theme, QWidget *parent = nullptr);

    /// Adds a value at the right; `divided` from the one before.
    void add(QWidget *value, bool divided);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeSource &m_theme;
    QHBoxLayout *m_layout;
    QList<QWidget *> m_divided;
};

} // namespace barline
