#include "core/edit/notes/PackedNotes.h"

#include "core/edit/EditCodec.h"

#include <QCoreApplication>

#include <algorithm>

namespace barline {

namespace {

/// A Barline whose EditCodec writes another format begins otherwise, so that this one takes the text instead.
const QByteArray kMagic = QByteArrayLiteral("barline notes 1\n");

constexpr int kHighest = 127;
/// Longer than any piece of music, and far from where adding up ticks overflows.
constexpr Ticks kLongest = Ticks::beats(1LL << 32);

bool isMeter(const Meter &meter)
{
    return meterFrom(meter.toString().toStdString()).has_value();
}

bool isNote(const Note &note)
{
    return note.start >= Ticks() && note.start < kLongest && note.duration > Ticks() && note.duration < kLongest &&
           note.pitch.value() <= kHighest && note.velocity.value() <= kHighest;
}

bool isClip(const Clip &clip)
{
    if (clip.bars.count() == 0 || !isMeter(clip.meter))
        return false;
    for (ClipBarIndex index; index.value() < clip.bars.count(); ++index) {
        const ClipBar &bar = clip.bars.at(index);
        if ((bar.meter && !isMeter(*bar.meter)) || !std::all_of(bar.notes.cbegin(), bar.notes.cend(), isNote))
            return false;
    }
    return true;
}

} // namespace

QByteArray packedNotes(const Clip &notes)
{
    Edit edit;
    edit.clips.added.append(notes);
    return kMagic + EditCodec::encode(edit);
}

bool arePackedNotes(const QByteArray &bytes)
{
    return bytes.startsWith(kMagic);
}

Result<Clip> unpackedNotes(const QByteArray &bytes)
{
    Result<Edit> edit = EditCodec::decode(arePackedNotes(bytes) ? bytes.sliced(kMagic.size()) : QByteArray());
    if (!edit || edit->size() != 1 || edit->clips.added.size() != 1 || !isClip(edit->clips.added.constFirst()))
        return failure(
            Error(ErrorKind::Invalid, QCoreApplication::translate("barline::PackedNotes",
                                                                  "The copied notes are damaged. Copy them again.")));
    return edit->clips.added.takeFirst();
}

} // namespace barline
