#include "core/document/IdSource.h"

namespace barline {

qint64 IdSource::take(qint64 count)
{
    while (m_blocks.size() > 1 && m_blocks.constFirst().count < count)
        m_blocks.removeFirst();
    Q_ASSERT_X(!m_blocks.isEmpty() && m_blocks.constFirst().count >= count, "IdSource", "no block was added");
    Block &block = m_blocks.first();
    const qint64 first = block.first;
    const bool wasLow = remaining() < kBlockSize / 2;
    block.first += count;
    block.count -= count;
    if (!wasLow && remaining() < kBlockSize / 2)
        emit runningLow();
    return first;
}

void IdSource::addBlock(qint64 first, qint64 count)
{
    m_blocks.append({first, count});
}

qint64 IdSource::remaining() const
{
    qint64 sum = 0;
    for (const Block &block : m_blocks)
        sum += block.count;
    return sum;
}

} // namespace barline

#include "moc_IdSource.cpp"
