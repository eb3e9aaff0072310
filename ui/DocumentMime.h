#pragma once

#include "core/base/Id.h"
#include "core/service/DocumentSource.h"

class QMimeData;

namespace barline {

// Documents on the clipboard and in a drag: local files, or the text of one.

/// Whether there are any: local files, JSON, or text that begins as a document does. GUI thread.
bool holdsDocuments(const QMimeData *data);
/// Those, none where there are none: files before text. `textTitle` is what to call a text.
QList<DocumentSource> documentsIn(const QMimeData *data, const QString &textTitle);
/// Whether each is text or a .json file.
bool areTexts(const QList<DocumentSource> &sources);

/// Says which clips of the project are dragged, for who takes them within the window.
void setClips(QMimeData &data, const QList<ClipId> &clips);
/// Those; none where others are dragged.
QList<ClipId> clipsIn(const QMimeData *data);

} // namespace barline
