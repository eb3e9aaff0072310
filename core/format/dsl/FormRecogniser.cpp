#include "core/format/dsl/FormRecogniser.h"

#include "core/format/dsl/fast/PlainNotes.h"

#include <charconv>
#include <string>

namespace barline {

namespace {

/// A key with its letters in place of \\uXXXX; escapes that no known key needs are left out.
std::string unescaped(std::string_view key)
{
    constexpr size_t kDigits = 4;
    std::string letters;
    for (size_t i = 0; i < key.size(); ++i) {
        if (key[i] != '\\') {
            letters += key[i];
            continue;
        }
        unsigned code = 0;
        const std::string_view digits =
            i + 1 < key.size() && key[i + 1] == 'u' ? key.substr(i + 2).substr(0, kDigits) : "";
        std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
        letters += code < 0x80 ? static_cast<char>(code) : '\0';
        i += 1 + digits.size();
    }
    return letters;
}

/// Goes over JSON text without reading it.
class Skimmer
{
public:
    Skimmer(std::string_view document, size_t at, const PlainNotes *plain = nullptr)
        : m_document(document)
        , m_at(at)
        , m_plain(plain)
    {}

    /// The next character that is neither blank nor in a comment; 0 at the end.
    char peek()
    {
        for (; m_at < m_document.size(); ++m_at) {
            const char c = m_document[m_at];
            if (c == '/')
                skipComment();
            else if (c != ' ' && c != '\t' && c != '\r' && c != '\n')
                return c;
        }
        return '\0';
    }

    /// Goes to the value of the next key, past what stands before it. False at the end of the object. The key holds
    /// until the next.
    bool nextKey(std::string_view &key)
    {
        if (peek() == ',')
            ++m_at;
        if (peek() != '"')
            return false;
        key = text();
        m_isEscaped = key.find('\\') != std::string_view::npos;
        if (m_isEscaped) {
            m_unescaped = unescaped(key);
            key = m_unescaped;
        }
        if (peek() != ':')
            return false;
        ++m_at;
        return true;
    }

    size_t at() const { return m_at; }
    /// Whether the latest key is not as it is written.
    bool isEscaped() const { return m_isEscaped; }

    /// Enters a list or an object.
    void enter() { ++m_at; }
    void leave() { ++m_at; }

    /// Whether another element of a list comes.
    bool nextElement()
    {
        if (peek() == ',')
            ++m_at;
        const char c = peek();
        return c != ']' && c != '}' && c != '\0';
    }

    void skipValue()
    {
        int depth = 0;
        for (char c = peek(); c != '\0'; c = peek()) {
            if (c == '"') {
                text();
            } else if (const size_t end = endOfPlain(c); depth > 0 && end > m_at) {
                m_at = end;
                continue;
            } else if (c == '{' || c == '[') {
                ++depth;
                ++m_at;
                continue;
            } else if (c == '}' || c == ']') {
                if (depth == 0)
                    return;
                --depth;
                ++m_at;
            } else if (c == ',') {
                if (depth == 0)
                    return;
                ++m_at;
                continue;
            } else {
                ++m_at;
                continue;
            }
            if (depth == 0)
                return;
        }
    }

private:
    size_t endOfPlain(char c) const { return c == '{' && m_plain ? m_plain->skip(m_at) : 0; }

    void skipComment()
    {
        const bool isLine = m_document.substr(m_at).starts_with("//");
        const size_t end = isLine ? m_document.find('\n', m_at) : m_document.find("*/", m_at + 2);
        m_at = end == std::string_view::npos ? m_document.size() - 1 : end + (isLine ? 0 : 1);
    }

    std::string_view text()
    {
        const size_t begin = ++m_at;
        while (m_at < m_document.size() && m_document[m_at] != '"')
            m_at += m_document[m_at] == '\\' ? 2 : 1;
        const size_t end = std::min(m_at, m_document.size());
        m_at = end + 1;
        return m_document.substr(begin, end - begin);
    }

