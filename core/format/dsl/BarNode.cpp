#include "core/format/dsl/BarNode.h"

#include "core/format/dsl/KeyFindings.h"
#include "core/format/dsl/NearestName.h"
#include "core/format/dsl/TypeTexts.h"

#include <array>
#include <charconv>

namespace barline {

namespace {

using Kind = KeySpec::Kind;

enum PointKey { kTime, kValue, kShape };
constexpr std::array<KeySpec, 3> kPointKeys{
    {{"time", Kind::Position, true}, {"value", Kind::Number, true}, {"shape", Kind::Text}}};
constexpr std::array<KeySpec, 3> kControllerPointKeys{
    {{"time", Kind::Position, true}, {"value", Kind::Number, true, 0, 127}, {"shape", Kind::Text}}};
constexpr std::array<std::string_view, 3> kShapes{"linear", "step", "smooth"};

enum PedalKey { kPedalTime, kOn, kController, kWireValue };
constexpr std::array<KeySpec, 4> kPedalKeys{{{"time", Kind::Position, true},
                                             {"on", Kind::Flag},
                                             {"controller", Kind::Whole, false, 64, 64},
                                             {"value", Kind::Whole, false, 0, 127}}};

constexpr KeySpec kLane{"cc_lanes", Kind::Objects};

enum BarKey {
    kBarIndex,
    kVelocityCurve,
    kCcLanes,
    kPitchBend,
    kAftertouch,
    kPedalEvents,
    kMetadata,
    kMeter,
    kCc,
    kBarNotes,
    kRow,
    kRowOfClip
};
/// The last two are numbers that a database has for the bar and its clip; they say nothing here and are dropped.
constexpr std::array<KeySpec, 12> kBarKeys{{{"bar_index", Kind::Whole, true, 0, kMostBars},
                                            {"velocity_curve", Kind::Objects},
                                            {"cc_lanes", Kind::Object},
                                            {"pitch_bend_curve", Kind::Objects},
                                            {"aftertouch_curve", Kind::Objects},
                                            {"pedal_events", Kind::Objects},
                                            {"metadata", Kind::Source},
                                            {"meter", Kind::Text},
                                            {"cc", Kind::Object},
                                            {"notes", Kind::Objects},
                                            {"id", Kind::Source},
                                            {"clip_id", Kind::Source}}};

std::span<const KeySpec> keysFor(BarNode::Role role)
{
    const std::span<const KeySpec> keys(kBarKeys);
    switch (role) {
    case BarNode::Role::OfClip:
        return keys.first<kCc>();
    case BarNode::Role::Override:
        return keys.first<kMeter>();
    case BarNode::Role::WithNotes:
        break;
    }
    return keys;
}

template <typename T>
void sortByTime(QList<T> &list)
{
    std::stable_sort(list.begin(), list.end(), [](const T &a, const T &b) { return a.time < b.time; });
    list.squeeze();
}

/// A text that says two numbers with a stroke between them, as the meter that is nearest to it; else nothing.
QString nearestMeter(std::string_view text)
{
    constexpr qint64 kMostCounts = 255;
    constexpr qint64 kHuge = 1'000'000;
    const QStringList parts = toText(text).split(QLatin1Char('/'));
    if (parts.size() != 2)
        return {};
    bool hasCounts = false;
    bool hasValue = false;
    const qint64 counts = parts.first().toLongLong(&hasCounts);
    const qint64 value = parts.last().toLongLong(&hasValue);
    if (!hasCounts || !hasValue || value < 1)
        return {};
    return QStringLiteral("%1/%2")
        .arg(std::clamp<qint64>(counts, 1, kMostCounts))
        .arg(nearestDenominator(std::min(value, kHuge)));
}

} // namespace

int nearestDenominator(qint64 denominator)
{
    constexpr qint64 kMostDenominator = 32;
    qint64 nearest = 1;
    while (nearest < kMostDenominator && denominator * denominator > 2 * nearest * nearest)
        nearest *= 2;
    return static_cast<int>(nearest);
}

void reportMeter(FindingList &findings, const Value &value)
{
    const QString hint = nearestMeter(value.text);
    findings.error(value.begin,
                   QCoreApplication::translate("barline::BarNode",
                                               "meter \"%1\" is no meter; a text such as \"7/8\" is needed, below the "
                                               "line 1, 2, 4, 8, 16 or 32")
                           .arg(shown(value.text)) +
                       didYouMean(hint),
                   hint);
}

CurveNode::CurveNode(ReadContext &context, Values values)
    : ObjectNode(values == Values::Any ? kPointKeys : kControllerPointKeys)
    , m_context(context)
{}

void CurveNode::start(Curve &curve)
{
    m_curve = &curve;
    m_unsortedAt.reset();
}

void CurveNode::finish()
{
    if (m_unsortedAt)
        m_context.findings.warning(*m_unsortedAt,
                                   tr("the points of a curve are not in order of time; they are sorted"));
    sortByTime(*m_curve);
}

void CurveNode::begin(ObjectScope &)
{
    m_point = CurvePoint();
}

void CurveNode::value(int key, const Value &value)
{
    if (key == kTime) {
        m_point.time = value.ticks;
    } else if (key == kValue) {
        m_point.value = value.number;
    } else {
        const auto shape = std::find(kShapes.begin(), kShapes.end(), value.text);
        if (shape != kShapes.end()) {
            m_point.shape = static_cast<CurveShape>(shape - kShapes.begin());
            return;
        }
        const QString hint = toText(nearestWord(value.text, kShapes));
        m_context.findings.error(
            value.begin,
            tr("shape \"%1\" is unknown; linear, step or smooth is needed").arg(shown(value.text)) + didYouMean(hint),
            hint);
    }
}

void CurveNode::end(ObjectScope &scope)
{
    if (!m_unsortedAt && !m_curve->isEmpty() && m_point.time < m_curve->constLast().time)
        m_unsortedAt = scope.at(kTime);
    m_point.extras = scope.takeExtras();
    m_curve->append(m_point);
}

PedalNode::PedalNode(ReadContext &context)
    : ObjectNode(kPedalKeys)
    , m_context(context)
{}

void PedalNode::start(QList<PedalEvent> &events)
{
    m_events = &events;
    m_unsortedAt.reset();
}

void PedalNode::finish()
{
    if (m_unsortedAt)
        m_context.findings.warning(*m_unsortedAt, tr("the pedal events are not in order of time; they are sorted"));
    sortByTime(*m_events);
}

void PedalNode::begin(ObjectScope &)
{
    m_event = PedalEvent();
}

void PedalNode::value(int key, const Value &value)
{
    constexpr qint64 kOnFrom = 64;
    switch (key) {
    case kPedalTime:
        m_event.time = value.ticks;
        break;
    case kOn:
        m_event.on = value.flag;
        break;
    case kWireValue:
        m_event.wireValue = static_cast<quint8>(value.whole);
        m_event.on = value.whole >= kOnFrom;
        break;
    default:
        break;
    }
}

void PedalNode::end(ObjectScope &scope)
{
    const bool isWire = scope.has(kController) || scope.has(kWireValue);
    if (scope.has(kOn) && isWire)
        m_context.findings.error(scope.at(kOn), tr("on stands beside controller or value; one of both is needed"));
    else if (isWire && !(scope.has(kController) && scope.has(kWireValue)))
        m_context.findings.error(scope.at(scope.has(kController) ? kController : kWireValue),
                                 tr("controller 64 and value are needed together"));
    else if (!isWire && !scope.has(kOn))
        reportAbsent(m_context.findings, scope, keys(), kOn, allowed(keys()[kOn]));
    if (!m_unsortedAt && !m_events->isEmpty() && m_event.time < m_events->constLast().time)
        m_unsortedAt = scope.at(kPedalTime);
    m_event.extras = scope.takeExtras();
    m_events->append(m_event);
}

CcLanesNode::CcLanesNode(ReadContext &context)
    : ObjectNode({})
    , m_context(context)
    , m_curve(context, CurveNode::Values::Controller)
{}

const KeySpec *CcLanesNode::otherKey(std::string_view key, size_t begin)
{
    constexpr unsigned kMostControllers = 128;
    unsigned controller = 0;
    const auto result = std::from_chars(key.data(), key.data() + key.size(), controller);
    const bool isNumber = result.ptr == key.data() + key.size() && !key.empty();
    if (!isNumber)
        return nullptr;
    if (result.ec != std::errc() || controller >= kMostControllers || (key.size() > 1 && key.front() == '0')) {
        m_context.findings.error(begin, tr("cc_lanes %1 is no controller; a number 0..127 is needed").arg(shown(key)));
        return nullptr;
    }
    m_controller = static_cast<quint8>(controller);
    return &kLane;
}

void CcLanesNode::listBegins(int)
{
    m_curve.start(m_expression->cc[m_controller]);
}

BarNode::BarNode(ReadContext &context, Role role, Sink sink, NoteNode::Sink noteSink)
    : ObjectNode(keysFor(role))
    , m_context(context)
    , m_role(role)
    , m_sink(std::move(sink))
    , m_curve(context, CurveNode::Values::Any)
    , m_pressure(context, CurveNode::Values::Controller)
    , m_pedal(context)
    , m_ccLanes(context)
    , m_note(context, NoteNode::Role::OfBar, std::move(noteSink))
{}

void BarNode::begin(ObjectScope &)
{
    m_draft = BarDraft();
    m_rowKeys.clear();
}

void BarNode::value(int key, const Value &value)
{
    if (key == kBarIndex) {
        m_draft.index = value.toInt();
        m_draft.indexAt = value.begin;
    } else if (key == kMetadata) {
        m_draft.expression.metadata = QByteArray(value.text.data(), static_cast<qsizetype>(value.text.size()));
    } else if (key == kMeter) {
        m_draft.meter = meterFrom(value.text);
        if (!m_draft.meter)
            reportMeter(m_context.findings, value);
    } else if (key >= kRow) {
        keepUnlessRow(value, keys()[static_cast<size_t>(key)], m_rowKeys);
    }
}

ObjectNode *BarNode::child(int key)
{
    switch (key) {
    case kCcLanes:
    case kCc:
        m_ccLanes.start(m_draft.expression);
        return &m_ccLanes;
    case kBarNotes:
        return &m_note;
    case kPedalEvents:
        return &m_pedal;
    case kAftertouch:
        return &m_pressure;
    default:
        return &m_curve;
    }
}

void BarNode::listBegins(int key)
{
    BarExpression &expression = m_draft.expression;
    if (key == kVelocityCurve)
        m_curve.start(expression.velocity.emplace());
    else if (key == kPitchBend)
        m_curve.start(expression.pitchBend.emplace());
    else if (key == kAftertouch)
        m_pressure.start(expression.aftertouch.emplace());
    else if (key == kPedalEvents)
        m_pedal.start(expression.pedal.emplace());
}

void BarNode::listEnds(int key)
{
    if (key == kPedalEvents)
        m_pedal.finish();
    else if (key == kAftertouch)
        m_pressure.finish();
    else if (key != kBarNotes)
        m_curve.finish();
}

void BarNode::end(ObjectScope &scope)
{
    if (m_role == Role::WithNotes)
        reportBeside(m_context.findings, scope, keys(), kCc, kCcLanes);
    scope.extras.append(m_rowKeys);
    m_draft.expression.extras = scope.takeExtras();
    m_sink(std::move(m_draft));
}

} // namespace barline
