#pragma once

#include "core/base/Progress.h"
#include "core/model/Clip.h"
#include "core/model/Composition.h"
#include "core/service/DocumentSource.h"

#include <stop_token>

namespace barline {

/// What is in documents, for who looks before anything is made of them.
struct SourceContent
{
    QList<ClipPtr> clips;             ///< all of them, in order
    QStringList compositions;         ///< their names
    QList<CompositionPtr> songs = {}; ///< those
};

/// Reads documents, whole or not at all: Invalid with the findings of all of them, NotFound, Io. Pool thread; Cancelled
/// soon after `stop` asks for it.
Result<SourceContent> readSources(const QList<DocumentSource> &sources, std::stop_token stop,
                                  const Progress &progress = {});

} // namespace barline
