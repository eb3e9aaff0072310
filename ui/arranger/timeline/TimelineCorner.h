#pragma once

#include "ui/arranger/timeline/TimelineActions.h"

#include <QWidget>

class QToolButton;

namespace barline {

/// What the rows of the timeline are called, left of it, and a button that says which are shown.
class TimelineCorner : public QWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    TimelineCorner(const ThemeSource &theme, TimelineRows &rows, TimelineActions &actions, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void refresh();

    const ThemeSource &m_theme;
    TimelineRows &m_rows;
    QToolButton *m_choose;
    QMenu *m_menu;
};

} // namespace barline
