#pragma once

#include "core/base/Finding.h"
#include "core/base/Id.h"

namespace barline {

struct ImportedClip
{
    ClipId id;
    qint64 documentId = 0; ///< its `clip_id` in the document, 0 where it has none
    QString name;
    bool isUpdate = false; ///< it was there already
};

struct ImportedComposition
{
    CompositionId id;
    QString name;
    QString file;
    bool isUpdate = false; ///< it was there already
};

struct ImportReport
{
    QList<ImportedComposition> compositions;
    QList<ImportedClip> clips;
    Findings warnings;
};

} // namespace barline
