#pragma once

#include "core/base/Progress.h"
#include "core/format/dsl/fast/PlainRun.h"

#include <stop_token>
#include <string_view>

namespace barline {

/// The plain notes of a document, read ahead of the rest by all cores that are free: from places that look like the
/// beginning of a note, without knowing whether one begins there. Who reads the document takes the runs that begin
/// where it finds a note of a Form 1 clip; the others are of no consequence.
class PlainNotes
{
public:
    /// `document` ends with a NUL that is not its own, and outlives this.
    explicit PlainNotes(std::string_view document);

    /// False where it was cancelled. `progress`: how much of the text such notes are, so far.
    bool readAhead(const std::stop_token &stop, const Progress &progress = {});
    /// How many notes were read ahead.
    size_t count() const;

    /// The run that begins at `at`, where an element of a list does: read ahead, else read now. Empty where that is no
    /// plain note. Once for each.
    PlainRun take(size_t at);
    /// The brace of the next element of a list, `at` being before or behind an element; nothing where it is no object.
    std::optional<size_t> objectAt(size_t at) const;
    std::optional<size_t> objectAfter(size_t at) const;
    /// Behind what was read ahead from `at` on; `at` where nothing was.
    size_t skip(size_t at) const;
    /// How much of the text was read ahead, in bytes.
    size_t bytes() const;
    /// The text between what was read ahead, which is all ASCII.
    std::vector<std::string_view> between() const;

private:
    std::vector<PlainRun>::const_iterator find(size_t at) const;

    std::string_view m_document;
    std::vector<PlainRun> m_runs; ///< in order of their places
};

} // namespace barline
