#include "core/format/dsl/sml/SmlNodes.h"

#include "core/format/dsl/KeyFindings.h"
#include "core/format/dsl/NearestName.h"
#include "core/format/dsl/TypeTexts.h"
#include "core/format/dsl/sml/SmlWords.h"

#include <array>

namespace barline {

namespace {

using Kind = KeySpec::Kind;

enum ItemKey { kItemNote, kItemRest, kItemDuration, kItemStart, kItemTie, kItemId, kItemRouted, kItemForeign = 12 };
/// The last are those that other forms have and that would be read as such where they were kept and written.
constexpr std::array<KeySpec, 16> kItemKeys{{{"note", Kind::TextOrTexts},
                                             {"rest", Kind::TextOrNumber},
                                             {"duration", Kind::TextOrNumber},
                                             {"start", Kind::Position},
                                             {"tie", Kind::Text},
                                             {"id", Kind::Whole},
                                             {"velocity", Kind::Whole, false, 0, 127},
                                             {"articulation", Kind::Text},
                                             {"muted", Kind::Flag},
                                             {"dynamics", Kind::Object},
                                             {"expression", Kind::Object},
                                             {"semantics", Kind::Object},
                                             {"pitch", Kind::Source},
                                             {"start_beat", Kind::Source},
                                             {"duration_beats", Kind::Source},
                                             {"is_rest", Kind::Source}}};
constexpr std::array<std::string_view, 4> kWordsForForeign{"note", "start", "duration", "rest"};
constexpr std::array<std::string_view, 3> kTies{"start", "stop", "continue"};

constexpr std::array<KeySpec, 11> kSmlExpressionKeys{{{"velocity_curve", Kind::Objects},
                                                      {"cc_lanes", Kind::Object},
                                                      {"cc", Kind::Object},
                                                      {"pitch_bend_curve", Kind::Objects},
                                                      {"aftertouch_curve", Kind::Objects},
                                                      {"pedal_events", Kind::Objects},
                                                      {"metadata", Kind::Source},
                                                      {"bar_index", Kind::Source},
                                                      {"meter", Kind::Source},
                                                      {"notes", Kind::Source},
                                                      {"items", Kind::Source}}};

enum SmlBarKey { kSmlIndex, kSmlNumber, kSmlMeter, kSmlItems, kSmlExpression, kSmlNotes, kSmlForeign };
constexpr std::array<KeySpec, 13> kSmlBarKeys{{{"bar_index", Kind::Whole, false, 0, kMostBars},
                                               {"number", Kind::Whole, false, 0, kMostBars},
                                               {"meter", Kind::Text},
                                               {"items", Kind::Objects},
                                               {"expression", Kind::Object},
                                               {"notes", Kind::Source},
                                               {"velocity_curve", Kind::Source},
                                               {"cc_lanes", Kind::Source},
                                               {"cc", Kind::Source},
                                               {"pitch_bend_curve", Kind::Source},
                                               {"aftertouch_curve", Kind::Source},
                                               {"pedal_events", Kind::Source},
                                               {"metadata", Kind::Source}}};

} // namespace

SmlItemNode::SmlItemNode(ReadContext &context, Sink sink)
    : RoutedNode(kItemKeys, std::make_unique<NoteNode>(context, NoteNode::Role::Changed,
                                                       [this](NoteDraft &draft) { place(draft); }))
    , m_context(context)
    , m_sink(std::move(sink))
{}

void SmlItemNode::begin(ObjectScope &scope)
{
    RoutedNode::begin(scope);
    m_pitches.clear();
    m_isEmptyChord = m_isRest = m_hasForeign = false;
    m_start.reset();
    m_startAt = m_durationAt = scope.begin;
    m_duration = Ticks(1);
    m_tie = SmlTie();
    m_number.reset();
}

void SmlItemNode::listBegins(int key)
{
    RoutedNode::listBegins(key);
    m_findingsBefore = m_context.findings.count();
}

void SmlItemNode::listEnds(int key)
{
    RoutedNode::listEnds(key);
    m_isEmptyChord = key == kItemNote && m_pitches.empty() && m_context.findings.count() == m_findingsBefore;
}

void SmlItemNode::value(int key, const Value &value)
{
    switch (key) {
    case kItemNote:
        takePitch(value);
        break;
    case kItemRest:
    case kItemDuration:
        takeDuration(key, value);
        break;
    case kItemStart:
        m_start = value.ticks;
        m_startAt = value.begin;
        break;
    case kItemTie:
        takeTie(value);
        break;
    case kItemId:
        m_number = value.whole;
        m_numberAt = value.begin;
        break;
    default:
        if (key >= kItemForeign) {
            m_hasForeign = true;
            const QString word = toText(kWordsForForeign[static_cast<size_t>(key - kItemForeign)]);
            m_context.findings.error(value.begin,
                                     tr("%1 does not stand in an item; %2 is needed")
                                         .arg(toText(kItemKeys[static_cast<size_t>(key)].name), word),
                                     word);
        } else {
            RoutedNode::value(key, value);
        }
        break;
    }
}

void SmlItemNode::takePitch(const Value &value)
{
    constexpr int kHighestPitch = 127;
    const auto number = noteNumberFrom(value.text);
    if (number && *number >= 0 && *number <= kHighestPitch) {
        m_pitches.emplace_back(static_cast<quint8>(*number));
        return;
    }
    const QString hint = nearestNoteName(value.text);
    const QString message =
        number ? tr("note \"%1\" is out of range; a note C-1..G9 is needed")
               : tr("note \"%1\" is no note; a letter A..G, then # or b or nothing, then the octave is needed");
    m_context.findings.error(value.begin, message.arg(shown(value.text)) + didYouMean(hint), hint);
}

void SmlItemNode::takeDuration(int key, const Value &value)
{
    m_durationAt = value.begin;
    const auto duration = value.isNumber ? durationFromNumber(value.text) : durationFrom(value.text);
    if (duration) {
        m_duration = *duration;
        return;
    }
    const QString name = toText(kItemKeys[static_cast<size_t>(key)].name);
    const QString hint = value.isNumber ? QString() : nearestDuration(value.text);
    const QString message =
        value.isNumber ? tr("%1 %2 is out of range; a number of 1/32 notes above 0 is needed")
                       : tr("%1 \"%2\" is no duration; whole, half, quarter, eighth, sixteenth, thirty_second or "
                            "sixty_fourth, dotted_, triplet_ or quintuplet_ before it, or 1/8, 1/8. or 1/8t, or a "
                            "number of 1/32 notes is needed");
    m_context.findings.error(value.begin, message.arg(name, shown(value.text)) + didYouMean(hint), hint);
}

void SmlItemNode::takeTie(const Value &value)
{
    const auto tie = std::find(kTies.begin(), kTies.end(), value.text);
    if (tie != kTies.end()) {
        m_tie = {static_cast<SmlTie::Kind>(tie - kTies.begin() + 1), static_cast<quint32>(value.begin)};
        return;
    }
    const QString hint = toText(nearestWord(value.text, kTies));
    m_context.findings.error(
        value.begin,
        tr("tie \"%1\" is unknown; start, stop or continue is needed").arg(shown(value.text)) + didYouMean(hint), hint);
}

void SmlItemNode::check(const ObjectScope &scope)
{
    FindingList &findings = m_context.findings;
    m_isRest = scope.has(kItemRest);
    if (m_isRest) {
        for (const int other : {kItemNote, kItemDuration, kItemTie})
            reportBeside(findings, scope, keys(), other, kItemRest);
        return;
    }
    if (m_hasForeign)
        return;
    if (!scope.has(kItemNote))
        reportAbsent(findings, scope, keys(), kItemNote,
                     tr("the name of a note, a list of them, or rest in its place,"));
    else if (m_isEmptyChord)
        findings.error(scope.at(kItemNote), tr("note is an empty list; the name of a note is needed in it"));
    if (!scope.has(kItemDuration))
        reportAbsent(findings, scope, keys(), kItemDuration, tr("a duration such as quarter"));
    if (m_number && m_pitches.size() > 1)
        findings.error(m_numberAt, tr("id %1 stands at a chord; it names one note").arg(*m_number));
}

void SmlItemNode::end(ObjectScope &scope)
{
    check(scope);
    RoutedNode::end(scope);
}

void SmlItemNode::place(NoteDraft &draft)
{
    const Ticks start = m_start.value_or(m_row);
    m_row = start + m_duration;
    draft.startKey = kItemKeys[kItemStart].name;
    draft.startAt = m_start ? m_startAt : m_durationAt;
    draft.durationAt = m_durationAt;
    draft.number = std::exchange(m_number, {});
    draft.numberAt = m_numberAt;
    if (m_isRest)
        m_pitches.assign(1, Note().pitch);
    for (const Pitch pitch : m_pitches) {
        draft.note.start = start;
        draft.note.duration = m_duration;
        draft.note.isRest = m_isRest;
        draft.note.pitch = pitch;
        m_sink(draft, m_isRest ? SmlTie() : m_tie);
        draft.number.reset();
    }
}

SmlExpressionNode::SmlExpressionNode(ReadContext &context, BarNode::Sink sink)
    : RoutedNode(kSmlExpressionKeys,
                 std::make_unique<BarNode>(context, BarNode::Role::WithNotes, std::move(sink), [](NoteDraft &) {}))
    , m_context(context)
{}

void SmlExpressionNode::value(int key, const Value &value)
{
    if (isRouted(key))
        RoutedNode::value(key, value);
    else
        m_context.findings.error(value.begin, tr("%1 does not belong into expression, but beside it")
                                                  .arg(toText(kSmlExpressionKeys[static_cast<size_t>(key)].name)));
}

SmlBarNode::SmlBarNode(ReadContext &context, BarNode::Sink sink, SmlItemNode::Sink noteSink)
    : ObjectNode(kSmlBarKeys)
    , m_context(context)
    , m_sink(std::move(sink))
    , m_item(context, std::move(noteSink))
    , m_expression(context, [this](BarDraft &&bar) { m_draft.expression = std::move(bar.expression); })
{}

void SmlBarNode::begin(ObjectScope &)
{
    m_draft = BarDraft();
    m_item.startRow();
}

void SmlBarNode::value(int key, const Value &value)
{
    if (key == kSmlIndex || key == kSmlNumber) {
        m_draft.index = value.toInt();
        m_draft.indexAt = value.begin;
    } else if (key == kSmlMeter) {
        m_draft.meter = meterFrom(value.text);
        if (!m_draft.meter)
            reportMeter(m_context.findings, value);
    } else if (key >= kSmlForeign) {
        m_context.findings.error(value.begin,
                                 tr("%1 stands in the bar; with items it is needed in expression")
                                     .arg(toText(kSmlBarKeys[static_cast<size_t>(key)].name)),
                                 QStringLiteral("expression"));
    }
}

ObjectNode *SmlBarNode::child(int key)
{
    if (key == kSmlItems)
        return &m_item;
    return key == kSmlExpression ? &m_expression : nullptr;
}

void SmlBarNode::end(ObjectScope &scope)
{
    FindingList &findings = m_context.findings;
    if (!reportBeside(findings, scope, keys(), kSmlNumber, kSmlIndex) && !scope.has(kSmlIndex) &&
        !scope.has(kSmlNumber))
        reportAbsent(findings, scope, keys(), scope.isNull(kSmlNumber) ? kSmlNumber : kSmlIndex,
                     allowed(kSmlBarKeys[kSmlIndex]));
    if (scope.has(kSmlNotes)) {
        const QString message =
            scope.has(kSmlItems) ? tr("notes stands beside items in bar_index %1; one of both is needed")
                                 : tr("bar_index %1 has notes, but the clip's other bars have items; items are needed");
        findings.error(scope.at(kSmlNotes), message.arg(m_draft.index), QStringLiteral("items"));
    }
    takeExtras(scope);
    m_sink(std::move(m_draft));
}

void SmlBarNode::takeExtras(ObjectScope &scope)
{
    QList<Extras::Entry> kept = m_draft.expression.extras.entries();
    for (qsizetype i = 0; i < scope.extras.size(); ++i) {
        const Extras::Entry &extra = scope.extras.at(i);
        const bool isTwice =
            std::any_of(kept.cbegin(), kept.cend(), [&](const Extras::Entry &other) { return other.key == extra.key; });
        if (isTwice)
            m_context.findings.error(
                scope.extrasAt[static_cast<size_t>(i)],
                tr("the key %1 is there twice, here and in expression").arg(toText(extra.key.toStdString())));
        else
            kept.append(extra);
    }
    scope.extras.clear();
    m_draft.expression.extras = kept.isEmpty() ? Extras() : Extras(std::move(kept));
}

} // namespace barline
