#pragma once

#include "ui/theme/ThemeSource.h"

#include <QWidget>

namespace barline {

/// The playhead as a thin widget of its own over a canvas or a ruler: moving it repaints two strips. Lets the mouse
/// through. The head is whole at both ends: it lies beside its ruler, in the ruler's parent.
class PlayheadOverlay : public QWidget
{
    Q_OBJECT

public:
    enum class Part { Line, Head };

    PlayheadOverlay(const ThemeSource &theme, Part part, QWidget *over);

    /// Moves to x in pixels of what it lies over; hidden where it is not within.
    void showAt(double x);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_theme;
    Part m_part;
    QWidget *m_over;
    double m_at = -1;
};

} // namespace barline
