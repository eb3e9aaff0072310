#include "core/edit/arrange/TrackEdits.h"
#include "core/edit/notes/MoveNotes.h"
#include "core/service/Author.h"
#include "core/service/UntitledFolder.h"
#include "tests/core/service/Sessions.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace barline;
using namespace barline::test;

namespace {

bool renameFirstTrack(ProjectSession &session, const QString &name)
{
    const CompositionPtr song = firstSong(session);
    session.history().setComposition(song->id);
    return session.history()
        .push(renameTrack(*song, song->tracks.constFirst()->id, name), QStringLiteral("Rename Track"))
        .has_value();
}

} // namespace

/// What EDITS.md, "A file", promises.
class tst_ProjectSession : public QObject
{
    Q_OBJECT

private:
    /// A named project of some MB: "New Project" by Barline and one edit, a clip of many notes.
    SessionPtr longProject(const QString &name = QStringLiteral("first.barline")) const
    {
        SessionPtr session = made(ProjectService(QStringLiteral("ada")).createUntitled(true));
        QList<Note> notes;
        for (int i = 0; session && i < 20'000; ++i)
            notes.append(note(1000 + i, (i % 64) / 16.0, 0.25, 30 + i % 60));
        Edit edit;
        edit.clips.added.append(clip(900, {bar(notes)}));
        const bool isMade = session && session->history().push(edit, QStringLiteral("Add Clip")) &&
                            problemOf(session->saveAs(m_folder->filePath(name))).isEmpty();
        return isMade ? std::move(session) : nullptr;
    }

    static Edit addedClip(qint64 id)
    {
        Edit edit;
        edit.clips.added.append(clip(id, {bar({note(100 * id, 0, 1, 60)})}));
        return edit;
    }

    /// Renames a track all the while; `isSavedMeanwhile`: whether the original has one of the names.
    void editWhileItIsSavedAs(int attempt, bool &isSavedMeanwhile)
    {
        const SessionPtr session = longProject(QStringLiteral("first-%1.barline").arg(attempt));
        QVERIFY(session);
        const QString first = session->path();
        const QString second = m_folder->filePath(QStringLiteral("second-%1.barline").arg(attempt));
        const Progress progress;
        auto saving = session->saveAs(second, {}, progress);
        int edits = 0;
        while (!saving.isReady()) {
            if (session->persister().state() == EditPersister::State::Saved)
                QVERIFY(renameFirstTrack(*session, QString::number(++edits)));
            QTest::qWait(1);
        }
        QCOMPARE(problemOf(std::move(saving)), QString());
        QVERIFY(edits > 0);
        QVERIFY(progress.percent() > 0);
        QCOMPARE(session->path(), second);
        QVERIFY(renameFirstTrack(*session, QStringLiteral("Last")));
        const Project edited = session->document().project();
        QCOMPARE(problemOf(session->close(false)), QString());

        const ProjectService service(QStringLiteral("ada"));
        const SessionPtr copy = made(service.open({second, false}));
        QVERIFY(copy);
        QCOMPARE(copy->document().project(), edited);
        QCOMPARE(copy->history().entries().size(), std::size_t(edits + 3));
        QCOMPARE(problemOf(copy->close(false)), QString());
        const SessionPtr original = made(service.open({first, false}));
        QVERIFY(original);
        isSavedMeanwhile = firstSong(*original)->tracks.constFirst()->name.toInt() > 0;
        QCOMPARE(problemOf(original->close(false)), QString());
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        qputenv("XDG_DATA_HOME", m_folder->path().toLocal8Bit());
    }

    void keepsWhatIsStillBeingMadeWhenItCloses()
    {
        const SessionPtr session = longProject();
        QVERIFY(session);
        const QString path = session->path();
        QCOMPARE(session->persister().state(), EditPersister::State::Saved);
        const auto moveAll = [](const Project &project) {
            const ClipPtr many = project.clips.find(ClipId(900));
            QSet<NoteId> notes;
            for (const Note &note : many->bars.at(ClipBarIndex(0)).notes)
                notes.insert(note.id);
            return moveNotes(*many, notes, Ticks(), 3);
        };
        const Project before = session->document().project();
        QVERIFY(session->history().pushMade(moveAll, 20'000, QStringLiteral("Move")));
        QCOMPARE(session->persister().state(), EditPersister::State::Saving);
        QVERIFY(session->persister().waiting().isEmpty());
        QCOMPARE(problemOf(session->close(false)), QString());
        const Project after = session->document().project();
        QVERIFY(!(after == before));

        const SessionPtr again = made(ProjectService(QStringLiteral("ada")).open({path, false}));
        QVERIFY(again);
        QVERIFY(again->document().project() == after);
        QCOMPARE(again->history().undoLabel(), QStringLiteral("Move"));
        again->history().setComposition(firstSong(*again)->id);
        QVERIFY(again->history().undo());
        QCOMPARE(again->persister().state(), EditPersister::State::Saving);
        QVERIFY(flushed(*again));
        QVERIFY(again->document().project() == before);
        QCOMPARE(again->persister().state(), EditPersister::State::Saved);
        QCOMPARE(problemOf(again->close(false)), QString());
    }

    void doesNotVanishWhileItsFirstEditIsBeingMade()
    {
        const SessionPtr session = made(ProjectService(QStringLiteral("ada")).createUntitled(true));
        QVERIFY(session);
        session->history().setMostAtOnce(0);
        QVERIFY(renameFirstTrack(*session, QStringLiteral("Lead")));
        QVERIFY(session->history().isPreparing());
        QVERIFY(session->hasEdits());
        QCOMPARE(problemOf(session->close(false)), QString());
        QVERIFY(QFile::exists(session->path()));
        QCOMPARE(firstSong(*session)->tracks.constFirst()->name, QStringLiteral("Lead"));
    }

    void startsUntitledWithOneTrackAndOneEmptyClip()
    {
        const ProjectService service(QStringLiteral("ada"));
        const SessionPtr session = made(service.createUntitled(true));
        QVERIFY(session);
        QVERIFY(session->isUntitled());
        QVERIFY(!session->hasEdits());
        QCOMPARE(firstSong(*session)->tracks.size(), 1);
        const auto &clips = session->document().project().clips;
        QCOMPARE(clips.size(), 1);
        QCOMPARE((*clips.begin())->bars.count(), 4);
        QVERIFY(!session->history().canUndo());
        QCOMPARE(problemOf(session->close(false)), QString());
        QVERIFY2(!QFile::exists(session->path()), "an untitled project without edits must vanish");
    }

    void keepsEditsAndUndoOverARestart()
    {
        const ProjectService service(QStringLiteral("ada"));
        const ProjectPlace place{m_folder->filePath(QStringLiteral("a.barline")), false};
        {
            const SessionPtr untitled = made(service.createUntitled(true));
            QCOMPARE(problemOf(untitled->saveAs(place.path)), QString());
            QVERIFY(!untitled->isUntitled());
            QVERIFY(renameFirstTrack(*untitled, QStringLiteral("Lead")));
            QVERIFY(flushed(*untitled));
            QCOMPARE(problemOf(untitled->close(false)), QString());
        }
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("a.barline*")}).size(), 1);
        const SessionPtr again = made(service.open(place));
        QVERIFY(again);
        QCOMPARE(firstSong(*again)->tracks.constFirst()->name, QStringLiteral("Lead"));
        again->history().setComposition(firstSong(*again)->id);
        QCOMPARE(again->history().undoLabel(), QStringLiteral("Rename Track"));
        QVERIFY(again->history().undo().has_value());
        QCOMPARE(firstSong(*again)->tracks.constFirst()->name, QStringLiteral("Track 1"));
        QVERIFY(flushed(*again));
        QCOMPARE(problemOf(again->close(false)), QString());
    }

