#pragma once

#include "core/format/dsl/BarNode.h"
#include "core/format/dsl/RoutedNode.h"
#include "core/format/dsl/TrackNodes.h"

namespace barline {

/// How many units of the legacy form a beat has.
constexpr qint64 kLegacyUnits = 8;

/// A note of a voice bar: its place in units, its pitch as a letter with an octave.
class LegacyNoteNode : public RoutedNode
{
    Q_DECLARE_TR_FUNCTIONS(barline::LegacyNoteNode)

public:
    LegacyNoteNode(ReadContext &context, NoteNode::Sink sink);

    void begin(ObjectScope &scope) override;
    void value(int key, const Value &value) override;
    void end(ObjectScope &scope) override;

private:
    void takePosition(int key, const Value &value);
    void check(const ObjectScope &scope);
    void checkPitch(const ObjectScope &scope);
    void place(NoteDraft &draft);

    ReadContext &m_context;
    NoteNode::Sink m_sink;
    NoteDraft m_placed; ///< what NoteNode does not know
    std::optional<std::string> m_letter;
    std::optional<int> m_octave;
    bool m_isRest = false;
    bool m_hasForeign = false; ///< keys of another form, with their findings
};

/// An entry of `voice_bars`.
class LegacyBarNode : public RoutedNode
{
    Q_DECLARE_TR_FUNCTIONS(barline::LegacyBarNode)

public:
    LegacyBarNode(ReadContext &context, BarNode::Sink sink, NoteNode::Sink noteSink);

    void begin(ObjectScope &scope) override;
    void value(int key, const Value &value) override;
    ObjectNode *child(int key) override;
    void end(ObjectScope &scope) override;

private:
    ReadContext &m_context;
    LegacyNoteNode m_note;
    std::optional<int> m_index;
    size_t m_numberAt = 0;
};

/// An entry of `clip_bars`: a BarOverride that may say `cc` for `cc_lanes`.
class LegacyOverrideNode : public RoutedNode
{
public:
    LegacyOverrideNode(ReadContext &context, BarNode::Sink sink);
};

/// `tracks` of a legacy composition: lists of instances by name.
class LegacyTracksNode : public ObjectNode
{
public:
    explicit LegacyTracksNode(ReadContext &context);

    const KeySpec *otherKey(std::string_view key, size_t begin) override;
    ObjectNode *child(int) override { return &m_instance; }
    void listBegins(int key) override;
    void listEnds(int key) override;

private:
    ReadContext &m_context;
    InstanceNode m_instance;
    QString m_key;
    TrackDraft m_draft;
};

} // namespace barline
