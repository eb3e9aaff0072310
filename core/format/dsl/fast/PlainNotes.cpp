#include "core/format/dsl/fast/PlainNotes.h"

#include "core/base/SharedLoop.h"
#include "core/format/dsl/fast/PlainNoteReader.h"

#include <algorithm>
#include <atomic>

namespace barline {

namespace {

/// So much of the text is read at once: its notes fit into a core's cache.
constexpr size_t kPartBytes = 256 * 1024;

size_t afterBlanks(std::string_view document, size_t at)
{
    return std::min(document.find_first_not_of(" \n\r\t", at), document.size());
}

/// The first brace from `at` on behind which a key of a note stands; the end where there is none before `limit`.
size_t likelyNote(std::string_view document, size_t at, size_t limit)
{
    const std::string_view part = document.substr(0, limit);
    for (at = part.find('{', at); at < limit; at = part.find('{', at + 1)) {
        const std::string_view key = document.substr(afterBlanks(document, at + 1));
        if (key.starts_with("\"pitch\"") || key.starts_with("\"start_beat\""))
            return at;
    }
    return document.size();
}

std::vector<PlainRun> runsOf(std::string_view document, size_t begin, size_t limit)
{
    std::vector<PlainRun> runs;
    for (size_t at = likelyNote(document, begin, limit); at < limit; at = likelyNote(document, at, limit)) {
        PlainRun run = readPlainNotes(document, at, limit);
        at = run.isEmpty() ? at + 1 : run.end;
        if (!run.isEmpty())
            runs.push_back(std::move(run));
    }
    return runs;
}

size_t bytesOf(const std::vector<PlainRun> &runs)
{
    size_t bytes = 0;
    for (const PlainRun &run : runs)
        bytes += run.end - run.begin;
    return bytes;
}

} // namespace

PlainNotes::PlainNotes(std::string_view document)
    : m_document(document)
{}

bool PlainNotes::readAhead(const std::stop_token &stop, const Progress &progress)
{
    std::vector<std::vector<PlainRun>> parts((m_document.size() + kPartBytes - 1) / kPartBytes);
    std::atomic<size_t> done = 0;
    runShared(parts.size(), [&](size_t part) {
        const size_t begin = part * kPartBytes;
        if (stop.stop_requested())
            return;
        parts[part] = runsOf(m_document, begin, std::min(begin + kPartBytes, m_document.size()));
        progress.setDone(done += bytesOf(parts[part]), m_document.size());
    });
    for (std::vector<PlainRun> &part : parts)
        m_runs.insert(m_runs.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
    return !stop.stop_requested();
}

size_t PlainNotes::count() const
{
    size_t count = 0;
    for (const PlainRun &run : m_runs)
        count += run.notes.size();
    return count;
}

size_t PlainNotes::bytes() const
{
    return bytesOf(m_runs);
}

std::vector<PlainRun>::const_iterator PlainNotes::find(size_t at) const
{
    return std::lower_bound(m_runs.begin(), m_runs.end(), at,
                            [](const PlainRun &run, size_t place) { return run.begin < place; });
}

PlainRun PlainNotes::take(size_t at)
{
    const auto known = find(at);
    if (known != m_runs.end() && known->begin == at) {
        PlainRun &run = m_runs[static_cast<size_t>(known - m_runs.begin())];
        PlainRun taken{run.begin, run.end, run.next, {}, run.lastEnd, run.isSorted, {}};
        taken.notes.swap(run.notes);
        return taken;
    }
    const size_t next = known == m_runs.end() ? m_document.size() : known->begin;
    return readPlainNotes(m_document, at, std::min(next, at + kPartBytes));
}

std::optional<size_t> PlainNotes::objectAfter(size_t at) const
{
    at = afterBlanks(m_document, at);
    return at < m_document.size() && m_document[at] == ',' ? objectAt(at + 1) : std::nullopt;
}

std::optional<size_t> PlainNotes::objectAt(size_t at) const
{
    at = afterBlanks(m_document, at);
    return at < m_document.size() && m_document[at] == '{' ? std::optional(at) : std::nullopt;
}

size_t PlainNotes::skip(size_t at) const
{
    const auto known = find(at);
    return known != m_runs.end() && known->begin == at ? known->end : at;
}

std::vector<std::string_view> PlainNotes::between() const
{
    std::vector<std::string_view> texts;
    size_t end = 0;
    for (const PlainRun &run : m_runs) {
        texts.push_back(m_document.substr(end, run.begin - end));
        end = run.end;
    }
    texts.push_back(m_document.substr(end));
    return texts;
}

} // namespace barline
