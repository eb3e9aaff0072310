#include "core/format/dsl/CompositionNodes.h"

#include "core/format/dsl/KeyFindings.h"

#include <array>

namespace barline {

namespace {

using Kind = KeySpec::Kind;

enum ReferenceKey { kPlaceBar, kPlaceClip, kPlaceClipBar };
constexpr std::array<KeySpec, 3> kReferenceKeys{{{"bar_index", Kind::Whole, true, 1, kMostBars},
                                                 {"clip_id", Kind::Whole, true, 1, kMostClipId},
                                                 {"clip_bar_index", Kind::Whole, true, 0, kMostBars}}};

enum ReferenceTrackKey {
    kPlainName,
    kPlainBars,
    kPlainInstrument,
    kPlainVolume,
    kPlainPan,
    kPlainMuted,
    kPlainSoloed,
    kPlainColor
};
constexpr std::array<KeySpec, 8> kReferenceTrackKeys{{{"name", Kind::Text, true},
                                                      {"bars", Kind::Objects, true},
                                                      {"instrument", Kind::Object},
                                                      {"volume", Kind::Number, false, 0, 1.5},
                                                      {"pan", Kind::Number, false, -1, 1},
                                                      {"muted", Kind::Flag},
                                                      {"soloed", Kind::Flag},
                                                      {"color", Kind::Text}}};

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
    kSongMarkers
};
constexpr std::array<KeySpec, 10> kCompositionKeys{{{"name", Kind::Text, true},
                                                    {"ticks_per_quarter", Kind::Whole, false, 1, 32767},
                                                    {"tempo_bpm", Kind::Positive},
                                                    {"tracks", Kind::Objects, true},
                                                    {"uid", Kind::Text},
                                                    {"tempo_map", Kind::Objects},
                                                    {"meter_map", Kind::Objects},
                                                    {"key_map", Kind::Objects},
                                                    {"loops", Kind::Objects},
                                                    {"markers", Kind::Objects}}};

/// For tracks that name none: one after the other, past the drums'.
Channel channelOfTrack(size_t track)
{
    constexpr size_t kMelodic = 15;
    const auto channel = static_cast<quint8>(track % kMelodic);
    return Channel(channel < kDrumChannel.value() ? channel : static_cast<quint8>(channel + 1));
}

} // namespace

ReferenceNode::ReferenceNode(ReadContext &context, Sink sink)
    : ObjectNode(kReferenceKeys)
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
    } else {
        m_reference.plays.clipBar = ClipBarIndex(value.toInt());
        m_reference.clipBarAt = value.begin;
    }
}

void ReferenceNode::end(ObjectScope &scope)
{
    m_reference.plays.extras = scope.takeExtras();
    m_sink(std::move(m_reference));
}

ReferenceTrackNode::ReferenceTrackNode(ReadContext &context)
    : ObjectNode(kReferenceTrackKeys)
    , m_context(context)
    , m_reference(context, [this](BarReference &&reference) { m_draft.references.push_back(std::move(reference)); })
{}

void ReferenceTrackNode::begin(ObjectScope &)
{
    m_draft = TrackDraft();
    m_draft.track.id = TrackId(m_context.takeId());
    m_draft.track.order = std::ssize(m_context.draft().tracks);
    m_draft.track.instrument.channel = channelOfTrack(m_context.draft().tracks.size());
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
    default:
        track.color = value.toText();
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

CompositionNode::CompositionNode(ReadContext &context)
    : ObjectNode(kCompositionKeys)
    , m_context(context)
    , m_tempo(context, MapEntryNode::Map::Tempo)
    , m_meter(context, MapEntryNode::Map::Meter)
    , m_key(context, MapEntryNode::Map::Key)
    , m_loop(context)
    , m_marker(context)
    , m_track(context)
{}

void CompositionNode::begin(ObjectScope &)
{
    m_context.beginComposition();
    m_context.form = DocumentForm::Composition;
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
    else
        composition.uid = value.toText();
}

ObjectNode *CompositionNode::child(int key)
{
    switch (key) {
    case kSongTracks:
        return &m_track;
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
    if (!reportBeside(m_context.findings, scope, keys(), kSongTempo, kSongTempos) && m_bpm > 0) {
        TempoChange tempo;
        tempo.bpm = m_bpm;
        composition.tempos.append(tempo);
    }
    composition.extras = scope.takeExtras();
}

} // namespace barline
