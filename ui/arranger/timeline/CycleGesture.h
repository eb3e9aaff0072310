#pragma once

#include "ui/arranger/timeline/SpanDrag.h"

#include <QCoreApplication>

namespace barline {

/// Moves the cycle region or an end of it, or draws a new one, which is on. The player follows at once; destroyed
/// without finish() the region is as it was.
class CycleGesture : public Gesture
{
    Q_DECLARE_TR_FUNCTIONS(barline::CycleGesture)

public:
    /// Without a part a new region begins at the press.
    CycleGesture(TimelineScene &scene, std::optional<SpanPart> part, const CanvasPoint &at);
    ~CycleGesture() override;

    void move(const CanvasPoint &at) override;
    NamedEdit finish(const CanvasPoint &at) override;
    std::optional<Hover> hover() const override;

    /// "cycle of bars 5–8, off".
    static QString words(const CycleRegion &cycle);

private:
    TimelineScene &m_scene;
    std::optional<SpanPart> m_part;
    CanvasPoint m_from;
    CycleRegion m_before;
    bool m_drags = false;
    bool m_isDone = false;
};

} // namespace barline
