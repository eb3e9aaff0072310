#pragma once

#include "core/model/Scale.h"

#include <QString>

namespace barline {

/// What is chosen about the keys of the piano roll. A value.
struct KeyChoice
{
    enum class Source : quint8 {
        Key,    ///< the scale is that of the song's key
        None,   ///< there is none
        Chosen, ///< it is `scale`
    };
    enum class Fold : quint8 {
        None,
        Scale, ///< to the keys of the scale
        Used,  ///< to those that have notes
    };

    Source source = Source::Key;
    Scale scale;
    bool snaps = false; ///< to the scale
    Fold fold = Fold::None;

    /// For the settings.
    QString toText() const;
    static std::optional<KeyChoice> fromText(const QString &text);
    bool operator==(const KeyChoice &) const = default;
};

/// Translated: "harmonic minor".
QString scaleName(ScaleKind kind);
/// Translated, with its root: "F# harmonic minor".
QString scaleName(const Scale &scale);
/// The root of a scale of that kind: "F#".
QString rootName(const Scale &scale);

} // namespace barline
