#pragma once

#include "core/format/dsl/ClipFacts.h"
#include "core/format/dsl/Drafts.h"
#include "core/format/dsl/DslReader.h"

namespace barline {

/// Puts together what was read: settles references, meters and lengths, notes into bars and overrides onto notes, and
/// finds what only shows when all is read.
class ProjectAssembler
{
    Q_DECLARE_TR_FUNCTIONS(barline::ProjectAssembler)

public:
    ProjectAssembler(ReadContext &context, std::stop_token stop);

    /// False where it was cancelled.
    bool assemble(ReadProject &read);

private:
    /// A note that overrides may point at.
    struct Numbered
    {
        NoteId id;
        ClipBarIndex bar;
        NoteDetailPtr detail;
    };
    struct KnownClip
    {
        int lengthBars = 1;
        QHash<qint64, Numbered> notes;
        QHash<qint64, NoteId> orphans; ///< numbers that no note has, each an id that no note has
    };

    void checkClipIds();
    void checkReferences();
    void checkReference(ClipId clip, size_t at);
    void checkLoops();
    bool buildClips(ReadProject &read);
    std::optional<qint64> lengthOf(ClipDraft &draft, const OwnMeters &own);
    void reportRinging(const ClipDraft &draft, const OwnMeters &own, qint64 bars);
    bool fillBars(ClipDraft &draft, int bars, KnownClip &known);
    void buildTracks(ReadProject &read);
    InstancePtr build(InstanceDraft &draft);
    void addOverrides(InstanceDraft &draft, ClipInstance &instance);
    void resolve(OverrideDraft &draft, const ClipInstance &instance);
    void setChanges(OverrideDraft &draft, const NoteDetailPtr &base);
    void checkOwnBar(ClipBarIndex bar, const ClipInstance &instance, size_t begin);
    Ticks lengthOfOwnBar(const ClipInstance &instance, ClipBarIndex bar) const;

    FindingList &m_findings;
    ReadContext &m_context;
    ProjectDraft &m_draft;
    std::stop_token m_stop;
    QHash<ClipId, KnownClip> m_clips;
    FirstUses m_uses;
    qint64 m_bars = 0; ///< of all clips so far
};

} // namespace barline
