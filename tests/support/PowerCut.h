#pragma once

#include "tests/support/DiskLog.h"

#include <QRandomGenerator>
#include <QSet>

namespace barline::test {

/// What a disk without power keeps of writes that were not synced.
enum class PowerLoss {
    KeepNone,
    KeepAll,
    KeepSome,
    TearSectors,  ///< of each write some sectors of 512 bytes
    WriteGarbage, ///< in some sectors of it
    RuinBlocks,   ///< the whole blocks of 4 KiB that it touches, with what was durable there
};
constexpr int kPowerLosses = 6;

/// Plays a log of the disk again, event by event, and says what would be on the disk were the power cut there.
class PowerCut
{
public:
    /// A disk that ignores syncs keeps nothing for certain.
    enum class Disk { Honest, IgnoresSyncs };

    /// `before` and `events` are a DiskLog's.
    PowerCut(DiskFiles before, QList<DiskEvent> events, Disk disk = Disk::Honest);

    qsizetype size() const { return m_events.size(); }
    /// The next event. False at the end.
    bool advance();
    /// The seq up to which edits are acknowledged by now.
    qint64 acknowledged() const { return m_acknowledged; }
    DiskFiles cut(PowerLoss loss, QRandomGenerator &random) const;

private:
    struct File
    {
        QByteArray durable;
        QByteArray cached;        ///< as the program sees it
        QList<qsizetype> pending; ///< events that are not synced
        QSet<qint64> lost;        ///< blocks of which the cache says that they are on the disk
    };

    void write(DiskEvent &event);
    void loseSync(File &file);
    void sync(const DiskEvent &event);
    QByteArray contentOf(const File &file, PowerLoss loss, QRandomGenerator &random) const;

    QList<DiskEvent> m_events;
    Disk m_disk;
    qsizetype m_next = 0;
    qint64 m_acknowledged = 0;
    QHash<int, File> m_files;
    std::map<QByteArray, int> m_names; ///< durable
    QList<qsizetype> m_pendingNames;   ///< creations and deletions, in order
};

} // namespace barline::test
