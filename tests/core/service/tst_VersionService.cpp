#include "core/edit/arrange/ClipEdits.h"
#include "core/service/VersionService.h"
#include "tests/core/service/Sessions.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>

using namespace barline;
using namespace barline::test;

class tst_VersionService : public QObject
{
    Q_OBJECT

private:
    bool reopen()
    {
        if (m_session)
            (void)problemOf(m_session->close(true));
        m_session = made(ProjectService(QStringLiteral("ada")).open({m_path, false}));
        return m_session != nullptr;
    }

    bool rename(const QString &name)
    {
        return m_session->history()
            .push(renameClip(**m_session->document().project().clips.begin(), name), name)
            .has_value();
    }

    QString clipName() const { return (*m_session->document().project().clips.begin())->name; }

    bool execute(const QByteArray &sql)
    {
        DatabaseLocation location;
        location.path = m_path;
        auto opened = QCoro::waitFor(Database::open(location));
        return opened &&
               QCoro::waitFor((*opened)->write([sql](Session &session) { return session.execute(sql); })).has_value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    SessionPtr m_session;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("song.barline"));
        m_session = made(ProjectService(QStringLiteral("ada")).create({m_path, false}));
        QVERIFY(m_session);
        QVERIFY(m_session->history().push(addClip(makeEmptyClip(1, QStringLiteral("Clip"), Meter(), 4, {}, 1)),
                                          QStringLiteral("Add Clip")));
    }

    void cleanup()
    {
        if (m_session)
            (void)problemOf(m_session->close(true));
        m_session.reset();
    }

    void restoresAVersionAsOneEditThatCanBeUndone()
    {
        QVERIFY(rename(QStringLiteral("First")));
        const auto version = QCoro::waitFor(VersionService(*m_session).nameVersion(QStringLiteral("Draft")));
        QVERIFY(version);
        QCOMPARE(version->seq, 2);
        QVERIFY(rename(QStringLiteral("Second")));
        QVERIFY(reopen());
        const auto versions = QCoro::waitFor(VersionService(*m_session).versions());
        QVERIFY(versions);
        QCOMPARE(versions->size(), 1);
        QCOMPARE(versions->constFirst().name, QStringLiteral("Draft"));
        QCOMPARE(versions->constFirst().author, QStringLiteral("ada"));
        QCOMPARE(problemOf(VersionService(*m_session).restore(versions->constFirst())), QString());
        QCOMPARE(clipName(), QStringLiteral("First"));
        QVERIFY(flushed(*m_session));
        QCOMPARE(m_session->persister().lastSeq(), 4);
        QVERIFY(m_session->history().undo());
        QCOMPARE(clipName(), QStringLiteral("Second"));
    }

    void refusesADamagedVersion()
    {
        const auto version = QCoro::waitFor(VersionService(*m_session).nameVersion(QStringLiteral("Draft")));
        QVERIFY(version);
        QVERIFY(execute("UPDATE versions SET crc = crc + 1"));
        const auto restored = QCoro::waitFor(VersionService(*m_session).restore(*version));
        QVERIFY(!restored);
        QCOMPARE(restored.error().kind(), ErrorKind::Storage);
        QVERIFY(execute("DELETE FROM versions"));
        const auto gone = QCoro::waitFor(VersionService(*m_session).restore(*version));
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind(), ErrorKind::NotFound);
    }

    void compactionKeepsTheLastThousandAndTheVersions()
    {
        QVERIFY(QCoro::waitFor(VersionService(*m_session).nameVersion(QStringLiteral("Draft"))));
        for (int i = 0; i < 1010; ++i)
            QVERIFY(rename(QStringLiteral("Name %1").arg(i)));
        const auto removed = QCoro::waitFor(VersionService(*m_session).compactHistory());
        QVERIFY(removed);
        QCOMPARE(*removed, 11);
        const auto again = QCoro::waitFor(VersionService(*m_session).compactHistory());
        QCOMPARE(again.value(), 0);
        QCOMPARE(m_session->history().entries().size(), 1000);
        QCOMPARE(m_session->history().start().reason, HistoryStart::Reason::Compacted);
        QVERIFY(reopen());
        QCOMPARE(m_session->history().start().reason, HistoryStart::Reason::Compacted);
        QCOMPARE(m_session->history().entries().size(), 1000);
        QCOMPARE(clipName(), QStringLiteral("Name 1009"));
        while (m_session->history().canUndo())
            QVERIFY(m_session->history().undo());
        QCOMPARE(clipName(), QStringLiteral("Name 9"));
        const Result<void> more = m_session->history().undo();
        QVERIFY(!more && more.error().message().contains(QStringLiteral("removed from the journal")));
        QVERIFY(flushed(*m_session));
        const auto versions = QCoro::waitFor(VersionService(*m_session).versions());
        QCOMPARE(problemOf(VersionService(*m_session).restore(versions->constFirst())), QString());
        QCOMPARE(clipName(), QStringLiteral("Clip"));
    }

    void whatTookBackARemovedEditIsAnOrdinaryOne()
    {
        QVERIFY(rename(QStringLiteral("Old")));
        for (int i = 0; i < 999; ++i)
            QVERIFY(rename(QStringLiteral("Name %1").arg(i)));
        const EditKey old = m_session->history().entries().at(1).key;
        while (m_session->history().entries().constLast().undoOf != old)
            QVERIFY(m_session->history().undo());
        QVERIFY(QCoro::waitFor(VersionService(*m_session).compactHistory()).value() > 0);
        QVERIFY(reopen());
        QCOMPARE(clipName(), QStringLiteral("Clip"));
        QVERIFY2(m_session->history().canUndo(), "the undo of a removed edit is an edit");
        QVERIFY(m_session->history().undo());
        QVERIFY(clipName() != QStringLiteral("Clip"));
    }

    void aDamagedEditEndsUndoAndSaysSo()
    {
        QVERIFY(rename(QStringLiteral("One")));
        QVERIFY(rename(QStringLiteral("Two")));
        QVERIFY(rename(QStringLiteral("Three")));
        QVERIFY(flushed(*m_session));
        QCOMPARE(problemOf(m_session->close(false)), QString());
        m_session.reset();
        QVERIFY(execute("UPDATE edits SET crc = crc + 1 WHERE seq = 3"));
        QVERIFY2(reopen(), "one bad row must not close a project");
        QCOMPARE(clipName(), QStringLiteral("Three"));
        QCOMPARE(m_session->history().start().reason, HistoryStart::Reason::Damaged);
        QCOMPARE(m_session->history().start().seq, 3);
        QVERIFY(m_session->history().undo());
        QCOMPARE(clipName(), QStringLiteral("Two"));
        const Result<void> more = m_session->history().undo();
        QVERIFY(!more && more.error().message().contains(QStringLiteral("Edit 3 is damaged")));
        QVERIFY(flushed(*m_session));
    }

    void whatWasNotAppliedCanBeAppliedAnyway()
    {
        QVERIFY(flushed(*m_session));
        const SessionPtr other = made(ProjectService(QStringLiteral("bo")).open({m_path, false}));
        const Clip clip = **other->document().project().clips.begin();
        QVERIFY(other->history().push(renameClip(clip, QStringLiteral("Bo’s")), QStringLiteral("Bo’s")));
        QCOMPARE(problemOf(other->close(false)), QString());
        QVERIFY(rename(QStringLiteral("Mine")));
        QTRY_COMPARE(m_session->history().notApplied().size(), 1);
        QCOMPARE(clipName(), QStringLiteral("Bo’s"));
        QVERIFY(m_session->history().applyAnyway(m_session->history().notApplied().constFirst().entry.key));
        QCOMPARE(clipName(), QStringLiteral("Mine"));
        QVERIFY(m_session->history().notApplied().isEmpty());
        QVERIFY(flushed(*m_session));
        QVERIFY(m_session->history().undo());
        QCOMPARE(clipName(), QStringLiteral("Bo’s"));
    }
};

BARLINE_TEST(tst_VersionService)
#include "tst_VersionService.moc"
