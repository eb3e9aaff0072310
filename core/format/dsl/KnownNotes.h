#pragma once

#include "core/format/dsl/DslReader.h"
#include "core/format/dsl/NoteNumbers.h"

namespace barline {

/// The notes of a project's clips by the numbers that a document without a clip_library gives them: those that are
/// written with the clip's home, else with the first composition whose overrides point at notes of the clip; where
/// there is none, the notes of the clip count from 1 in order of appearance.
class KnownNotes
{
public:
    explicit KnownNotes(Project project);

    /// Nothing where the clip has no such note. A clip is looked through once.
    std::optional<NumberedNote> find(ClipId clip, qint64 number);

private:
    using Numbered = QHash<qint64, NumberedNote>;

    Numbered numbered(const Clip &clip) const;

    Project m_project;
    QHash<ClipId, Numbered> m_clips;
};

} // namespace barline
