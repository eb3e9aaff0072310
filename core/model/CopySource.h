#pragma once

#include <QString>

namespace barline {

/// What a clip or composition was copied from, and when.
struct CopySource
{
    QString uid;         ///< the source's name (SourceUid.h); empty for what is no copy
    qint64 revision = 0; ///< the source's at that time: seq of the last edit in it

    bool isPresent() const { return !uid.isEmpty(); }
    bool operator==(const CopySource &) const = default;
};

} // namespace barline
