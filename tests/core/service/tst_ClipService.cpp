#include "core/service/ClipService.h"
#include "core/service/CompositionService.h"
#include "tests/core/store/StoreFixture.h"

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
