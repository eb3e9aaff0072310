#pragma once

#include "core/format/dsl/BarNode.h"
#include "core/format/dsl/NoteNode.h"

#include <memory>

namespace barline {

/// What a key of `tracks` names; too long a name is an error.
QString trackNameFrom(FindingList &findings, std::string_view key, size_t begin);
/// What a track plays that names no instrument: one called like it, on a channel of its own as long as there are such,
/// past the drums'. `place`: of the track, from 0.
Instrument plainInstrument(const QString &trackName, size_t place);
/// A track that says nothing but its name.
TrackDraft newTrack(ReadContext &context, const QString &name);

class NoteOverrideNode : public ObjectNode
{
    Q_DECLARE_TR_FUNCTIONS(barline::NoteOverrideNode)

public:
    using Sink = std::function<void(OverrideDraft &&)>;

    NoteOverrideNode(ReadContext &context, Sink sink);

    void begin(ObjectScope &scope) override;
    void value(int key, const Value &value) override;
    ObjectNode *child(int key) override;
    void end(ObjectScope &scope) override;

private:
    ReadContext &m_context;
    Sink m_sink;
    NoteNode m_changed;
    NoteNode m_added;
    OverrideDraft m_draft;
    bool m_hasOwnBar = false;
    bool m_hasNumber = false;
};

/// An entry of an instance's `bars`.
class RepointNode : public ObjectNode
{
public:
    using Sink = std::function<void(RepointDraft &&)>;

    explicit RepointNode(Sink sink);

    void begin(ObjectScope &scope) override;
    void value(int key, const Value &value) override;
    void end(ObjectScope &scope) override;

private:
    Sink m_sink;
    RepointDraft m_draft;
};

/// An instance of a clip. In the legacy form its length and its bar overrides have other names.
class InstanceNode : public ObjectNode
{
public:
    enum class Role { OfProject, Legacy };
    using Sink = std::function<void(InstanceDraft &&)>;

    InstanceNode(ReadContext &context, Role role, Sink sink);

    void begin(ObjectScope &scope) override;
    void value(int key, const Value &value) override;
    ObjectNode *child(int key) override;
    void end(ObjectScope &scope) override;

private:
    ReadContext &m_context;
    Role m_role;
    Sink m_sink;
    std::unique_ptr<ObjectNode> m_barOverride;
    NoteOverrideNode m_noteOverride;
    RepointNode m_repoint;
    InstanceDraft m_draft;
};

class InstrumentNode : public ObjectNode
{
public:
    InstrumentNode();

    void start(Instrument &instrument) { m_instrument = &instrument; }
    void value(int key, const Value &value) override;
    void end(ObjectScope &scope) override { m_instrument->extras = scope.takeExtras(); }

private:
    Instrument *m_instrument = nullptr;
};

class TrackNode : public ObjectNode
{
public:
    explicit TrackNode(ReadContext &context);

    /// What comes belongs to this key of `tracks`.
    void setKey(const QString &key) { m_key = key; }

    void begin(ObjectScope &scope) override;
    void value(int key, const Value &value) override;
    ObjectNode *child(int key) override;
    void end(ObjectScope &scope) override;

private:
    ReadContext &m_context;
    InstanceNode m_instance;
    InstrumentNode m_instrument;
    QString m_key;
    TrackDraft m_draft;
};

/// `tracks`: objects by name.
class TracksNode : public ObjectNode
{
public:
    explicit TracksNode(ReadContext &context)
        : ObjectNode({})
        , m_context(context)
        , m_track(context)
    {}

    const KeySpec *otherKey(std::string_view key, size_t begin) override;
    ObjectNode *child(int) override { return &m_track; }

private:
    ReadContext &m_context;
    TrackNode m_track;
};

} // namespace barline
