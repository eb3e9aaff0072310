#include "tests/core/service/Sessions.h"
#include "tests/support/HeldLock.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QMetaType>
#include <QTemporaryDir>

using namespace barline;
using namespace barline::test;

namespace {

/// What is done with a whole file, once it is not locked any more; what it answered does not count.
using Call = QCoro::Task<Result<void>> (*)(QString path, QString out, OpeningWait wait);

template <typename T>
Result<void> withoutValue(const Result<T> &result)
{
    return result ? Result<void>() : failure(result.error());
}

QCoro::Task<Result<void>> check(QString path, QString, OpeningWait wait)
{
    auto checking = ProjectService::checkWaiting(path, wait);
    const Result<Findings> findings = co_await checking;
    if (findings && hasErrors(*findings))
        co_return failure(ErrorKind::Invalid, findings->constFirst().message);
    co_return withoutValue(findings);
}

QCoro::Task<Result<void>> salvage(QString path, QString out, OpeningWait wait)
{
    const Progress progress;
    auto salvaging = ProjectService::salvageWaiting(path, out, wait, progress);
    const Result<Findings> missing = co_await salvaging;
    co_return withoutValue(missing);
}

QCoro::Task<Result<void>> saveCopy(QString path, QString out, OpeningWait wait)
{
    auto copying = ProjectService::saveCopyWaiting(path, out, wait);
    co_return co_await copying;
}

QCoro::Task<Result<void>> compact(QString path, QString, OpeningWait wait)
{
    auto compacting = ProjectService::compactWaiting(path, wait);
    const Result<Compaction> compacted = co_await compacting;
    co_return withoutValue(compacted);
}

struct NamedCall
{
    const char *name;
    Call call;
};

constexpr NamedCall kCalls[] = {
    {"check", check}, {"salvage", salvage}, {"save a copy", saveCopy}, {"compact", compact}};

} // namespace

Q_DECLARE_METATYPE(Call)

/// What concerns a whole file waits for programs that keep it locked, as opening it does.
class tst_WaitingCalls : public QObject
{
    Q_OBJECT

private:
    QString path() const { return m_folder->filePath(QStringLiteral("song.barline")); }
    QString out() const { return m_folder->filePath(QStringLiteral("out.barline")); }
    QStringList names() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    static void callsAndLocks()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<QByteArray>("held");
        for (const NamedCall &each : kCalls)
            QTest::addRow("%s, all kept", each.name) << each.call << QByteArray(HeldLock::kKeepsAll);
        QTest::addRow("check, being written to a log") << Call(check) << QByteArray(HeldLock::kWritesToALog);
        QTest::addRow("salvage, being written to a log") << Call(salvage) << QByteArray(HeldLock::kWritesToALog);
        QTest::addRow("compact, being written to a log") << Call(compact) << QByteArray(HeldLock::kWritesToALog);
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const SessionPtr session = made(ProjectService(QStringLiteral("ada")).create({path(), false}));
        QVERIFY(session);
        QVERIFY(QCoro::waitFor(session->reserveIds()));
        QVERIFY(ProjectService::addFirstTrack(*session));
        QCOMPARE(problemOf(session->close(false)), QString());
    }

    void sayForWhomTheyWaitAndGoOn_data() { callsAndLocks(); }

    void sayForWhomTheyWaitAndGoOn()
    {
        QFETCH(const Call, call);
        QFETCH(const QByteArray, held);
        HeldLock lock(path(), held.constData());
        QVERIFY(lock.isHeld());
        const QString name = lock.name();
        QStringList said;
        const OpeningWait wait{[&](const DatabaseNotice &notice) {
                                   said.append(notice.message);
                                   lock.release();
                               },
                               {}};
        QCOMPARE(problemOf(call(path(), out(), wait)), QString());
        QVERIFY(!said.isEmpty());
        QVERIFY2(said.constFirst().contains(name), qPrintable(said.constFirst()));
        QVERIFY(made(ProjectService(QStringLiteral("ada")).open({path(), false})));
    }

    void stopWaitingWhenCancelled_data() { callsAndLocks(); }

    void stopWaitingWhenCancelled()
    {
        QFETCH(const Call, call);
        QFETCH(const QByteArray, held);
        {
            const HeldLock lock(path(), held.constData());
            QVERIFY(lock.isHeld());
            std::stop_source stop;
            const OpeningWait wait{[&](const DatabaseNotice &) { stop.request_stop(); }, stop.get_token()};
            const Result<void> done = QCoro::waitFor(call(path(), out(), wait));
            QVERIFY(!done);
            QCOMPARE(done.error().kind(), ErrorKind::Cancelled);
        }
        QVERIFY(!QFile::exists(out()));
        QVERIFY(names().filter(QStringLiteral(".out")).isEmpty());
        QVERIFY(made(ProjectService(QStringLiteral("ada")).open({path(), false})));
    }
};

BARLINE_TEST(tst_WaitingCalls)
#include "tst_WaitingCalls.moc"
