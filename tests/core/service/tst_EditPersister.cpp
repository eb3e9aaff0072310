#include "core/edit/arrange/ClipEdits.h"
#include "core/store/Statement.h"
#include "tests/core/service/Sessions.h"
#include "tests/support/HeldLock.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace barline;
using namespace barline::test;

namespace {

std::unique_ptr<Database> openedDatabase(const QString &path, bool create)
{
    DatabaseLocation location;
    location.path = path;
    location.create = create;
    auto opened = QCoro::waitFor(Database::open(location));
    return opened ? std::move(*opened) : nullptr;
}

/// Runs a statement on another connection, as another program would; what it returns.
Result<qint64> runElsewhere(Database &database, const QByteArray &sql)
{
    return QCoro::waitFor(database.write([sql](Session &session) { return session.readInteger(sql); }));
}

/// A persister at work on a file, as a session wires it.
struct PersisterAtWork
{
    explicit PersisterAtWork(const QString &path)
        : database(openedDatabase(path, true))
        , store(*database)
        , history(document, 1, QStringLiteral("ada"))
        , persister(store, 0)
    {
        QObject::connect(&history, &History::pushed, &persister, &EditPersister::keep);
        QObject::connect(&persister, &EditPersister::committed, &history, &History::confirm);
    }

    bool addClipOf(int bars)
    {
        const Clip clip = makeEmptyClip(nextId, QStringLiteral("Clip %1").arg(nextId), Meter(), bars, {}, nextId);
        nextId += bars + 1;
        return history.push(addClip(clip), QStringLiteral("Add Clip")).has_value();
    }
    QString problem()
    {
        const Result<void> done = waitFor(persister.whenDone());
        return done ? QString() : done.error().message();
    }
    static Result<void> waitFor(QFuture<Result<void>> future)
    {
        while (!future.isFinished())
            QTest::qWait(1);
        return future.result();
    }

    std::unique_ptr<Database> database;
    EditStore store;
    Document document;
    History history;
    EditPersister persister;
    qint64 nextId = 1;
};

} // namespace

class tst_EditPersister : public QObject
{
    Q_OBJECT

private:
    QString path() const { return m_folder->filePath(QStringLiteral("song.barline")); }

    /// A session on a file that holds one clip, and another connection to the file.
    bool openSong()
    {
        m_session = made(m_service.create({path(), false}));
        m_other = openedDatabase(path(), false);
        if (!m_session || !m_other)
            return false;
        const Clip clip = makeEmptyClip(1, QStringLiteral("Clip"), Meter(), 4, {}, 1);
        return m_session->history().push(addClip(clip), QStringLiteral("Add Clip")) && flushed(*m_session);
    }

    bool rename(const QString &name)
    {
        const Clip clip = **m_session->document().project().clips.begin();
        return m_session->history().push(renameClip(clip, name), name).has_value();
    }

    QString clipName() const { return (*m_session->document().project().clips.begin())->name; }

    const ProjectService m_service{QStringLiteral("ada")};
    std::unique_ptr<QTemporaryDir> m_folder;
    SessionPtr m_session;
    std::unique_ptr<Database> m_other;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void cleanup()
    {
        if (m_session)
            (void)problemOf(m_session->close(true));
        m_session.reset();
        m_other.reset();
    }

