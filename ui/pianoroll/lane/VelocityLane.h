#pragma once

#include "ui/pianoroll/lane/VelocityField.h"
#include "ui/pianoroll/lane/VelocityGestures.h"
#include "ui/theme/ThemeSource.h"

#include <QWidget>

namespace barline {

/// The velocities of the notes as stalks below them. Drag a head, or those of the selected notes; drag across to draw
/// many, with Shift along a line; double-click or press Return to type. By keys: left and right choose a note, up and
/// down change it. The scene and the theme outlive it.
class VelocityLane : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 104; ///< until the user says otherwise
    static constexpr int kLeastHeight = 56;
    static constexpr int kMostHeight = 400;

    /// The notes' view begins `gutter` pixels from the lane's left edge.
    VelocityLane(RollScene &scene, const ThemeSource &theme, int gutter, QWidget *parent);
    void setGutter(int gutter);
    ~VelocityLane() override;

    /// Where velocities are drawn.
    Stalks::Range range() const;
    /// Asks for the velocity of the selected notes.
    void typeVelocity();

signals:
    void changeRequested(const barline::NamedEdit &edit, const barline::History::Kind &kind);
    /// The upper edge is dragged.
    void heightRequested(int height);
    /// The wheel was turned over the lane: as the notes' view would have it.
    void wheelTurned(const QWheelEvent &event);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    bool isOnEdge(QPointF at) const { return at.y() < kEdge; }
    CanvasPoint pointOf(const QMouseEvent &event) const;
    void showHover(const CanvasPoint &at);
    void cancel();
    void chooseNext(int step);
    void changeBy(int by);
    void setSelected(int velocity);
    void paintGutter(QPainter &painter) const;
    void paintNotes(QPainter &painter, const QRectF &area) const;
    void paintStalks(QPainter &painter, const Stalks &stalks) const;

    static constexpr double kEdge = 5;

    RollScene &m_scene;
    const ThemeSource &m_theme;
    int m_gutter;
    VelocityField *m_field;
    std::unique_ptr<LaneGesture> m_gesture;
    NoteId m_hovered;
    std::optional<double> m_resizeFrom; ///< while the upper edge is dragged: the pointer's distance from it
};

} // namespace barline
