#pragma once

#include "core/format/dsl/Drafts.h"

namespace barline {

/// Joins tied notes of one pitch, each of which starts where the one before it ends, into the first of them, which
/// keeps its own velocity, articulation and unknown keys; a number (`id`) of a later one names the joined note. The
/// notes of `draft` must be placed from the clip's start. A tie that finds no other end is a warning, and its note
/// stays.
void joinTies(ClipDraft &draft, FindingList &findings);

} // namespace barline
