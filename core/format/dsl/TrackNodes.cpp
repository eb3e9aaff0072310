#include "core/format/dsl/TrackNodes.h"

#include "core/format/dsl/DocumentParser.h"
#include "core/format/dsl/KeyFindings.h"
#include "core/format/dsl/TypeTexts.h"
#include "core/format/dsl/legacy/LegacyNodes.h"

#include <array>

namespace barline {

namespace {

using Kind = KeySpec::Kind;

enum OverrideKey { kOwnBar, kNote, kChanged, kRemoved, kAdded };
constexpr std::array<KeySpec, 5> kOverrideKeys{{{"bar_index", Kind::Whole, true, 0, kMostBars},
                                                {"note", Kind::Whole},
                                                {"changed", Kind::Object},
                                                {"removed", Kind::Flag},
                                                {"added", Kind::Object}}};

enum RepointKey { kRepointBar, kRepointClip, kRepointClipBar };
constexpr std::array<KeySpec, 3> kRepointKeys{{{"bar_index", Kind::Whole, true, 0, kMostBars},
                                               {"clip_id", Kind::Whole, true, 1, kMostClipId},
                                               {"clip_bar_index", Kind::Whole, true, 0, kMostBars}}};

enum InstanceKey {
    kInstanceId,
    kClipId,
    kStartBar,
    kLengthBars,
    kBarOverrides,
    kNoteOverrides,
    kBars,
    kOffsetBars,
    kInstanceMuted,
    kTranspose,
    kVelocityShift,
    kInstanceColor,
    kLengthInBars,
    kClipBars
};
/// The last two are legacy.
constexpr std::array<KeySpec, 14> kInstanceKeys{{{"clip_instance_id", Kind::Text, true},
                                                 {"clip_id", Kind::Whole, true, 1, kMostClipId},
                                                 {"start_bar", Kind::Whole, true, 1, kMostBars},
                                                 {"length_bars", Kind::Whole, true, 1, kMostBars},
                                                 {"bar_overrides", Kind::Objects},
                                                 {"note_overrides", Kind::Objects},
                                                 {"bars", Kind::Objects},
                                                 {"offset_bars", Kind::Whole, false, 0, kMostBars},
                                                 {"muted", Kind::Flag},
                                                 {"transpose", Kind::Whole, false, -127, 127},
                                                 {"velocity_shift", Kind::Whole, false, -127, 127},
                                                 {"color", Kind::Text},
                                                 {"length_in_bars", Kind::Whole, false, 1, kMostBars},
                                                 {"clip_bars", Kind::Objects}}};

constexpr std::array<KeySpec, 14> kLegacyInstanceKeys = [] {
    std::array<KeySpec, 14> keys = kInstanceKeys;
    keys[kInstanceId].required = keys[kLengthBars].required = false;
    return keys;
}();

std::span<const KeySpec> keysFor(InstanceNode::Role role)
{
    return role == InstanceNode::Role::Legacy ? std::span<const KeySpec>(kLegacyInstanceKeys)
                                              : std::span<const KeySpec>(kInstanceKeys).first<kLengthInBars>();
}

enum InstrumentKey { kInstrumentName, kChannel, kProfile, kProgram, kBank, kBendRange };
constexpr std::array<KeySpec, 6> kInstrumentKeys{{{"name", Kind::Text, true},
                                                  {"midi_channel", Kind::Whole, true, 0, 15},
                                                  {"expression_profile", Kind::Text},
                                                  {"program", Kind::Whole, false, 0, 127},
                                                  {"bank", Kind::Whole, false, 0, 16383},
                                                  {"bend_range", Kind::Whole, false, 1, 12799}}};

enum TrackKey { kInstrument, kTrackName, kVolume, kPan, kTrackMuted, kSoloed, kTrackColor, kClips };
constexpr std::array<KeySpec, 8> kTrackKeys{{{"instrument", Kind::Object, true},
                                             {"name", Kind::Text},
                                             {"volume", Kind::Number, false, 0, 1.5},
                                             {"pan", Kind::Number, false, -1, 1},
                                             {"muted", Kind::Flag},
                                             {"soloed", Kind::Flag},
                                             {"color", Kind::Text},
                                             {"clips", Kind::Objects, true}}};

constexpr KeySpec kTrack{"tracks", Kind::Object, true};

struct TrackNodes
{
    Q_DECLARE_TR_FUNCTIONS(barline::TrackNodes)
};

} // namespace

QString trackNameFrom(FindingList &findings, std::string_view key, size_t begin)
{
    if (lengthOf(key) > DocumentParser::kLongestText)
        findings.error(begin, TrackNodes::tr("the name of a track has %1 characters; %2 is the most")
                                  .arg(lengthOf(key))
                                  .arg(DocumentParser::kLongestText));
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

Instrument plainInstrument(const QString &trackName, size_t place)
{
    constexpr size_t kMelodic = 15;
    const auto channel = static_cast<quint8>(place % kMelodic);
    Instrument instrument;
    instrument.name = trackName;
    instrument.channel = Channel(channel < kDrumChannel.value() ? channel : static_cast<quint8>(channel + 1));
    return instrument;
}

TrackDraft newTrack(ReadContext &context, const QString &name)
{
    TrackDraft draft;
    draft.track.id = TrackId(context.takeId());
    draft.track.order = std::ssize(context.draft().tracks);
    draft.track.name = name;
    draft.track.instrument = plainInstrument(name, context.draft().tracks.size());
    return draft;
}

NoteOverrideNode::NoteOverrideNode(ReadContext &context, Sink sink)
    : ObjectNode(kOverrideKeys)
    , m_context(context)
    , m_sink(std::move(sink))
    , m_changed(context, NoteNode::Role::Changed, [this](NoteDraft &note) { m_draft.changed = note; })
    , m_added(context, NoteNode::Role::Added, [this](NoteDraft &note) {
        m_draft.value.value = note.note;
        m_draft.value.value.detail = note.detail;
        m_draft.added.startAt = note.startAt;
    })
{}

void NoteOverrideNode::begin(ObjectScope &scope)
{
    m_draft = OverrideDraft();
    m_hasOwnBar = m_hasNumber = false;
    m_draft.ownBarAt = m_draft.numberAt = scope.begin;
}

void NoteOverrideNode::value(int key, const Value &value)
{
    if (key == kOwnBar) {
        m_draft.value.ownBar = ClipBarIndex(value.toInt());
        m_draft.ownBarAt = value.begin;
        m_hasOwnBar = true;
    } else if (key == kNote) {
        m_draft.number = value.whole;
        m_draft.numberAt = value.begin;
        m_hasNumber = true;
    } else if (key == kRemoved && !value.flag) {
        m_context.findings.error(value.begin, tr("removed is false; true is needed, or no override"),
                                 QStringLiteral("true"));
    }
}

ObjectNode *NoteOverrideNode::child(int key)
{
    return key == kChanged ? &m_changed : &m_added;
}

void NoteOverrideNode::end(ObjectScope &scope)
{
    const int kinds = int(scope.has(kChanged)) + int(scope.has(kRemoved)) + int(scope.has(kAdded));
    if (kinds != 1)
        m_context.findings.error(scope.begin, tr("one of changed, removed and added is needed in a note override"));
    else if (scope.has(kAdded) && scope.has(kNote))
        m_context.findings.error(scope.at(kNote), tr("note stands beside added; an added note has no number"));
    else if (!scope.has(kAdded) && !scope.has(kNote))
        reportAbsent(m_context.findings, scope, keys(), kNote, tr("the id of a note of the clip"));
    m_draft.isComplete = kinds == 1 && m_hasOwnBar && scope.has(kAdded) != m_hasNumber;
    NoteOverride &value = m_draft.value;
    value.kind = scope.has(kAdded)     ? NoteOverride::Kind::Added
                 : scope.has(kRemoved) ? NoteOverride::Kind::Removed
                                       : NoteOverride::Kind::Changed;
    if (scope.has(kAdded)) {
        value.note = NoteId(m_context.takeId());
        value.value.id = value.note;
    }
    value.extras = scope.takeExtras();
    m_sink(std::move(m_draft));
}

RepointNode::RepointNode(Sink sink)
    : ObjectNode(kRepointKeys)
    , m_sink(std::move(sink))
{}

void RepointNode::begin(ObjectScope &scope)
{
    m_draft = RepointDraft();
    m_draft.clipBarAt = scope.begin;
}

void RepointNode::value(int key, const Value &value)
{
    if (key == kRepointBar) {
        m_draft.ownBar = ClipBarIndex(value.toInt());
        m_draft.ownBarAt = value.begin;
    } else if (key == kRepointClip) {
        m_draft.bar.clip = ClipId(value.whole);
        m_draft.clipIdAt = value.begin;
    } else {
        m_draft.bar.clipBar = ClipBarIndex(value.toInt());
        m_draft.clipBarAt = value.begin;
    }
}

void RepointNode::end(ObjectScope &scope)
{
    m_draft.bar.extras = scope.takeExtras();
    m_sink(std::move(m_draft));
}

InstanceNode::InstanceNode(ReadContext &context, Role role, Sink sink)
    : ObjectNode(keysFor(role))
    , m_context(context)
    , m_role(role)
    , m_sink(std::move(sink))
    , m_noteOverride(context, [this](OverrideDraft &&value) { m_draft.noteOverrides.push_back(std::move(value)); })
    , m_repoint([this](RepointDraft &&bar) { m_draft.bars.push_back(std::move(bar)); })
{
    const BarNode::Sink keep = [this](BarDraft &&bar) { m_draft.barOverrides.push_back(std::move(bar)); };
    if (role == Role::Legacy)
        m_barOverride = std::make_unique<LegacyOverrideNode>(context, keep);
    else
        m_barOverride = std::make_unique<BarNode>(context, BarNode::Role::Override, keep);
}

void InstanceNode::begin(ObjectScope &)
{
    m_draft = InstanceDraft();
    m_draft.instance.id = InstanceId(m_context.takeId());
}

void InstanceNode::value(int key, const Value &value)
{
    ClipInstance &instance = m_draft.instance;
    switch (key) {
    case kInstanceId:
        instance.documentId = value.toText();
        m_draft.documentIdAt = value.begin;
        break;
    case kClipId:
        instance.clip = ClipId(value.whole);
        m_draft.clipIdAt = value.begin;
        break;
    case kStartBar:
        instance.startBar = BarNumber(value.toInt());
        break;
    case kLengthBars:
    case kLengthInBars:
        instance.lengthBars = value.toInt();
        break;
    case kOffsetBars:
        instance.offsetBars = value.toInt();
        break;
    case kInstanceMuted:
        instance.muted = value.flag;
        break;
    case kTranspose:
        instance.transpose = value.toInt();
        break;
    case kVelocityShift:
        instance.velocityShift = value.toInt();
        break;
    case kInstanceColor:
        instance.color = value.toText();
        break;
    default:
        break;
    }
}

ObjectNode *InstanceNode::child(int key)
{
    if (key == kBarOverrides || key == kClipBars)
        return m_barOverride.get();
    if (key == kNoteOverrides)
        return &m_noteOverride;
    return &m_repoint;
}

void InstanceNode::end(ObjectScope &scope)
{
    if (m_role == Role::Legacy) {
        reportBeside(m_context.findings, scope, keys(), kBarOverrides, kClipBars);
        if (!reportBeside(m_context.findings, scope, keys(), kLengthBars, kLengthInBars) && !scope.has(kLengthBars) &&
            !scope.has(kLengthInBars))
            reportAbsent(m_context.findings, scope, keys(), scope.isNull(kLengthBars) ? kLengthBars : kLengthInBars,
                         allowed(kInstanceKeys[kLengthInBars]));
    }
    m_draft.instance.extras = scope.takeExtras();
    m_sink(std::move(m_draft));
}

InstrumentNode::InstrumentNode()
    : ObjectNode(kInstrumentKeys)
{}

void InstrumentNode::value(int key, const Value &value)
{
    switch (key) {
    case kInstrumentName:
        m_instrument->name = value.toText();
        break;
    case kChannel:
        m_instrument->channel = Channel(static_cast<quint8>(value.whole));
        break;
    case kProfile:
        m_instrument->expressionProfile = value.toText();
        break;
    case kProgram:
        m_instrument->program = value.toInt();
        break;
    case kBank:
        m_instrument->bank = value.toInt();
        break;
    default:
        m_instrument->bendRange = value.toInt();
        break;
    }
}

TrackNode::TrackNode(ReadContext &context)
    : ObjectNode(kTrackKeys)
    , m_context(context)
    , m_instance(context, InstanceNode::Role::OfProject, [this](InstanceDraft &&instance) {
        instance.instance.order = std::ssize(m_draft.instances);
        m_draft.instances.push_back(std::move(instance));
    })
{}

void TrackNode::begin(ObjectScope &)
{
    m_draft = TrackDraft();
    m_draft.track.id = TrackId(m_context.takeId());
    m_draft.track.order = std::ssize(m_context.draft().tracks);
    m_draft.track.name = m_key;
}

void TrackNode::value(int key, const Value &value)
{
    Track &track = m_draft.track;
    switch (key) {
    case kTrackName:
        track.name = value.toText();
        break;
    case kVolume:
        track.volume = value.number;
        break;
    case kPan:
        track.pan = value.number;
        break;
    case kTrackMuted:
        track.muted = value.flag;
        break;
    case kSoloed:
        track.soloed = value.flag;
        break;
    case kTrackColor:
        track.color = value.toText();
        break;
    default:
        break;
    }
}

ObjectNode *TrackNode::child(int key)
{
    if (key == kClips)
        return &m_instance;
    m_instrument.start(m_draft.track.instrument);
    return &m_instrument;
}

void TrackNode::end(ObjectScope &scope)
{
    if (m_draft.track.name != m_key)
        m_draft.track.documentKey = m_key;
    m_draft.track.extras = scope.takeExtras();
    m_context.draft().tracks.push_back(std::move(m_draft));
}

const KeySpec *TracksNode::otherKey(std::string_view key, size_t begin)
{
    m_track.setKey(trackNameFrom(m_context.findings, key, begin));
    return &kTrack;
}

} // namespace barline
