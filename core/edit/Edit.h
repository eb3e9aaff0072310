#pragma once

#include "core/edit/Diff.h"
#include "core/model/Project.h"

namespace barline {

// What the lists of an Edit hold: a value and where it stands.

struct ClipNote
{
    ClipId clip;
    ClipBarIndex bar;
    Note note;
    bool operator==(const ClipNote &) const = default;
};

/// A bar of a clip as a header (meter and curves); added and removed bars carry their notes.
struct BarOfClip
{
    ClipId clip;
    ClipBarIndex index;
    ClipBar bar;
    bool operator==(const BarOfClip &) const = default;
};

/// A track as a header; added and removed ones carry their instances.
struct TrackOf
{
    CompositionId composition;
    Track track;
    bool operator==(const TrackOf &) const = default;
};

/// An instance as a header with its re-pointed bars; added and removed ones carry their overrides. A change may name
/// another track of the same composition: then it moves with all it has.
struct InstanceOf
{
    CompositionId composition;
    TrackId track;
    ClipInstance instance;
    bool operator==(const InstanceOf &) const = default;
};

/// The curves that hold in one own bar of one instance.
struct BarOverrideOf
{
    CompositionId composition;
    InstanceId instance;
    ClipBarIndex ownBar;
    BarExpression expression;
    bool operator==(const BarOverrideOf &) const = default;
};

/// What one note is like in one own bar of one instance. A change keeps own bar and note.
struct NoteOverrideOf
{
    CompositionId composition;
    InstanceId instance;
    NoteOverride noteOverride;
    bool operator==(const NoteOverrideOf &) const = default;
};

/// A plain reversible value: the only way a project changes. In `changed`, only the fields that differ between before
/// and after are looked at (model/Fields.h); content of clips, tracks, instances and compositions counts in `added` and
/// `removed` only. Within one edit a thing is in at most one place of its list, and what is added or removed with its
/// owner is not named on its own; but what moves into or out of a bar or track that the same edit adds or removes is
/// named in `changed`, and not in the owner's content. Indexes of bars count in the clip as it was for what is removed
/// and for `before`, as it will be for what is added and for `after`.
struct Edit
{
    Diff<Composition> compositions; ///< headers and maps; added and removed ones carry their tracks
    Diff<Clip> clips;               ///< headers; added and removed ones carry their bars
    Diff<TrackOf> tracks;
    Diff<InstanceOf> instances;
    Diff<BarOverrideOf> barOverrides;
    Diff<NoteOverrideOf> noteOverrides;
    Diff<BarOfClip> bars;
    Diff<ClipNote> notes;

    bool isEmpty() const;
    /// How many things it names, counting each note once; an added clip or composition counts as one.
    qsizetype size() const;
    /// The edit that takes this one back.
    Edit inverted() const;

    bool operator==(const Edit &) const = default;
};

/// The compositions and clips that an edit belongs to, each once.
struct EditScope
{
    QList<CompositionId> compositions;
    QList<ClipId> clips;
    bool operator==(const EditScope &) const = default;
};

EditScope scopeOf(const Edit &edit);

} // namespace barline
