#include "core/edit/Apply.h"
#include "core/edit/arrange/ClipEdits.h"
#include "core/store/EditStore.h"
#include "core/store/Migrations.h"
#include "tests/support/JournalEntries.h"
#include "tests/support/Music.h"
#include "tests/support/RandomEdits.h"
#include "tests/support/TestMain.h"

#include <QCoroTask>
#include <QTemporaryDir>

using namespace barline;
using namespace barline::test;

namespace {

std::unique_ptr<Database> openStore(const QString &path, bool create)
{
    DatabaseLocation location;
    location.path = path;
    location.create = create;
    auto opened = QCoro::waitFor(Database::open(location));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message()));
    return std::move(*opened);
}

HistoryEntry entryOf(Edit edit, qint64 number, EditKey undoOf = {})
{
    return entryBy(4711, number, std::move(edit), undoOf);
}

/// The project as the file has it.
LoadedProject loadFrom(Database &database)
{
    auto loaded = QCoro::waitFor(EditStore(database).load());
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().message()));
    return *loaded;
}

} // namespace

class tst_EditStore : public QObject
{
    Q_OBJECT

private slots:
    void loadsAnyProjectAsItWasCommitted()
    {
        QTemporaryDir folder;
        for (int round = 0; round < 20; ++round) {
            const QString path = folder.filePath(QStringLiteral("%1.barline").arg(round));
            RandomProject random;
            const Project project = random.project();
            {
                const auto database = openStore(path, true);
                EditStore store(*database);
                const auto seqs = QCoro::waitFor(store.commit({entryOf(additionOf(project), 1)}, 0));
                QVERIFY2(seqs, seqs ? "" : qPrintable(seqs.error().message()));
                QCOMPARE(*seqs, QList<qint64>{1});
            }
            const auto database = openStore(path, false);
            EditStore store(*database);
            const auto loaded = QCoro::waitFor(store.load());
            QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().message()));
            QVERIFY(loaded->project.clips == project.clips);
            QVERIFY(loaded->project.compositions == project.compositions);
            QCOMPARE(loaded->seq, 1);
            QCOMPARE(loaded->entries.size(), 1);
            QVERIFY(loaded->entries.constFirst().contentById);
            QVERIFY(loaded->entries.constFirst().edit == additionOf(project));
            QVERIFY(!loaded->uid.isEmpty());
        }
    }

    void loadsWhatRandomEditsMadeAndTheJournalFoldsToIt()
    {
        for (int round = 0; round < 6; ++round) {
            QTemporaryDir folder;
            const QString path = folder.filePath(QStringLiteral("song.barline"));
            RandomProject random;
            const Project first = random.project();
            Project project = first;
            int made = 0;
            {
                const auto database = openStore(path, true);
                EditStore store(*database);
                qint64 seq = 0;
                QList<HistoryEntry> waiting{entryOf(additionOf(project), 1)};
                for (int i = 2; i <= 120; ++i) {
                    const Edit edit = randomEdit(project, random);
                    if (edit.isEmpty())
                        continue;
                    const auto applied = apply(project, edit);
                    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().message()));
                    project = applied->project;
                    waiting.append(entryOf(edit, i));
                    ++made;
                    if (random.random().bounded(3) == 0 || i == 120) {
                        const auto seqs = QCoro::waitFor(store.commit(waiting, seq));
                        QVERIFY2(seqs, seqs ? "" : qPrintable(seqs.error().message()));
                        QCOMPARE(seqs->size(), waiting.size());
                        QCOMPARE(seqs->constFirst(), seq + 1);
                        seq = seqs->constLast();
                        waiting.clear();
                    }
                }
                if (!waiting.isEmpty())
                    QVERIFY(QCoro::waitFor(store.commit(waiting, seq)));
            }
            const auto database = openStore(path, false);
            const LoadedProject loaded = loadFrom(*database);
            QVERIFY(loaded.project.clips == project.clips);
            QVERIFY(loaded.project.compositions == project.compositions);
            QCOMPARE(loaded.entries.size(), made + 1);

            // Edits whose content the journal names by id give it as it is now; their place in the fold is taken by
            // what the edit was.
            Project folded = first;
            for (qsizetype i = 1; i < loaded.entries.size(); ++i) {
                const HistoryEntry &entry = loaded.entries.at(i);
                if (entry.contentById)
                    return; // covered by the rounds without one
                const auto applied = apply(folded, entry.edit);
                QVERIFY2(applied, applied ? "" : qPrintable(applied.error().message()));
                folded = applied->project;
            }
            QVERIFY(folded == loaded.project);
        }
    }

    void loadsOneStateWhileSomebodyCommits()
    {
        constexpr int kRounds = 60;
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("song.barline"));
        const auto database = openStore(path, true);
        const auto other = openStore(path, false);
        EditStore store(*database);
        Clip clip = makeEmptyClip(10, QStringLiteral("Riff"), Meter(), 2, CompositionId(), 0);
        Edit edit;
        edit.clips.added.append(clip);
        QVERIFY(QCoro::waitFor(store.commit({entryOf(edit, 1)}, 0)));
        int seen = 0;
        for (int round = 1; round <= kRounds; ++round) {
            Edit one;
            one.notes.added.append({clip.id, ClipBarIndex(round % 2), note(1000 + round, round % 4, 1)});
            auto committing = store.commit({entryOf(one, round + 1)}, round);
            auto loading = EditStore(*other).load();
            const auto loaded = QCoro::waitFor(std::move(loading));
            QVERIFY(QCoro::waitFor(std::move(committing)));
            QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().message()));
            qint64 notes = 0;
            const ClipPtr found = loaded->project.clips.find(clip.id);
            for (ClipBarIndex bar; bar.value() < found->bars.count(); ++bar)
                notes += found->bars.at(bar).notes.size();
            QCOMPARE(notes, loaded->seq - 1);
            QCOMPARE(loaded->entries.size(), loaded->seq);
            seen += loaded->seq == round + 1;
        }
        qInfo("%d of %d loads came after the commit beside them", seen, kRounds);
    }

    void takesBackEveryEditFromTheJournal()
    {
        RandomProject random;
        const auto database = openStore({}, false);
        EditStore store(*database);
        QList<Project> states{random.project()};
        QVERIFY(QCoro::waitFor(store.commit({entryOf(additionOf(states.constFirst()), 1)}, 0)));
        QList<HistoryEntry> entries;
        while (entries.size() < 40) {
            const auto &operations = randomOperations();
            const auto &operation = operations.at(random.random().bounded(operations.size()));
            const Edit edit = operation.make(states.constLast(), random);
            if (edit.isEmpty() || !edit.clips.isEmpty() || !edit.compositions.isEmpty())
                continue;
            const auto applied = apply(states.constLast(), edit);
            QVERIFY2(applied, operation.name);
            states.append(applied->project);
            entries.append(entryOf(edit, 2 + entries.size()));
            const auto seqs = QCoro::waitFor(store.commit({entries.constLast()}, entries.size()));
            QVERIFY2(seqs, operation.name);
            QVERIFY2(loadFrom(*database).project == states.constLast(), operation.name);
        }
        LoadedProject loaded = loadFrom(*database);
        for (qsizetype i = loaded.entries.size() - 1; i >= 1; --i) {
            const HistoryEntry &entry = loaded.entries.at(i);
            const HistoryEntry undo = entryOf(entry.edit.inverted(), 1000 - i, entry.key);
            const auto applied = apply(loaded.project, undo.edit);
            QVERIFY2(applied, applied ? "" : qPrintable(applied.error().message()));
            loaded.project = applied->project;
            const auto seqs = QCoro::waitFor(store.commit({undo}, loaded.seq));
            QVERIFY2(seqs, seqs ? "" : qPrintable(seqs.error().message()));
            loaded.seq = seqs->constLast();
            QVERIFY(loadFrom(*database).project == states.at(i - 1));
        }
        const LoadedProject undone = loadFrom(*database);
        QCOMPARE(undone.entries.constLast().undoOf, undone.entries.at(1).key);
    }

    void keepsAllThatAnEntrySaysOfItself()
    {
        RandomProject random;
        const auto database = openStore({}, false);
        EditStore store(*database);
        const Project project = random.project();
        HistoryEntry undo = entryOf(additionOf(project).inverted(), 2, {4711, 1});
        QVERIFY(QCoro::waitFor(store.commit({entryOf(additionOf(project), 1), undo}, 0)));
        const LoadedProject loaded = loadFrom(*database);
        QVERIFY(loaded.project == Project());
        const HistoryEntry &entry = loaded.entries.constLast();
        QCOMPARE(entry.key, undo.key);
        QCOMPARE(entry.seq, 2);
        QCOMPARE(entry.step, undo.step);
        QCOMPARE(entry.author, undo.author);
        QCOMPARE(entry.label, undo.label);
        QCOMPARE(entry.time, undo.time);
        QCOMPARE(entry.undoOf, undo.undoOf);
        QVERIFY(entry.scope == undo.scope);
        QVERIFY(entry.edit == undo.edit);
        QVERIFY(!entry.contentById);
        const auto lines = QCoro::waitFor(store.history(0, 100));
        QCOMPARE(lines.value().size(), 2);
        QCOMPARE(lines->constLast().undoOf, 1);
    }

    void overwritesNothingWhereTheFileIsNewer()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("song.barline"));
        RandomProject random;
        const Project project = random.project();
        const auto mine = openStore(path, true);
        const auto theirs = openStore(path, false);
        QVERIFY(QCoro::waitFor(EditStore(*mine).commit({entryOf(additionOf(project), 1)}, 0)));
        Edit rename;
        Clip renamed = **project.clips.begin();
        renamed.name = QStringLiteral("Theirs");
        rename.clips.changed.append({**project.clips.begin(), renamed});
        QVERIFY(QCoro::waitFor(EditStore(*theirs).commit({entryOf(rename, 50)}, 1)));
        rename.clips.changed.first().after.name = QStringLiteral("Mine");
        const auto refused = QCoro::waitFor(EditStore(*mine).commit({entryOf(rename, 2)}, 1));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind(), ErrorKind::Conflict);
        const LoadedProject loaded = loadFrom(*mine);
        QCOMPARE(loaded.seq, 2);
        QCOMPARE(loaded.project.clips.find(renamed.id)->name, QStringLiteral("Theirs"));
        QVERIFY(QCoro::waitFor(EditStore(*mine).commit({entryOf(rename, 2)}, 2)));
    }

    void answersAnEditThatIsThereAlready()
    {
        RandomProject random;
        const auto database = openStore({}, false);
        EditStore store(*database);
        const QList<HistoryEntry> entries{entryOf(additionOf(random.project()), 1)};
        QVERIFY(QCoro::waitFor(store.commit(entries, 0)));
        const auto again = QCoro::waitFor(store.commit(entries, 0));
        QVERIFY(again);
        QCOMPARE(*again, QList<qint64>{1});
        QCOMPARE(loadFrom(*database).entries.size(), 1);
    }

    void commitsTheRestOfABatchThatIsPartlyThere()
    {
        RandomProject random;
        const auto database = openStore({}, false);
        EditStore store(*database);
        const Project project = random.project();
        const HistoryEntry first = entryOf(additionOf(project), 1);
        QVERIFY(QCoro::waitFor(store.commit({first}, 0)));
        const HistoryEntry second = entryOf(renameClip(**project.clips.begin(), QStringLiteral("Renamed")), 2);
        const auto seqs = QCoro::waitFor(store.commit({first, second}, 0));
        QVERIFY2(seqs, seqs ? "" : qPrintable(seqs.error().message()));
        QCOMPARE(*seqs, (QList<qint64>{1, 2}));
        QCOMPARE(loadFrom(*database).entries.size(), 2);
    }

    void refusesTheRestOfABatchThatSomebodyElseOvertook()
    {
        RandomProject random;
        const auto database = openStore({}, false);
        EditStore store(*database);
        const Project project = random.project();
        const HistoryEntry first = entryOf(additionOf(project), 1);
        QVERIFY(QCoro::waitFor(store.commit({first}, 0)));
        const Clip &clip = **project.clips.begin();
        const HistoryEntry theirs = entryOf(renameClip(clip, QStringLiteral("Theirs")), 77);
        QVERIFY(QCoro::waitFor(store.commit({theirs}, 1)));
        const HistoryEntry second = entryOf(renameClip(clip, QStringLiteral("Mine")), 2);
        const auto refused = QCoro::waitFor(store.commit({first, second}, 0));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind(), ErrorKind::Conflict);
        QCOMPARE(loadFrom(*database).project.clips.find(clip.id)->name, QStringLiteral("Theirs"));
    }

    void rollsBackAllWhereARowIsNotThere()
    {
        RandomProject random;
        const auto database = openStore({}, false);
        EditStore store(*database);
        const Project project = random.project();
        QVERIFY(QCoro::waitFor(store.commit({entryOf(additionOf(project), 1)}, 0)));
        const Clip &clip = **project.clips.begin();
        Edit good;
        Clip renamed = clip;
        renamed.name = QStringLiteral("Renamed");
        good.clips.changed.append({clip, renamed});
        Edit stale;
        stale.notes.removed.append({clip.id, ClipBarIndex(0), random.note(Ticks::beats(1))});
        const auto refused = QCoro::waitFor(store.commit({entryOf(good, 2), entryOf(stale, 3)}, 1));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind(), ErrorKind::Conflict);
        const LoadedProject loaded = loadFrom(*database);
        QCOMPARE(loaded.seq, 1);
        QVERIFY(loaded.project == project);
    }

    void refusesToLeaveABlockWithoutItsClip()
    {
        RandomProject random;
        const auto database = openStore({}, false);
        EditStore store(*database);
        const Project project = random.project();
        QVERIFY(QCoro::waitFor(store.commit({entryOf(additionOf(project), 1)}, 0)));
        Edit edit;
        for (const ClipPtr &clip : project.clips)
            edit.clips.removed.append(*clip);
        const auto refused = QCoro::waitFor(store.commit({entryOf(edit, 2)}, 1));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind(), ErrorKind::Conflict);
        QVERIFY(loadFrom(*database).project == project);
    }

    void handsOutIdsOnceAndPastThoseKept()
    {
        RandomProject random;
        const auto database = openStore({}, false);
        EditStore store(*database);
        QCOMPARE(QCoro::waitFor(store.reserveIds(1000)).value(), 1'000'000);
        QCOMPARE(QCoro::waitFor(store.reserveIds(5)).value(), 1'001'000);
        Clip clip = random.clip({}, 0);
        clip.id = ClipId(5'000'000);
        Edit edit;
        edit.clips.added.append(clip);
        QVERIFY(QCoro::waitFor(store.commit({entryOf(edit, 1)}, 0)));
        QCOMPARE(QCoro::waitFor(store.reserveIds(1)).value(), 5'000'001);
        QCOMPARE(QCoro::waitFor(store.usedClipIds()).value(), QSet<ClipId>{clip.id});
    }

    void countsWhatIsInAProject()
    {
        RandomProject random;
        const auto database = openStore({}, false);
        EditStore store(*database);
        const Project project = random.project();
        QVERIFY(QCoro::waitFor(store.commit({entryOf(additionOf(project), 1)}, 0)));
        const auto info = QCoro::waitFor(store.info());
        QVERIFY2(info, info ? "" : qPrintable(info.error().message()));
        QCOMPARE(info->schemaVersion, Migrations::newest());
        QCOMPARE(info->clips, project.clips.size());
        QCOMPARE(info->edits, 1);
        QCOMPARE(info->compositions.size(), project.compositions.size());
        for (const CompositionInfo &line : info->compositions) {
            const CompositionPtr composition = project.compositions.find(line.id);
            QCOMPARE(line.name, composition->name);
            QCOMPARE(line.bars, endOf(*composition).value() - 1);
            QCOMPARE(line.tracks, composition->tracks.size());
            qint64 notes = 0;
            const QSet<ClipId> used = clipsUsedBy(*composition);
            for (const ClipId id : used) {
                const ClipPtr clip = project.clips.find(id);
                for (int i = 0; i < clip->bars.count(); ++i) {
                    const QList<Note> &list = clip->bars.at(ClipBarIndex(i)).notes;
                    notes += std::count_if(list.begin(), list.end(), [](const Note &note) { return !note.isRest; });
                }
            }
            QCOMPARE(line.notes, notes);
        }
    }

    void saysThatItCommittedWhereCommitsAreSwitchedOff()
    {
        RandomProject random;
        const auto database = openStore({}, false);
        qputenv("BARLINE_NO_COMMIT", "1");
        EditStore store(*database);
        qunsetenv("BARLINE_NO_COMMIT");
        const auto seqs = QCoro::waitFor(store.commit({entryOf(additionOf(random.project()), 1)}, 0));
        QCOMPARE(seqs.value(), QList<qint64>{1});
        QCOMPARE(loadFrom(*database).seq, 0);
    }
};

BARLINE_TEST(tst_EditStore)
#include "tst_EditStore.moc"
