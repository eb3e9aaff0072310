#pragma once

#include "tests/bench/Figures.h"

#include <QString>

namespace barline::bench {

/// Importing the document into an empty project as the command line does, from its text to the commit, and bare inserts
/// of what is in it, by turns, in files of their own in `folder`.
Figure measureImport(const QString &folder, const QByteArray &document);

} // namespace barline::bench
