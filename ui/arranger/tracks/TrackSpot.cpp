#include "ui/arranger/tracks/TrackSpot.h"

#include "core/model/TrackFolder.h"

namespace barline {

TrackSpot TrackSpot::at(const ArrangementLayout &layout, int y)
{
    if (y < 0)
        return {0, {}, 0, false};
    if (const FolderRow *folder = layout.folderAt(y)) {
        const int end = folder->top + ArrangementLayout::kFolderHeight;
        if (y < folder->top + ArrangementLayout::kFolderHeight / 3)
            return {folder->firstRow, folderAround(folder->folder), folder->top, false};
        if (folder->isFolded)
            return {folder->endRow, folder->folder, folder->top, true};
        return {folder->firstRow, folder->folder, end, false};
    }
    const int row = layout.rowAt(y);
    if (row < 0)
        return {layout.rowCount(), {}, layout.height(), false};
    const int top = layout.topOf(row);
    const bool isUpper = y < top + layout.heightOf(row) / 2;
    return {isUpper ? row : row + 1, folderOf(*layout.row(row).track()), isUpper ? top : top + layout.heightOf(row),
            false};
}

} // namespace barline
