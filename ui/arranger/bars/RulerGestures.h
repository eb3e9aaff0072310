#pragma once

#include "ui/arranger/timeline/TimelineScene.h"

#include <QCoreApplication>
#include <QPainter>

namespace barline {

// Hands on the numbers of the bars. A drag selects bars of all tracks, one that begins on selected bars moves them,
// with Ctrl a copy, a press with Shift moves the nearer end of what is selected; any other click moves the playhead and
// selects no bars.

/// What a press there begins.
std::unique_ptr<Gesture> pressOnBarNumbers(TimelineScene &scene, const CanvasPoint &at);
/// What it would do, besides moving the playhead.
std::optional<Hover> hoverOnBarNumbers(const TimelineScene &scene, const CanvasPoint &at);
/// The selected bars, and where they would land.
void paintOnBarNumbers(QPainter &painter, const TimelineScene &scene, const QRectF &area);

class SelectBarNumbersGesture : public Gesture
{
    Q_DECLARE_TR_FUNCTIONS(barline::SelectBarNumbersGesture)

public:
    SelectBarNumbersGesture(TimelineScene &scene, const CanvasPoint &at);
    ~SelectBarNumbersGesture() override;
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;
    std::optional<Hover> hover() const override;

private:
    TimelineScene &m_scene;
    CanvasPoint m_from;
    BarNumber m_bar;                       ///< the end that stays
    std::optional<QSet<TrackId>> m_tracks; ///< all where absent
    std::optional<SongBars> m_before;
    bool m_isDragging = false;
    bool m_isFinished = false;
};

/// The song is moved by who hears TimelineScene::barsDropped.
class MoveBarNumbersGesture : public Gesture
{
    Q_DECLARE_TR_FUNCTIONS(barline::MoveBarNumbersGesture)

public:
    MoveBarNumbersGesture(TimelineScene &scene, const CanvasPoint &at)
        : m_scene(scene)
        , m_from(at)
    {}
    ~MoveBarNumbersGesture() override { m_scene.setBarTarget(std::nullopt); }
    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;
    std::optional<Hover> hover() const override;

private:
    TimelineScene &m_scene;
    CanvasPoint m_from;
    bool m_isDragging = false;
    bool m_copies = false;
};

} // namespace barline
