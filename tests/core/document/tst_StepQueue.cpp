#include "core/document/History.h"
#include "core/edit/arrange/ClipEdits.h"
#include "core/edit/notes/MoveNotes.h"
#include "core/edit/notes/RemoveNotes.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>
#include <QSemaphore>
#include <QSignalSpy>

#include <atomic>
#include <limits>

using namespace barline;
using namespace barline::test;

namespace {

constexpr ClipId kClip{10};

Project songOf(int notes)
{
    Composition composition;
    composition.id = CompositionId(1);
    ClipBar bar;
    for (int i = 0; i < notes; ++i)
        bar.notes.append(note(1000 + i, (i % 64) / 16.0, 0.25, 30 + i % 60));
    Clip many = clip(kClip.value(), {bar});
    many.name = QStringLiteral("Many");
    many.home = composition.id;
    return project(composition, {many});
}

struct Desk
{
    Document document;
    History history{document, 7, QStringLiteral("ann")};
    QList<Error> refused;

    explicit Desk(int notes = int(History::kMostAtOnce) + 1000)
    {
        document.replace(songOf(notes));
        history.setComposition(CompositionId(1));
        QObject::connect(&history, &History::refused, &history, [this](const Error &error) { refused.append(error); });
    }

    const Clip &clip() const { return *document.project().clips.find(kClip); }
    const QList<Note> &notes() const { return clip().bars.at(ClipBarIndex(0)).notes; }
    QSet<NoteId> all() const
    {
        QSet<NoteId> ids;
        for (const Note &note : notes())
            ids.insert(note.id);
        return ids;
    }
    int firstPitch() const
    {
        return notes().at(indexOfNote(clip().bars.at(ClipBarIndex(0)), NoteId(1000))).pitch.value();
    }

    static Edit changed(const Project &project, const std::function<Edit(const Clip &)> &change)
    {
        const ClipPtr clip = project.clips.find(kClip);
        return clip ? change(*clip) : Edit();
    }
    void transpose(const QSet<NoteId> &notes, int by, const QString &label, const History::Kind &kind = {})
    {
        const auto make = [notes, by](const Project &project) {
            return changed(project, [&](const Clip &clip) { return moveNotes(clip, notes, Ticks(), by); });
        };
        QVERIFY(history.pushMade(make, notes.size(), label, kind));
    }
    void transposeAll(int by, const QString &label, const History::Kind &kind = {})
    {
        transpose(all(), by, label, kind);
    }
    bool rename(const QString &name) { return history.push(renameClip(clip(), name), name).has_value(); }
    QStringList labels() const
    {
        QStringList labels;
        for (const HistoryEntry &entry : history.entries())
            labels.append(entry.label);
        return labels;
    }
};

} // namespace

/// Edits of many things, which History has made on a worker.
class tst_StepQueue : public QObject
{
    Q_OBJECT

private slots:
    void makesManyThingsLaterAndWhatComesThenAfterThem()
    {
        Desk desk;
        QSignalSpy preparing(&desk.history, &History::preparingChanged);
        QSignalSpy edited(&desk.document, &Document::edited);
        QStringList pushed;
        connect(&desk.history, &History::pushed, this, [&](const HistoryEntry &entry) {
            QVERIFY2(desk.history.isPreparing(), "nobody may think that all is done before it is kept");
            pushed.append(entry.label);
        });
        const Project before = desk.document.project();
        desk.transposeAll(1, QStringLiteral("All"));
        QVERIFY(desk.rename(QStringLiteral("Renamed")));
        desk.transpose({NoteId(1000)}, 2, QStringLiteral("One"));
        QVERIFY(desk.history.undo());
        QVERIFY(desk.history.isPreparing());
        QVERIFY2(desk.document.project() == before, "it was made on this thread");
        QTRY_VERIFY(!desk.history.isPreparing());
        QCOMPARE(preparing.size(), 2);
        QCOMPARE(edited.size(), 4);
        QCOMPARE(pushed, (QStringList{QStringLiteral("All"), QStringLiteral("Renamed"), QStringLiteral("One"),
                                      QStringLiteral("One")}));
        QCOMPARE(desk.labels(), pushed);
        QCOMPARE(desk.history.entries().at(3).undoOf, desk.history.entries().at(2).key);
        QCOMPARE(desk.firstPitch(), 31);
        QCOMPARE(desk.clip().name, QStringLiteral("Renamed"));
        QVERIFY(edited.constFirst().constFirst().value<Touched>().bars.contains(kClip));
        QVERIFY(desk.refused.isEmpty());
    }

