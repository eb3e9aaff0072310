#include "ui/pianoroll/NoteNames.h"

#include "ui/canvas/SnapGrid.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace barline {

namespace {

constexpr std::array<const char *, 12> kNames{"C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"};

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

NoteNames::NoteNames()
{
    for (size_t key = 0; key < m_names.size(); ++key)
        m_names[key] = noteName(Pitch(static_cast<quint8>(key)));
}

QString lengthName(Ticks length)
{
    for (const auto division : {SnapGrid::Division::Straight, SnapGrid::Division::Triplet, SnapGrid::Division::Dotted,
                                SnapGrid::Division::Quintuplet}) {
        for (int parts = 1; parts <= SnapGrid::kMostValue; parts *= 2) {
            const SnapGrid grid{.parts = parts, .division = division};
            if (grid.step() == length)
                return grid.name();
        }
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
