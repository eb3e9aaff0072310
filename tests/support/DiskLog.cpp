#include "tests/support/DiskLog.h"

#include <QFile>
#include <QMutexLocker>

namespace barline::test {

namespace {

QByteArray nameOf(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

} // namespace

void DiskLog::start(const QByteArray &path)
{
    const QMutexLocker lock(&m_mutex);
    m_before.clear();
    m_files.clear();
    m_events.clear();
    m_lastFile = 0;
    m_path = path;
    QFile file(QFile::decodeName(path));
    if (!file.open(QIODevice::ReadOnly))
        return;
    m_files.insert(nameOf(path), m_lastFile++);
    m_before[nameOf(path)] = file.readAll();
}

void DiskLog::markAcknowledged(qint64 seq)
{
    const QMutexLocker lock(&m_mutex);
    m_events.append({DiskEvent::Kind::Mark, 0, seq, {}, false});
}

QList<DiskEvent> DiskLog::stop()
{
    const QMutexLocker lock(&m_mutex);
    m_path.clear();
    return std::exchange(m_events, {});
}

int DiskLog::before(const DiskAccess &)
{
    return SQLITE_OK;
}

int DiskLog::fileOf(const QByteArray &name)
{
    const auto known = m_files.constFind(name);
    if (known != m_files.constEnd())
        return *known;
    m_files.insert(name, m_lastFile);
    m_events.append({DiskEvent::Kind::Create, m_lastFile, 0, name, false});
    return m_lastFile++;
}

void DiskLog::after(const DiskAccess &access, int code)
{
    const QMutexLocker lock(&m_mutex);
    if (m_path.isEmpty() || qstrncmp(access.path, m_path.constData(), static_cast<size_t>(m_path.size())) != 0)
        return;
    const QByteArray name = nameOf(access.path);
    if (code != SQLITE_OK) {
        if (access.call == DiskCall::Sync)
            m_events.append({DiskEvent::Kind::LoseSync, fileOf(name), 0, {}, false});
        return;
    }
    switch (access.call) {
    case DiskCall::Write:
        m_events.append(
            {DiskEvent::Kind::Write, fileOf(name), access.offset, QByteArray(access.data, access.size), false});
        break;
    case DiskCall::Truncate:
        m_events.append({DiskEvent::Kind::Truncate, fileOf(name), access.offset, {}, false});
        break;
    case DiskCall::Sync:
        m_events.append({DiskEvent::Kind::Sync, fileOf(name), 0, {}, access.syncsFolder});
        break;
    case DiskCall::Delete:
        m_events.append({DiskEvent::Kind::Delete, fileOf(name), 0, name, access.syncsFolder});
        m_files.remove(name);
        break;
    case DiskCall::Open:
    case DiskCall::Read:
    case DiskCall::MapShared:
        break;
    }
}

} // namespace barline::test