    void takesManyThingsBackAndMakesThemAgain()
    {
        Desk desk;
        const Project before = desk.document.project();
        desk.transposeAll(1, QStringLiteral("All"));
        QTRY_VERIFY(!desk.history.isPreparing());
        const Project after = desk.document.project();
        QVERIFY(desk.history.undo());
        QVERIFY2(desk.document.project() == after, "it was taken back on this thread");
        QTRY_VERIFY(!desk.history.isPreparing());
        QVERIFY(desk.document.project() == before);
        QVERIFY(desk.history.redo());
        QTRY_VERIFY(!desk.history.isPreparing());
        QVERIFY(desk.document.project() == after);
        QVERIFY(desk.history.revert(desk.history.entries().constLast().key));
        QTRY_VERIFY(!desk.history.isPreparing());
        QVERIFY(desk.document.project() == before);
        QVERIFY(desk.refused.isEmpty());
    }

    void computesAnewWhereTheDocumentChangedMeanwhile()
    {
        Desk desk;
        std::atomic_int made = 0;
        QSemaphore begun;
        QSemaphore goOn;
        const auto make = [&, notes = desk.all()](const Project &project) {
            begun.release();
            goOn.acquire();
            ++made;
            return Desk::changed(project, [&](const Clip &clip) { return moveNotes(clip, notes, Ticks(), 1); });
        };
        QVERIFY(desk.history.pushMade(make, desk.notes().size(), QStringLiteral("All")));
        begun.acquire();
        // What somebody else did, as ProjectSession takes it over.
        QVERIFY(desk.document.apply(renameClip(desk.clip(), QStringLiteral("Others’"))));
        QVERIFY(desk.document.apply(removeNotes(desk.clip(), {NoteId(1001)})));
        goOn.release(2);
        QTRY_VERIFY(!desk.history.isPreparing());
        QCOMPARE(made.load(), 2);
        QCOMPARE(desk.clip().name, QStringLiteral("Others’"));
        QCOMPARE(desk.notes().size(), History::kMostAtOnce + 999);
        QCOMPARE(desk.firstPitch(), 31);
        QCOMPARE(desk.history.entries().constLast().edit.notes.changed.size(), History::kMostAtOnce + 999);
    }

    void endsWhereOthersNeverStop()
    {
        Desk desk;
        QSemaphore begun;
        QSemaphore goOn;
        int renamed = 0;
        const auto make = [&, notes = desk.all(), here = QThread::currentThread()](const Project &project) {
            if (QThread::currentThread() != here) {
                begun.release();
                goOn.acquire();
            }
            return Desk::changed(project, [&](const Clip &clip) { return moveNotes(clip, notes, Ticks(), 1); });
        };
        QVERIFY(desk.history.pushMade(make, desk.notes().size(), QStringLiteral("All")));
        while (desk.history.isPreparing() && renamed < 20) {
            if (begun.tryAcquire()) {
                QVERIFY(desk.document.apply(renameClip(desk.clip(), QString::number(++renamed))));
                goOn.release();
            }
            QTest::qWait(1);
        }
        QVERIFY(!desk.history.isPreparing());
        QCOMPARE(desk.firstPitch(), 31);
        QCOMPARE(desk.clip().name, QString::number(renamed));
    }

    void saysWhatCouldNotBeMadeAndKeepsIt()
    {
        Desk desk;
        const Edit stale = moveNotes(desk.clip(), {NoteId(1000)}, Ticks(), 5);
        const auto removeAll = [notes = desk.all()](const Project &project) {
            return Desk::changed(project, [&](const Clip &clip) { return removeNotes(clip, notes); });
        };
        QVERIFY(desk.history.pushMade(removeAll, desk.notes().size(), QStringLiteral("Delete")));
        QVERIFY(desk.history.push(stale, QStringLiteral("Stale")));
        QTRY_VERIFY(!desk.history.isPreparing());
        QCOMPARE(desk.refused.size(), 1);
        QVERIFY(desk.refused.constFirst().message().contains(QStringLiteral("Stale")));
        QCOMPARE(desk.labels(), QStringList{QStringLiteral("Delete")});
        QVERIFY(desk.notes().isEmpty());
        QCOMPARE(desk.history.notApplied().size(), 1);
        QVERIFY(desk.history.notApplied().constFirst().entry.edit == stale);
        QVERIFY(!desk.history.applyAnyway(desk.history.notApplied().constFirst().entry.key));
        QVERIFY(desk.history.undo());
        QVERIFY(desk.history.undo());
        QTRY_VERIFY(!desk.history.isPreparing());
        QCOMPARE(desk.refused.size(), 2);
        QVERIFY(desk.history.applyAnyway(desk.history.notApplied().constFirst().entry.key));
        QCOMPARE(desk.firstPitch(), 35);
        QVERIFY(desk.history.notApplied().isEmpty());
    }

