#pragma once

#include "core/format/dsl/NoteNode.h"

namespace barline {

/// 1, 2, 4, 8, 16 or 32, whichever is nearest.
int nearestDenominator(qint64 denominator);
/// Reports that `text` is no meter.
void reportMeter(FindingList &findings, const Value &value);

/// The points of one curve at a time.
class CurveNode : public ObjectNode
{
    Q_DECLARE_TR_FUNCTIONS(barline::CurveNode)

public:
    enum class Values { Any, Controller };

    CurveNode(ReadContext &context, Values values);

    /// Points go to `curve` from now on; it must outlive the list.
    void start(Curve &curve);
    /// Sorts the points, with a warning where they were not.
    void finish();

    void begin(ObjectScope &scope) override;
    void value(int key, const Value &value) override;
    void end(ObjectScope &scope) override;

private:
    ReadContext &m_context;
    Curve *m_curve = nullptr;
    CurvePoint m_point;
    std::optional<size_t> m_unsortedAt;
};

class PedalNode : public ObjectNode
{
    Q_DECLARE_TR_FUNCTIONS(barline::PedalNode)

public:
    explicit PedalNode(ReadContext &context);

    void start(QList<PedalEvent> &events);
    void finish();

    void begin(ObjectScope &scope) override;
    void value(int key, const Value &value) override;
    void end(ObjectScope &scope) override;

private:
    ReadContext &m_context;
    QList<PedalEvent> *m_events = nullptr;
    PedalEvent m_event;
    std::optional<size_t> m_unsortedAt;
};

/// `cc_lanes`: curves by controller number.
class CcLanesNode : public ObjectNode
{
    Q_DECLARE_TR_FUNCTIONS(barline::CcLanesNode)

public:
    explicit CcLanesNode(ReadContext &context);

    void start(BarExpression &expression) { m_expression = &expression; }

    const KeySpec *otherKey(std::string_view key, size_t begin) override;
    ObjectNode *child(int) override { return &m_curve; }
    void listBegins(int key) override;
    void listEnds(int) override { m_curve.finish(); }
    void end(ObjectScope &scope) override { m_expression->ccExtras = scope.takeExtras(); }

private:
    ReadContext &m_context;
    CurveNode m_curve;
    BarExpression *m_expression = nullptr;
    quint8 m_controller = 0;
};

/// A bar of a clip, with or without its notes, or a BarOverride of an instance.
class BarNode : public ObjectNode
{
    Q_DECLARE_TR_FUNCTIONS(barline::BarNode)

public:
    enum class Role { OfClip, WithNotes, Override };
    using Sink = std::function<void(BarDraft &&)>;

    /// Notes go to `noteSink` as they come, before their bar goes to `sink`.
    BarNode(ReadContext &context, Role role, Sink sink, NoteNode::Sink noteSink = {});

    void begin(ObjectScope &scope) override;
    void value(int key, const Value &value) override;
    ObjectNode *child(int key) override;
    void listBegins(int key) override;
    void listEnds(int key) override;
    void end(ObjectScope &scope) override;

private:
    ReadContext &m_context;
    Role m_role;
    Sink m_sink;
    CurveNode m_curve;
    CurveNode m_pressure;
    PedalNode m_pedal;
    CcLanesNode m_ccLanes;
    NoteNode m_note;
    BarDraft m_draft;
    QList<Extras::Entry> m_rowKeys; ///< of those that a database has, what is no number
};

} // namespace barline
