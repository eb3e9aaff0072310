#pragma once

#include "core/edit/arrange/PasteInstances.h"

#include <memory>

class QMimeData;

namespace barline {

class Document;

// Blocks on the clipboard: exactly as they are, for this program, beside the text of a song of nothing but them. GUI
// thread.

/// Adds them, and the document that they come from, which is told by its address alone.
void addBlocks(QMimeData &data, std::shared_ptr<const CopiedInstances> blocks, const Document *from);
/// Whether they are blocks, of this program or another of its kind, whose text tells them.
bool holdsBlocks(const QMimeData *data);

struct BlocksOnClipboard
{
    std::shared_ptr<const CopiedInstances> blocks; ///< null where another program copied them
    const void *from = nullptr;                    ///< the document's address
};
BlocksOnClipboard blocksIn(const QMimeData *data);

} // namespace barline
