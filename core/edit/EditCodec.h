#pragma once

#include "core/base/Result.h"
#include "core/edit/Edit.h"

#include <QByteArray>

#include <optional>

namespace barline {

/// An edit as the journal keeps it: CBOR by column, from 1 KB on compressed by zstd. Pure, any thread; an edit of more
/// than 5,000 things belongs off the GUI thread.
///
/// Of a change only the fields that differ are kept: what comes back does the same, but holds defaults in the fields
/// that stay as they are, and no content of clips, tracks, instances and compositions that it changes.
///
/// Every format that a Barline ever wrote is read. A Barline that does not know one takes it for damage: a new one goes
/// with a step of the schema, so that such a program only reads the file (docs/store.md).
class EditCodec
{
public:
    static QByteArray encode(const Edit &edit);
    /// As encode(), but of added clips and compositions only their ids, and their contentSum(). For edits of which
    /// isContentById() is true.
    static QByteArray encodeById(const Edit &edit);
    /// Fails (Storage) where the bytes are no edit; damaged ones never do worse than that. What was written by
    /// encodeById() comes back with empty clips and compositions that have an id; `contentSum` takes their sum, which
    /// Barline's first journals do not have.
    static Result<Edit> decode(const QByteArray &bytes, std::optional<quint32> *contentSum = nullptr);

    /// A CRC-32 of all that the added clips and compositions hold, in order.
    static quint32 contentSum(const Edit &edit);

    /// Whether the edit does nothing but add whole clips and compositions, so that the journal names them by id.
    static bool isContentById(const Edit &edit);
};

} // namespace barline
