#pragma once

#include "ui/arranger/timeline/TimelineScene.h"

#include <QCoreApplication>

namespace barline {

/// Moves a section with all that is in its bars before another bar, where a mark shows it. A click goes to its
/// beginning.
class MoveSectionGesture : public Gesture
{
    Q_DECLARE_TR_FUNCTIONS(barline::MoveSectionGesture)

public:
    MoveSectionGesture(TimelineScene &scene, qsizetype index, const CanvasPoint &at);
    ~MoveSectionGesture() override { m_scene.setBarTarget(std::nullopt); }

    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;
    std::optional<Hover> hover() const override;

private:
    /// Before which bar it would go; none where it would stay.
    std::optional<BarNumber> targetAt(const CanvasPoint &at) const;

    TimelineScene &m_scene;
    Marker m_section;
    CanvasPoint m_from;
    bool m_drags = false;
};

} // namespace barline
