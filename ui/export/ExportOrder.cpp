#include "ui/export/ExportOrder.h"

namespace barline {

Result<Findings> lossesOf(const Project &project, const ExportOrder &order)
{
    if (!order.form)
        return Findings();
    return writeOrder(project, order, [](QByteArrayView) { return true; });
}

Result<Findings> writeOrder(const Project &project, const ExportOrder &order, const TextSink &sink)
{
    if (order.what.composition.isValid())
        return writeComposition(project, order.what.composition, *order.form, sink);
    return writeClips(order.what.clips, *order.form, sink);
}

} // namespace barline
