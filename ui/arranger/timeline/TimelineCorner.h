#pragma once

#include "ui/arranger/timeline/TimelineRows.h"

#include <QWidget>

namespace barline {

/// What the rows of the timeline are called, left of it.
class TimelineCorner : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    TimelineCorner(const ThemeSource &theme, TimelineRows &rows, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    const ThemeSource &m_theme;
    TimelineRows &m_rows;
};

} // namespace barline
