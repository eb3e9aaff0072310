#include "core/format/dsl/PlaceText.h"

#include "core/base/TickNumber.h"
#include "core/format/dsl/sml/SmlWords.h"

#include <QCoreApplication>

namespace barline {

namespace {

struct PlaceText
{
    Q_DECLARE_TR_FUNCTIONS(barline::PlaceText)
};

} // namespace

QString beatsText(Ticks ticks)
{
    return QString::fromLatin1(decimalFromTicks(ticks));
}

QString placeOf(const Clip &clip)
{
    return PlaceText::tr("clip \"%1\"").arg(clip.name);
}

QString placeOf(const Clip &clip, ClipBarIndex bar)
{
    return PlaceText::tr("bar_index %1 of clip \"%2\"").arg(QString::number(bar.value()), clip.name);
}

QString placeOf(const Clip &clip, ClipBarIndex bar, const Note &note)
{
    const QString what = note.isRest ? PlaceText::tr("the rest") : noteName(note.pitch.value());
    return PlaceText::tr("%1 at bar_index %2, beat %3 of clip \"%4\"")
        .arg(what, QString::number(bar.value()), beatsText(note.start), clip.name);
}

QString placeOf(const Track &track)
{
    return PlaceText::tr("track \"%1\"").arg(track.name);
}

QString placeOf(const Track &track, const ClipInstance &instance)
{
    return PlaceText::tr("instance \"%1\" (bar %2) of track \"%3\"")
        .arg(instance.documentId, QString::number(instance.startBar.value()), track.name);
}

Finding findingOf(Finding::Severity severity, const QString &message)
{
    Finding finding;
    finding.severity = severity;
    finding.message = message;
    return finding;
}

} // namespace barline
