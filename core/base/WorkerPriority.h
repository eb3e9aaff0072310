#pragma once

namespace barline {

enum class WorkerPriority {
    Computing, ///< what nobody waits for at the keyboard: parsing, rendering, pictures
    Storing,   ///< a database's threads: the user's edits want to be on disk soon
};

/// Lets the calling thread step back behind the user's and the sound's, for good: a worker must not keep the window
/// waiting on a machine of two cores. For threads that do nothing but such work. Cheap when called again.
void stepBack(WorkerPriority priority);

} // namespace barline
