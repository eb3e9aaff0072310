#pragma once

#include "core/base/Extras.h"
#include "core/model/Units.h"

#include <QMap>
#include <QString>

namespace barline {

/// What the keys of drums are called: as General MIDI says, unless a composition calls them otherwise. It keeps that
/// among its Composition::extras, as a key of `project` that the text form carries along as it does any that it does
/// not name: "drum_names": {"36": "Kick"}. So texts and older programs keep it too. A value.
class DrumNames
{
public:
    DrumNames() = default;
    /// Passes over what is no name.
    explicit DrumNames(const Extras &composition);

    /// Translated; empty where the key has none.
    QString of(Pitch pitch) const;
    /// The name that General MIDI gives a key, translated; empty beside 35..81.
    static QString generalMidi(Pitch pitch);

    /// The composition's extras with another name for a key; with an empty one, or General MIDI's, that of General
    /// MIDI.
    static Extras renamed(const Extras &composition, Pitch pitch, const QString &name);

    bool operator==(const DrumNames &) const = default;

private:
    QMap<int, QString> m_names;
};

} // namespace barline
