#pragma once

#include "ui/arranger/gestures/BlockGesture.h"

namespace barline {

class ArrangerController;

/// Places the open clip, or a new one, from a double click on: as long as it is, or as far as the drag goes.
class DrawBlockGesture : public BlockGesture
{
    Q_DECLARE_TR_FUNCTIONS(barline::DrawBlockGesture)

public:
    /// The controller outlives it.
    DrawBlockGesture(ArrangerScene &scene, ArrangerController &controller, const CanvasPoint &at);
    void move(const CanvasPoint &at) override;
    /// The controller makes the edit, and opens the clip.
    NamedEdit finish(const CanvasPoint &at) override;
    std::optional<Hover> hover() const override;

private:
    void show();

    ArrangerController &m_controller;
    CanvasPoint m_from;
    TrackId m_track; ///< none for one to come
    BarNumber m_first;
    std::optional<int> m_bars; ///< as far as it was dragged
};

} // namespace barline
