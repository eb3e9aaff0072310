#pragma once

namespace barline {

class Desk;

// Where the clips of each project were left in the piano roll, over restarts: in the settings, for the projects that
// were used last. GUI thread.

/// For the next time that its project is opened. An untitled one has no next time.
void keepClipViews(Desk &desk);
/// As they were when its project was closed last.
void restoreClipViews(Desk &desk);

} // namespace barline
