#include "core/format/dsl/legacy/LegacyNodes.h"

#include "core/base/TickNumber.h"
#include "core/format/dsl/KeyFindings.h"
#include "core/format/dsl/NearestName.h"
#include "core/format/dsl/TypeTexts.h"
#include "core/format/dsl/sml/SmlWords.h"

#include <array>

namespace barline {

namespace {

using Kind = KeySpec::Kind;

enum UnitNoteKey { kStartUnit, kDurationUnits, kPitchName, kOctave, kUnitId, kUnitRest, kUnitForeign = 12 };
/// The last are those that other forms have and that would be read as such where they were kept and written.
constexpr std::array<KeySpec, 15> kUnitNoteKeys{{{"start_unit", Kind::Number, false, 0, kMostBeats},
                                                 {"duration_units", Kind::Positive, false, 0, kMostBeats},
                                                 {"pitch_name", Kind::Text},
                                                 {"octave", Kind::Whole, false, -1, 9},
                                                 {"id", Kind::Whole},
                                                 {"is_rest", Kind::Flag},
                                                 {"velocity", Kind::Whole, false, 0, 127},
                                                 {"articulation", Kind::Text},
                                                 {"muted", Kind::Flag},
                                                 {"dynamics", Kind::Object},
                                                 {"expression", Kind::Object},
                                                 {"semantics", Kind::Object},
                                                 {"pitch", Kind::Source},
                                                 {"start_beat", Kind::Source},
                                                 {"duration_beats", Kind::Source}}};
constexpr std::array<std::string_view, 3> kUnitWords{"pitch_name", "start_unit", "duration_units"};

enum VoiceBarKey { kVoiceNumber, kVoiceIndex, kVoiceNotes };
constexpr std::array<KeySpec, 11> kVoiceBarKeys{{{"bar_number", Kind::Whole, false, 1, kMostBars},
                                                 {"bar_index", Kind::Source},
                                                 {"notes", Kind::Objects},
                                                 {"meter", Kind::Text},
                                                 {"velocity_curve", Kind::Objects},
                                                 {"cc_lanes", Kind::Object},
                                                 {"cc", Kind::Object},
                                                 {"pitch_bend_curve", Kind::Objects},
                                                 {"aftertouch_curve", Kind::Objects},
                                                 {"pedal_events", Kind::Objects},
                                                 {"metadata", Kind::Source}}};

constexpr std::array<KeySpec, 8> kClipBarKeys{{{"bar_index", Kind::Whole, true, 0, kMostBars},
                                               {"velocity_curve", Kind::Objects},
                                               {"cc_lanes", Kind::Object},
                                               {"cc", Kind::Object},
                                               {"pitch_bend_curve", Kind::Objects},
                                               {"aftertouch_curve", Kind::Objects},
                                               {"pedal_events", Kind::Objects},
                                               {"metadata", Kind::Source}}};

constexpr KeySpec kInstanceList{"tracks", Kind::Objects, true};

/// The letter, and what follows it, that `name` may mean; empty where there is none.
QString nearestLetter(std::string_view name)
{
    QString note = nearestNoteName(name);
    while (!note.isEmpty() && (note.back().isDigit() || note.back() == QLatin1Char('-')))
        note.chop(1);
    return note;
}

} // namespace

LegacyNoteNode::LegacyNoteNode(ReadContext &context, NoteNode::Sink sink)
    : RoutedNode(kUnitNoteKeys, std::make_unique<NoteNode>(context, NoteNode::Role::Changed,
                                                           [this](NoteDraft &draft) { place(draft); }))
    , m_context(context)
    , m_sink(std::move(sink))
{}

void LegacyNoteNode::begin(ObjectScope &scope)
{
    RoutedNode::begin(scope);
    m_placed = NoteDraft();
    m_placed.startAt = m_placed.durationAt = scope.begin;
    m_placed.note.duration = Ticks(1);
    m_letter.reset();
    m_octave.reset();
    m_isRest = m_hasForeign = false;
}

void LegacyNoteNode::takePosition(int key, const Value &value)
{
    // Both are in range by now, but for a duration that is too small for a double.
    if (key == kStartUnit) {
        m_placed.startAt = value.begin;
        m_placed.note.start = positionFromNumber(value.text).value_or(Ticks());
    } else {
        m_placed.durationAt = value.begin;
        m_placed.note.duration = durationFromNumber(value.text).value_or(Ticks(1));
    }
}

void LegacyNoteNode::value(int key, const Value &value)
{
    switch (key) {
    case kStartUnit:
    case kDurationUnits:
        takePosition(key, value);
        break;
    case kPitchName:
        m_letter.emplace(value.text);
        break;
    case kOctave:
        m_octave = value.toInt();
        break;
    case kUnitId:
        m_placed.number = value.whole;
        m_placed.numberAt = value.begin;
        break;
    default:
        if (key >= kUnitForeign) {
            m_hasForeign = true;
            const QString word = toText(kUnitWords[static_cast<size_t>(key - kUnitForeign)]);
            m_context.findings.error(value.begin,
                                     tr("%1 does not stand in a note of voice_bars; %2 is needed")
                                         .arg(toText(kUnitNoteKeys[static_cast<size_t>(key)].name), word),
                                     word);
            break;
        }
        m_isRest = m_isRest || (key == kUnitRest && value.flag);
        RoutedNode::value(key, value);
        break;
    }
}

void LegacyNoteNode::checkPitch(const ObjectScope &scope)
{
    constexpr int kHighest = 127;
    if (!m_letter)
        return; // with its finding
    if (!noteNumberFrom(*m_letter, 0)) {
        const QString near = nearestLetter(*m_letter);
        m_context.findings.error(
            scope.at(kPitchName),
            tr("pitch_name \"%1\" is no note; a letter A..G, then # or b or nothing, is needed").arg(shown(*m_letter)) +
                didYouMean(near),
            near);
        return;
    }
    if (!m_octave)
        return;
    const int number = *noteNumberFrom(*m_letter, *m_octave);
    if (number >= 0 && number <= kHighest) {
        m_placed.note.pitch = Pitch(static_cast<quint8>(number));
        return;
    }
    m_context.findings.error(scope.at(kOctave),
                             tr("octave %1 is out of range for %2; a note C-1..G9 is needed")
                                 .arg(QString::number(*m_octave), toText(*m_letter)),
                             QString::number(number < 0 ? *m_octave + 1 : *m_octave - 1));
}

void LegacyNoteNode::check(const ObjectScope &scope)
{
    if (m_hasForeign)
        return;
    FindingList &findings = m_context.findings;
    if (!scope.has(kStartUnit))
        reportAbsent(findings, scope, keys(), kStartUnit, tr("a number of units, 8 to the beat,"));
    if (!scope.has(kDurationUnits))
        reportAbsent(findings, scope, keys(), kDurationUnits, tr("a number of units, 8 to the beat,"));
    if (m_isRest)
        return;
    if (!scope.has(kPitchName))
        reportAbsent(findings, scope, keys(), kPitchName, tr("a letter A..G, or is_rest true,"));
    if (!scope.has(kOctave))
        reportAbsent(findings, scope, keys(), kOctave, tr("a number -1..9, or is_rest true,"));
    checkPitch(scope);
}

void LegacyNoteNode::end(ObjectScope &scope)
{
    check(scope);
    RoutedNode::end(scope);
}

void LegacyNoteNode::place(NoteDraft &draft)
{
    draft.note.start = m_placed.note.start;
    draft.note.duration = m_placed.note.duration;
    draft.note.pitch = m_isRest ? Note().pitch : m_placed.note.pitch;
    draft.startAt = m_placed.startAt;
    draft.durationAt = m_placed.durationAt;
    draft.number = m_placed.number;
    draft.numberAt = m_placed.numberAt;
    draft.startKey = kUnitNoteKeys[kStartUnit].name;
    m_sink(draft);
}

LegacyBarNode::LegacyBarNode(ReadContext &context, BarNode::Sink sink, NoteNode::Sink noteSink)
    : RoutedNode(kVoiceBarKeys, std::make_unique<BarNode>(
                                    context, BarNode::Role::WithNotes,
                                    [this, sink = std::move(sink)](BarDraft &&bar) {
                                        bar.index = m_index.value_or(0);
                                        bar.indexAt = m_index ? std::optional(m_numberAt) : std::nullopt;
                                        sink(std::move(bar));
                                    },
                                    [](NoteDraft &) {}))
    , m_context(context)
    , m_note(context, std::move(noteSink))
{}

void LegacyBarNode::begin(ObjectScope &scope)
{
    RoutedNode::begin(scope);
    m_index.reset();
}

void LegacyBarNode::value(int key, const Value &value)
{
    if (key == kVoiceNumber) {
        m_index = value.toInt() - 1;
        m_numberAt = value.begin;
    } else if (key == kVoiceIndex) {
        m_context.findings.error(value.begin,
                                 tr("bar_index does not stand in voice_bars; bar_number, from 1 on, is needed"),
                                 toText(kVoiceBarKeys[kVoiceNumber].name));
    } else {
        RoutedNode::value(key, value);
    }
}

ObjectNode *LegacyBarNode::child(int key)
{
    return key == kVoiceNotes ? &m_note : RoutedNode::child(key);
}

void LegacyBarNode::end(ObjectScope &scope)
{
    if (!scope.has(kVoiceNumber) && !scope.has(kVoiceIndex))
        reportAbsent(m_context.findings, scope, keys(), kVoiceNumber, allowed(kVoiceBarKeys[kVoiceNumber]));
    RoutedNode::end(scope);
}

LegacyOverrideNode::LegacyOverrideNode(ReadContext &context, BarNode::Sink sink)
    : RoutedNode(kClipBarKeys,
                 std::make_unique<BarNode>(context, BarNode::Role::WithNotes, std::move(sink), [](NoteDraft &) {}))
{}

LegacyTracksNode::LegacyTracksNode(ReadContext &context)
    : ObjectNode({})
    , m_context(context)
    , m_instance(context, InstanceNode::Role::Legacy, [this](InstanceDraft &&instance) {
        instance.instance.order = std::ssize(m_draft.instances);
        m_draft.instances.push_back(std::move(instance));
    })
{}

const KeySpec *LegacyTracksNode::otherKey(std::string_view key, size_t begin)
{
    m_key = trackNameFrom(m_context.findings, key, begin);
    return &kInstanceList;
}

void LegacyTracksNode::listBegins(int)
{
    m_draft = newTrack(m_context, m_key);
}

void LegacyTracksNode::listEnds(int)
{
    m_context.draft().tracks.push_back(std::move(m_draft));
}

} // namespace barline
