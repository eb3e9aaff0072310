#pragma once

#include <QString>

namespace barline {

/// Who makes edits here unless somebody else is named: the person of the settings ("author"), else the system's user.
QString defaultAuthor();
/// Who made what Barline put into a new project by itself; nobody's own, so nobody undoes it.
QString barlineAuthor();

} // namespace barline
