#include "ui/pianoroll/NoteNames.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace barline {

namespace {

constexpr std::array<const char *, 12> kNames{"C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"};
constexpr int kShownTicksPerBeat = 480;

} // namespace

bool isBlackKey(Pitch pitch)
{
    const int key = pitch.value() % 12;
    return key == 1 || key == 3 || key == 6 || key == 8 || key == 10;
}

QString noteName(Pitch pitch)
{
    return QLatin1String(kNames.at(pitch.value() % 12)) + QString::number(pitch.value() / 12 - 1);
}

QString lengthName(Ticks length)
{
    constexpr qint64 kWhole = Ticks::kPerBeat * 4;
    for (int denominator = 1; denominator <= 64; denominator *= 2) {
        const qint64 plain = kWhole / denominator;
        if (length.value() == plain)
            return QStringLiteral("1/%1").arg(denominator);
        if (length.value() * 3 == plain * 2)
            return QStringLiteral("1/%1T").arg(denominator);
        if (length.value() * 2 == plain * 3)
            return QStringLiteral("1/%1.").arg(denominator);
    }
    return QCoreApplication::translate("barline::NoteNames", "%1 beats", "length of a note")
        .arg(QLocale().toString(length.toBeats(), 'f', 3));
}

QString positionName(int bar, Ticks offset, Meter meter)
{
    const Ticks count = meter.countLength();
    const qint64 rest = (offset % count).value() * kShownTicksPerBeat / Ticks::kPerBeat;
    return QStringLiteral("%1.%2.%3").arg(bar).arg(offset / count + 1).arg(rest, 3, 10, QLatin1Char('0'));
}

} // namespace barline
