#pragma once

#include "core/format/dsl/ClipNodes.h"
#include "core/format/dsl/TrackNodes.h"

#include <QSet>

namespace barline {

/// Whether the entries of a map are in order, each at a place of its own.
class PlaceCheck
{
    Q_DECLARE_TR_FUNCTIONS(barline::PlaceCheck)

public:
    void start() { *this = PlaceCheck(); }
    void add(FindingList &findings, size_t begin, std::string_view map, BarNumber bar, Ticks beat);

private:
    QSet<std::pair<int, qint64>> m_places;
    std::pair<int, qint64> m_latest{0, 0};
    bool m_isUnsorted = false;
};

/// An entry of `tempo_map`, `meter_map` or `key_map`.
class MapEntryNode : public ObjectNode
{
    Q_DECLARE_TR_FUNCTIONS(barline::MapEntryNode)

public:
    enum class Map { Tempo, Meter, Key };

    MapEntryNode(ReadContext &context, Map map);

    void start();
    /// Puts the entries, sorted, into the composition.
    void finish();

    void begin(ObjectScope &scope) override;
    void value(int key, const Value &value) override;
    void end(ObjectScope &scope) override;

private:
    void readKey(const Value &value);
    void readMode(const Value &value);

    ReadContext &m_context;
    Map m_map;
    PlaceCheck m_places;
    TempoChange m_tempo;
    MeterChange m_meter;
    KeyChange m_key;
    bool m_keySaysMinor = false;
    QList<MeterChange> m_meters;
};

/// An entry of `loops`. In the legacy form its length has another name.
class LoopNode : public ObjectNode
{
public:
    enum class Role { OfProject, Legacy };

    LoopNode(ReadContext &context, Role role);

    void begin(ObjectScope &) override { m_loop = Loop(); }
    void value(int key, const Value &value) override;
    void end(ObjectScope &scope) override;

private:
    ReadContext &m_context;
    Role m_role;
    Loop m_loop;
};

class MarkerNode : public ObjectNode
{
public:
    explicit MarkerNode(ReadContext &context);

    void begin(ObjectScope &) override { m_marker = Marker(); }
    void value(int key, const Value &value) override;
    void end(ObjectScope &scope) override;

private:
    ReadContext &m_context;
    Marker m_marker;
};

class ProjectNode : public ObjectNode
{
public:
    ProjectNode(ReadContext &context, ClipForms &clips);

    void value(int key, const Value &value) override;
    ObjectNode *child(int key) override;
    ObjectNode *childAt(int key, size_t begin) override;
    void listBegins(int key) override;
    void listEnds(int key) override;
    void end(ObjectScope &scope) override { m_context.draft().composition.extras = scope.takeExtras(); }

private:
    ReadContext &m_context;
    MapEntryNode m_tempo;
    MapEntryNode m_meter;
    MapEntryNode m_key;
    TracksNode m_tracks;
    LoopNode m_loop;
    MarkerNode m_marker;
    ClipForms &m_clips;
};

/// The object around `project`.
class RootNode : public ObjectNode
{
public:
    RootNode(ReadContext &context, ClipForms &clips);

    void begin(ObjectScope &) override { m_context.beginComposition(); }
    ObjectNode *child(int) override { return &m_project; }
    void end(ObjectScope &scope) override { m_context.draft().composition.rootExtras = scope.takeExtras(); }

private:
    ReadContext &m_context;
    ProjectNode m_project;
};

} // namespace barline
