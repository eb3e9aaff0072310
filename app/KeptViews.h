#pragma once

namespace barline {

class Desk;

// Where the compositions and clips of each project were left, over restarts: in the settings, for the projects that
// were used last. GUI thread.

/// For the next time that its project is opened. An untitled one has no next time.
void keepViews(Desk &desk);
/// As they were when its project was closed last.
void restoreViews(Desk &desk);

} // namespace barline
