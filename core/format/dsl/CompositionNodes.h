#pragma once

#include "core/format/dsl/ProjectNodes.h"

namespace barline {

/// An entry of a track's `bars`: a bar of the composition, and the clip bar that it plays.
class ReferenceNode : public ObjectNode
{
public:
    using Sink = std::function<void(BarReference &&)>;

    ReferenceNode(ReadContext &context, Sink sink);

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
public:
    explicit ReferenceTrackNode(ReadContext &context);

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

/// A composition with bar references (Form 3). Maps, loops and markers of the project form may stand there too.
class CompositionNode : public ObjectNode
{
    Q_DECLARE_TR_FUNCTIONS(barline::CompositionNode)

public:
    explicit CompositionNode(ReadContext &context);

    void begin(ObjectScope &scope) override;
    void value(int key, const Value &value) override;
    ObjectNode *child(int key) override;
    void listBegins(int key) override;
    void listEnds(int key) override;
    void end(ObjectScope &scope) override;

private:
    ReadContext &m_context;
    MapEntryNode m_tempo;
    MapEntryNode m_meter;
    MapEntryNode m_key;
    LoopNode m_loop;
    MarkerNode m_marker;
    ReferenceTrackNode m_track;
    double m_bpm = 0; ///< `tempo_bpm`
};

} // namespace barline
