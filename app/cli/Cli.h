#pragma once

namespace barline {

/// Whether the arguments ask for a verb (formats/CLI.md), for help or for the version, rather than for the editor.
bool isCliInvocation(int argc, char **argv);

/// Does it without a display and returns the program's exit status. Makes its own application object.
int runCli(int argc, char **argv);

} // namespace barline
