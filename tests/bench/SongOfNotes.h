#pragma once

#include "core/model/Project.h"

namespace barline::bench {

/// A composition of `notes` notes: those of manyNotes() in clips of 1,000, played by 16 tracks one after another, with
/// maps and some curves.
Project songOfNotes(int notes);

} // namespace barline::bench
