#include "core/store/RunningReads.h"

#include <QFileInfo>

namespace barline {

std::optional<LongRead> RunningReads::longest() const
{
    const std::lock_guard lock(m_mutex);
    if (m_reads.empty())
        return {};
    const Entry &oldest = m_reads.front();
    const auto held = std::chrono::steady_clock::now() - oldest.since;
    if (held < kLong)
        return {};
    return LongRead{
        QStringLiteral("%1:%2").arg(QFileInfo(QString::fromUtf8(oldest.place.file)).fileName()).arg(oldest.place.line),
        std::chrono::duration_cast<std::chrono::milliseconds>(held)};
}

RunningRead::RunningRead(RunningReads *reads, CodePlace place)
    : m_reads(reads)
{
    if (!m_reads)
        return;
    const std::lock_guard lock(m_reads->m_mutex);
    m_entry = m_reads->m_reads.insert(m_reads->m_reads.end(), {place, std::chrono::steady_clock::now()});
}

RunningRead::~RunningRead()
{
    if (!m_reads)
        return;
    const std::lock_guard lock(m_reads->m_mutex);
    m_reads->m_reads.erase(m_entry);
}

} // namespace barline
