#include "tests/support/PowerCut.h"

#include <cstring>

namespace barline::test {

namespace {

constexpr qsizetype kSector = 512;
constexpr qsizetype kBlock = 4096;

void put(QByteArray &content, qint64 offset, const char *data, qsizetype size)
{
    if (content.size() < offset + size)
        content.append(offset + size - content.size(), '\0');
    memcpy(content.data() + offset, data, static_cast<size_t>(size));
}

QByteArray garbage(qsizetype size, QRandomGenerator &random)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

/// Each sector of the write comes, or stays as it was, or where `garbles` holds something else altogether.
void putSectors(QByteArray &content, const DiskEvent &write, bool garbles, QRandomGenerator &random)
{
    qint64 at = write.offset;
    const qint64 end = write.offset + write.data.size();
    while (at < end) {
        const qint64 next = std::min(end, (at / kSector + 1) * kSector);
        const int chance = random.bounded(3);
        if (chance == 0 && garbles)
            put(content, at, garbage(next - at, random).constData(), next - at);
        else if (chance != 1)
            put(content, at, write.data.constData() + (at - write.offset), next - at);
        at = next;
    }
}

void ruinBlocks(QByteArray &content, const DiskEvent &write, QRandomGenerator &random)
{
    const qint64 first = write.offset / kBlock * kBlock;
    const qint64 last = (write.offset + write.data.size() + kBlock - 1) / kBlock * kBlock;
    put(content, first, garbage(last - first, random).constData(), last - first);
}

void apply(QByteArray &content, const DiskEvent &event)
{
    if (event.kind == DiskEvent::Kind::Write)
        put(content, event.offset, event.data.constData(), event.data.size());
    else
        content.resize(event.offset);
}

} // namespace

PowerCut::PowerCut(DiskFiles before, QList<DiskEvent> events, Disk disk)
    : m_events(std::move(events))
    , m_disk(disk)
{
    for (const auto &[name, content] : before) {
        m_files[0].durable = content;
        m_files[0].cached = content;
        m_names[name] = 0;
    }
}

bool PowerCut::advance()
{
    if (m_next == m_events.size())
        return false;
    DiskEvent &event = m_events[m_next];
    switch (event.kind) {
    case DiskEvent::Kind::Write:
    case DiskEvent::Kind::Truncate:
        write(event);
        break;
    case DiskEvent::Kind::Create:
        m_pendingNames.append(m_next);
        break;
    case DiskEvent::Kind::Delete:
        m_pendingNames.append(m_next);
        if (event.syncsFolder)
            sync(event);
        break;
    case DiskEvent::Kind::Sync:
        sync(event);
        break;
    case DiskEvent::Kind::LoseSync:
        loseSync(m_files[event.file]);
        break;
    case DiskEvent::Kind::Mark:
        m_acknowledged = event.offset;
        break;
    }
    ++m_next;
    return true;
}

void PowerCut::write(DiskEvent &event)
{
    File &file = m_files[event.file];
    apply(file.cached, event);
    file.pending.append(m_next);
    // Whoever writes into a lost block makes all of it dirty again.
    const qint64 end = event.offset + event.data.size();
    qint64 from = event.offset;
    qint64 to = end;
    for (const qint64 block : {event.offset / kBlock, (end - 1) / kBlock}) {
        if (event.kind != DiskEvent::Kind::Write || !file.lost.remove(block))
            continue;
        from = std::min(from, block * kBlock);
        to = std::max(to, std::min<qint64>(file.cached.size(), (block + 1) * kBlock));
    }
    if (from == event.offset && to == end)
        return;
    event.data = file.cached.mid(from, to - from);
    event.offset = from;
}

void PowerCut::loseSync(File &file)
{
    for (const qsizetype index : std::exchange(file.pending, {})) {
        const DiskEvent &event = m_events.at(index);
        for (qint64 block = event.offset / kBlock; block * kBlock < event.offset + event.data.size(); ++block)
            file.lost.insert(block);
    }
}

void PowerCut::sync(const DiskEvent &event)
{
    if (m_disk == Disk::IgnoresSyncs)
        return;
    if (event.kind == DiskEvent::Kind::Sync) {
        File &file = m_files[event.file];
        for (const qsizetype index : std::exchange(file.pending, {}))
            apply(file.durable, m_events.at(index));
    }
    if (!event.syncsFolder)
        return;
    for (const qsizetype index : std::exchange(m_pendingNames, {})) {
        const DiskEvent &change = m_events.at(index);
        if (change.kind == DiskEvent::Kind::Create)
            m_names[change.data] = change.file;
        else
            m_names.erase(change.data);
    }
}

DiskFiles PowerCut::cut(PowerLoss loss, QRandomGenerator &random) const
{
    // A file system keeps the order of names.
    std::map<QByteArray, int> names = m_names;
    qsizetype kept = m_pendingNames.size();
    if (loss == PowerLoss::KeepNone)
        kept = 0;
    else if (loss != PowerLoss::KeepAll)
        kept = random.bounded(static_cast<int>(kept) + 1);
    for (qsizetype i = 0; i < kept; ++i) {
        const DiskEvent &change = m_events.at(m_pendingNames.at(i));
        if (change.kind == DiskEvent::Kind::Create)
            names[change.data] = change.file;
        else
            names.erase(change.data);
    }
    DiskFiles files;
    for (const auto &[name, file] : names)
        files[name] = contentOf(m_files.value(file), loss, random);
    return files;
}

QByteArray PowerCut::contentOf(const File &file, PowerLoss loss, QRandomGenerator &random) const
{
    QByteArray content = file.durable;
    if (loss == PowerLoss::KeepNone)
        return content;
    for (const qsizetype index : file.pending) {
        const DiskEvent &event = m_events.at(index);
        const bool isWhole = loss == PowerLoss::KeepAll || random.bounded(2) == 0;
        if (isWhole)
            apply(content, event);
        else if (loss == PowerLoss::KeepSome || event.kind != DiskEvent::Kind::Write)
            continue;
        else if (loss == PowerLoss::RuinBlocks)
            ruinBlocks(content, event, random);
        else
            putSectors(content, event, loss == PowerLoss::WriteGarbage, random);
    }
    return content;
}

} // namespace barline::test
