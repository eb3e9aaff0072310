#include "core/format/dsl/PointerFinder.h"

#include "core/format/dsl/JsonStream.h"
#include "core/format/dsl/NearestName.h"

#include <rapidjson/reader.h>

namespace barline {

namespace {

/// Follows a document and notes the path at the places it is asked for.
class PathHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, PathHandler>
{
public:
    PathHandler(const JsonStream &stream, const std::vector<size_t> &offsets)
        : m_stream(stream)
        , m_offsets(offsets)
    {}

    bool Default() { return scalar(); }
    bool String(const char *, rapidjson::SizeType, bool) { return scalar(); }
    bool Key(const char *text, rapidjson::SizeType length, bool)
    {
        m_path.back().key.assign(text, length);
        m_path.back().hasKey = true;
        note();
        return isSearching();
    }
    bool StartObject() { return open(false); }
    bool StartArray() { return open(true); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool EndArray(rapidjson::SizeType) { return close(); }

    /// The pointers found, the rest being where the document stopped.
    QStringList finish()
    {
        while (isSearching())
            m_pointers.append(pointer());
        return m_pointers;
    }

private:
    static constexpr size_t kDeepest = 80;

    struct Step
    {
        bool isList = false;
        qint64 index = -1;
        bool hasKey = false;
        std::string key;
    };

    bool isSearching() const { return static_cast<size_t>(m_pointers.size()) < m_offsets.size(); }

    void nextElement()
    {
        if (!m_path.empty() && m_path.back().isList)
            ++m_path.back().index;
    }

    bool scalar()
    {
        nextElement();
        note();
        return isSearching();
    }

    bool open(bool isList)
    {
        nextElement();
        note();
        m_path.push_back({isList, -1, false, {}});
        return isSearching() && m_path.size() < kDeepest;
    }

    bool close()
    {
        m_path.pop_back();
        note();
        return isSearching();
    }

    void note()
    {
        while (isSearching() && m_offsets[static_cast<size_t>(m_pointers.size())] < m_stream.Tell())
            m_pointers.append(pointer());
    }

    QString pointer() const
    {
        QString pointer;
        for (const Step &step : m_path) {
            if (step.isList ? step.index < 0 : !step.hasKey)
                continue;
            QString name = step.isList ? QString::number(step.index) : toText(step.key);
            name.replace(QLatin1Char('~'), QStringLiteral("~0"));
            name.replace(QLatin1Char('/'), QStringLiteral("~1"));
            pointer += QLatin1Char('/') + name;
        }
        return pointer;
    }

    const JsonStream &m_stream;
    const std::vector<size_t> &m_offsets;
    std::vector<Step> m_path;
    QStringList m_pointers;
};

} // namespace

QStringList jsonPointersOf(std::string_view document, const std::vector<size_t> &offsets)
{
    JsonStream stream(document, document.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    PathHandler handler(stream, offsets);
    rapidjson::Reader reader;
    reader.Parse<rapidjson::kParseCommentsFlag | rapidjson::kParseTrailingCommasFlag>(stream, handler);
    return handler.finish();
}

} // namespace barline
