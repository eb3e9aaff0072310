#include "core/format/dsl/FormDetector.h"

#include "core/format/dsl/JsonStream.h"

#include <QCoreApplication>
#include <QSet>

#include <rapidjson/reader.h>
#include <vector>

namespace barline {

namespace {

struct FormDetector
{
    Q_DECLARE_TR_FUNCTIONS(barline::FormDetector)
};

/// Collects the key paths near the top: "bars[].items[", a list and an object marked by their brackets.
class KeyPaths : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, KeyPaths>
{
public:
    bool has(const char *path) const { return m_paths.contains(QByteArray(path)); }

    bool Default() { return true; }
    bool Key(const char *text, rapidjson::SizeType length, bool)
    {
        m_key = QByteArray(text, static_cast<qsizetype>(length));
        return true;
    }
    bool StartObject() { return open('{'); }
    bool StartArray() { return open('['); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool EndArray(rapidjson::SizeType) { return close(); }

private:
    static constexpr size_t kDeepest = 64;
    static constexpr qsizetype kMostPaths = 1000;

    bool open(char bracket)
    {
        QByteArray path;
        if (!m_levels.empty()) {
            const bool inList = m_levels.back().endsWith('[');
            path = inList ? m_levels.back() + ']' : m_levels.back() + '.' + m_key;
        }
        path += bracket;
        constexpr qsizetype kLongest = 40;
        if (path.size() < kLongest)
            m_paths.insert(path);
        m_levels.push_back(path.size() < kLongest ? path : QByteArray(1, bracket) + bracket);
        return m_levels.size() < kDeepest && m_paths.size() < kMostPaths;
    }

    bool close()
    {
        m_levels.pop_back();
        return true;
    }

    QSet<QByteArray> m_paths;
    std::vector<QByteArray> m_levels;
    QByteArray m_key;
};

} // namespace

QString describeForm(std::string_view document)
{
    JsonStream stream(document, document.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    KeyPaths paths;
    rapidjson::Reader reader;
    reader.Parse<rapidjson::kParseCommentsFlag | rapidjson::kParseTrailingCommasFlag>(stream, paths);
    const auto has = [&](const char *path) {
        return paths.has(path) || paths.has((QByteArray("[]") + path).constData());
    };
    if (has("{.voice_bars["))
        return FormDetector::tr("a clip of the legacy form (voice_bars)");
    if (has("{.composition{") && has("{.clips["))
        return FormDetector::tr("the dump of a database (composition and clips)");
    if (has("{.tracks["))
        return FormDetector::tr("a composition with bar references (tracks is a list)");
    if (has("{.tracks{"))
        return FormDetector::tr("a composition of the legacy form (tracks without project)");
    if (has("{.bars[]{.items["))
        return FormDetector::tr("a clip in SML, the short notation (bars with items)");
    if (has("{.bars["))
        return FormDetector::tr("a clip with bars (bars with notes)");
    if (has("{.notes["))
        return FormDetector::tr("a single clip (notes on top)");
    return {};
}

} // namespace barline
