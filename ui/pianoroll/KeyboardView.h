#pragma once

#include "ui/pianoroll/gestures/RollGesture.h"
#include "ui/theme/ThemeSource.h"

#include <QWidget>

#include <optional>

namespace barline {

/// Piano keys beside the rows they name. A press sounds the key on the clip's track.
class KeyboardView : public QWidget
{
    Q_OBJECT

public:
    KeyboardView(RollScene &scene, const ThemeSource &theme, QWidget *parent);

    /// The key of the row under the pointer; -1 for none.
    void setHovered(int key);
    /// Sounds and lights a key for a moment, as for a note just made.
    void soundBriefly(int key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void sound(int key);
    void paintKey(QPainter &painter, int key) const;
    void paintName(QPainter &painter, int key) const;
    QColor keyColor(int key) const;

    RollScene &m_scene;
    const ThemeSource &m_theme;
    std::optional<Audition> m_audition;
    int m_hovered = -1;
    int m_sounding = -1;
};

} // namespace barline
