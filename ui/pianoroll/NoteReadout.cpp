#include "ui/pianoroll/NoteReadout.h"

#include "ui/canvas/VelocityWords.h"
#include "ui/pianoroll/NoteNames.h"

#include <QCoreApplication>

namespace barline {

QString placeReadout(const RollScene &scene, Ticks inClip)
{
    const Clip &clip = *scene.clip();
    const ClipPosition position = clip.locate(std::max(Ticks(), inClip));
    const std::optional<BarNumber> bar = scene.song().songBarOf(position.bar);
    return positionName(bar ? bar->value() : position.bar.value() + 1, position.offset, clip.meterAt(position.bar));
}

QString noteReadout(const RollScene &scene, const PlacedNote &note)
{
    QStringList words{scene.keys().nameOf(note.note.pitch, note.start), placeReadout(scene, note.start),
                      lengthName(note.note.duration), velocityWords(note.note.velocity)};
    if (scene.marks().find(note.note.id))
        words.append(QCoreApplication::translate("barline::NoteReadout", "differs here", "than in the clip"));
    return words.join(QStringLiteral(" · "));
}

QString keyReadout(const RollScene &scene, int pitch, Ticks inClip)
{
    return scene.keys().nameOf(Pitch(static_cast<quint8>(pitch)), inClip) + QStringLiteral(" · ") +
           placeReadout(scene, inClip);
}

} // namespace barline
