#pragma once

#include "core/service/ExportService.h"

namespace barline {

/// What an export writes, and where to: the ending of the path, which is absolute, says whether a document or a MIDI
/// file.
struct ExportOrder
{
    ExportContent content;
    QString path;
};

} // namespace barline
