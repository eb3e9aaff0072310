#include "core/format/dsl/BarNode.h"
#include "core/format/dsl/KeyFindings.h"
#include "core/format/dsl/NearestName.h"
#include "core/format/dsl/ProjectNodes.h"
#include "core/format/dsl/TypeTexts.h"

#include <array>

namespace barline {

namespace {

using Kind = KeySpec::Kind;

constexpr std::array<std::string_view, 3> kMapNames{"tempo_map", "meter_map", "key_map"};

enum EntryKey { kBar, kBeat, kFirst, kSecond };
constexpr std::array<KeySpec, 4> kTempoKeys{{{"bar", Kind::Whole, true, 1, kMostBars},
                                             {"beat", Kind::Position},
                                             {"tempo_bpm", Kind::Positive, true},
                                             {"ramp", Kind::Flag}}};
constexpr std::array<KeySpec, 4> kKeyKeys{{{"bar", Kind::Whole, true, 1, kMostBars},
                                           {"beat", Kind::Position},
                                           {"key", Kind::Text, true},
                                           {"mode", Kind::Text}}};
enum MeterKey { kMeterBar, kNumerator, kDenominator };
constexpr std::array<KeySpec, 3> kMeterKeys{{{"bar", Kind::Whole, true, 1, kMostBars},
                                             {"numerator", Kind::Whole, true, 1, 255},
                                             {"denominator", Kind::Whole, true, 1, 32}}};
constexpr std::array<std::string_view, 9> kModes{"major",  "minor",      "ionian",  "dorian", "phrygian",
                                                 "lydian", "mixolydian", "aeolian", "locrian"};

std::span<const KeySpec> keysOf(MapEntryNode::Map map)
{
    switch (map) {
    case MapEntryNode::Map::Tempo:
        return kTempoKeys;
    case MapEntryNode::Map::Meter:
        return kMeterKeys;
    case MapEntryNode::Map::Key:
        break;
    }
    return kKeyKeys;
}

/// A text that begins as a key does but for its letters, as that key; else nothing.
QString nearestKey(std::string_view text)
{
    const QString written = toText(text).trimmed();
    if (written.isEmpty())
        return {};
    QChar letter = written.front().toUpper();
    if (letter == QLatin1Char('H'))
        letter = QLatin1Char('B');
    if (letter < QLatin1Char('A') || letter > QLatin1Char('G'))
        return {};
    const QChar sign = written.size() > 1 ? written.at(1) : QChar();
    if (sign == QLatin1Char('#') || sign == QChar(0x266F))
        return letter + QStringLiteral("#");
    return sign == QLatin1Char('b') || sign == QChar(0x266D) ? letter + QStringLiteral("b") : QString(letter);
}

/// By place; entries read twice are errors, so that no two are at one.
template <typename T>
void sortByPlace(QList<T> &changes)
{
    std::stable_sort(changes.begin(), changes.end(),
                     [](const T &a, const T &b) { return a.bar != b.bar ? a.bar < b.bar : a.beat < b.beat; });
}

} // namespace

void PlaceCheck::add(FindingList &findings, size_t begin, std::string_view map, BarNumber bar, Ticks beat)
{
    const std::pair place(bar.value(), beat.value());
    if (m_places.contains(place)) {
        findings.error(begin, tr("%1 has bar %2 beat %3 twice").arg(toText(map)).arg(bar.value()).arg(beat.toBeats()));
    } else if (place < m_latest && !m_isUnsorted) {
        m_isUnsorted = true;
        findings.warning(begin, tr("%1 is not in order of bars; it is sorted").arg(toText(map)));
    }
    m_places.insert(place);
    m_latest = std::max(m_latest, place);
}

MapEntryNode::MapEntryNode(ReadContext &context, Map map)
    : ObjectNode(keysOf(map))
    , m_context(context)
    , m_map(map)
{}

void MapEntryNode::start()
{
    m_places.start();
    m_meters.clear();
}

void MapEntryNode::finish()
{
    Composition &composition = m_context.draft().composition;
    if (m_map == Map::Meter)
        composition.meters = MeterMap(std::exchange(m_meters, {}));
    sortByPlace(composition.tempos);
    sortByPlace(composition.keys);
}

void MapEntryNode::begin(ObjectScope &)
{
    m_tempo = TempoChange();
    m_meter = MeterChange();
    m_key = KeyChange();
    m_keySaysMinor = false;
}

void MapEntryNode::value(int key, const Value &value)
{
    if (key == kBar) {
        m_tempo.bar = m_meter.bar = m_key.bar = BarNumber(value.toInt());
        return;
    }
    if (m_map == Map::Meter) {
        if (key == kNumerator) {
            m_meter.meter.numerator = value.toInt();
            return;
        }
        m_meter.meter.denominator = value.toInt();
        if ((value.whole & (value.whole - 1)) != 0)
            m_context.findings.error(
                value.begin, tr("denominator %1 is no note value; 1, 2, 4, 8, 16 or 32 is needed").arg(value.whole),
                QString::number(nearestDenominator(value.whole)));
        return;
    }
    if (key == kBeat)
        m_tempo.beat = m_key.beat = value.ticks;
    else if (m_map == Map::Tempo && key == kFirst)
        m_tempo.bpm = value.number;
    else if (m_map == Map::Tempo)
        m_tempo.ramp = value.flag;
    else if (key == kFirst)
        readKey(value);
    else
        readMode(value);
}

void MapEntryNode::readKey(const Value &value)
{
    std::string_view name = value.text;
    if (name.size() > 1 && name.back() == 'm') {
        m_keySaysMinor = true;
        name.remove_suffix(1);
    }
    const bool hasLetter = !name.empty() && name.front() >= 'A' && name.front() <= 'G';
    const bool hasSign = name.size() == 2 && (name.back() == '#' || name.back() == 'b');
    if (!hasLetter || (name.size() > 1 && !hasSign)) {
        const QString hint = nearestKey(value.text);
        m_context.findings.error(
            value.begin,
            tr("key \"%1\" is no key; a letter C..B, then # or b or nothing, is needed").arg(shown(value.text)) +
                didYouMean(hint),
            hint);
        return;
    }
    m_key.key = toText(name);
}

void MapEntryNode::readMode(const Value &value)
{
    const auto mode = std::find(kModes.begin(), kModes.end(), value.text);
    if (mode != kModes.end()) {
        m_key.mode = static_cast<Mode>(mode - kModes.begin());
        return;
    }
    const QString hint = toText(nearestWord(value.text, kModes));
    m_context.findings.error(
        value.begin,
        tr("mode \"%1\" is unknown; major, minor or another church mode is needed").arg(shown(value.text)) +
            didYouMean(hint),
        hint);
}

void MapEntryNode::end(ObjectScope &scope)
{
    Composition &composition = m_context.draft().composition;
    const std::string_view name = kMapNames[static_cast<size_t>(m_map)];
    // What has no bar has its finding already.
    const auto check = [&](BarNumber bar, Ticks beat) {
        if (scope.has(kBar))
            m_places.add(m_context.findings, scope.at(kBar), name, bar, beat);
    };
    switch (m_map) {
    case Map::Tempo:
        check(m_tempo.bar, m_tempo.beat);
        m_tempo.extras = scope.takeExtras();
        composition.tempos.append(m_tempo);
        break;
    case Map::Meter:
        check(m_meter.bar, Ticks());
        m_meter.extras = scope.takeExtras();
        m_meters.append(m_meter);
        break;
    case Map::Key:
        check(m_key.bar, m_key.beat);
        if (m_keySaysMinor && scope.has(kSecond) && m_key.mode != Mode::Minor)
            m_context.findings.error(scope.at(kSecond),
                                     tr("key says minor and mode says %1").arg(modeName(m_key.mode)));
        else if (!m_keySaysMinor && !scope.has(kSecond))
            reportAbsent(m_context.findings, scope, keys(), kSecond, tr("major, minor or another church mode"));
        if (m_keySaysMinor)
            m_key.mode = Mode::Minor;
        m_key.extras = scope.takeExtras();
        composition.keys.append(m_key);
        break;
    }
}

} // namespace barline
