#pragma once

namespace barline {

/// Whether all that was edited is in the project file.
enum class SaveState { Saved, Saving, CannotSave };

} // namespace barline