    void keepsEditsInOrderWhileTheDiskIsFullAndSavesThemLater()
    {
        PersisterAtWork work(path());
        QVERIFY(work.addClipOf(1));
        QCOMPARE(work.problem(), QString());
        QVERIFY(runElsewhere(*work.database, "PRAGMA max_page_count=1")); // as many as there are
        QVERIFY(work.addClipOf(5000));
        const QString problem = work.problem();
        QVERIFY2(problem.contains(QStringLiteral("full")) && problem.contains(QStringLiteral("save a copy")),
                 qPrintable(problem));
        QCOMPARE(work.persister.state(), EditPersister::State::CannotSave);
        QCOMPARE(work.persister.problem(), problem);
        QVERIFY(work.addClipOf(1));
        QVERIFY(work.history.undo());
        QCOMPARE(work.persister.waiting().size(), 3);
        QCOMPARE(work.persister.state(), EditPersister::State::CannotSave);
        QCOMPARE(QCoro::waitFor(work.store.lastSeq()).value(), 1);

        QSignalSpy committed(&work.persister, &EditPersister::committed);
        QVERIFY(runElsewhere(*work.database, "PRAGMA max_page_count=1000000"));
        QTRY_COMPARE_WITH_TIMEOUT(work.persister.state(), EditPersister::State::Saved, 20'000);
        QCOMPARE(work.persister.problem(), QString());
        QCOMPARE(committed.size(), 3);
        for (qsizetype i = 0; i < 4; ++i)
            QCOMPARE(work.history.entries().at(i).seq, i + 1);
        const auto loaded = QCoro::waitFor(work.store.load());
        QVERIFY(loaded && loaded->project == work.document.project());
        QCOMPARE(loaded->seq, 4);
    }

    void waitsWhilePaused()
    {
        PersisterAtWork work(path());
        QVERIFY(PersisterAtWork::waitFor(work.persister.pause()));
        QVERIFY(work.addClipOf(1));
        const QFuture<Result<void>> done = work.persister.whenDone();
        QCOMPARE(QCoro::waitFor(work.store.lastSeq()).value(), 0);
        QVERIFY(!done.isFinished());
        work.persister.resume();
        QVERIFY(PersisterAtWork::waitFor(done));
        QCOMPARE(QCoro::waitFor(work.store.lastSeq()).value(), 1);
    }

    void saysForWhomItWaitsAndGoesOnInOrder()
    {
        PersisterAtWork work(path());
        work.database->listen([&](const DatabaseNotice &notice) { work.persister.setWaitsFor(notice.message, false); });
        HeldLock lock(path());
        QVERIFY(lock.isHeld());
        QVERIFY(work.addClipOf(1));
        QVERIFY(work.addClipOf(2));
        QTRY_VERIFY_WITH_TIMEOUT(work.persister.waitsFor().contains(lock.name()), 20000);
        QCOMPARE(work.persister.state(), EditPersister::State::Saving);
        QCOMPARE(work.persister.problem(), QString());
        lock.release();
        QCOMPARE(work.problem(), QString());
        QCOMPARE(work.persister.state(), EditPersister::State::Saved);
        QCOMPARE(work.persister.lastSeq(), 2);
        QTRY_COMPARE(work.persister.waitsFor(), QString());
    }

    void cannotSaveWhileItWaitsForLong()
    {
        PersisterAtWork work(path());
        const HeldLock lock(path());
        QVERIFY(work.addClipOf(1));
        QFuture<Result<void>> done = work.persister.whenDone();
        work.persister.setWaitsFor(QStringLiteral("Waiting for somebody."), false);
        QVERIFY(!done.isFinished());
        work.persister.setWaitsFor(QStringLiteral("Waiting for somebody."), true);
        QCOMPARE(work.persister.state(), EditPersister::State::CannotSave);
        QCOMPARE(work.persister.problem(), QStringLiteral("Waiting for somebody."));
        QVERIFY(done.isFinished());
        QCOMPARE(done.result().error().message(), QStringLiteral("Waiting for somebody."));
    }

    void answersThoseWhoWaitWhenItEnds()
    {
        QFuture<Result<void>> done;
        {
            PersisterAtWork work(path());
            QVERIFY(PersisterAtWork::waitFor(work.persister.pause()));
            QVERIFY(work.addClipOf(1));
            done = work.persister.whenDone();
        }
        QVERIFY(done.isFinished());
        QCOMPARE(done.result().error().kind(), ErrorKind::Cancelled);
    }

    void reportsWhatWaitsAtCloseAndTakesItToACopyElsewhere()
    {
        QVERIFY(openSong());
        m_other.reset();
        QVERIFY(QFile::rename(path(), m_folder->filePath(QStringLiteral("moved.barline"))));
        QVERIFY(rename(QStringLiteral("Mine")));
        QVERIFY(rename(QStringLiteral("Mine too")));
        const QString problem = problemOf(m_session->close(false));
        QVERIFY2(problem.contains(QStringLiteral("Save a copy elsewhere")), qPrintable(problem));
        QCOMPARE(m_session->persister().state(), EditPersister::State::CannotSave);

        const QString elsewhere = m_folder->filePath(QStringLiteral("elsewhere.barline"));
        QCOMPARE(problemOf(m_session->saveAs(elsewhere)), QString());
        QCOMPARE(m_session->persister().state(), EditPersister::State::Saved);
        QCOMPARE(problemOf(m_session->close(false)), QString());
        m_session = made(m_service.open({elsewhere, false}));
        QVERIFY(m_session);
        QCOMPARE(clipName(), QStringLiteral("Mine too"));
        QVERIFY(m_session->history().undo());
        QCOMPARE(clipName(), QStringLiteral("Mine"));
    }

    void putsTheFileBackWhereItWasTakenAway()
    {
        QVERIFY(openSong());
        m_other.reset();
        QVERIFY(QFile::remove(path()));
        QVERIFY(rename(QStringLiteral("Mine")));
        QVERIFY(!flushed(*m_session));
        QCOMPARE(problemOf(m_session->saveAs(path())), QString());
        QCOMPARE(problemOf(m_session->close(false)), QString());
        m_session = made(m_service.open({path(), false}));
        QVERIFY(m_session);
        QCOMPARE(clipName(), QStringLiteral("Mine"));
    }

    void reportsOvertakenEditsAndThoseMadeBeforeTheReload()
    {
        QVERIFY(openSong());
        QVERIFY(rename(QStringLiteral("Before")));
        QVERIFY(flushed(*m_session));
        const SessionPtr theirs = made(m_service.open({path(), false}));
        const Clip clip = **theirs->document().project().clips.begin();
        QVERIFY(theirs->history().push(renameClip(clip, QStringLiteral("Theirs")), QStringLiteral("Theirs")));
        QCOMPARE(problemOf(theirs->close(false)), QString());

        QSignalSpy lost(m_session.get(), &ProjectSession::notApplied);
        QVERIFY(rename(QStringLiteral("Mine")));
        QVERIFY(rename(QStringLiteral("In between"))); // while the commit of the first is under way
        QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 2, 20'000);
        QCOMPARE(lost.at(0).at(0).toString(), QStringLiteral("Mine"));
        QCOMPARE(lost.at(1).at(0).toString(), QStringLiteral("In between"));
        QVERIFY2(lost.at(0).at(1).toString().contains(QStringLiteral("“Theirs” by ada came first")),
                 qPrintable(lost.at(0).at(1).toString()));
        QCOMPARE(m_session->history().notApplied().size(), 2);
        QCOMPARE(clipName(), QStringLiteral("Theirs"));
        QCOMPARE(m_session->persister().state(), EditPersister::State::Saved);
        QCOMPARE(m_session->history().entries().size(), 3);
        QCOMPARE(m_session->history().undoLabel(), QStringLiteral("Theirs")); // ada's too
        QVERIFY(m_session->history().undo());
        QCOMPARE(clipName(), QStringLiteral("Before"));
        QVERIFY(flushed(*m_session));
        QCOMPARE(QCoro::waitFor(m_session->store().lastSeq()).value(), 4);
    }

    void reloadsOnceWhereARowIsMissing()
    {
        QVERIFY(openSong());
        QVERIFY(runElsewhere(*m_other, "DELETE FROM clips RETURNING id"));
        QSignalSpy overtaken(&m_session->persister(), &EditPersister::overtaken);
        QSignalSpy lost(m_session.get(), &ProjectSession::notApplied);
        QVERIFY(rename(QStringLiteral("Mine")));
        QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, 20'000);
        QCOMPARE(overtaken.size(), 1);
        QVERIFY(flushed(*m_session));
        QVERIFY(m_session->document().project().clips.isEmpty());
        QCOMPARE(m_session->history().entries().size(), 1);
    }

    void saysSoAndTriesAgainWhereItCannotReload()
    {
        QVERIFY(openSong());
        QVERIFY(runElsewhere(*m_other, "UPDATE project SET seq = seq + 1 RETURNING seq"));
        QVERIFY(runElsewhere(*m_other, "ALTER TABLE clips RENAME TO hidden"));
        QSignalSpy lost(m_session.get(), &ProjectSession::notApplied);
        QSignalSpy overtaken(&m_session->persister(), &EditPersister::overtaken);
        QVERIFY(rename(QStringLiteral("Mine")));
        QTRY_COMPARE_WITH_TIMEOUT(m_session->persister().state(), EditPersister::State::CannotSave, 20'000);
        QVERIFY(!flushed(*m_session));
        QVERIFY2(overtaken.size() <= 2, "it must not try without a pause");
        QCOMPARE(lost.size(), 0);
        QCOMPARE(clipName(), QStringLiteral("Mine"));
        QVERIFY(runElsewhere(*m_other, "ALTER TABLE hidden RENAME TO clips"));
        QTRY_COMPARE_WITH_TIMEOUT(m_session->persister().state(), EditPersister::State::Saved, 20'000);
        QCOMPARE(lost.size(), 0);
        QCOMPARE(clipName(), QStringLiteral("Mine"));
    }
};

BARLINE_TEST(tst_EditPersister)
#include "tst_EditPersister.moc"
