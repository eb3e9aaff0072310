#include "ui/BlockMime.h"

#include "core/document/Document.h"

#include <QMimeData>
#include <QVariant>

namespace barline {

namespace {

const QString kBlocksType = QStringLiteral("application/x-barline-blocks");
constexpr char kBlocksProperty[] = "blocks"; ///< of the mime data, which comes back as it was within the program

} // namespace

void addBlocks(QMimeData &data, std::shared_ptr<const CopiedInstances> blocks, const Document *from)
{
    data.setData(kBlocksType, QByteArray::number(blocks->instances.size()));
    data.setProperty(kBlocksProperty, QVariant::fromValue(BlocksOnClipboard{std::move(blocks), from}));
}

bool holdsBlocks(const QMimeData *data)
{
    return data && data->hasFormat(kBlocksType);
}

BlocksOnClipboard blocksIn(const QMimeData *data)
{
    return data ? data->property(kBlocksProperty).value<BlocksOnClipboard>() : BlocksOnClipboard();
}

} // namespace barline
