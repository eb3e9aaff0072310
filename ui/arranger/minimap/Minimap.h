#pragma once

#include "ui/EditorContext.h"
#include "ui/arranger/ArrangementLayout.h"
#include "ui/canvas/TimeAxis.h"
#include "ui/theme/ThemeSource.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

namespace barline {

/// The whole song in a strip, and in it, framed, what the arranger shows of it. The frame is dragged, its edges zoom, a
/// click elsewhere brings it there, keys move it. It asks for a view and is told of it; a worker paints the picture
/// anew when the song changes. All that it is given outlives it. GUI thread.
class Minimap : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 40;

    Minimap(EditorContext &context, ThemeSource &theme, const TimeAxis &axis, const ArrangementLayout &layout,
            QWidget *parent = nullptr);

    /// After the layout changed.
    void refresh();
    /// After the axis changed.
    void showAxis();
    /// The frame, in pixels.
    QRectF frame() const;
    double xOf(Ticks at) const;
    /// Whether the picture is that of the song as it is.
    bool isPainted() const { return m_painted == m_wanted; }
    const QImage &picture() const { return m_picture; }

signals:
    /// The arranger is to look like that.
    void axisWanted(const barline::TimeAxis &axis);
    void wheelTurned(QWheelEvent *event);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    enum class Part { Beside, Start, Inside, End };

    Part partAt(double x) const;
    Ticks length() const;
    Ticks ticksAt(double x) const;
    void orderPicture();
    void showHover(double x);
    void showPlayhead();
    /// Moves what the drag has hold of there.
    void dragTo(double x);
    void scrollTo(Ticks first);
    void paintSections(QPainter &painter) const;

    EditorContext &m_context;
    ThemeSource &m_theme;
    const TimeAxis &m_axis;
    const ArrangementLayout &m_layout;
    QTimer m_rest; ///< so that of many edits in a row not each is painted
    QImage m_picture;
    quint64 m_wanted = 0;
    quint64 m_painted = 0;
    int m_playheadX = 0;
    std::optional<Part> m_held;
    TimeAxis m_before; ///< the drag
    Ticks m_grip;      ///< from the frame's start to where it was taken hold of
};

} // namespace barline
