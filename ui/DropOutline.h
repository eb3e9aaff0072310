#pragma once

#include "ui/theme/ThemeSource.h"

#include <QWidget>

namespace barline {

/// Lies over the window while files are dragged over it: says that they can be dropped, and what happens then. Takes no
/// events.
class DropOutline : public QWidget
{
    Q_OBJECT

public:
    DropOutline(ThemeSource &theme, QWidget *parent);

    /// Covers its parent.
    void showFor(int files);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF frameRect() const;
    QRectF labelRect() const;

    ThemeSource &m_theme;
    QString m_text;
};

} // namespace barline
