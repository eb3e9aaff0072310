#include "core/format/dsl/CompositionNodes.h"

#include "core/format/dsl/KeyFindings.h"
#include "core/format/dsl/NearestName.h"

#include <array>

namespace barline {

namespace {

using Kind = KeySpec::Kind;

enum ReferenceKey { kPlaceBar, kPlaceClip, kPlaceClipBar, kPlaceRow };
/// The last two are numbers of rows, dropped.
constexpr std::array<KeySpec, 5> kReferenceKeys{{{"bar_index", Kind::Whole, true, 1, kMostBars},
                                                 {"clip_id", Kind::Whole, true, 1, kMostClipId},
                                                 {"clip_bar_index", Kind::Whole, true, 0, kMostBars},
                                                 {"id", Kind::Source},
                                                 {"track_id", Kind::Source}}};

std::span<const KeySpec> referenceKeys(ReferenceRole role)
{
    const std::span<const KeySpec> keys(kReferenceKeys);
    return role == ReferenceRole::Dumped ? keys : keys.first<kPlaceRow>();
}

enum ReferenceTrackKey {
    kPlainName,
    kPlainBars,
    kPlainInstrument,
    kPlainVolume,
    kPlainPan,
    kPlainMuted,
    kPlainSoloed,
    kPlainColor,
    kPlainClips,
    kTrackRow
};
/// `clips` is the project form's, which would be read as such where it was kept and written. The last two are numbers
/// of rows, dropped.
constexpr std::array<KeySpec, 11> kReferenceTrackKeys{{{"name", Kind::Text, true},
                                                       {"bars", Kind::Objects, true},
                                                       {"instrument", Kind::Object},
                                                       {"volume", Kind::Number, false, 0, 1.5},
                                                       {"pan", Kind::Number, false, -1, 1},
                                                       {"muted", Kind::Flag},
                                                       {"soloed", Kind::Flag},
                                                       {"color", Kind::Text},
                                                       {"clips", Kind::Source},
                                                       {"id", Kind::Source},
                                                       {"composition_id", Kind::Source}}};

std::span<const KeySpec> trackKeys(ReferenceRole role)
{
    const std::span<const KeySpec> keys(kReferenceTrackKeys);
    return role == ReferenceRole::Dumped ? keys : keys.first<kTrackRow>();
}

enum CompositionKey {
    kSongName,
    kSongTicks,
    kSongTempo,
    kSongTracks,
    kSongUid,
    kSongTempos,
    kSongMeters,
    kSongKeys,
    kSongLoops,
    kSongMarkers,
    kSongLibrary,
    kSongRow
};
/// `clip_library` is the project form's, as above. The last is the number of a row, dropped.
constexpr std::array<KeySpec, 12> kCompositionKeys{{{"name", Kind::Text, true},
                                                    {"ticks_per_quarter", Kind::Whole, false, 1, 32767},
                                                    {"tempo_bpm", Kind::Positive},
                                                    {"tracks", Kind::Objects, true},
                                                    {"uid", Kind::Text},
                                                    {"tempo_map", Kind::Objects},
                                                    {"meter_map", Kind::Objects},
                                                    {"key_map", Kind::Objects},
                                                    {"loops", Kind::Objects},
                                                    {"markers", Kind::Objects},
                                                    {"clip_library", Kind::Source},
                                                    {"id", Kind::Source}}};

/// In a dump the tracks may stand beside the composition.
constexpr std::array<KeySpec, 12> kDumpedKeys = [] {
    std::array<KeySpec, 12> keys = kCompositionKeys;
    keys[kSongTracks].required = false;
    return keys;
}();

/// A legacy composition has its tracks by name, and needs no name of its own.
constexpr std::array<KeySpec, 12> kLegacyKeys = [] {
    std::array<KeySpec, 12> keys = kCompositionKeys;
    keys[kSongName].required = false;
    keys[kSongTracks].kind = Kind::Object;
    return keys;
}();

std::span<const KeySpec> compositionKeys(CompositionNode::Role role)
{
    switch (role) {
    case CompositionNode::Role::Dumped:
        return kDumpedKeys;
    case CompositionNode::Role::Legacy:
        return std::span<const KeySpec>(kLegacyKeys).first<kSongRow>();
    case CompositionNode::Role::WithReferences:
        break;
    }
    return std::span<const KeySpec>(kCompositionKeys).first<kSongRow>();
}

} // namespace

ReferenceNode::ReferenceNode(ReadContext &context, ReferenceRole role, Sink sink)
    : ObjectNode(referenceKeys(role))
    , m_context(context)
    , m_sink(std::move(sink))
{}

void ReferenceNode::begin(ObjectScope &scope)
{
    m_reference = BarReference();
    m_reference.id = InstanceId(m_context.takeId());
    m_reference.clipBarAt = m_reference.clipIdAt = scope.begin;
}

void ReferenceNode::value(int key, const Value &value)
{
    if (key == kPlaceBar) {
        m_reference.bar = BarNumber(value.toInt());
    } else if (key == kPlaceClip) {
        m_reference.plays.clip = ClipId(value.whole);
        m_reference.clipIdAt = value.begin;
    } else if (key == kPlaceClipBar) {
        m_reference.plays.clipBar = ClipBarIndex(value.toInt());
        m_reference.clipBarAt = value.begin;
    }
}

void ReferenceNode::end(ObjectScope &scope)
{
    m_reference.plays.extras = scope.takeExtras();
    m_sink(std::move(m_reference));
}

ReferenceTrackNode::ReferenceTrackNode(ReadContext &context, ReferenceRole role)
    : ObjectNode(trackKeys(role))
    , m_context(context)
    , m_reference(context, role,
                  [this](BarReference &&reference) { m_draft.references.push_back(std::move(reference)); })
{}

void ReferenceTrackNode::begin(ObjectScope &)
{
    m_draft = newTrack(m_context, {});
}

void ReferenceTrackNode::value(int key, const Value &value)
{
    Track &track = m_draft.track;
    switch (key) {
    case kPlainName:
        track.name = value.toText();
        break;
    case kPlainVolume:
        track.volume = value.number;
        break;
    case kPlainPan:
        track.pan = value.number;
        break;
    case kPlainMuted:
        track.muted = value.flag;
        break;
    case kPlainSoloed:
        track.soloed = value.flag;
        break;
    case kPlainColor:
        track.color = value.toText();
        break;
    case kPlainClips:
        m_context.findings.error(value.begin, tr("clips stands in a track with bar references; bars is needed"),
                                 toText(kReferenceTrackKeys[kPlainBars].name));
        break;
    default:
        break;
    }
}

ObjectNode *ReferenceTrackNode::child(int key)
{
    if (key == kPlainBars)
        return &m_reference;
    m_instrument.start(m_draft.track.instrument);
    return &m_instrument;
}

void ReferenceTrackNode::end(ObjectScope &scope)
{
    if (!scope.has(kPlainInstrument))
        m_draft.track.instrument.name = m_draft.track.name;
    m_draft.track.extras = scope.takeExtras();
    m_context.draft().tracks.push_back(std::move(m_draft));
}

CompositionNode::CompositionNode(ReadContext &context, Role role)
    : ObjectNode(compositionKeys(role))
    , m_context(context)
    , m_role(role)
    , m_tempo(context, MapEntryNode::Map::Tempo)
    , m_meter(context, MapEntryNode::Map::Meter)
    , m_key(context, MapEntryNode::Map::Key)
    , m_loop(context, role == Role::Legacy ? LoopNode::Role::Legacy : LoopNode::Role::OfProject)
    , m_marker(context)
    , m_track(context, role == Role::Dumped ? ReferenceRole::Dumped : ReferenceRole::OfDocument)
    , m_legacyTracks(context)
{}

void CompositionNode::begin(ObjectScope &)
{
    if (m_role != Role::Dumped)
        m_context.beginComposition();
    m_bpm = 0;
}

void CompositionNode::value(int key, const Value &value)
{
    Composition &composition = m_context.draft().composition;
    if (key == kSongName)
        composition.name = value.toText();
    else if (key == kSongTicks)
        composition.ticksPerQuarter = value.toInt();
    else if (key == kSongTempo)
        m_bpm = value.number;
    else if (key == kSongUid)
        composition.uid = value.toText();
    else if (key == kSongLibrary)
        m_context.findings.error(value.begin,
                                 m_role == Role::Dumped
                                     ? tr("clip_library stands in the composition; clips beside it is needed")
                                     : tr("clip_library stands beside tracks; it is needed in a project, or the clips "
                                          "stand beside the composition in a list"));
}

ObjectNode *CompositionNode::child(int key)
{
    switch (key) {
    case kSongTracks:
        return m_role == Role::Legacy ? static_cast<ObjectNode *>(&m_legacyTracks) : &m_track;
    case kSongTempos:
        return &m_tempo;
    case kSongMeters:
        return &m_meter;
    case kSongKeys:
        return &m_key;
    case kSongLoops:
        return &m_loop;
    default:
        return &m_marker;
    }
}

void CompositionNode::listBegins(int key)
{
    if (key == kSongTempos)
        m_tempo.start();
    else if (key == kSongMeters)
        m_meter.start();
    else if (key == kSongKeys)
        m_key.start();
}

void CompositionNode::listEnds(int key)
{
    if (key == kSongTempos)
        m_tempo.finish();
    else if (key == kSongMeters)
        m_meter.finish();
    else if (key == kSongKeys)
        m_key.finish();
}

void CompositionNode::end(ObjectScope &scope)
{
    Composition &composition = m_context.draft().composition;
    m_hasTracks = scope.has(kSongTracks);
    if (m_role == Role::Legacy && !scope.has(kSongName))
        composition.name = QStringLiteral("composition");
    if (!reportBeside(m_context.findings, scope, keys(), kSongTempo, kSongTempos) && m_bpm > 0) {
        TempoChange tempo;
        tempo.bpm = m_bpm;
        composition.tempos.append(tempo);
    }
    composition.extras = scope.takeExtras();
}

} // namespace barline
