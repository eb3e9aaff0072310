#pragma once

#include "ui/EditorContext.h"
#include "ui/arranger/BlockPainter.h"

namespace barline {

/// Draws one frame of the arrangement: rows and grid, then the blocks.
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

    void paintRows() const;
    void paintBlocks() const;
    /// The rows of folders; in a folded one a line for each of its blocks, below each other by track.
    void paintFolders() const;
    /// What can be done in an empty place.
    void paintWords(const QString &words) const;

private:
    /// In the block that is open in the piano roll, which bar that is and what is shown there.
    void paintPlace(const Block &block, double bottom) const;
    /// Of tracks, first to last.
    std::pair<int, int> exposedRows() const;

    QPainter &m_painter;
    Scene m_scene;
};

} // namespace barline
