#pragma once

#include "core/format/dsl/BarNode.h"
#include "core/format/dsl/RoutedNode.h"

namespace barline {

/// An item of a bar: a note, a chord or a rest. Items stand in a row, each where the one before it ends, unless they
/// say where.
class SmlItemNode : public RoutedNode
{
    Q_DECLARE_TR_FUNCTIONS(barline::SmlItemNode)

public:
    /// Each note of a chord by itself, start and duration exact.
    using Sink = std::function<void(NoteDraft &, SmlTie)>;

    SmlItemNode(ReadContext &context, Sink sink);

    void startRow() { m_row = Ticks(); }

    void begin(ObjectScope &scope) override;
    void value(int key, const Value &value) override;
    void listBegins(int key) override;
    void listEnds(int key) override;
    void end(ObjectScope &scope) override;

private:
    void takePitch(const Value &value);
    void takeDuration(int key, const Value &value);
    void takeTie(const Value &value);
    void check(const ObjectScope &scope);
    void place(NoteDraft &draft);

    ReadContext &m_context;
    Sink m_sink;
    Ticks m_row; ///< where the next item starts
    std::vector<Pitch> m_pitches;
    bool m_isEmptyChord = false;
    qsizetype m_findingsBefore = 0; ///< the list of a chord
    bool m_isRest = false;
    bool m_hasForeign = false; ///< keys of another form, with their findings
    std::optional<Ticks> m_start;
    size_t m_startAt = 0;
    Ticks m_duration;
    size_t m_durationAt = 0;
    SmlTie m_tie;
    std::optional<qint64> m_number;
    size_t m_numberAt = 0;
};

/// What a bar of items holds besides them. It goes to the sink as a bar without an index.
class SmlExpressionNode : public RoutedNode
{
    Q_DECLARE_TR_FUNCTIONS(barline::SmlExpressionNode)

public:
    SmlExpressionNode(ReadContext &context, BarNode::Sink sink);

    void value(int key, const Value &value) override;

private:
    ReadContext &m_context;
};

/// A bar with items.
class SmlBarNode : public ObjectNode
{
    Q_DECLARE_TR_FUNCTIONS(barline::SmlBarNode)

public:
    SmlBarNode(ReadContext &context, BarNode::Sink sink, SmlItemNode::Sink noteSink);

    void begin(ObjectScope &scope) override;
    void value(int key, const Value &value) override;
    ObjectNode *child(int key) override;
    void end(ObjectScope &scope) override;

private:
    void takeExtras(ObjectScope &scope);

    ReadContext &m_context;
    BarNode::Sink m_sink;
    SmlItemNode m_item;
    SmlExpressionNode m_expression;
    BarDraft m_draft;
};

} // namespace barline
