#pragma once

#include "ui/theme/ThemeSource.h"

#include <QWidget>

namespace barline {

/// Lies over a window, or a part of it, while documents are dragged over it: says that they can be dropped, and what
/// happens then. Takes no events.
class DropOutline : public QWidget
{
    Q_OBJECT

public:
    DropOutline(ThemeSource &theme, QWidget *parent);

    /// Covers its parent. `words` are translated.
    void showFor(const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF frameRect() const;
    QRectF labelRect() const;

    ThemeSource &m_theme;
    QString m_text;
};

} // namespace barline
