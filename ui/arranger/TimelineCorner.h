#pragma once

#include "ui/arranger/TimelineRows.h"
#include "ui/theme/ThemeSource.h"

#include <QWidget>

namespace barline {

/// What the lines of the timeline are called, left of it.
class TimelineCorner : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineCorner(const ThemeSource &theme, QWidget *parent = nullptr);

    void setRows(const TimelineRows &rows);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_theme;
    TimelineRows m_rows;
};

} // namespace barline
