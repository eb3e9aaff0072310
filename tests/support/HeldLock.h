#pragma once

#include <QProcess>
#include <QString>

namespace barline::test {

/// Another program's hold on a project, by a child that keeps a transaction open as long as this lives.
class HeldLock
{
public:
    static constexpr const char *kWrites = "BEGIN IMMEDIATE";
    static constexpr const char *kReads = "BEGIN; SELECT * FROM project";
    static constexpr const char *kWritesToALog = "PRAGMA journal_mode=WAL; BEGIN IMMEDIATE";
    static constexpr const char *kKeepsAll = "BEGIN EXCLUSIVE"; ///< nobody else can even read a file without a log

    explicit HeldLock(const QString &path, const char *sql = kWrites)
    {
        m_child.setProcessChannelMode(QProcess::SeparateChannels);
        m_child.start(QStringLiteral("python3"),
                      {QStringLiteral("-c"),
                       QStringLiteral("import sqlite3, sys\n"
                                      "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
                                      "for sql in sys.argv[2].split(';'): c.execute(sql).fetchone()\n"
                                      "print('held', flush=True)\n"
                                      "sys.stdin.readline(); c.execute('ROLLBACK')"),
                       path, QString::fromLatin1(sql)});
        m_isHeld = m_child.waitForReadyRead(20000);
    }
    ~HeldLock() { release(); }
    HeldLock(const HeldLock &) = delete;
    HeldLock &operator=(const HeldLock &) = delete;

    void release()
    {
        if (m_child.state() == QProcess::NotRunning)
            return;
        m_child.write("\n");
        m_child.waitForBytesWritten();
        m_child.waitForFinished();
    }
    bool isHeld() const { return m_isHeld; }
    qint64 pid() const { return m_child.processId(); }
    /// As a message names it.
    QString name() const { return QStringLiteral("process %1 (python3").arg(pid()); }

private:
    QProcess m_child;
    bool m_isHeld = false;
};

} // namespace barline::test
