#pragma once

#include "core/base/Result.h"
#include "core/format/dsl/DslWriter.h"
#include "ui/MusicChoice.h"

namespace barline {

/// What an export writes, and where to.
struct ExportOrder
{
    MusicChoice what;
    std::optional<DocumentForm> form; ///< none: a MIDI file, of a composition
    QString path;
};

/// What the form cannot say of it: warnings, with which it can be written, or an error, with which it cannot. Pure;
/// long work belongs on a pool thread.
Result<Findings> lossesOf(const Project &project, const ExportOrder &order);

/// Writes the text of an order with a form, piece by piece; the answer as that of lossesOf(). Pure but for the sink.
Result<Findings> writeOrder(const Project &project, const ExportOrder &order, const TextSink &sink);

} // namespace barline
