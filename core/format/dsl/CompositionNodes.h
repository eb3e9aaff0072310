#pragma once

#include "core/format/dsl/ProjectNodes.h"
#include "core/format/dsl/legacy/LegacyNodes.h"

namespace barline {

/// Where bar references stand. In a dump every row has a number of its own, which is dropped.
enum class ReferenceRole { OfDocument, Dumped };

/// An entry of a track's `bars`: a bar of the composition, and the clip bar that it plays.
class ReferenceNode : public ObjectNode
{
public:
    using Sink = std::function<void(BarReference &&)>;

    ReferenceNode(ReadContext &context, ReferenceRole role, Sink sink);

    void begin(ObjectScope &scope) override;
    void value(int key, const Value &value) override;
    void end(ObjectScope &scope) override;

private:
    ReadContext &m_context;
    Sink m_sink;
    BarReference m_reference;
};

/// A track with bar references. What the project form says of a track may stand there too.
class ReferenceTrackNode : public ObjectNode
{
    Q_DECLARE_TR_FUNCTIONS(barline::ReferenceTrackNode)

public:
    ReferenceTrackNode(ReadContext &context, ReferenceRole role);

    void begin(ObjectScope &scope) override;
    void value(int key, const Value &value) override;
    ObjectNode *child(int key) override;
    void end(ObjectScope &scope) override;

private:
    ReadContext &m_context;
    ReferenceNode m_reference;
    InstrumentNode m_instrument;
    TrackDraft m_draft;
};

/// A composition with bar references (Form 3), alone or in a dump, or with the instances of the legacy form. Maps,
/// loops and markers of the project form may stand there too.
class CompositionNode : public ObjectNode
{
    Q_DECLARE_TR_FUNCTIONS(barline::CompositionNode)

public:
    enum class Role { WithReferences, Dumped, Legacy };

    CompositionNode(ReadContext &context, Role role);

    /// Whether the object that was read last has tracks in it. In a dump they may stand beside it.
    bool hasTracks() const { return m_hasTracks; }

    void begin(ObjectScope &scope) override;
    void value(int key, const Value &value) override;
    ObjectNode *child(int key) override;
    void listBegins(int key) override;
    void listEnds(int key) override;
    void end(ObjectScope &scope) override;

private:
    ReadContext &m_context;
    Role m_role;
    MapEntryNode m_tempo;
    MapEntryNode m_meter;
    MapEntryNode m_key;
    LoopNode m_loop;
    MarkerNode m_marker;
    ReferenceTrackNode m_track;
    LegacyTracksNode m_legacyTracks;
    double m_bpm = 0; ///< `tempo_bpm`
    bool m_hasTracks = false;
};

} // namespace barline
