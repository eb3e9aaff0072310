#pragma once

#include "ui/theme/ThemeSource.h"

#include <QWidget>

namespace barline {

/// The playhead as a thin widget of its own over a canvas or a ruler: moving it repaints two strips. Lets the mouse
/// through.
class PlayheadOverlay : public QWidget
{
    Q_OBJECT

public:
    enum class Part { Line, Head };

    PlayheadOverlay(const ThemeSource &theme, Part part, QWidget *over);

    /// Moves to x in the parent's pixels; hidden where it is not within the parent.
    void showAt(double x);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_theme;
    Part m_part;
};

} // namespace barline
