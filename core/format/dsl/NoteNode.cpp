#include "core/format/dsl/NoteNode.h"

#include "core/format/dsl/KeyFindings.h"
#include "core/format/dsl/NearestName.h"
#include "core/format/dsl/TypeTexts.h"

#include <array>

namespace barline {

namespace {

using Kind = KeySpec::Kind;

enum NoteKey {
    kPitch,
    kStart,
    kDuration,
    kIsRest,
    kVelocity,
    kArticulation,
    kMuted,
    kDynamics,
    kExpression,
    kSemantics,
    kId,
    kAbsolutePitch,
    kBarStart,
    kBarDuration,
    kScaleDegree,
    kInterval,
    kCents,
    kRowOfBar
};

constexpr std::array<KeySpec, 11> kNoteKeys{{{"pitch", Kind::Whole, false, 0, 127},
                                             {"start_beat", Kind::Position, true},
                                             {"duration_beats", Kind::Duration, true},
                                             {"is_rest", Kind::Flag},
                                             {"velocity", Kind::Whole, false, 0, 127},
                                             {"articulation", Kind::Text},
                                             {"muted", Kind::Flag},
                                             {"dynamics", Kind::Object},
                                             {"expression", Kind::Object},
                                             {"semantics", Kind::Object},
                                             {"id", Kind::Whole}}};

/// All keys of a note, none of which is needed.
constexpr std::array<KeySpec, 11> kChangedKeys = [] {
    std::array<KeySpec, 11> keys = kNoteKeys;
    for (KeySpec &key : keys)
        key.required = false;
    return keys;
}();

/// Those of a note in a bar: the same, the words of Form 2, and the number that a database has for its bar.
constexpr std::array<KeySpec, 18> kBarNoteKeys = [] {
    std::array<KeySpec, 18> keys;
    std::copy(kChangedKeys.begin(), kChangedKeys.end(), keys.begin());
    keys[kAbsolutePitch] = {"absolute_pitch", Kind::Whole, false, 0, 127};
    keys[kBarStart] = {"start", Kind::Position};
    keys[kBarDuration] = {"duration", Kind::Duration};
    keys[kScaleDegree] = {"scale_degree", Kind::Number};
    keys[kInterval] = {"interval_from_prev", Kind::Number};
    keys[kCents] = {"cents_offset", Kind::Number};
    keys[kRowOfBar] = {"clip_bar_id", Kind::Source};
    return keys;
}();

constexpr std::array<KeySpec, 1> kDynamicsKeys{{{"velocity", Kind::Whole, false, 0, 127}}};
constexpr std::array<KeySpec, 3> kExpressionKeys{
    {{"vibrato_depth", Kind::Number}, {"vibrato_rate", Kind::Number}, {"cents_offset", Kind::Number}}};
constexpr std::array<KeySpec, 2> kSemanticsKeys{{{"scale_degree", Kind::Number}, {"interval_from_prev", Kind::Number}}};

std::span<const KeySpec> keysFor(NoteNode::Role role)
{
    switch (role) {
    case NoteNode::Role::OfClip:
        return kNoteKeys;
    case NoteNode::Role::OfBar:
        return kBarNoteKeys;
    case NoteNode::Role::Added:
        return std::span(kNoteKeys).first<kId>();
    case NoteNode::Role::Changed:
        break;
    }
    return std::span(kChangedKeys).first<kId>();
}

} // namespace

NoteNode::NoteNode(ReadContext &context, Role role, Sink sink)
    : ObjectNode(keysFor(role))
    , m_context(context)
    , m_role(role)
    , m_sink(std::move(sink))
    , m_dynamics(*this, kDynamicsKeys, &NoteDetail::dynamics)
    , m_expression(*this, kExpressionKeys, &NoteDetail::expression)
    , m_semantics(*this, kSemanticsKeys, &NoteDetail::semantics)
{}

void NoteNode::begin(ObjectScope &scope)
{
    if (std::exchange(m_draft.hasDetail, false))
        m_draft.detail = NoteDetail();
    m_draft.note = Note();
    m_rowKeys.clear();
    m_draft.number.reset();
    m_draft.startAt = m_draft.durationAt = scope.begin;
}

void NoteNode::value(int key, const Value &value)
{
    Note &note = m_draft.note;
    switch (key) {
    case kPitch:
    case kAbsolutePitch:
        note.pitch = Pitch(static_cast<quint8>(value.whole));
        break;
    case kStart:
    case kBarStart:
        note.start = value.ticks;
        m_draft.startKey = keys()[static_cast<size_t>(key)].name;
        m_draft.startAt = value.begin;
        break;
    case kDuration:
    case kBarDuration:
        note.duration = value.ticks;
        m_draft.durationAt = value.begin;
        break;
    case kIsRest:
        note.isRest = value.flag;
        break;
    case kVelocity:
        note.velocity = Velocity(static_cast<quint8>(value.whole));
        break;
    case kArticulation:
        m_draft.detail.articulation = value.toText();
        m_draft.hasDetail = true;
        break;
    case kMuted:
        note.muted = value.flag;
        break;
    case kId:
        m_draft.number = value.whole;
        m_draft.numberAt = value.begin;
        break;
    case kScaleDegree:
        m_draft.detail.scaleDegree = value.number;
        m_draft.hasDetail = true;
        break;
    case kInterval:
        m_draft.detail.intervalFromPrev = value.number;
        m_draft.hasDetail = true;
        break;
    case kCents:
        m_draft.detail.centsOffset = value.number;
        m_draft.hasDetail = true;
        break;
    case kRowOfBar:
        keepUnlessRow(value, keys()[kRowOfBar], m_rowKeys);
        break;
    default:
        break;
    }
}

ObjectNode *NoteNode::child(int key)
{
    m_draft.hasDetail = true;
    switch (key) {
    case kDynamics:
        return &m_dynamics;
    case kExpression:
        return &m_expression;
    case kSemantics:
        return &m_semantics;
    default:
        return nullptr;
    }
}

void NoteNode::Group::value(int key, const Value &value)
{
    NoteDetail &detail = m_note.m_draft.detail;
    m_given |= 1U << key;
    if (this == &m_note.m_dynamics) {
        detail.dynamicsVelocity = Velocity(static_cast<quint8>(value.whole));
    } else if (this == &m_note.m_expression) {
        const std::array<std::optional<double> *, 3> fields{&detail.vibratoDepth, &detail.vibratoRate,
                                                            &detail.centsOffset};
        *fields[static_cast<size_t>(key)] = value.number;
    } else {
        const std::array<std::optional<double> *, 2> fields{&detail.scaleDegree, &detail.intervalFromPrev};
        *fields[static_cast<size_t>(key)] = value.number;
    }
}

void NoteNode::takeOtherKeys(const ObjectScope &scope)
{
    const auto checkPair = [&](int word, int other, bool isNeeded) {
        if (!reportBeside(m_context.findings, scope, keys(), other, word) && isNeeded && !scope.has(word) &&
            !scope.has(other))
            reportAbsent(m_context.findings, scope, keys(), scope.isNull(other) ? other : word,
                         allowed(keys()[static_cast<size_t>(word)]));
    };
    checkPair(kAbsolutePitch, kPitch, false);
    checkPair(kBarStart, kStart, true);
    checkPair(kBarDuration, kDuration, true);
    m_draft.hasPitch |= scope.has(kAbsolutePitch);
    constexpr int kCentsInExpression = 2;
    checkGroup(scope, kCents, kExpression, m_expression.has(kCentsInExpression));
    checkGroup(scope, kScaleDegree, kSemantics, m_semantics.has(0));
    checkGroup(scope, kInterval, kSemantics, m_semantics.has(1));
}

void NoteNode::checkGroup(const ObjectScope &scope, int key, int groupKey, bool isInGroup)
{
    if (scope.has(key) && scope.has(groupKey) && isInGroup)
        m_context.findings.error(scope.at(key), tr("%1 stands in the note and in its %2; one of both is needed")
                                                    .arg(toText(keys()[static_cast<size_t>(key)].name),
                                                         toText(keys()[static_cast<size_t>(groupKey)].name)));
}

void NoteNode::end(ObjectScope &scope)
{
    m_draft.hasPitch = scope.has(kPitch);
    if (m_role == Role::OfBar)
        takeOtherKeys(scope);
    m_draft.hasStart = scope.has(kStart);
    m_draft.hasDuration = scope.has(kDuration);
    m_draft.hasRest = scope.has(kIsRest);
    m_draft.hasMuted = scope.has(kMuted);
    m_draft.hasArticulation = scope.has(kArticulation);
    m_draft.hasDynamics = scope.has(kDynamics);
    m_draft.hasExpression = scope.has(kExpression);
    m_draft.hasSemantics = scope.has(kSemantics);
    m_draft.hasVelocity = scope.has(kVelocity) || m_draft.detail.dynamicsVelocity.has_value();
    if (!scope.has(kVelocity))
        m_draft.note.velocity = m_draft.detail.dynamicsVelocity.value_or(kDefaultVelocity);
    if (m_draft.note.isRest)
        m_draft.note.pitch = Note().pitch;
    else if (!m_draft.hasPitch && m_role != Role::Changed)
        reportAbsent(m_context.findings, scope, keys(),
                     m_role == Role::OfBar && !scope.isNull(kPitch) ? kAbsolutePitch : kPitch,
                     tr("a number 0..127, or is_rest true,"));
    scope.extras.append(m_rowKeys);
    if (!scope.extras.isEmpty()) {
        m_draft.hasDetail = true;
        m_draft.detail.extras = scope.takeExtras();
    }
    m_sink(m_draft);
}

} // namespace barline
