#include "tests/support/JsonMutants.h"

#include <array>
#include <cmath>
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <vector>

namespace barline::test {

namespace {

using rapidjson::Value;

/// Values of all types, those beside the limits of many keys among them.
constexpr std::array<const char *, 45> kValues{"null",     "true",      "false",    "0",           "1",
                                               "-1",       "0.5",       "1.0",      "2",           "3",
                                               "16",       "32",        "127",      "128",         "-128",
                                               "255",      "256",       "16384",    "1000000",     "1000001",
                                               "1e9",      "1e10",      "60.5",     "1e300",       "\"\"",
                                               "\"C\"",    "\"Am\"",    "\"C#4\"",  "\"major\"",   "\"minor\"",
                                               "\"7/8\"",  "\"4/5\"",   "\"step\"", "\"quarter\"", "\"triplet_eighth\"",
                                               "\"1/8.\"", "\"start\"", "\"8\"",    "[]",          "[1]",
                                               "[\"a\"]",  "[{}]",      "{}",       "{\"x\": 1}",  "[{\"notes\": []}]"};

/// Keys that mean something in one object or another.
constexpr std::array<const char *, 62> kKeys{
    "pitch",       "start_beat",     "duration_beats", "is_rest",    "velocity",       "articulation", "muted",
    "dynamics",    "expression",     "semantics",      "id",         "absolute_pitch", "start",        "duration",
    "time",        "value",          "shape",          "on",         "controller",     "bar",          "beat",
    "tempo_bpm",   "numerator",      "denominator",    "key",        "mode",           "name",         "clip_id",
    "bar_index",   "clip_bar_index", "length_bars",    "meter",      "tags",           "uid",          "cc_lanes",
    "cc",          "bars",           "notes",          "note",       "changed",        "removed",      "added",
    "offset_bars", "transpose",      "color",          "other",      "project",        "tracks",       "clips",
    "composition", "clip_library",   "items",          "voice_bars", "bar_number",     "start_unit",   "duration_units",
    "pitch_name",  "octave",         "length_in_bars", "clip_bars",  "clip_bar_id",    "repeat_count"};

/// Every value of a document, with what holds it.
struct Place
{
    Value *value = nullptr;
    Value *parent = nullptr;
    rapidjson::SizeType index = 0;
};

void collect(Value &value, std::vector<Place> &places)
{
    rapidjson::SizeType index = 0;
    if (value.IsObject()) {
        // Its iterators cannot be compared in C++20 as Clang reads it.
        for (; index < value.MemberCount(); ++index) {
            Value &member = value.MemberBegin()[index].value;
            places.push_back({&member, &value, index});
            collect(member, places);
        }
    } else if (value.IsArray()) {
        for (Value &element : value.GetArray()) {
            places.push_back({&element, &value, index++});
            collect(element, places);
        }
    }
}

class Mutation
{
public:
    Mutation(rapidjson::Document &document, QRandomGenerator &random)
        : m_document(document)
        , m_random(random)
    {}

    void apply(const Place &place)
    {
        switch (m_random.bounded(7)) {
        case 0:
        case 1:
            replace(*place.value);
            break;
        case 2:
            nudge(*place.value);
            break;
        case 3:
            remove(place);
            break;
        case 4:
            repeat(place);
            break;
        case 5:
            rename(place);
            break;
        default:
            add(*place.value);
            break;
        }
    }

private:
    auto &allocator() { return m_document.GetAllocator(); }
    template <typename List>
    auto oneOf(const List &list)
    {
        return list[static_cast<size_t>(m_random.bounded(static_cast<int>(list.size())))];
    }
    Value anyValue()
    {
        rapidjson::Document value(&allocator());
        value.Parse(oneOf(kValues));
        return Value(std::move(static_cast<Value &>(value)));
    }
    Value anyKey() { return Value(rapidjson::StringRef(oneOf(kKeys))); }

    void replace(Value &value) { value = anyValue(); }
    void nudge(Value &value)
    {
        constexpr std::array<double, 8> kSteps{1, -1, 0.5, -0.5, 127, -127, 0.00001, 1e6};
        if (!value.IsNumber())
            return replace(value);
        const double nudged = value.GetDouble() + oneOf(kSteps);
        if (nudged == std::floor(nudged) && std::abs(nudged) < 1e15)
            value.SetInt64(static_cast<int64_t>(nudged));
        else
            value.SetDouble(nudged);
    }
    void remove(const Place &place)
    {
        if (place.parent->IsObject())
            place.parent->EraseMember(place.parent->MemberBegin() + place.index);
        else
            place.parent->Erase(place.parent->Begin() + place.index);
    }
    void repeat(const Place &place)
    {
        Value again(*place.value, allocator());
        if (place.parent->IsArray()) {
            place.parent->PushBack(again, allocator());
            return;
        }
        Value key((place.parent->MemberBegin() + place.index)->name, allocator());
        place.parent->AddMember(key, again, allocator());
    }
    void rename(const Place &place)
    {
        if (place.parent->IsObject())
            (place.parent->MemberBegin() + place.index)->name = anyKey();
        else
            replace(*place.value);
    }
    void add(Value &value)
    {
        Value added = anyValue();
        if (value.IsObject())
            value.AddMember(anyKey(), added, allocator());
        else if (value.IsArray())
            value.PushBack(added, allocator());
        else
            value = std::move(added);
    }

    rapidjson::Document &m_document;
    QRandomGenerator &m_random;
};

} // namespace

QByteArray mutantOf(const QByteArray &json, QRandomGenerator &random)
{
    constexpr int kMostChanges = 3;
    rapidjson::Document document;
    document.Parse<rapidjson::kParseCommentsFlag | rapidjson::kParseTrailingCommasFlag>(json.constData());
    for (int changes = random.bounded(1, kMostChanges + 1); changes > 0; --changes) {
        std::vector<Place> places;
        collect(document, places);
        if (places.empty())
            break;
        Mutation(document, random).apply(places[static_cast<size_t>(random.bounded(static_cast<int>(places.size())))]);
    }
    rapidjson::StringBuffer text;
    rapidjson::Writer<rapidjson::StringBuffer> writer(text);
    document.Accept(writer);
    return QByteArray(text.GetString(), static_cast<qsizetype>(text.GetSize()));
}

} // namespace barline::test
