#pragma once

namespace barline {

/// Lets the calling thread step back behind the user's and the sound's, for good: a worker that computes must not keep
/// the window waiting on a machine of two cores. For threads that do nothing but such work. Cheap when called again.
void stepBack();

} // namespace barline
