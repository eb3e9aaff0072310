#pragma once

#include "core/edit/arrange/PasteInstances.h"
#include "core/edit/arrange/SongBars.h"

namespace barline {

/// What is to be copied, dragged out or exported: a composition, else clips, else some notes of one clip. A value.
struct MusicChoice
{
    CompositionId composition;
    QList<ClipPtr> clips;
    QSet<NoteId> notes;                                 ///< where not empty: these alone of the only clip
    QString name;                                       ///< of it, for the user and for files
    std::shared_ptr<const CopiedInstances> blocks = {}; ///< where not null: these, which play the clips
    std::optional<SongBars> bars = {};                  ///< of the composition: these alone

    bool isEmpty() const { return !composition.isValid() && clips.isEmpty(); }
};

/// The long form that says everything, or the short notation for people.
enum class TextKind { Dsl, Sml };

/// A composition of the project; empty where there is none such.
MusicChoice choose(const Project &project, CompositionId composition);
/// Clips, by their ids; those that there are.
MusicChoice choose(const Project &project, const QList<ClipId> &clips);
/// Notes of a clip, as it is seen.
MusicChoice choose(const ClipPtr &clip, const QSet<NoteId> &notes);

/// Its name as one that any file system takes, without an ending. Never empty; translated where it has no name.
QString fileNameOf(const MusicChoice &what);

} // namespace barline
