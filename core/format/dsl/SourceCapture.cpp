#include "core/format/dsl/SourceCapture.h"

namespace barline {

void SourceCapture::start(bool keep)
{
    m_keep = keep;
    m_text.clear();
    m_levels.clear();
}

void SourceCapture::append(std::string_view text)
{
    if (m_keep)
        m_text.append(text.data(), static_cast<qsizetype>(text.size()));
}

void SourceCapture::separate()
{
    if (m_levels.empty() || !m_levels.back().isList)
        return;
    if (!std::exchange(m_levels.back().isFirst, false))
        append(", ");
}

void SourceCapture::open(char bracket)
{
    separate();
    append({&bracket, 1});
    m_levels.push_back({bracket == '[', true, {}});
}

void SourceCapture::close(char bracket)
{
    append({&bracket, 1});
    m_levels.pop_back();
}

bool SourceCapture::key(std::string_view name, std::string_view source)
{
    Level &level = m_levels.back();
    if (!std::exchange(level.isFirst, false))
        append(", ");
    append(source);
    append(": ");
    const QByteArray key(name.data(), static_cast<qsizetype>(name.size()));
    const bool isNew = !level.keys.contains(key);
    level.keys.insert(key);
    return isNew;
}

void SourceCapture::scalar(std::string_view source)
{
    separate();
    append(source);
}

} // namespace barline
