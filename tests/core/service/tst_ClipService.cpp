#include "core/service/ClipService.h"
#include "core/service/CompositionService.h"
#include "tests/core/store/StoreFixture.h"
#include "tests/support/Music.h"

#include <QTemporaryDir>
#include <QUuid>

#include <sqlite3.h>

using namespace barline;
using namespace barline::test;

namespace {

std::atomic<int> statementsRun = 0;

int countStatement(unsigned, void *, void *, void *)
{
    ++statementsRun;
    return 0;
}

int watchConnection(sqlite3 *connection, char **, const sqlite3_api_routines *)
{
    return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, countStatement, nullptr);
}

QByteArray bassLine(const QByteArray &name, const QByteArray &more = {})
{
    return R"({"name": ")" + name + R"(", )" + more + R"("bars": [
        {"bar_index": 0, "notes": [{"absolute_pitch": 36, "start": 0, "duration": 1}]},
        {"bar_index": 1, "notes": [{"absolute_pitch": 38, "start": 2, "duration": 1}]}]})";
}

QStringList namesOf(const QList<Clip> &clips)
{
    QStringList names;
    for (const Clip &clip : clips)
        names.append(clip.name);
    return names;
}

} // namespace

class tst_ClipService : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(watchConnection)); }

    void cleanupTestCase() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(watchConnection)); }

    void init()
    {
        m_database = valueOf(Database::open({}));
        m_author = std::make_unique<EditAuthor>(QStringLiteral("Ada"), 4711);
        m_clips = std::make_unique<ClipService>(*m_database, *m_author);
    }

    void cleanup()
    {
        m_clips.reset();
        m_database.reset();
    }

    void createsClipsOfADocument()
    {
        const ImportReport made = valueOf(m_clips->createClipFromDsl(bassLine("Bass", R"("clip_id": 17, )")));
        QCOMPARE(made.clips.size(), 1);
        QCOMPARE(made.clips.first().id, ClipId(17));
        const ClipPtr clip = valueOf(m_clips->getClipWithBarsAndNotes(ClipId(17)));
        QCOMPARE(clip->bars.count(), 2);
        QCOMPARE(clip->bars.at(ClipBarIndex(1)).notes.first().start, Ticks::beats(2));
        QVERIFY(!clip->home.isValid());
        // The same number again: another one is given.
        const ImportReport again = valueOf(m_clips->createClipFromDsl(bassLine("Bass", R"("clip_id": 17, )")));
        QVERIFY(again.clips.first().id != ClipId(17));
        QCOMPARE(again.clips.first().documentId, 17);
    }

    void refusesDocumentsWithErrorsOrCompositions()
    {
        const Error error =
            errorOf(m_clips->createClipFromDsl("{\"name\": 5, \"notes\": []}", QStringLiteral("x.json")));
        QCOMPARE(error.findings().size(), 1);
        QCOMPARE(error.findings().first().pointer, QStringLiteral("/name"));
        QCOMPARE(errorOf(m_clips->createClipFromDsl(R"({"name": "Song", "tracks": []})")).kind(), ErrorKind::Invalid);
        QCOMPARE(valueOf(m_clips->listAllClips()).items.size(), 0);
    }

    void changesAndDuplicates()
    {
        const ClipId bass = made("Bass");
        QVERIFY(valueOf(m_clips->renameClip(bass, QStringLiteral("Walk"))) > 0);
        QVERIFY(valueOf(m_clips->tagClip(bass, {QStringLiteral("slow")})) > 0);
        QCOMPARE(valueOf(m_clips->tagClip(bass, {QStringLiteral("slow")})), 0);
        const ClipId copy = valueOf(m_clips->duplicateClip(bass));
        QVERIFY(copy != bass);
        const ClipPtr first = valueOf(m_clips->getClipWithBarsAndNotes(bass));
        const ClipPtr second = valueOf(m_clips->getClipWithBarsAndNotes(copy));
        QCOMPARE(second->name, QStringLiteral("Walk"));
        QCOMPARE(second->tags, first->tags);
        QCOMPARE(second->bars.count(), 2);
        const Note note = first->bars.at(ClipBarIndex(0)).notes.first();
        const Note copied = second->bars.at(ClipBarIndex(0)).notes.first();
        QVERIFY(note.id != copied.id);
        QCOMPARE(note.pitch, copied.pitch);
        QCOMPARE(errorOf(m_clips->renameClip(ClipId(999), QStringLiteral("x"))).kind(), ErrorKind::NotFound);
    }

    void saysOfACopyWhatItWasMadeFrom()
    {
        const ClipId bass = made("Bass");
        const ClipId other = made("Other", R"("uid": "0d6e2f1a-7a54-4b5e-9d3c-000000000001", )");
        valueOf(m_clips->renameClip(bass, QStringLiteral("Walk")));
        ClipRepository rows(*m_database, *m_author);
        const qint64 revision = valueOf(rows.revisionOf(bass));
        const ClipPtr before = valueOf(m_clips->getClipWithBarsAndNotes(bass));
        const Clip first = *valueOf(m_clips->getClipWithBarsAndNotes(valueOf(m_clips->duplicateClip(bass))));
        QCOMPARE(first.source.revision, revision);
        QVERIFY(!QUuid::fromString(first.source.uid).isNull());
        QVERIFY2(first.uid.isEmpty(), "a copy within the project would be written with a uid");
        QVERIFY2(*valueOf(m_clips->getClipWithBarsAndNotes(bass)) == *before, "copying changed what was copied");
        QCOMPARE(valueOf(rows.revisionOf(bass)), revision);

        valueOf(m_clips->renameClip(bass, QStringLiteral("Run")));
        const Clip second = *valueOf(m_clips->getClipWithBarsAndNotes(valueOf(m_clips->duplicateClip(bass))));
        QCOMPARE(second.source.uid, first.source.uid);
        QCOMPARE(second.source.revision, valueOf(rows.revisionOf(bass)));
        QVERIFY(second.source.revision > revision);
        // A copy of a copy was made from the copy.
        const Clip third = *valueOf(m_clips->getClipWithBarsAndNotes(valueOf(m_clips->duplicateClip(first.id))));
        QVERIFY(third.source.uid != first.source.uid);
        QCOMPARE(third.source.revision, valueOf(rows.revisionOf(first.id)));
        // What a document named keeps that name for its copies.
        const Clip named = *valueOf(m_clips->getClipWithBarsAndNotes(valueOf(m_clips->duplicateClip(other))));
        QCOMPARE(named.source.uid, QStringLiteral("0d6e2f1a-7a54-4b5e-9d3c-000000000001"));
        QVERIFY(named.uid.isEmpty());
    }

    void keepsOverARestartWhatACopyWasMadeFrom()
    {
        const QTemporaryDir folder;
        DatabaseLocation location;
        location.path = folder.filePath(QStringLiteral("song.barline"));
        location.create = true;
        CopySource source;
        ClipId copy;
        Project before;
        {
            const std::unique_ptr<Database> database = valueOf(Database::open(location));
            ClipService clips(*database, *m_author);
            const ClipId bass = valueOf(clips.createClipFromDsl(bassLine("Bass"))).clips.first().id;
            before = valueOf(EditStore(*database).load()).project;
            copy = valueOf(clips.duplicateClip(bass, QStringLiteral("Copy")));
            source = valueOf(clips.getClipWithBarsAndNotes(copy))->source;
            valueOf(clips.renameClip(bass, QStringLiteral("Other")));
            valueOf(clips.renameClip(bass, QStringLiteral("Bass")));
        }
        location.create = false;
        const std::unique_ptr<Database> database = valueOf(Database::open(location));
        const LoadedProject loaded = valueOf(EditStore(*database).load());
        QCOMPARE(source.revision, 1);
        QVERIFY(loaded.project.clips.find(copy)->source == source);
        QCOMPARE(loaded.entries.size(), 4);
        const Result<Applied> undone = apply(loaded.project, loaded.entries.at(1).edit.inverted());
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message()));
        QVERIFY(undone->project == before);
    }

    void updatesAWholeClipAsOneEdit()
    {
        const ClipId bass = made("Bass");
        const Clip before = *valueOf(m_clips->getClipWithBarsAndNotes(bass));
        const NoteId kept = before.bars.at(ClipBarIndex(0)).notes.first().id;
        Clip after = before;
        after.name = QStringLiteral("Walk");
        ClipBar first = before.bars.at(ClipBarIndex(0));
        first.notes.first().pitch = Pitch(40);
        first.notes.append(test::note(0, 3, 1, 43)); // gets an id
        after.bars.set(ClipBarIndex(0), makeClipBar(first));
        after.bars.insert(ClipBarIndex(2), makeClipBar({}));
        const qint64 seq = valueOf(m_clips->updateClip(before, after));
        const Clip is = *valueOf(m_clips->getClipWithBarsAndNotes(bass));
        QCOMPARE(is.name, QStringLiteral("Walk"));
        QCOMPARE(is.bars.count(), 3);
        QVERIFY(is.bars.at(ClipBarIndex(1)) == before.bars.at(ClipBarIndex(1)));
        const QList<Note> notes = is.bars.at(ClipBarIndex(0)).notes;
        QCOMPARE(notes.size(), 2);
        QCOMPARE(notes.first().id, kept);
        QCOMPARE(notes.first().pitch, Pitch(40));
        QVERIFY(notes.last().id.isValid());
        QVERIFY(is.bars.at(ClipBarIndex(2)).id.isValid());

        const LoadedProject loaded = valueOf(EditStore(*m_database).load());
        QCOMPARE(loaded.seq, seq);
        const Edit &edit = loaded.entries.constLast().edit;
        QCOMPARE(edit.notes.changed.size(), 1);
        QCOMPARE(edit.notes.added.size(), 1);
        QCOMPARE(edit.bars.added.size(), 1);
        QCOMPARE(edit.size(), 4);
        const Result<Applied> undone = apply(loaded.project, edit.inverted());
        QVERIFY(undone);
        QVERIFY(*undone->project.clips.find(bass) == before);

        QCOMPARE(valueOf(m_clips->updateClip(is, is)), 0);
        // What does not differ between them may have changed meanwhile; what does may not.
        Clip renamed = is;
        renamed.name = QStringLiteral("Run");
        QVERIFY(valueOf(m_clips->updateClip(is, renamed)) > seq);
        Clip longer = is;
        longer.bars.insert(ClipBarIndex(3), makeClipBar({}));
        QVERIFY(valueOf(m_clips->updateClip(is, longer)) > seq + 1);
        QCOMPARE(valueOf(m_clips->getClipWithBarsAndNotes(bass))->name, QStringLiteral("Run"));
        Clip shorter = is;
        shorter.bars.removeAt(ClipBarIndex(2));
        shorter.bars.removeAt(ClipBarIndex(0));
        QVERIFY(valueOf(m_clips->updateClip(is, shorter)) > seq + 2);
        const Project left = valueOf(EditStore(*m_database).load()).project;
        QCOMPARE(errorOf(m_clips->updateClip(is, shorter)).kind(), ErrorKind::Conflict);
        QVERIFY(valueOf(EditStore(*m_database).load()).project == left);
        Clip nowhere = is;
        nowhere.id = ClipId(9999);
        Clip changed = nowhere;
        changed.bars.removeAt(ClipBarIndex(0));
        QCOMPARE(errorOf(m_clips->updateClip(nowhere, changed)).kind(), ErrorKind::NotFound);
    }

    void updatesAnyClipToAnyOther()
    {
        for (int round = 0; round < 20; ++round) {
            StoreFixture store({1, 2, 3, 4, 4, 6});
            ClipService clips(*store.database, store.author);
            const Clip before = **store.project.clips.begin();
            Clip after = store.random.clip(before.home, 3);
            after.id = before.id;
            // Some of its bars go on as they are, some with other notes.
            for (int i = 0; i < std::min(before.bars.count(), after.bars.count()); ++i) {
                const ClipBarIndex at(i);
                ClipBar kept = before.bars.at(at);
                if (store.random.random().bounded(2) == 0)
                    kept.notes = after.bars.at(at).notes + kept.notes.mid(kept.notes.size() / 2);
                if (store.random.random().bounded(3) != 0)
                    after.bars.set(at, makeClipBar(kept));
            }
            QVERIFY(valueOf(clips.updateClip(before, after)) > 0);
            QVERIFY(*valueOf(clips.getClipWithBarsAndNotes(before.id)) == after);
            QVERIFY(store.journalFolds());
        }
    }

    void changesWhatListsGiveByWhatTheyGive()
    {
        const ClipId bass = made("Bass");
        const Clip before = valueOf(m_clips->listAllClips()).items.first();
        Clip after = before;
        after.style = QStringLiteral("walking");
        QVERIFY(valueOf(m_clips->updateClip(before, after)) > 0);
        const ClipPtr is = valueOf(m_clips->getClipWithBarsAndNotes(bass));
        QCOMPARE(is->style, QStringLiteral("walking"));
        QCOMPARE(is->bars.count(), 2);
    }

    void findsByKeyAndAnyTag()
    {
        CompositionService songs(*m_database, *m_author);
        const ClipId bass = used();
        const CompositionId song = valueOf(songs.listAllCompositions()).items.first().id;
        made("Lead", R"("tags": ["high"], )");
        made("Pad", R"("tags": ["soft", "low"], )");
        const Composition before = valueOf(songs.listAllCompositions()).items.first();
        Composition after = before;
        after.keys = {{BarNumber(5), Ticks(), QStringLiteral("F#"), Mode::Minor, {}}};
        QVERIFY(valueOf(songs.updateComposition(before, after)) > 0);
        QCOMPARE(namesOf(valueOf(m_clips->findClipsByKey(QStringLiteral("F#"), Mode::Minor)).items),
                 QStringList{QStringLiteral("Bass")});
        QCOMPARE(namesOf(valueOf(m_clips->findClipsByKey(QStringLiteral("F#"), Mode::Major)).items), QStringList());
        QCOMPARE(namesOf(valueOf(m_clips->findClipsByAnyTag({QStringLiteral("high"), QStringLiteral("soft")})).items),
                 QStringList({QStringLiteral("Lead"), QStringLiteral("Pad")}));
        ClipQuery query;
        query.key = KeyQuery{QStringLiteral("F#"), Mode::Minor};
        QCOMPARE(valueOf(m_clips->findClips(query)).items.first().id, bass);
        query.anyOfTags = {QStringLiteral("high")};
        QCOMPARE(valueOf(m_clips->findClips(query)).items.size(), 0);
        query.key.reset();
        QCOMPARE(namesOf(valueOf(m_clips->findClips(query)).items), QStringList{QStringLiteral("Lead")});
        QVERIFY(valueOf(m_clips->whereUsed(bass)).items.first().use.composition == song);
    }

    void findsByNameTagsAndMeter()
    {
        made("Bass", R"("tags": ["slow", "low"], )");
        made("Bassoon", R"("tags": ["low"], "meter": "3/4", )");
        made("Lead", R"("tags": ["high"], )");
        QCOMPARE(namesOf(valueOf(m_clips->findClipsByName(QStringLiteral("BASS%"))).items),
                 QStringList({QStringLiteral("Bass"), QStringLiteral("Bassoon")}));
        QCOMPARE(namesOf(valueOf(m_clips->findClipsByTags({QStringLiteral("low"), QStringLiteral("slow")})).items),
                 QStringList{QStringLiteral("Bass")});
        QCOMPARE(namesOf(valueOf(m_clips->findClipsByMeter({3, 4})).items), QStringList{QStringLiteral("Bassoon")});
        ClipQuery query;
        query.name = QStringLiteral("bass%");
        query.meter = Meter{4, 4};
        QCOMPARE(namesOf(valueOf(m_clips->findClips(query)).items), QStringList{QStringLiteral("Bass")});
    }

    void pagesThroughAllClipsOnce()
    {
        QByteArray list = "[";
        for (int i = 0; i < 25; ++i)
            list += (i > 0 ? "," : "") + bassLine("Clip " + QByteArray::number(i));
        valueOf(m_clips->createClipFromDsl(list + "]"));
        QStringList names;
        Page page(7);
        for (bool more = true; more;) {
            const PageOf<Clip> part = valueOf(m_clips->listAllClips(page));
            names += namesOf(part.items);
            page.after = part.next;
            more = !part.isLast();
        }
        QCOMPARE(names.size(), 25);
        QCOMPARE(QSet<QString>(names.cbegin(), names.cend()).size(), 25);
    }

    void loadsManyClipsInAsManyStatementsAsOne()
    {
        QByteArray list = "[";
        for (int i = 0; i < 100; ++i)
            list += (i > 0 ? "," : "") + bassLine("Clip");
        const ImportReport report = valueOf(m_clips->createClipFromDsl(list + "]"));
        QList<ClipId> ids;
        for (const ImportedClip &clip : report.clips)
            ids.append(clip.id);
        statementsRun = 0;
        QCOMPARE(valueOf(m_clips->getClipsWithBarsAndNotes({ids.first()})).size(), 1);
        const int forOne = statementsRun;
        statementsRun = 0;
        QCOMPARE(valueOf(m_clips->getClipsWithBarsAndNotes(ids)).size(), 100);
        QVERIFY(forOne > 0);
        QCOMPARE(int(statementsRun), forOne);
    }

    void refusesToDeleteWhatIsUsedAndNamesEveryPlace()
    {
        const ClipId bass = used();
        QCOMPARE(valueOf(m_clips->whereUsed(bass)).items.size(), 2);
        const Error error = errorOf(m_clips->deleteClip(bass, ClipRemoval::OnlyUnused));
        QCOMPARE(error.kind(), ErrorKind::Conflict);
        QVERIFY2(error.message().contains(QStringLiteral("“Song”, track “low”, bar 3")), qPrintable(error.message()));
        QVERIFY2(error.message().contains(QStringLiteral("“Song”, track “high”, bar 7")), qPrintable(error.message()));
        QCOMPARE(valueOf(m_clips->listAllClips()).items.size(), 1);
    }

    void deletesWithInstancesAsOneEditThatCanBeTakenBack()
    {
        const ClipId bass = used();
        const LoadedProject before = valueOf(EditStore(*m_database).load());
        const qint64 seq = valueOf(m_clips->deleteClip(bass, ClipRemoval::WithInstances));
        const LoadedProject after = valueOf(EditStore(*m_database).load());
        QCOMPARE(seq, before.seq + 1);
        QCOMPARE(after.seq, seq);
        QVERIFY(after.project.clips.isEmpty());
        QVERIFY(clipsUsedBy(**after.project.compositions.begin()).isEmpty());
        const Result<Applied> undone = apply(after.project, after.entries.constLast().edit.inverted());
        QVERIFY(undone.has_value());
        QCOMPARE(undone->project == before.project, true);
    }

    void deletesWhatIsNotUsed()
    {
        const ClipId bass = made("Bass");
        QVERIFY(valueOf(m_clips->deleteClip(bass, ClipRemoval::OnlyUnused)) > 0);
        QCOMPARE(errorOf(m_clips->getClipWithBarsAndNotes(bass)).kind(), ErrorKind::NotFound);
    }

private:
    ClipId made(const QByteArray &name, const QByteArray &more = {})
    {
        return valueOf(m_clips->createClipFromDsl(bassLine(name, more))).clips.first().id;
    }

    /// A clip that a song plays in two tracks.
    ClipId used()
    {
        const ClipId bass = made("Bass");
        const QByteArray id = QByteArray::number(bass.value());
        CompositionService songs(*m_database, *m_author);
        valueOf(songs.createCompositionFromDsl(
            R"({"name": "Song", "tracks": [{"name": "low", "bars": [{"bar_index": 3, "clip_id": )" + id +
            R"(, "clip_bar_index": 0}]}, {"name": "high", "bars": [{"bar_index": 7, "clip_id": )" + id +
            R"(, "clip_bar_index": 1}]}]})"));
        return bass;
    }

    std::unique_ptr<Database> m_database;
    std::unique_ptr<EditAuthor> m_author;
    std::unique_ptr<ClipService> m_clips;
};

BARLINE_TEST(tst_ClipService)
#include "tst_ClipService.moc"
