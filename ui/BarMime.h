#pragma once

#include "core/edit/arrange/PasteBars.h"

#include <QPointer>

#include <memory>

class QMimeData;

namespace barline {

class Document;

// Bars of a song on the clipboard: exactly as they are, for this program, beside the text of a song of nothing but
// them. GUI thread.

/// Adds them, and the document that they come from, for as long as that is there.
void addBars(QMimeData &data, std::shared_ptr<const CopiedBars> bars, const Document *from);
/// Whether they are bars, of this program or another of its kind, whose text tells what is in them.
bool holdsBars(const QMimeData *data);

struct BarsOnClipboard
{
    std::shared_ptr<const CopiedBars> bars; ///< null where another program copied them
    QPointer<const Document> from;          ///< null once it is gone: another may have its address then
    int count = 0;                          ///< 0 where it is not told as it should be
    std::optional<QSet<int>> rows;          ///< as in CopiedBars
};
BarsOnClipboard barsIn(const QMimeData *data);

} // namespace barline
