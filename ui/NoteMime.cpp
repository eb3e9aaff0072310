#include "ui/NoteMime.h"

#include "core/edit/notes/PackedNotes.h"

#include <QMimeData>

namespace barline {

namespace {

const QString kNotesType = QStringLiteral("application/x-barline-notes");

} // namespace

void addNotes(QMimeData &data, const QByteArray &packed)
{
    data.setData(kNotesType, packed);
}

QByteArray notesIn(const QMimeData *data)
{
    const QByteArray packed = data ? data->data(kNotesType) : QByteArray();
    return arePackedNotes(packed) ? packed : QByteArray();
}

} // namespace barline
