#pragma once

#include "ui/theme/ThemeSource.h"

#include <QColor>
#include <QList>
#include <QRect>
#include <QWidget>

namespace barline {

/// What a hand is about to do, over the blocks: places where blocks would go, and the rubber band. Lets the mouse
/// through.
class ArrangementOverlay : public QWidget
{
public:
    struct Ghost
    {
        QRect rect;
        QColor color;
    };

    ArrangementOverlay(const ThemeSource &theme, QWidget *over);

    /// Where a double click would put something; empty for nowhere.
    void showTarget(const QRect &target);
    void showGhosts(QList<Ghost> ghosts);
    void showBand(const QRect &band);
    void clear();
    /// Nothing is being dragged.
    bool isEmpty() const { return m_ghosts.isEmpty() && m_band.isNull(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeSource &m_theme;
    QList<Ghost> m_ghosts;
    QRect m_band;
    QRect m_target;
};

} // namespace barline
