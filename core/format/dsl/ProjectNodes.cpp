#include "core/format/dsl/ProjectNodes.h"

#include "core/format/dsl/KeyFindings.h"
#include "core/format/dsl/TypeTexts.h"

#include <array>

namespace barline {

namespace {

using Kind = KeySpec::Kind;

constexpr double kMostRepeats = 10000;

enum LoopKey { kLoopStart, kLoopLength, kRepeatCount, kLoopLengthInBars };
constexpr std::array<KeySpec, 3> kLoopKeys{{{"start_bar", Kind::Whole, true, 1, kMostBars},
                                            {"length_bars", Kind::Whole, true, 1, kMostBars},
                                            {"repeat_count", Kind::Whole, false, 0, kMostRepeats}}};
constexpr std::array<KeySpec, 4> kLegacyLoopKeys{{kLoopKeys[kLoopStart],
                                                  {"length_bars", Kind::Whole, false, 1, kMostBars},
                                                  kLoopKeys[kRepeatCount],
                                                  {"length_in_bars", Kind::Whole, false, 1, kMostBars}}};

enum MarkerKey { kMarkerBar, kMarkerBeat, kMarkerName, kMarkerColor, kMarkerLength };
constexpr std::array<KeySpec, 5> kMarkerKeys{{{"bar", Kind::Whole, true, 1, kMostBars},
                                              {"beat", Kind::Position},
                                              {"name", Kind::Text, true},
                                              {"color", Kind::Text},
                                              {"length_bars", Kind::Whole, false, 1, kMostBars}}};

enum ProjectKey {
    kName,
    kTicksPerQuarter,
    kUid,
    kTempoMap,
    kMeterMap,
    kKeyMap,
    kTracks,
    kLoops,
    kMarkers,
    kClipLibrary
};
constexpr std::array<KeySpec, 10> kProjectKeys{{{"name", Kind::Text, true},
                                                {"ticks_per_quarter", Kind::Whole, false, 1, 32767},
                                                {"uid", Kind::Text},
                                                {"tempo_map", Kind::Objects},
                                                {"meter_map", Kind::Objects},
                                                {"key_map", Kind::Objects},
                                                {"tracks", Kind::Object, true},
                                                {"loops", Kind::Objects},
                                                {"markers", Kind::Objects},
                                                {"clip_library", Kind::Objects}}};

constexpr std::array<KeySpec, 1> kRootKeys{{{"project", Kind::Object, true}}};

} // namespace

LoopNode::LoopNode(ReadContext &context, Role role)
    : ObjectNode(role == Role::Legacy ? std::span<const KeySpec>(kLegacyLoopKeys) : kLoopKeys)
    , m_context(context)
    , m_role(role)
{}

void LoopNode::value(int key, const Value &value)
{
    if (key == kLoopStart)
        m_loop.startBar = BarNumber(value.toInt());
    else if (key == kLoopLength || key == kLoopLengthInBars)
        m_loop.lengthBars = value.toInt();
    else
        m_loop.repeatCount = value.toInt();
}

void LoopNode::end(ObjectScope &scope)
{
    if (m_role == Role::Legacy && !reportBeside(m_context.findings, scope, keys(), kLoopLength, kLoopLengthInBars) &&
        !scope.has(kLoopLength) && !scope.has(kLoopLengthInBars))
        reportAbsent(m_context.findings, scope, keys(), scope.isNull(kLoopLength) ? kLoopLength : kLoopLengthInBars,
                     allowed(kLegacyLoopKeys[kLoopLengthInBars]));
    m_loop.extras = scope.takeExtras();
    m_context.draft().composition.loops.append(m_loop);
    m_context.draft().loopAt.push_back(scope.at(kLoopStart));
}

MarkerNode::MarkerNode(ReadContext &context)
    : ObjectNode(kMarkerKeys)
    , m_context(context)
{}

void MarkerNode::value(int key, const Value &value)
{
    switch (key) {
    case kMarkerBar:
        m_marker.bar = BarNumber(value.toInt());
        break;
    case kMarkerBeat:
        m_marker.beat = value.ticks;
        break;
    case kMarkerName:
        m_marker.name = value.toText();
        break;
    case kMarkerColor:
        m_marker.color = value.toText();
        break;
    default:
        m_marker.lengthBars = value.toInt();
        break;
    }
}

void MarkerNode::end(ObjectScope &scope)
{
    m_marker.extras = scope.takeExtras();
    m_context.draft().composition.markers.append(m_marker);
}

ProjectNode::ProjectNode(ReadContext &context, ClipForms &clips)
    : ObjectNode(kProjectKeys)
    , m_context(context)
    , m_tempo(context, MapEntryNode::Map::Tempo)
    , m_meter(context, MapEntryNode::Map::Meter)
    , m_key(context, MapEntryNode::Map::Key)
    , m_tracks(context)
    , m_loop(context, LoopNode::Role::OfProject)
    , m_marker(context)
    , m_clips(clips)
{}

void ProjectNode::value(int key, const Value &value)
{
    Composition &composition = m_context.draft().composition;
    if (key == kName)
        composition.name = value.toText();
    else if (key == kTicksPerQuarter)
        composition.ticksPerQuarter = value.toInt();
    else
        composition.uid = value.toText();
}

ObjectNode *ProjectNode::child(int key)
{
    switch (key) {
    case kTempoMap:
        return &m_tempo;
    case kMeterMap:
        return &m_meter;
    case kKeyMap:
        return &m_key;
    case kTracks:
        return &m_tracks;
    case kLoops:
        return &m_loop;
    default:
        return &m_marker;
    }
}

ObjectNode *ProjectNode::childAt(int key, size_t begin)
{
    return key == kClipLibrary ? m_clips.inLibrary(begin) : child(key);
}

void ProjectNode::listBegins(int key)
{
    if (key == kTempoMap)
        m_tempo.start();
    else if (key == kMeterMap)
        m_meter.start();
    else if (key == kKeyMap)
        m_key.start();
    else if (key == kClipLibrary)
        m_context.hasLibrary = true;
}

void ProjectNode::listEnds(int key)
{
    if (key == kTempoMap)
        m_tempo.finish();
    else if (key == kMeterMap)
        m_meter.finish();
    else if (key == kKeyMap)
        m_key.finish();
}

RootNode::RootNode(ReadContext &context, ClipForms &clips)
    : ObjectNode(kRootKeys)
    , m_context(context)
    , m_project(context, clips)
{}

} // namespace barline
