#pragma once

#include "core/edit/arrange/PasteInstances.h"

#include <QPointer>

#include <memory>

class QMimeData;

namespace barline {

class Document;

// Blocks on the clipboard: exactly as they are, for this program, beside the text of a song of nothing but them. GUI
// thread.

/// Adds them, and the document that they come from, for as long as that is there.
void addBlocks(QMimeData &data, std::shared_ptr<const CopiedInstances> blocks, const Document *from);
/// Whether they are blocks, of this program or another of its kind, whose text tells them.
bool holdsBlocks(const QMimeData *data);

struct BlocksOnClipboard
{
    std::shared_ptr<const CopiedInstances> blocks; ///< null where another program copied them
    QPointer<const Document> from;                 ///< null once it is gone: another may have its address then
};
BlocksOnClipboard blocksIn(const QMimeData *data);

} // namespace barline
