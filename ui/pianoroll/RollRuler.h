#pragma once

#include "ui/canvas/PlayheadOverlay.h"
#include "ui/canvas/RulerPainter.h"
#include "ui/pianoroll/RollScene.h"

namespace barline {

/// The clip's bars, and which bars of the song they are. A click seeks where the place is in the song.
class RollRuler : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = RulerPainter::kLineHeight;

    RollRuler(RollScene &scene, const ThemeSource &theme, QWidget *parent);

    /// x in the viewport's pixels.
    void showPlayhead(double x) { m_playhead->showAt(x); }

signals:
    /// A right click on a bar of the clip.
    void menuRequested(barline::ClipBarIndex bar, QPoint globalPosition);

protected:
    bool event(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    /// The bar of the clip at x; nothing beyond the clip.
    std::optional<ClipBarIndex> barAt(double x) const;
    QString toolTipAt(double x) const;
    void seek(double x, Qt::KeyboardModifiers modifiers);

    RollScene &m_scene;
    const ThemeSource &m_theme;
    PlayheadOverlay *m_playhead;
};

} // namespace barline
