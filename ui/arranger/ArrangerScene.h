#pragma once

#include "ui/EditorContext.h"
#include "ui/arranger/ArrangementLayout.h"
#include "ui/arranger/ArrangerPreview.h"
#include "ui/canvas/Gesture.h"
#include "ui/canvas/TimeAxis.h"

namespace barline {

/// What the arranger's canvas and its gestures share: where it is scrolled to, what is where, and what a gesture
/// previews. No widget. CanvasPoint::row counts tracks. GUI thread.
class ArrangerScene : public QObject
{
    Q_OBJECT

public:
    /// A pointer reaches an edge from so many pixels within the block,
    static constexpr double kReach = 6;
    /// where that leaves as much between the edges.
    static constexpr double kEdgesFrom = 3 * kReach;

    enum class Part { Start, Body, End };
    struct Hit
    {
        InstancePtr instance;
        int row = 0;
        Part part = Part::Body;
    };

    /// All outlive it.
    ArrangerScene(EditorContext &context, const ArrangementLayout &layout, QObject *parent = nullptr);

    EditorContext &context() const { return m_context; }
    const ArrangementLayout &layout() const { return m_layout; }
    const MeterMap &meters() const { return m_layout.meters(); }

    const TimeAxis &axis() const { return m_axis; }
    /// Whoever changes it says so to all who follow it.
    TimeAxis &axis() { return m_axis; }
    int scrollY() const { return m_scrollY; }
    void setScrollY(int y) { m_scrollY = y; }

    CanvasPoint pointAt(QPointF pixel, Qt::KeyboardModifiers modifiers) const;
    static int rowOf(const CanvasPoint &at) { return static_cast<int>(std::floor(at.row)); }
    /// The track there; null beside the rows and on a folder's.
    TrackPtr trackAt(const CanvasPoint &at) const;
    BarNumber barAt(Ticks at) const { return meters().locate(std::max(Ticks(), at)).bar; }
    /// What of a block's clip does not sound in the bar there, in words; empty where all does.
    QString unheardAt(const ClipInstance &instance, Ticks at) const;
    /// The bar whose line is nearest.
    BarNumber nearestLine(Ticks at) const;
    /// The uppermost block under the pointer, and whether an edge of it.
    std::optional<Hit> hit(const CanvasPoint &at) const;
    /// The own bar of a block that was hit.
    ClipBarIndex ownBarAt(const Hit &hit, const CanvasPoint &at) const
    {
        return ClipBarIndex(barAt(at.time) - hit.instance->startBar);
    }
    /// The blocks that the band touches.
    QSet<InstanceId> blocksIn(const ArrangerPreview::Band &band) const;

    /// In the viewport.
    QRect rectOf(const Block &block, int row) const;
    /// Empty where there is no such block.
    QRect rectOf(InstanceId instance) const;
    /// Of a place in a row that no block shares.
    QRect rectOf(int row, BarNumber first, BarNumber end) const;

    const ArrangerPreview &preview() const { return m_preview; }
    void setPreview(ArrangerPreview preview);

signals:
    void previewChanged();

private:
    /// Downwards from the first row's top.
    int yOf(QPointF pixel) const;

    EditorContext &m_context;
    const ArrangementLayout &m_layout;
    TimeAxis m_axis;
    int m_scrollY = 0;
    ArrangerPreview m_preview;
};

} // namespace barline
