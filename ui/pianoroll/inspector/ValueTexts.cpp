#include "ui/pianoroll/inspector/ValueTexts.h"

#include "ui/pianoroll/NoteNames.h"
#include "ui/pianoroll/NoteReadout.h"

#include <QCoreApplication>

namespace barline {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("barline::ValueTexts", text);
}

QString valueText(const RollScene &scene, NoteValue value, qint64 number)
{
    switch (value) {
    case NoteValue::NotePitch:
        return scene.keys().nameOf(Pitch(static_cast<quint8>(number)), std::max(Ticks(), scene.time().firstVisible()));
    case NoteValue::NoteStart:
        return placeReadout(scene, Ticks(number));
    case NoteValue::NoteLength:
        return lengthName(Ticks(number));
    case NoteValue::NoteVelocity:
        break;
    }
    return QString::number(number);
}

} // namespace

QString valueName(NoteValue value)
{
    switch (value) {
    case NoteValue::NotePitch:
        return words(QT_TRANSLATE_NOOP("barline::ValueTexts", "Pitch"));
    case NoteValue::NoteStart:
        return words(QT_TRANSLATE_NOOP("barline::ValueTexts", "Start"));
    case NoteValue::NoteLength:
        return words(QT_TRANSLATE_NOOP("barline::ValueTexts", "Length"));
    case NoteValue::NoteVelocity:
        break;
    }
    return words(QT_TRANSLATE_NOOP("barline::ValueTexts", "Velocity"));
}

QString rangeText(const RollScene &scene, NoteValue value, const ValueRange &range)
{
    const QString low = valueText(scene, value, range.low);
    if (range.isOne())
        return low;
    const QString high = valueText(scene, value, range.high);
    // What differs by less than is shown is the same to the eye.
    return low == high ? low : low + QStringLiteral(" – ") + high;
}

QString typingHint(NoteValue value)
{
    switch (value) {
    case NoteValue::NotePitch:
        return words(QT_TRANSLATE_NOOP("barline::ValueTexts", "C#4, Db4 or 61 sets · +5, -12 moves"));
    case NoteValue::NoteStart:
        return words(QT_TRANSLATE_NOOP("barline::ValueTexts",
                                       "5.3.240 sets, as bar.beat.tick · +1/8, -2 beats moves · *2 stretches"));
    case NoteValue::NoteLength:
        return words(
            QT_TRANSLATE_NOOP("barline::ValueTexts", "1/8, 1/8T, 1/4., 2 beats sets · +1/16, *1.5, 50% changes"));
    case NoteValue::NoteVelocity:
        break;
    }
    return words(QT_TRANSLATE_NOOP("barline::ValueTexts", "1 to 127 sets · +5, -12, 80% changes"));
}

QString articulationText(const NoteSpread &spread)
{
    if (!spread.hasOneArticulation)
        return words(QT_TRANSLATE_NOOP("barline::ValueTexts", "varies"));
    return spread.articulation.isEmpty() ? noArticulation() : spread.articulation;
}

QString noArticulation()
{
    return words(QT_TRANSLATE_NOOP("barline::ValueTexts", "none"));
}

} // namespace barline
