#pragma once

#include "core/model/Track.h"

#include <QString>

namespace barline {

// What General MIDI calls its sounds, translated: 128 instruments in sixteen families of eight, and the drum kits that
// GM 2 and most SoundFonts have on the drum channel. Pure.

constexpr int kPrograms = 128;
constexpr int kProgramsOfFamily = 8;

/// Empty beside 0..127.
QString programName(int program);
/// Of the family that a program belongs to.
QString familyName(int program);
/// The programs of the drum channel that are kits, in order.
QList<int> drumKits();
/// Empty where no kit is there.
QString drumKitName(int program);

/// What a track is played by, as General MIDI says; empty where its program is none.
QString soundName(const Instrument &instrument);

} // namespace barline
