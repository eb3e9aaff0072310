#include "core/edit/arrange/ClipEdits.h"
#include "core/edit/arrange/CompositionEdits.h"
#include "core/edit/notes/MoveNotes.h"
#include "core/model/DrumNames.h"
#include "tests/core/service/Sessions.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace barline;
using namespace barline::test;

namespace {

ClipPtr firstClip(ProjectSession &session)
{
    return *session.document().project().clips.begin();
}

bool rename(ProjectSession &session, const QString &name)
{
    return session.history().push(renameClip(*firstClip(session), name), name).has_value();
}

} // namespace

/// Two windows on one file.
class tst_ChangeFeed : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    SessionPtr m_ada;
    SessionPtr m_bo;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const ProjectPlace place{m_folder->filePath(QStringLiteral("song.barline")), false};
        m_ada = made(ProjectService(QStringLiteral("ada")).create(place));
        QVERIFY(m_ada);
        for (int i = 0; i < 2; ++i)
            QVERIFY(m_ada->history().push(
                addClip(makeEmptyClip(10 * i + 1, QStringLiteral("Clip"), Meter(), 4, {}, 10 * i + 1)),
                QStringLiteral("Add Clip")));
        QVERIFY(flushed(*m_ada));
        m_bo = made(ProjectService(QStringLiteral("bo")).open(place));
        QVERIFY(m_bo);
        m_ada->followOthers();
        m_bo->followOthers();
    }

    void cleanup()
    {
        for (SessionPtr *session : {&m_ada, &m_bo}) {
            if (*session)
                (void)problemOf((*session)->close(true));
            session->reset();
        }
    }

    void eachSeesHowTheOtherCallsADrum()
    {
        Composition song;
        song.id = CompositionId(1000);
        QVERIFY(m_ada->history().push(addComposition(song), QStringLiteral("Add")));
        const auto nameOf = [](ProjectSession &session, quint8 pitch) {
            const ById<Composition> &songs = session.document().project().compositions;
            return songs.isEmpty() ? QString() : DrumNames((*songs.begin())->extras).of(Pitch(pitch));
        };
        QTRY_COMPARE(nameOf(*m_bo, 36), QStringLiteral("Bass Drum 1"));
        QVERIFY(m_ada->history().push(renameDrumKey(*firstSong(*m_ada), Pitch(36), QStringLiteral("Kick")),
                                      QStringLiteral("Rename Drum Key")));
        QTRY_COMPARE(nameOf(*m_bo, 36), QStringLiteral("Kick"));
        QCOMPARE(m_bo->history().entries().constLast().label, QStringLiteral("Rename Drum Key"));
        QVERIFY(m_bo->history().push(renameDrumKey(*firstSong(*m_bo), Pitch(38), QStringLiteral("Crack")),
                                     QStringLiteral("Rename Drum Key")));
        QTRY_COMPARE(nameOf(*m_ada, 38), QStringLiteral("Crack"));
        QCOMPARE(nameOf(*m_ada, 36), QStringLiteral("Kick"));
    }

    void eachSeesWhatTheOtherDid()
    {
        QSignalSpy edited(&m_bo->document(), &Document::edited);
        QVERIFY(rename(*m_ada, QStringLiteral("Ada’s")));
        QTRY_COMPARE(firstClip(*m_bo)->name, QStringLiteral("Ada’s"));
        QCOMPARE(edited.size(), 1);
        const auto touched = edited.constFirst().constFirst().value<Touched>();
        QVERIFY2(!touched.everything, "the window would lose its place");
        QVERIFY(touched.clips.contains(firstClip(*m_bo)->id));
        QCOMPARE(m_bo->history().entries().constLast().label, QStringLiteral("Ada’s"));
        QCOMPARE(m_bo->history().entries().constLast().seq, 3);
        QVERIFY2(!m_bo->history().canUndo(), "it is not bo’s to undo");

        QVERIFY(rename(*m_bo, QStringLiteral("Bo’s")));
        QTRY_COMPARE(firstClip(*m_ada)->name, QStringLiteral("Bo’s"));
        QVERIFY2(!m_ada->history().undo(), "bo’s name stands on ada’s");
    }

    void whatWaitsIsMadeAgainAfterWhatOthersDid()
    {
        QSignalSpy lost(m_bo.get(), &ProjectSession::notApplied);
        auto paused = m_bo->persister().pause();
        QVERIFY(paused.isFinished());
        QVERIFY(rename(*m_bo, QStringLiteral("Bo’s")));
        const Clip second = **(m_bo->document().project().clips.begin() + 1);
        QVERIFY(m_bo->history().push(renameClip(second, QStringLiteral("Bo’s too")), QStringLiteral("Bo’s too")));
        QVERIFY(rename(*m_ada, QStringLiteral("Ada’s")));
        QTRY_COMPARE(lost.size(), 1);
        QCOMPARE(lost.constFirst().constFirst().toString(), QStringLiteral("Bo’s"));
        QCOMPARE(firstClip(*m_bo)->name, QStringLiteral("Ada’s"));
        QCOMPARE((*(m_bo->document().project().clips.begin() + 1))->name, QStringLiteral("Bo’s too"));
        QCOMPARE(m_bo->history().entries().constLast().label, QStringLiteral("Bo’s too"));
        QCOMPARE(m_bo->history().entries().constLast().seq, 0);
        m_bo->persister().resume();
        QVERIFY(flushed(*m_bo));
        QTRY_VERIFY(m_ada->document().project() == m_bo->document().project());
        QCOMPARE(m_bo->history().notApplied().size(), 1);
    }

    void whatIsBeingMadeComesAfterWhatOthersDid()
    {
        Edit many;
        many.clips.added.append(test::clip(900, {bar([] {
                                               QList<Note> notes;
                                               for (int i = 0; i < 20'000; ++i)
                                                   notes.append(note(5000 + i, (i % 64) / 16.0, 0.25, 30 + i % 60));
                                               return notes;
                                           }())}));
        QVERIFY(m_ada->history().push(many, QStringLiteral("Many")));
        QVERIFY(flushed(*m_ada));
        QTRY_VERIFY(m_bo->document().project() == m_ada->document().project());
        QSemaphore begun;
        QSemaphore goOn;
        const auto transposeAll = [&](const Project &project) {
            begun.release();
            goOn.acquire();
            const ClipPtr clip = project.clips.find(ClipId(900));
            QSet<NoteId> notes;
            for (const Note &note : clip->bars.at(ClipBarIndex(0)).notes)
                notes.insert(note.id);
            return moveNotes(*clip, notes, Ticks(), 1);
        };
        QVERIFY(m_bo->history().pushMade(transposeAll, 20'000, QStringLiteral("All")));
        begun.acquire();
        QVERIFY(rename(*m_ada, QStringLiteral("Ada’s")));
        QTRY_COMPARE(firstClip(*m_bo)->name, QStringLiteral("Ada’s"));
        QVERIFY(m_bo->history().isPreparing());
        goOn.release(5);
        QVERIFY(flushed(*m_bo));
        QVERIFY(!m_bo->history().isPreparing());
        QCOMPARE(m_bo->history().entries().constLast().label, QStringLiteral("All"));
        QCOMPARE(m_bo->history().entries().constLast().edit.notes.changed.size(), 20'000);
        QTRY_VERIFY(m_ada->document().project() == m_bo->document().project());
        QVERIFY(m_bo->history().notApplied().isEmpty());
    }

    void anybodysEditCanBeReverted()
    {
        QVERIFY(rename(*m_ada, QStringLiteral("Ada’s")));
        QTRY_COMPARE(firstClip(*m_bo)->name, QStringLiteral("Ada’s"));
        const EditKey key = m_bo->history().entries().constLast().key;
        QVERIFY(m_bo->history().revert(key));
        QCOMPARE(firstClip(*m_bo)->name, QStringLiteral("Clip"));
        QVERIFY(m_bo->history().isUndone(key));
        const Result<void> again = m_bo->history().revert(key);
        QVERIFY(!again);
        QCOMPARE(again.error().kind(), ErrorKind::Conflict);
        QTRY_COMPARE(firstClip(*m_ada)->name, QStringLiteral("Clip"));
        QVERIFY(m_ada->history().isUndone(key));
        QVERIFY2(m_bo->history().redo(), "who reverted can make it again");
        QCOMPARE(firstClip(*m_bo)->name, QStringLiteral("Ada’s"));
    }
};

BARLINE_TEST(tst_ChangeFeed)
#include "tst_ChangeFeed.moc"
