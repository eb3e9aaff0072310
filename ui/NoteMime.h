#pragma once

#include "core/service/DocumentSource.h"

class QMimeData;

namespace barline {

// Notes on the clipboard: exactly as they are, for Barline, beside the text that all programs take.

/// Adds packedNotes() (core/edit/notes/PackedNotes.h).
void addNotes(QMimeData &data, const QByteArray &packed);
/// The packed notes; empty where there are none, or such of another Barline that this one does not know. GUI thread.
QByteArray notesIn(const QMimeData *data);

/// What was on the clipboard for the piano roll: notes, else documents. A value.
struct PastedMusic
{
    QByteArray notes; ///< packed
    QList<DocumentSource> documents;
};

} // namespace barline
