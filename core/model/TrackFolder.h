#pragma once

#include "core/model/Track.h"

#include <QStringList>

namespace barline {

// The folder that a track stands in: "Rhythm", or "Rhythm/Drums" for one within another. A track keeps it among its
// Track::extras, as a key that the text form carries along as it does any that it does not name: "folder": "Rhythm". So
// texts and older programs keep it too. Tracks that follow each other in one folder are shown below its row. Pure.

/// Empty for none. What is no text is no folder.
QString folderOf(const Track &track);
/// The extras of a track that is in this folder.
Extras inFolder(const Extras &extras, const QString &folder);

/// As it is kept: single spaces in its names, none of them empty.
QString tidyFolder(const QString &folder);
/// Its names, the outermost first; none of none.
QStringList folderNames(const QString &folder);
/// The one that it is in; empty for an outermost.
QString folderAround(const QString &folder);
/// Whether it is `outer` or in it; all are in the empty one.
bool isWithinFolder(const QString &folder, const QString &outer);
/// Where something of `outer` is once that is called `name`; as it is where it is not within `outer`.
QString folderRenamed(const QString &folder, const QString &outer, const QString &name);

} // namespace barline