    void saveAsOfANamedProjectGoesOnInTheCopy()
    {
        const ProjectService service(QStringLiteral("ada"));
        const QString first = m_folder->filePath(QStringLiteral("first.barline"));
        const QString second = m_folder->filePath(QStringLiteral("it's second.barline"));
        const SessionPtr session = made(service.createUntitled(true));
        const QString untitled = session->path();
        QCOMPARE(problemOf(session->saveAs(first)), QString());
        QVERIFY2(!QFile::exists(untitled), "an untitled project moves");
        QVERIFY(renameFirstTrack(*session, QStringLiteral("One")));
        QCOMPARE(problemOf(session->saveAs(second)), QString());
        QVERIFY(renameFirstTrack(*session, QStringLiteral("Two")));
        QVERIFY(flushed(*session));
        QCOMPARE(problemOf(session->close(false)), QString());

        const SessionPtr original = made(service.open({first, false}));
        QCOMPARE(firstSong(*original)->tracks.constFirst()->name, QStringLiteral("One"));
        QCOMPARE(problemOf(original->close(false)), QString());
        const SessionPtr copy = made(service.open({second, false}));
        QCOMPARE(firstSong(*copy)->tracks.constFirst()->name, QStringLiteral("Two"));
        QCOMPARE(problemOf(copy->close(false)), QString());
    }

