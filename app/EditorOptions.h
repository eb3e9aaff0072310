#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace barline {

/// What the command line says about the editor (formats/CLI.md, `barline [FILE...]`).
struct EditorOptions
{
    QStringList files;   ///< projects and documents to open
    QString screenshot;  ///< where to write a picture of the window instead of staying open; empty: stay
    QSize size;          ///< of the window, device-independent pixels; invalid: as it was last time
    double scale = 1;    ///< device pixels per pixel
    QString theme;       ///< "light", "dark", "contrast", or empty for the last one used
    QString language;    ///< "de", or empty for the system's
    QStringList actions; ///< object names of actions that are done before the picture is taken
    QString show;        ///< "piano-roll" or "arranger" alone, or empty for both
};

/// Reads the arguments; nothing where they cannot be understood (said on stderr) or only ask for help (said on stdout).
/// `exitStatus` is what the program ends with then. Needs no application object.
std::optional<EditorOptions> parseEditorOptions(const QStringList &arguments, int &exitStatus);

} // namespace barline