    std::string_view m_document;
    size_t m_at;
    std::string m_unescaped;
    bool m_isEscaped = false;
    const PlainNotes *m_plain;
};

struct BarKeys
{
    bool notes = false;
    bool items = false;
    bool hasNote = false; ///< an object among the notes
    bool stored = false;  ///< the first of them has the words of a stored note
};

/// Looks at the first of a bar's notes.
void lookAtNotes(Skimmer skimmer, BarKeys &found)
{
    skimmer.enter();
    if (found.hasNote || !skimmer.nextElement() || skimmer.peek() != '{')
        return;
    found.hasNote = true;
    skimmer.enter();
    std::string_view key;
    while (skimmer.nextKey(key)) {
        found.stored |= key == "start_beat" || key == "duration_beats";
        skimmer.skipValue();
    }
}

/// The keys of the objects of a list, as far as it takes to know.
BarKeys keysOfBars(Skimmer &skimmer)
{
    BarKeys found;
    skimmer.enter();
    while (skimmer.nextElement()) {
        if (skimmer.peek() != '{') {
            skimmer.skipValue();
            continue;
        }
        skimmer.enter();
        std::string_view key;
        while (skimmer.nextKey(key)) {
            const bool isList = skimmer.peek() == '[';
            if (isList && key == "notes") {
                found.notes = true;
                lookAtNotes(skimmer, found);
            }
            found.items |= isList && key == "items";
            skimmer.skipValue();
        }
        if (skimmer.peek() != '}')
            return found;
        skimmer.leave();
    }
    skimmer.leave();
    return found;
}

} // namespace

RecognisedObject recogniseObject(std::string_view document, size_t begin, const PlainNotes *plain)
{
    RecognisedObject object;
    Skimmer skimmer(document, begin + 1, plain);
    bool hasProject = false;
    bool hasComposition = false;
    bool hasClips = false;
    bool hasVoiceBars = false;
    bool hasNotes = false;
    bool hasBars = false;
    char tracks = '\0';
    BarKeys bars;
    std::string_view key;
    while (skimmer.nextKey(key)) {
        if (!skimmer.isEscaped())
            object.keys.push_back(key);
        const char opens = skimmer.peek();
        const bool isList = opens == '[';
        hasProject |= key == "project";
        hasComposition |= key == "composition" && opens == '{';
        hasClips |= key == "clips" && isList;
        hasVoiceBars |= key == "voice_bars" && isList;
        hasNotes |= key == "notes";
        if (key == "tracks")
            tracks = opens;
        if (key == "bars" && isList) {
            hasBars = true;
            bars = keysOfBars(skimmer);
        } else {
            skimmer.skipValue();
        }
    }
    object.clipForm = hasVoiceBars  ? ObjectForm::LegacyClip
                      : bars.items  ? ObjectForm::Sml
                      : bars.stored ? ObjectForm::StoredClip
                      : bars.notes  ? ObjectForm::ClipWithBars
                      : hasNotes    ? ObjectForm::Clip
                      : hasBars     ? ObjectForm::ClipWithBars
                                    : ObjectForm::Unknown;
    object.form = hasProject                                      ? ObjectForm::Project
                  : hasVoiceBars                                  ? ObjectForm::LegacyClip
                  : hasComposition && (hasClips || tracks == '[') ? ObjectForm::Dump
                  : tracks == '['                                 ? ObjectForm::Composition
                  : tracks == '{'                                 ? ObjectForm::LegacyComposition
                                                                  : object.clipForm;
    return object;
}

DocumentForm documentFormOf(ObjectForm form)
{
    switch (form) {
    case ObjectForm::Project:
        return DocumentForm::Project;
    case ObjectForm::Composition:
        return DocumentForm::Composition;
    case ObjectForm::Clip:
    case ObjectForm::ClipWithBars:
        return DocumentForm::Clip;
    case ObjectForm::Sml:
        return DocumentForm::Sml;
    case ObjectForm::Dump:
    case ObjectForm::StoredClip:
        return DocumentForm::Dump;
    case ObjectForm::LegacyClip:
    case ObjectForm::LegacyComposition:
        return DocumentForm::Legacy;
    case ObjectForm::Unknown:
        break;
    }
    return DocumentForm::Unknown;
}

bool isComposition(ObjectForm form)
{
    return form == ObjectForm::Project || form == ObjectForm::Composition || form == ObjectForm::Dump ||
           form == ObjectForm::LegacyComposition;
}

DocumentForm recogniseDocument(std::string_view document)
{
    const size_t begin = document.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    Skimmer skimmer(document, begin);
    if (skimmer.peek() == '{')
        return documentFormOf(recogniseObject(document, skimmer.at()).form);
    if (skimmer.peek() != '[')
        return DocumentForm::Unknown;
    DocumentForm first = DocumentForm::Unknown;
    skimmer.enter();
    while (skimmer.nextElement()) {
        if (skimmer.peek() == '{') {
            const ObjectForm form = recogniseObject(document, skimmer.at()).form;
            if (isComposition(form))
                return documentFormOf(form);
            if (first == DocumentForm::Unknown)
                first = documentFormOf(form);
        }
        skimmer.skipValue();
    }
    return first;
}

} // namespace barline
