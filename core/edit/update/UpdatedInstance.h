#pragma once

#include "core/edit/update/UpdateContext.h"

namespace barline {

/// Makes instances of what was read, with the ids of those that they are. One for a whole update, as an override that
/// points at no note keeps the same id wherever it is.
class InstanceUpdate
{
public:
    InstanceUpdate(const Project &project, UpdateContext &context)
        : m_project(project)
        , m_context(context)
    {}

    /// `present` null: a new one.
    ClipInstance updated(const ClipInstance *present, ClipInstance read);

private:
    bool isNoteOf(ClipId clip, NoteId note);
    void settleNotes(const ClipInstance *present, ClipInstance &read);
    void settleOrphans(const ClipInstance *present, ClipInstance &read, const QList<qsizetype> &orphans);
    void settleAdded(const ClipInstance *present, ClipInstance &read);
    void keepSame(const ClipInstance &present, ClipInstance &read);

    const Project &m_project;
    UpdateContext &m_context;
    QHash<ClipId, QSet<NoteId>> m_notes; ///< of clips of the project that were asked for
    QHash<NoteId, NoteId> m_orphans;     ///< by what they were read as
    QSet<NoteId> m_takenOrphans;
};

} // namespace barline
