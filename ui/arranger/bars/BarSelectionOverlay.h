#pragma once

#include "ui/arranger/ArrangerScene.h"
#include "ui/theme/ThemeSource.h"

#include <QWidget>

namespace barline {

/// The selected bars over the rows: a tint, lines at both ends, and brackets around the tracks that are meant. Lets the
/// mouse through.
class BarSelectionOverlay : public QWidget
{
public:
    /// Theme and scene outlive it.
    BarSelectionOverlay(const ThemeSource &theme, const ArrangerScene &scene, QWidget *over);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_theme;
    const ArrangerScene &m_scene;
};

/// Paints bars that are selected between two pixels: `from` and `to` of a strip, with edges and brackets that open
/// towards each other.
void paintSelectedBars(QPainter &painter, const Theme &theme, const QRectF &strip);

} // namespace barline
