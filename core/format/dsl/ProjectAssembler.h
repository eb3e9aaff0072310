#pragma once

#include "core/base/Progress.h"
#include "core/format/dsl/ClipFacts.h"
#include "core/format/dsl/Drafts.h"
#include "core/format/dsl/DslReader.h"
#include "core/format/dsl/fast/PlainBars.h"

namespace barline {

/// Puts together what was read, be it a project, compositions or clips: settles references, meters and lengths, notes
/// into bars and overrides onto notes, and finds what only shows when all is read.
class ProjectAssembler
{
    Q_DECLARE_TR_FUNCTIONS(barline::ProjectAssembler)

public:
    /// `known`: the clips of the project file, null where it is not known; `findNote`: their notes.
    ProjectAssembler(ReadContext &context, const ClipLengths *known, const FindNote &findNote, std::stop_token stop,
                     Progress progress);

    /// False where it was cancelled.
    bool assemble(ReadDocument &read);

private:
    struct KnownClip
    {
        int lengthBars = 1;
        QHash<qint64, NumberedNote> notes;
    };

    void checkClipIds();
    void checkReferences();
    void checkReference(ClipId clip, size_t at);
    QString nearestClip(ClipId clip) const;
    /// The key under which the document has its clips.
    QString libraryName() const;
    void checkLoops(const CompositionDraft &draft);
    bool buildClips(ReadDocument &read);
    void settleMeter(ClipDraft &draft) const;
    /// Fills the bars of clips with plain notes, with the ids that they will get.
    void fillPlain();
    void placeNotes(ClipDraft &draft, const OwnMeters &own);
    std::optional<qint64> lengthOf(ClipDraft &draft, const OwnMeters &own);
    void reportRinging(ClipDraft &draft, const OwnMeters &own, qint64 bars);
    bool fillBars(ClipDraft &draft, int bars, KnownClip &known);
    void buildTracks(CompositionDraft &draft);
    /// How many bars a clip has: of the document, else of the project file, else as many as references name.
    int lengthOfClip(ClipId clip) const;
    void makeInstances(TrackDraft &draft);
    /// Gives a clip_instance_id to those that came without.
    void nameInstances(CompositionDraft &draft) const;
    InstancePtr build(InstanceDraft &draft);
    void addOverrides(InstanceDraft &draft, ClipInstance &instance);
    std::optional<NumberedNote> noteOf(ClipId clip, qint64 number) const;
    void resolve(OverrideDraft &draft, const ClipInstance &instance);
    void setChanges(OverrideDraft &draft, const NoteDetailPtr &base);
    void reportBeyond(const TrackBar &bar, int length, size_t begin);
    void checkOwnBar(ClipBarIndex bar, const ClipInstance &instance, size_t begin);
    Ticks lengthOfOwnBar(const ClipInstance &instance, ClipBarIndex bar) const;

    FindingList &m_findings;
    ReadContext &m_context;
    const ClipLengths *m_known;
    const FindNote &m_findNote;
    const Composition *m_composition = nullptr; ///< whose tracks are built
    std::stop_token m_stop;
    Progress m_progress;
    QHash<ClipId, KnownClip> m_clips;
    PlainBars m_plain;
    /// Numbers that no note of a clip has, each an id that no note has.
    QHash<std::pair<ClipId, qint64>, NoteId> m_orphans;
    std::vector<FirstUses> m_uses;     ///< for each composition
    QHash<ClipId, int> m_namedLengths; ///< the bars that references name, of each clip
    qint64 m_bars = 0;                 ///< of all clips so far that were not refused
};

} // namespace barline
