#include "ui/pianoroll/NoteNames.h"

#include "core/model/DrumNames.h"
#include "ui/canvas/SnapGrid.h"

#include <QCoreApplication>
#include <QLocale>

namespace barline {

bool isBlackKey(Pitch pitch)
{
    const int key = pitch.value() % 12;
    return key == 1 || key == 3 || key == 6 || key == 8 || key == 10;
}

NoteNames::NoteNames(const Spelling &spelling, const DrumNames *drums)
{
    for (size_t key = 0; key < m_names.size(); ++key) {
        const Pitch pitch(static_cast<quint8>(key));
        m_names[key] = drums ? drums->of(pitch) : QString();
        if (m_names[key].isEmpty())
            m_names[key] = spelling.name(pitch);
    }
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