    void goesOnInARescuedCopyOnceItsFileIsLost()
    {
        SessionPtr session = longProject();
        QVERIFY(session);
        session->rescueWhenLost();
        session->followOthers();
        const QString lost = session->path();
        QSignalSpy rescued(session.get(), &ProjectSession::rescued);
        QSignalSpy fileLost(session.get(), &ProjectSession::fileLost);
        // Another program does it: a descriptor of ours that is closed would drop the locks of the project.
        QCOMPARE(QProcess::execute(QStringLiteral("mv"), {lost, lost + QStringLiteral(".away")}), 0);
        QVERIFY(session->history().push(addedClip(901), QStringLiteral("Add Clip")));
        QTRY_COMPARE(rescued.size(), 1);
        QCOMPARE(rescued.constFirst().constFirst().toString(), lost);
        QCOMPARE(fileLost.size(), 0);
        QVERIFY(session->whyFileIsLost().isEmpty());
        QVERIFY(isRescued(session->path()));
        QVERIFY2(session->title().startsWith(QStringLiteral("first (rescued ")), qPrintable(session->title()));
        QVERIFY(session->history().push(addedClip(902), QStringLiteral("Add Clip")));
        QVERIFY(session->history().undo());
        QCOMPARE(problemOf(session->flush()), QString());
        const Project edited = session->document().project();
        QVERIFY(edited.clips.contains(ClipId(901)) && !edited.clips.contains(ClipId(902)));

        // It is there at the next start, though nobody gave it a name.
        const QString path = session->path();
        QCOMPARE(problemOf(session->close(false)), QString());
        session.reset();
        const ProjectService projects(QStringLiteral("ada"));
        const QList<Leftover> left = QCoro::waitFor(projects.leftovers());
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.constFirst().path, path);
        const SessionPtr again = made(projects.open({path, true}));
        QVERIFY(again);
        QCOMPARE(again->document().project(), edited);
        QCOMPARE(problemOf(again->close(true)), QString());
        QVERIFY(!QFile::exists(path));
    }

    void saysThatItsFileIsLostWhereItCannotBeRescued()
    {
        const SessionPtr session = longProject();
        QVERIFY(session);
        session->rescueWhenLost();
        session->followOthers();
        QFile inTheWay(rescueFolder());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QSignalSpy fileLost(session.get(), &ProjectSession::fileLost);
        const QString lost = session->path();
        QCOMPARE(QProcess::execute(QStringLiteral("mv"), {lost, lost + QStringLiteral(".away")}), 0);
        QVERIFY(session->history().push(addedClip(901), QStringLiteral("Add Clip")));
        QTRY_COMPARE(fileLost.size(), 1);
        QVERIFY(!session->whyFileIsLost().isEmpty());
        const QString elsewhere = m_folder->filePath(QStringLiteral("elsewhere.barline"));
        QCOMPARE(problemOf(session->saveAs(elsewhere)), QString());
        QCOMPARE(session->path(), elsewhere);
        QVERIFY(session->document().project().clips.contains(ClipId(901)));
        QCOMPARE(problemOf(session->close(false)), QString());
    }

    void goesOnEditingWhileItIsSavedAs()
    {
        // Where the machine is busy all of the edits may come after the copy was made.
        constexpr int kAttempts = 10;
        bool isSavedMeanwhile = false;
        for (int attempt = 0; attempt < kAttempts && !isSavedMeanwhile; ++attempt) {
            editWhileItIsSavedAs(attempt, isSavedMeanwhile);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(isSavedMeanwhile, "no edit was saved meanwhile");
    }

    void isSavedAsWhileEditsComeFasterThanTheyAreSaved()
    {
        const SessionPtr session = longProject();
        QVERIFY(session);
        const QString first = session->path();
        const QString second = m_folder->filePath(QStringLiteral("second.barline"));
        // Each edit that is saved makes room for the next, so that one always waits.
        int edits = 0;
        const auto edit = [&] { return renameFirstTrack(*session, QString::number(++edits)); };
        const auto more = connect(&session->persister(), &EditPersister::committed, session.get(), edit);
        QVERIFY(edit());
        const int before = edits;
        auto saving = session->saveAs(second);
        QTRY_VERIFY_WITH_TIMEOUT(saving.isReady(), 30'000);
        QVERIFY2(session->persister().state() != EditPersister::State::Saved, "nothing waited, so nothing was tried");
        disconnect(more);
        QCOMPARE(problemOf(std::move(saving)), QString());
        const Project edited = session->document().project();
        QCOMPARE(problemOf(session->close(false)), QString());

        const ProjectService service(QStringLiteral("ada"));
        const SessionPtr original = made(service.open({first, false}));
        QVERIFY(original);
        QVERIFY(firstSong(*original)->tracks.constFirst()->name.toInt() >= before);
        QCOMPARE(problemOf(original->close(false)), QString());
        const SessionPtr copy = made(service.open({second, false}));
        QVERIFY(copy);
        QVERIFY(copy->document().project() == edited);
        QCOMPARE(problemOf(copy->close(false)), QString());
    }

    void staysWhereItIsWhenSavingAsIsCancelled()
    {
        const SessionPtr session = longProject();
        QVERIFY(session);
        const QString path = session->path();
        std::stop_source stop;
        auto saving =
            session->saveAs(m_folder->filePath(QStringLiteral("second.barline")), stop.get_token(), Progress());
        const Result<void> another =
            QCoro::waitFor(session->saveAs(m_folder->filePath(QStringLiteral("third.barline"))));
        QVERIFY(!another);
        QCOMPARE(another.error().kind(), ErrorKind::Conflict);
        stop.request_stop();
        const Result<void> saved = QCoro::waitFor(std::move(saving));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind(), ErrorKind::Cancelled);
        QCOMPARE(session->path(), path);
        QVERIFY(renameFirstTrack(*session, QStringLiteral("After")));
        QVERIFY(flushed(*session));
        QCOMPARE(problemOf(session->close(false)), QString());
        QCOMPARE(QDir(m_folder->path())
                     .entryList({QStringLiteral("*.barline"), QStringLiteral("*.part*")}, QDir::Files | QDir::Hidden),
                 QStringList(QStringLiteral("first.barline")));
    }

    void reportsAnEditThatSomebodyElseOvertook()
    {
        const ProjectService service(QStringLiteral("ada"));
        const QString path = m_folder->filePath(QStringLiteral("shared.barline"));
        const SessionPtr mine = made(service.createUntitled(true));
        QCOMPARE(problemOf(mine->saveAs(path)), QString());
        const ProjectService others(QStringLiteral("bob"));
        const SessionPtr theirs = made(others.open({path, false}));
        QVERIFY(theirs);
        QVERIFY(renameFirstTrack(*theirs, QStringLiteral("Theirs")));
        QVERIFY(flushed(*theirs));

        QSignalSpy lost(mine.get(), &ProjectSession::notApplied);
        QVERIFY(renameFirstTrack(*mine, QStringLiteral("Mine")));
        QVERIFY(lost.wait(10000));
        QCOMPARE(lost.constFirst().constFirst().toString(), QStringLiteral("Rename Track"));
        QCOMPARE(firstSong(*mine)->tracks.constFirst()->name, QStringLiteral("Theirs"));
        QVERIFY(renameFirstTrack(*mine, QStringLiteral("Mine after all")));
        QVERIFY(flushed(*mine));
        QCOMPARE(problemOf(theirs->close(false)), QString());
        QCOMPARE(problemOf(mine->close(false)), QString());
    }

    void offersWhatACrashLeftAndThrowsAwayWhatNobodyTouched()
    {
        const ProjectService service(QStringLiteral("ada"));
        QString touched;
        {
            const SessionPtr session = made(service.createUntitled(true));
            touched = session->path();
            QVERIFY(renameFirstTrack(*session, QStringLiteral("Lost?")));
            QVERIFY(flushed(*session));
            const QList<Leftover> whileOpen = QCoro::waitFor(service.leftovers());
            QVERIFY2(whileOpen.isEmpty(), "an open project is no leftover");
        }
        const SessionPtr untouched = made(service.createUntitled(true));
        const QString untouchedPath = untouched->path();
        const_cast<SessionPtr &>(untouched).reset();
        const QList<Leftover> found = QCoro::waitFor(service.leftovers());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.constFirst().path, touched);
        QVERIFY(!QFile::exists(untouchedPath));
    }

    void offersNoBackupsOfWhatACrashLeft()
    {
        const ProjectService service(QStringLiteral("ada"));
        QString touched;
        {
            const SessionPtr session = made(service.createUntitled(true));
            touched = session->path();
            QVERIFY(renameFirstTrack(*session, QStringLiteral("Lost?")));
            QVERIFY(flushed(*session));
        }
        // As a step of the schema leaves them.
        const QFileInfo file(touched);
        for (const char *ending : {".before-v3.barline", ".before-v12 (2).barline"}) {
            const QString backup = file.path() + QLatin1Char('/') + file.completeBaseName() + QLatin1String(ending);
            QVERIFY(QFile::copy(touched, backup));
        }
        const QList<Leftover> found = QCoro::waitFor(service.leftovers());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.constFirst().path, touched);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

BARLINE_TEST(tst_ProjectSession)
#include "tst_ProjectSession.moc"
