#pragma once

#include "ui/arranger/ArrangerScene.h"
#include "ui/canvas/RoundedRects.h"
#include "ui/theme/ThemeSource.h"

#include <QWidget>

namespace barline {

/// What a hand is about to do, over the blocks: the scene's preview, and the place where a double click would put
/// something. Lets the mouse through.
class ArrangementOverlay : public QWidget
{
public:
    /// Theme and scene outlive it.
    ArrangementOverlay(const ThemeSource &theme, const ArrangerScene &scene, QWidget *over);

    /// Where a double click would put something; empty for nowhere.
    void showTarget(const QRect &target);
    /// The scene's preview, or where it is seen, is another.
    void showPreview();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct GhostAt
    {
        QRect rect;
        const ArrangerPreview::Ghost *ghost = nullptr;
    };

    QRect bandRect() const;
    QRect landingRect() const;
    QRect landingWordsRect() const;
    /// Where the preview is seen.
    QRect previewRect() const;
    /// Those that can be seen.
    QList<GhostAt> ghosts() const;
    void paintGhost(QPainter &painter, const GhostAt &at);
    void paintBand(QPainter &painter) const;
    void paintLanding(QPainter &painter) const;

    const ThemeSource &m_theme;
    const ArrangerScene &m_scene;
    RoundedRects m_rects;
    QRect m_target;
    QRect m_shown; ///< of the preview
};

} // namespace barline
