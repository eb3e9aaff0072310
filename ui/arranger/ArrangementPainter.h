#pragma once

#include "ui/EditorContext.h"
#include "ui/arranger/ArrangementGround.h"
#include "ui/arranger/blocks/BlockFrame.h"

#include <QPainter>

namespace barline {

/// Draws one frame of the arrangement, row by row: the ground where no block hides it, the blocks' bodies, what stands
/// on them. All of `exposed` is drawn on.
class ArrangementPainter
{
public:
    /// What a frame is drawn from; all outlives the painter.
    struct Scene
    {
        EditorContext &context;
        const Theme &theme;
        const TimeAxis &axis;
        const ArrangementLayout &layout;
        BlockPictures &pictures;
        BlockTitles &titles;
        RoundedRects &rects;
        QRect view;    ///< all that can be seen
        QRect exposed; ///< what must be drawn of it
        int scrollY = 0;
        InstanceId hovered;
    };

    ArrangementPainter(QPainter &painter, const Scene &scene);

    void paint();
    /// What can be done in an empty place.
    void paintWords(const QString &words) const;

private:
    void paintRow(int row);
    std::vector<ShownBlock> blocksOf(int row) const;
    BlockLook lookOf(const ClipInstance &instance, const QColor &color, bool isSilent) const;
    /// In a folded folder a line for each block of its tracks, below each other by track.
    void paintFolder(const FolderRow &folder) const;
    /// Ground alone.
    void paintFree(const QRect &area) const;
    /// In the block that is open in the piano roll, which bar that is and what is shown there.
    void paintPlace(const ShownBlock &shown) const;
    /// Of tracks, first to last.
    std::pair<int, int> exposedRows() const;
    /// What of the frame the exposed part spans in time, with a little more on both sides.
    std::pair<Ticks, Ticks> exposedTicks() const;

    QPainter &m_painter;
    Scene m_scene;
    BlockFrame m_frame;
    ArrangementGround m_ground;
    bool m_anySolo;
};

} // namespace barline
