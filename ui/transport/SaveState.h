#pragma once

#include <QString>

namespace barline {

/// Whether all that was edited is in the project file.
enum class SaveState { Saved, Saving, CannotSave };

/// "Saved", "Saving…", "Cannot save": translated.
QString saveStateText(SaveState state);

} // namespace barline
