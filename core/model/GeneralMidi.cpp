#include "core/model/GeneralMidi.h"

#include <QCoreApplication>

#include <array>

namespace barline {

namespace {

constexpr std::array kProgramNames{
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Acoustic Grand Piano"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Bright Acoustic Piano"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Electric Grand Piano"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Honky-tonk Piano"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Electric Piano 1"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Electric Piano 2"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Harpsichord"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Clavinet"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Celesta"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Glockenspiel"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Music Box"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Vibraphone"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Marimba"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Xylophone"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Tubular Bells"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Dulcimer"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Drawbar Organ"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Percussive Organ"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Rock Organ"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Church Organ"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Reed Organ"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Accordion"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Harmonica"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Tango Accordion"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Nylon-string Guitar"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Steel-string Guitar"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Jazz Guitar"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Clean Electric Guitar"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Muted Electric Guitar"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Overdriven Guitar"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Distortion Guitar"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Guitar Harmonics"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Acoustic Bass"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Fingered Bass"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Picked Bass"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Fretless Bass"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Slap Bass 1"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Slap Bass 2"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Synth Bass 1"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Synth Bass 2"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Violin"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Viola"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Cello"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Contrabass"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Tremolo Strings"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Pizzicato Strings"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Orchestral Harp"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Timpani"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "String Ensemble 1"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "String Ensemble 2"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Synth Strings 1"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Synth Strings 2"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Choir Aahs"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Voice Oohs"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Synth Voice"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Orchestra Hit"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Trumpet"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Trombone"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Tuba"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Muted Trumpet"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "French Horn"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Brass Section"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Synth Brass 1"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Synth Brass 2"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Soprano Sax"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Alto Sax"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Tenor Sax"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Baritone Sax"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Oboe"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "English Horn"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Bassoon"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Clarinet"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Piccolo"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Flute"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Recorder"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Pan Flute"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Blown Bottle"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Shakuhachi"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Whistle"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Ocarina"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Square Lead"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Saw Lead"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Calliope Lead"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Chiff Lead"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Charang Lead"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Voice Lead"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Fifths Lead"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Bass and Lead"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "New Age Pad"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Warm Pad"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Polysynth Pad"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Choir Pad"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Bowed Pad"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Metallic Pad"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Halo Pad"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Sweep Pad"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Rain"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Soundtrack"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Crystal"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Atmosphere"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Brightness"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Goblins"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Echoes"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Sci-fi"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Sitar"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Banjo"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Shamisen"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Koto"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Kalimba"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Bagpipe"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Fiddle"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Shanai"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Tinkle Bell"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Agogo"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Steel Drums"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Woodblock"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Taiko Drum"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Melodic Tom"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Synth Drum"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Reverse Cymbal"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Guitar Fret Noise"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Breath Noise"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Seashore"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Bird Tweet"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Telephone Ring"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Helicopter"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Applause"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Gunshot"),
};
static_assert(kProgramNames.size() == kPrograms);

constexpr std::array kFamilyNames{
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Piano"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Chromatic Percussion"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Organ"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Guitar"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Bass"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Strings"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Ensemble"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Brass"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Reed"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Pipe"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Synth Lead"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Synth Pad"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Synth Effects"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Ethnic"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Percussive"),
    QT_TRANSLATE_NOOP("barline::GeneralMidi", "Sound Effects"),
};
static_assert(kFamilyNames.size() * kProgramsOfFamily == kPrograms);

struct DrumKit
{
    int program = 0;
    const char *name = nullptr;
};

constexpr std::array kDrumKits{
    DrumKit{0, QT_TRANSLATE_NOOP("barline::GeneralMidi", "Standard Kit")},
    DrumKit{8, QT_TRANSLATE_NOOP("barline::GeneralMidi", "Room Kit")},
    DrumKit{16, QT_TRANSLATE_NOOP("barline::GeneralMidi", "Power Kit")},
    DrumKit{24, QT_TRANSLATE_NOOP("barline::GeneralMidi", "Electronic Kit")},
    DrumKit{25, QT_TRANSLATE_NOOP("barline::GeneralMidi", "Analog Kit")},
    DrumKit{32, QT_TRANSLATE_NOOP("barline::GeneralMidi", "Jazz Kit")},
    DrumKit{40, QT_TRANSLATE_NOOP("barline::GeneralMidi", "Brush Kit")},
    DrumKit{48, QT_TRANSLATE_NOOP("barline::GeneralMidi", "Orchestra Kit")},
    DrumKit{56, QT_TRANSLATE_NOOP("barline::GeneralMidi", "Sound Effects Kit")},
};

QString inWords(const char *name)
{
    return QCoreApplication::translate("barline::GeneralMidi", name);
}

} // namespace

QString programName(int program)
{
    return program >= 0 && program < kPrograms ? inWords(kProgramNames.at(static_cast<size_t>(program))) : QString();
}

QString familyName(int program)
{
    if (program < 0 || program >= kPrograms)
        return {};
    return inWords(kFamilyNames.at(static_cast<size_t>(program / kProgramsOfFamily)));
}

QList<int> drumKits()
{
    QList<int> programs;
    for (const DrumKit &kit : kDrumKits)
        programs.append(kit.program);
    return programs;
}

QString drumKitName(int program)
{
    for (const DrumKit &kit : kDrumKits) {
        if (kit.program == program)
            return inWords(kit.name);
    }
    return {};
}

QString soundName(const Instrument &instrument)
{
    const int program = instrument.program.value_or(0);
    return instrument.channel == kDrumChannel ? drumKitName(program) : programName(program);
}

} // namespace barline
