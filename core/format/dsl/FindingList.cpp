#include "core/format/dsl/FindingList.h"

#include "core/format/dsl/PointerFinder.h"

#include <algorithm>

namespace barline {

namespace {

/// Walks from place to place in a text and says line and column of each.
class LineCounter
{
public:
    explicit LineCounter(std::string_view document)
        : m_document(document)
        , m_at(document.starts_with("\xEF\xBB\xBF") ? 3 : 0)
    {}

    /// `offset` must not go back.
    void goTo(size_t offset)
    {
        for (; m_at < offset && m_at < m_document.size(); ++m_at) {
            const auto byte = static_cast<unsigned char>(m_document[m_at]);
            if (byte == '\n') {
                ++m_line;
                m_column = 1;
            } else if ((byte & 0xC0U) != 0x80U) {
                ++m_column;
            }
        }
    }

    int line() const { return m_line; }
    int column() const { return m_column; }

private:
    std::string_view m_document;
    size_t m_at;
    int m_line = 1;
    int m_column = 1;
};

} // namespace

void FindingList::error(size_t offset, const QString &message, const QString &hint)
{
    add({offset, Finding::Severity::Error, message, hint});
}

void FindingList::warning(size_t offset, const QString &message, const QString &hint)
{
    add({offset, Finding::Severity::Warning, message, hint});
}

void FindingList::fatal(size_t offset, const QString &message)
{
    clear();
    error(offset, message);
    m_fatal = true;
}

void FindingList::clear()
{
    *this = FindingList();
}

void FindingList::settle(size_t offset)
{
    m_settled.insert(offset);
}

void FindingList::add(Found found)
{
    if (m_settled.contains(found.offset))
        return;
    m_hasErrors = m_hasErrors || found.severity == Finding::Severity::Error;
    if (std::ssize(m_found) < kMostListed) {
        m_found.push_back(std::move(found));
        return;
    }
    ++m_unlisted;
    if (found.severity == Finding::Severity::Error && m_found.back().severity == Finding::Severity::Warning)
        m_found.back() = std::move(found); // an error is never hidden behind warnings only
}

Findings FindingList::located(std::string_view document, const QString &fileName) const
{
    if (m_found.empty())
        return {};
    std::vector<Found> found = m_found;
    std::stable_sort(found.begin(), found.end(), [](const Found &a, const Found &b) { return a.offset < b.offset; });
    std::vector<size_t> offsets;
    offsets.reserve(found.size());
    for (const Found &each : found)
        offsets.push_back(each.offset);
    const QStringList pointers = jsonPointersOf(document, offsets);

    Findings findings;
    LineCounter counter(document);
    for (size_t i = 0; i < found.size(); ++i) {
        counter.goTo(found[i].offset);
        findings.append({found[i].severity, fileName, counter.line(), counter.column(),
                         pointers.at(static_cast<qsizetype>(i)), found[i].message, found[i].hint});
    }
    if (m_unlisted > 0) {
        findings.append({Finding::Severity::Warning, fileName, counter.line(), counter.column(), QString(),
                         tr("and more findings, not listed: %1").arg(m_unlisted), QString()});
    }
    return findings;
}

} // namespace barline