    void offersToUndoWhatIsBeingMade()
    {
        Desk desk;
        QSignalSpy changed(&desk.history, &History::changed);
        desk.transposeAll(1, QStringLiteral("All"));
        QVERIFY(!changed.isEmpty());
        QVERIFY(desk.history.canUndo());
        QCOMPARE(desk.history.undoLabel(), QStringLiteral("All"));
        QVERIFY(!desk.history.canRedo());
        QVERIFY(desk.history.undo());
        QVERIFY(!desk.history.canUndo());
        QVERIFY(desk.history.canRedo());
        QCOMPARE(desk.history.redoLabel(), QStringLiteral("All"));
        QVERIFY(desk.history.redo());
        QCOMPARE(desk.history.undoLabel(), QStringLiteral("All"));
        QVERIFY(!desk.history.canRedo());
        QTRY_VERIFY(!desk.history.isPreparing());
        QCOMPARE(desk.firstPitch(), 31);
        QCOMPARE(desk.history.undoLabel(), QStringLiteral("All"));
    }

    void sharesAStepAsSmallOnesDo()
    {
        Desk desk;
        desk.history.setMostAtOnce(0);
        const History::Kind kind{QStringLiteral("move-notes:all")};
        for (int i = 0; i < 3; ++i)
            desk.transposeAll(1, QStringLiteral("All"), kind);
        desk.transpose({}, 1, QStringLiteral("Nothing"), {QStringLiteral("nothing")});
        desk.transposeAll(1, QStringLiteral("Next"), {QStringLiteral("nothing")});
        QTRY_VERIFY(!desk.history.isPreparing());
        QCOMPARE(desk.firstPitch(), 34);
        QVERIFY(desk.history.undo());
        QTRY_VERIFY(!desk.history.isPreparing());
        QCOMPARE(desk.firstPitch(), 33);
        QVERIFY(desk.history.undo());
        QTRY_VERIFY(!desk.history.isPreparing());
        QCOMPARE(desk.firstPitch(), 30);
    }

    /// The same edits, undos and redos, at once and through the queue, make the same music and the same history.
    void makesWhatWouldBeMadeAtOnce()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        Desk atOnce(40);
        atOnce.history.setMostAtOnce(std::numeric_limits<qsizetype>::max());
        Desk queued(40);
        queued.history.setMostAtOnce(5); // large and small ones by turns
        const auto history = [](const Desk &desk) {
            QList<std::tuple<QString, qint64, qint64, qint64>> rows;
            for (const HistoryEntry &entry : desk.history.entries())
                rows.append({entry.label, entry.key.number, entry.step, entry.undoOf.number});
            return rows;
        };
        for (int round = 0; round < 300; ++round) {
            QSet<NoteId> some;
            for (int i = random.bounded(12); i >= 0; --i)
                some.insert(NoteId(1000 + random.bounded(40)));
            const int by = random.bounded(2) == 0 ? 1 : -1;
            const QString label = QString::number(round);
            const int what = random.bounded(4);
            for (Desk *desk : {&atOnce, &queued}) {
                if (what < 2)
                    desk->transpose(some, by, label);
                else
                    (void)(what == 2 ? desk->history.undo() : desk->history.redo());
            }
            if (random.bounded(10) == 0)
                QTRY_VERIFY(!queued.history.isPreparing());
        }
        QTRY_VERIFY(!queued.history.isPreparing());
        QVERIFY(!atOnce.history.entries().isEmpty());
        QCOMPARE(history(queued), history(atOnce));
        QVERIFY(queued.document.project() == atOnce.document.project());
    }
};

BARLINE_TEST(tst_StepQueue)
#include "tst_StepQueue.moc"
