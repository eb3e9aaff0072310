#pragma once

namespace barline {

class EditorContext;

/// Sets whether edits ripple as it was when the program was used last, and remembers it from now on, in the settings.
/// GUI thread.
void keepRipple(EditorContext &context);

} // namespace barline
