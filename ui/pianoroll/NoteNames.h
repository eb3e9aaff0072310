#pragma once

#include "core/base/Ticks.h"
#include "core/model/TimeMaps.h"
#include "core/model/Tonality.h"

#include <QString>

#include <array>

namespace barline {

class DrumNames;

bool isBlackKey(Pitch pitch);

/// The names of all keys, made once: for what names notes by the thousand.
class NoteNames
{
public:
    /// Of drums those that have one, where `drums` is not null; else as they are spelled.
    explicit NoteNames(const Spelling &spelling = Spelling(), const DrumNames *drums = nullptr);
    const QString &of(Pitch pitch) const { return m_names[pitch.value()]; }

private:
    std::array<QString, 128> m_names;
};

/// "1/8", "1/8T" for triplets, "1/8." for dotted ones, "1/8Q" for quintuplets; else in beats ("0.437 beats").
QString lengthName(Ticks length);
/// In what positions count the rest of a beat.
constexpr int kShownTicksPerBeat = 480;
/// "5.3.240": bar, count of its meter, and the rest in kShownTicksPerBeat. `bar` is 1-based, `offset` from its start.
QString positionName(int bar, Ticks offset, Meter meter);

} // namespace barline
