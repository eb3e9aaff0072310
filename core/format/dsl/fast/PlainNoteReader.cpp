#include "core/format/dsl/fast/PlainNoteReader.h"

#include "core/base/TickNumber.h"
#include "core/format/dsl/fast/PlainStream.h"

#include <cstring>
#include <limits>
#include <rapidjson/reader.h>

namespace barline {

namespace {

/// A number of so many characters with a point or an exponent has 15 digits at most, so that the double nearest to it
/// is that of no other such number.
constexpr std::ptrdiff_t kLongestNumber = 16;

bool isOfNumber(char c)
{
    return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
}

/// Takes RapidJSON's events for one note; false where it is not plain.
class NoteHandler
{
public:
    explicit NoteHandler(const PlainStream &stream)
        : m_stream(stream)
    {}

    const PlainNote &note() const { return m_note; }
    void begin(quint32 at)
    {
        m_note = PlainNote();
        m_note.at = at;
        m_begin = m_stream.at();
        m_seen = 0;
        m_number = nullptr;
    }

    bool StartObject() { return m_seen == 0; }
    bool Key(const char *text, unsigned length, bool)
    {
        bool isKnown = false;
        switch (length) {
        case 5:
            isKnown = *text == 'p' ? is<kPitch>("pitch", text) : is<kMuted>("muted", text);
            break;
        case 7:
            isKnown = is<kRest>("is_rest", text);
            break;
        case 8:
            isKnown = is<kVelocity>("velocity", text);
            break;
        case 10:
            isKnown = is<kStart>("start_beat", text);
            break;
        case 14:
            isKnown = is<kDuration>("duration_beats", text);
            break;
        default:
            break;
        }
        if (!isKnown || (m_seen & m_key) != 0 || isLong(m_stream.at()))
            return false;
        m_seen |= m_key;
        return true;
    }
    bool Uint(unsigned number)
    {
        constexpr unsigned kMost = 127;
        switch (m_key) {
        case kPitch:
            m_note.pitch = Pitch(static_cast<quint8>(number));
            return number <= kMost;
        case kVelocity:
            m_note.velocity = Velocity(static_cast<quint8>(number));
            return number <= kMost;
        case kStart:
        case kDuration:
            return number <= kMostBeats && take(Ticks::beats(number), number == 0);
        default:
            return false;
        }
    }
    bool Double(double number)
    {
        // So that there are at most 2^40 millionths, which a double holds exactly.
        constexpr double kMostBeatsInMillionths = 1'048'576;
        constexpr double kMillion = 1e6;
        if (!(number >= 0 && number < kMostBeatsInMillionths))
            return false;
        const auto millionths = static_cast<quint64>(number * kMillion + 0.5);
        if (static_cast<double>(millionths) / kMillion != number)
            return false;
        m_number = m_stream.at();
        return (m_key == kStart || m_key == kDuration) && take(ticksOfMillionths(millionths), millionths == 0);
    }
    bool Bool(bool flag)
    {
        if (m_key == kRest)
            m_note.isRest = flag;
        else if (m_key == kMuted)
            m_note.muted = flag;
        else
            return false;
        return true;
    }
    bool EndObject(unsigned)
    {
        constexpr unsigned kNeeded = kStart | kDuration;
        if (m_note.isRest)
            m_note.pitch = Note().pitch;
        else if ((m_seen & kPitch) == 0)
            return false;
        return (m_seen & kNeeded) == kNeeded && !isLong(m_stream.at() - 1);
    }

    bool Null() { return false; }
    bool Int(int) { return false; }
    bool Int64(int64_t) { return false; }
    bool Uint64(uint64_t) { return false; }
    bool RawNumber(const char *, unsigned, bool) { return false; }
    bool String(const char *, unsigned, bool) { return false; }
    bool StartArray() { return false; }
    bool EndArray(unsigned) { return false; }

private:
    enum Key : unsigned { kPitch = 1, kStart = 2, kDuration = 4, kVelocity = 8, kRest = 16, kMuted = 32 };

    /// The length is known to be the same, and a constant, so that no function is called.
    template <unsigned Key, size_t Size>
    bool is(const char (&name)[Size], const char *text)
    {
        m_key = Key;
        return std::memcmp(text, name, Size - 1) == 0;
    }

    bool take(Ticks ticks, bool isZero)
    {
        const std::ptrdiff_t place = m_stream.at() - m_begin;
        if (place > std::numeric_limits<quint8>::max())
            return false;
        if (m_key == kStart) {
            m_note.start = ticks;
            m_note.startOffset = static_cast<quint8>(place);
            return true;
        }
        m_note.duration = static_cast<quint32>(std::max<qint64>(ticks.value(), 1));
        m_note.durationOffset = static_cast<quint8>(place);
        return !isZero && ticks.value() <= std::numeric_limits<quint32>::max();
    }

    /// Whether the number of the latest Double has too many digits. What comes after it stands at `next`.
    bool isLong(const char *next)
    {
        const char *const number = std::exchange(m_number, nullptr);
        if (!number || next - number <= kLongestNumber)
            return false;
        const char *end = number;
        while (isOfNumber(*end))
            ++end;
        return end - number > kLongestNumber;
    }

    const PlainStream &m_stream;
    PlainNote m_note;
    const char *m_begin = nullptr;
    const char *m_number = nullptr;
    unsigned m_seen = 0;
    unsigned m_key = 0;
};

} // namespace

PlainRun readPlainNotes(std::string_view text, size_t begin, size_t limit)
{
    const char *const document = text.data();
    constexpr size_t kShortestNote = 64;
    constexpr unsigned kFlags = rapidjson::kParseStopWhenDoneFlag | rapidjson::kParseInsituFlag;
    PlainRun run;
    run.begin = run.end = run.next = begin;
    std::vector<PlainNote> notes;
    PlainStream stream(document + begin, document + text.size());
    const auto place = [&] { return static_cast<size_t>(stream.at() - document); };
    NoteHandler handler(stream);
    rapidjson::Reader reader;
    Ticks latest;
    while (run.next < limit && stream.Peek() == '{') {
        handler.begin(static_cast<quint32>(run.next));
        if (reader.Parse<kFlags>(stream, handler).IsError())
            break;
        const size_t end = place();
        stream.skipBlanks();
        if (stream.Peek() == ',') {
            stream.Take();
            stream.skipBlanks();
        } else if (stream.Peek() != ']') {
            break;
        }
        const PlainNote &note = handler.note();
        if (notes.empty())
            notes.reserve((limit - begin) / kShortestNote + 1);
        notes.push_back(note);
        run.lastEnd = std::max(run.lastEnd, note.end());
        run.isSorted = run.isSorted && note.start >= latest;
        latest = note.start;
        run.end = end;
        run.next = place();
    }
    run.notes = notes; // without what it has to spare
    return run;
}

} // namespace barline
