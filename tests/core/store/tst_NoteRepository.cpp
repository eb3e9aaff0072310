#include "core/edit/arrange/ClipEdits.h"
#include "core/store/repositories/NoteRepository.h"
#include "tests/core/store/RepositoryContract.h"
#include "tests/support/Music.h"

#include <QTemporaryDir>

using namespace barline;
using namespace barline::test;

class tst_NoteRepository : public QObject
{
    Q_OBJECT

private slots:
    void readsNotesInOrderOfClipBarAndStart()
    {
        StoreFixture store;
        NoteRepository notes(*store.database, store.author);
        const QList<ClipNote> all = notesOf(store.project);
        checkReading(notes, all);
        checkColumn<NoteRepository, ClipNote>(notes, all, "pitch",
                                              [](const ClipNote &note) { return int(note.note.pitch.value()); });
        checkColumn<NoteRepository, ClipNote>(notes, all, "start_beat",
                                              [](const ClipNote &note) { return note.note.start.toBeats(); });
    }

    void findsWhatAScanFinds()
    {
        for (int round = 0; round < 4; ++round) {
            StoreFixture store({2, 1, 1, 4, 5, 9});
            NoteRepository notes(*store.database, store.author);
            const QList<ClipNote> all = notesOf(store.project);
            auto &random = store.random.random();
            for (const ClipPtr &clip : store.project.clips) {
                const auto inClip = [&](const ClipNote &note) { return note.clip == clip->id; };
                QVERIFY(allPages(3, [&](const Page &page) { return notes.findByClip(clip->id, page); }) ==
                        rowsWhere<ClipNote>(all, inClip));
                QCOMPARE(valueOf(notes.countInClip(clip->id)), rowsWhere<ClipNote>(all, inClip).size());
                const ClipBarIndex first(random.bounded(4));
                const ClipBarIndex last = first + random.bounded(2);
                QVERIFY(allPages(3, [&](const Page &page) { return notes.findByBars(clip->id, first, last, page); }) ==
                        rowsWhere<ClipNote>(all, [&](const ClipNote &note) {
                            return inClip(note) && note.bar >= first && note.bar <= last;
                        }));
                const Pitch lowest(static_cast<quint8>(random.bounded(90)));
                const Pitch highest(static_cast<quint8>(lowest.value() + random.bounded(37)));
                const auto inRange = [&](const ClipNote &note) {
                    return !note.note.isRest && note.note.pitch >= lowest && note.note.pitch <= highest;
                };
                QVERIFY(allPages(5, [&](const Page &page) { return notes.findByPitch(lowest, highest, {}, page); }) ==
                        rowsWhere<ClipNote>(all, inRange));
                QVERIFY(
                    allPages(2, [&](const Page &page) { return notes.findByPitch(lowest, highest, clip->id, page); }) ==
                    rowsWhere<ClipNote>(all, [&](const ClipNote &note) { return inClip(note) && inRange(note); }));
                QVERIFY(
                    allPages(2, [&](const Page &page) { return notes.findRests(clip->id, page); }) ==
                    rowsWhere<ClipNote>(all, [&](const ClipNote &note) { return inClip(note) && note.note.isRest; }));
            }
            QVERIFY(allPages(3, [&](const Page &page) { return notes.findRests({}, page); }) ==
                    rowsWhere<ClipNote>(all, [](const ClipNote &note) { return note.note.isRest; }));
        }
    }

    void changesNotesWithTheirJournal()
    {
        StoreFixture store;
        NoteRepository notes(*store.database, store.author);
        const ClipPtr clip = *store.project.clips.begin();
        checkChanging<NoteRepository, ClipNote>(store, notes, {clip->id, ClipBarIndex(0), note(0, 0.5, 1, 61)},
                                                [](ClipNote &value) {
                                                    value.note.pitch = Pitch(72);
                                                    value.note.detail = NoteDetailPtr([] {
                                                        NoteDetail detail;
                                                        detail.articulation = QStringLiteral("staccato");
                                                        return detail;
                                                    }());
                                                });
    }

    void takesNotesToOtherBarsAndClips()
    {
        StoreFixture store({1, 1, 1, 3, 4, 6});
        NoteRepository notes(*store.database, store.author);
        const QList<ClipNote> all = notesOf(store.project);
        const ClipPtr target = *(store.project.clips.end() - 1);
        QList<Change<ClipNote>> changes;
        for (const ClipNote &before : all) {
            ClipNote after = before;
            after.clip = target->id;
            after.bar = ClipBarIndex(0);
            after.note.start = after.note.start + Ticks(1);
            changes.append({before, after});
        }
        valueOf(notes.updateMany(changes));
        QCOMPARE(valueOf(notes.countInClip(target->id)), all.size());
        QVERIFY(store.journalFolds());
        ClipNote nowhere = changes.constFirst().after;
        nowhere.bar = ClipBarIndex(1000);
        QCOMPARE(errorOf(notes.updateById(changes.constFirst().after, nowhere)).kind(), ErrorKind::Conflict);
        QCOMPARE(errorOf(notes.updateById(changes.constFirst().before, nowhere)).kind(), ErrorKind::Conflict);
    }

    void addsManyInOneEditOrNone()
    {
        StoreFixture store({0, 0, 0, 0, 0, 0});
        valueOf(EditStore(*store.database)
                    .commit({entryOf(addClip(clip(10, {bar({}), bar({})})), store.author.nextMark(), {})}, 1));
        NoteRepository notes(*store.database, store.author);
        QList<ClipNote> many;
        for (int i = 0; i < 20'000; ++i)
            many.append({ClipId(10), ClipBarIndex(i % 2), note(0, i % 4, 0.5, i % 128)});
        const QList<NoteId> ids = valueOf(notes.insertMany(many));
        QCOMPARE(QSet<NoteId>(ids.begin(), ids.end()).size(), many.size());
        QCOMPARE(store.load().seq, 3);
        QCOMPARE(valueOf(notes.count()), many.size());
        QVERIFY(store.journalFolds());
        many.last().bar = ClipBarIndex(7);
        QCOMPARE(errorOf(notes.insertMany(many)).kind(), ErrorKind::Conflict);
        QCOMPARE(store.load().seq, 3);
        QCOMPARE(valueOf(notes.deleteMany(ids)), 4);
        QCOMPARE(valueOf(notes.count()), 0);
        QVERIFY(store.journalFolds());
        QCOMPARE(valueOf(notes.insertMany({})), QList<NoteId>());
    }

    void leavesNothingOfManyNotesThatAreCancelledMidway()
    {
        QTemporaryDir folder;
        DatabaseLocation location;
        location.path = folder.filePath(QStringLiteral("song.barline"));
        location.create = true;
        const auto database = valueOf(Database::open(location));
        EditAuthor author(QStringLiteral("Ada"), 4711);
        QList<ClipBar> bars(1000, bar({}));
        valueOf(EditStore(*database).commit({entryOf(addClip(clip(10, bars)), author.nextMark(), {})}, 0));
        NoteRepository notes(*database, author);
        QList<ClipNote> many;
        for (int i = 0; i < 200'000; ++i)
            many.append({ClipId(10), ClipBarIndex(i / 200), note(0, (i % 32) / 8.0, 0.5, i % 128)});
        checkCancelling(location.path, *database, notes, many);
        QCOMPARE(valueOf(notes.countInClip(ClipId(10))), many.size());
        QVERIFY(QCoro::waitFor(database->close()));
    }
};

BARLINE_TEST(tst_NoteRepository)
#include "tst_NoteRepository.moc"
