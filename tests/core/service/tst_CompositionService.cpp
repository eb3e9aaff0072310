#include "core/service/CompositionService.h"
#include "core/store/repositories/ClipBarRepository.h"
#include "tests/core/store/StoreFixture.h"

using namespace barline;
using namespace barline::test;

namespace {

QByteArray songInKey(const QByteArray &name, const QByteArray &tempo, const QByteArray &key, const QByteArray &meter)
{
    return R"({"project": {"name": ")" + name + R"(", "tempo_map": [{"bar": 1, "tempo_bpm": )" + tempo +
           R"(}], "key_map": [{"bar": 1, "key": ")" + key + R"("}], "meter_map": [{"bar": 1, "numerator": )" + meter +
           R"(, "denominator": 4}], "tracks": {"lead": {"instrument": {"name": "Flute", "midi_channel": 0}, "clips": [
            {"clip_instance_id": "a", "clip_id": 7, "start_bar": 1, "length_bars": 2, "note_overrides": [
                {"bar_index": 0, "added": {"pitch": 70, "start_beat": 1, "duration_beats": 1}}]}]}},
            "clip_library": [{"clip_id": 7, "name": "Line", "notes": [
                {"pitch": 60, "start_beat": 0, "duration_beats": 1}]}]}})";
}

QStringList songsIn(const PageOf<Composition> &page)
{
    QStringList names;
    for (const Composition &composition : page.items)
        names.append(composition.name);
    return names;
}

/// As an agent would: one await after the other.
QCoro::Task<Result<TrackOf>> makeAndFindTrack(CompositionService &service, QByteArray document)
{
    auto creating = service.createCompositionFromDsl(document);
    const Result<ImportReport> made = co_await creating;
    if (!made)
        co_return failure(made.error());
    auto finding = service.getTrackByName(made->compositions.first().id, QStringLiteral("lead"));
    co_return co_await finding;
}

} // namespace

class tst_CompositionService : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_database = valueOf(Database::open({}));
        m_author = std::make_unique<EditAuthor>(QStringLiteral("Ada"), 4711);
        m_songs = std::make_unique<CompositionService>(*m_database, *m_author);
    }

    void cleanup()
    {
        m_songs.reset();
        m_database.reset();
    }

    void createsAProjectWithItsLibraryAsOneEdit()
    {
        const ImportReport made = valueOf(m_songs->createCompositionFromDsl(songInKey("Song", "96", "Am", "3")));
        QCOMPARE(made.compositions.size(), 1);
        QCOMPARE(made.clips.size(), 1);
        const CompositionPtr song = valueOf(m_songs->getCompositionWithTracks(made.compositions.first().id));
        QCOMPARE(song->tracks.size(), 1);
        QCOMPARE(song->tracks.first()->instances.at(0)->noteOverrides.size(), 1);
        const LoadedProject loaded = valueOf(EditStore(*m_database).load());
        QCOMPARE(loaded.seq, 1);
        QCOMPARE(loaded.entries.first().author, QStringLiteral("Ada"));
    }

    void overridesNotesOfClipsThatAreThere()
    {
        const ImportReport made = valueOf(m_songs->createCompositionFromDsl(songInKey("Song", "96", "Am", "3")));
        const Project project = valueOf(EditStore(*m_database).load()).project;
        const Note note = project.clips.find(made.clips.first().id)->bars.at(ClipBarIndex(0)).notes.first();
        const QByteArray second = R"({"project": {"name": "Second", "ticks_per_quarter": 480, "tracks": {"a": {
            "instrument": {"name": "Flute", "midi_channel": 0}, "clips": [{"clip_instance_id": "i", "clip_id": CLIP,
            "start_bar": 1, "length_bars": 1, "note_overrides": [{"bar_index": 0, "note": 1, "removed": true}]}]}}}})";
        const ImportReport again = valueOf(m_songs->createCompositionFromDsl(
            QByteArray(second).replace("CLIP", QByteArray::number(made.clips.first().id.value()))));
        QVERIFY(again.warnings.isEmpty());
        const CompositionPtr other = valueOf(m_songs->getCompositionWithTracks(again.compositions.first().id));
        QCOMPARE(other->tracks.first()->instances.at(0)->noteOverrides.first().note, note.id);
    }

    void worksFromACoroutine()
    {
        QCOMPARE(valueOf(makeAndFindTrack(*m_songs, songInKey("Song", "96", "Am", "3"))).track.instrument.name,
                 QStringLiteral("Flute"));
    }

    void refusesReferencesToClipsThatAreNotThere()
    {
        const Error error = errorOf(m_songs->createCompositionFromDsl(
            R"({"name": "Song", "tracks": [{"name": "a", "bars": [{"bar_index": 1, "clip_id": 5, "clip_bar_index": 0}]}]})"));
        QCOMPARE(error.findings().size(), 1);
        QCOMPARE(error.findings().first().pointer, QStringLiteral("/tracks/0/bars/0/clip_id"));
        QCOMPARE(valueOf(m_songs->listAllCompositions()).items.size(), 0);
    }

    void readsTheDocumentAgainWhereAnotherWriterCameBetween()
    {
        ClipService clips(*m_database, *m_author);
        const ClipId line = valueOf(clips.createClipFromDsl(R"({"name": "Line", "bars": [{"bar_index": 0, "notes": []},
            {"bar_index": 1, "notes": []}]})"))
                                .clips.first()
                                .id;
        const QByteArray song = R"({"name": "Song", "tracks": [{"name": "a", "bars": [{"bar_index": 1, "clip_id": )" +
                                QByteArray::number(line.value()) + R"(, "clip_bar_index": 1}]}]})";
        // Asked for first, but parsed only when the other has been written.
        auto creating = m_songs->createCompositionFromDsl(song);
        ClipBarRepository bars(*m_database, *m_author);
        auto adding = bars.insert({line, ClipBarIndex(2), ClipBar()});
        valueOf(std::move(creating));
        valueOf(std::move(adding));
        QCOMPARE(valueOf(clips.getClipWithBarsAndNotes(line))->bars.count(), 3);
        const LoadedProject loaded = valueOf(EditStore(*m_database).load());
        QCOMPARE(loaded.seq, 3);
        QCOMPARE(loaded.entries.constLast().edit.compositions.added.size(), 1);
        // Removed instead: the document names what is not there any more.
        auto again = m_songs->createCompositionFromDsl(song);
        auto removing = clips.deleteClip(line, ClipRemoval::WithInstances);
        QCOMPARE(errorOf(std::move(again)).kind(), ErrorKind::Invalid);
        valueOf(std::move(removing));
    }

    void findsByNameTempoKeyAndMeter()
    {
        made("Slow Air", "60", "Am", "3");
        made("March", "120", "Em", "2");
        QCOMPARE(songsIn(valueOf(m_songs->findCompositionsByName(QStringLiteral("%air")))),
                 QStringList{QStringLiteral("Slow Air")});
        QCOMPARE(songsIn(valueOf(m_songs->findCompositionsByTempo(100, 120))), QStringList{QStringLiteral("March")});
        QCOMPARE(songsIn(valueOf(m_songs->findCompositionsByTempo(61, 119))), QStringList());
        QCOMPARE(songsIn(valueOf(m_songs->findCompositionsByKey(QStringLiteral("A"), Mode::Minor))),
                 QStringList{QStringLiteral("Slow Air")});
        QCOMPARE(songsIn(valueOf(m_songs->findCompositionsByMeter({2, 4}))), QStringList{QStringLiteral("March")});
        CompositionQuery query;
        query.name = QStringLiteral("%a%");
        query.tempo = TempoRange{50, 70};
        QCOMPARE(songsIn(valueOf(m_songs->findCompositions(query))), QStringList{QStringLiteral("Slow Air")});
    }

    void renamesAndDuplicates()
    {
        const CompositionId song = made("Song", "96", "Am", "3");
        QVERIFY(valueOf(m_songs->renameComposition(song, QStringLiteral("Other"))) > 0);
        const CompositionId copy = valueOf(m_songs->duplicateComposition(song, QStringLiteral("Copy")));
        const CompositionPtr first = valueOf(m_songs->getCompositionWithTracks(song));
        const CompositionPtr second = valueOf(m_songs->getCompositionWithTracks(copy));
        QCOMPARE(first->name, QStringLiteral("Other"));
        QCOMPARE(second->name, QStringLiteral("Copy"));
        QVERIFY(first->tracks.first()->id != second->tracks.first()->id);
        QCOMPARE(second->tempos, first->tempos);
        const ClipInstance played = *second->tracks.first()->instances.at(0);
        QCOMPARE(played.clip, first->tracks.first()->instances.at(0)->clip);
        QVERIFY(played.noteOverrides.first().note !=
                first->tracks.first()->instances.at(0)->noteOverrides.first().note);
        QCOMPARE(errorOf(m_songs->getTrackByName(copy, QStringLiteral("nobody"))).kind(), ErrorKind::NotFound);
    }

    void saysOfACopyWhatItWasMadeFrom()
    {
        const CompositionId song = made("Song", "96", "Am", "3");
        CompositionRepository rows(*m_database, *m_author);
        valueOf(m_songs->renameComposition(song, QStringLiteral("Other")));
        const qint64 revision = valueOf(rows.revisionOf(song));
        const LoadedProject before = valueOf(EditStore(*m_database).load());
        const CompositionId copy = valueOf(m_songs->duplicateComposition(song));
        const CompositionPtr made = valueOf(m_songs->getCompositionWithTracks(copy));
        QCOMPARE(made->source.revision, revision);
        QVERIFY(!made->source.uid.isEmpty());
        QVERIFY2(made->uid.isEmpty(), "a copy within the project would be written with a uid");
        QCOMPARE(valueOf(rows.revisionOf(song)), revision);
        const LoadedProject after = valueOf(EditStore(*m_database).load());
        QVERIFY(after.project.compositions.find(copy)->source == made->source);
        const Result<Applied> undone = apply(after.project, after.entries.constLast().edit.inverted());
        QVERIFY(undone);
        QVERIFY(undone->project == before.project);
    }

    void updatesAWholeCompositionAsOneEdit()
    {
        const CompositionId song = made("Song", "96", "Am", "3");
        ClipService clips(*m_database, *m_author);
        const ClipId other =
            valueOf(clips.createClipFromDsl(R"({"name": "Pad", "bars": [{"bar_index": 0, "notes": []}]})"))
                .clips.first()
                .id;
        const Composition before = *valueOf(m_songs->getCompositionWithTracks(song));
        Composition after = before;
        after.name = QStringLiteral("Other");
        Track lead = *before.tracks.first();
        ClipInstance played = *lead.instances.at(0);
        const InstanceId kept = played.id;
        played.transpose = 2;
        played.noteOverrides.clear();
        played.barOverrides.insert(ClipBarIndex(1), BarExpression());
        ClipInstance pad = played;
        pad.id = InstanceId();
        pad.clip = other;
        pad.barOverrides.clear();
        pad.order = played.order + 1;
        lead.instances = PagedList<InstancePtr>(std::vector<InstancePtr>{std::make_shared<const ClipInstance>(played),
                                                                         std::make_shared<const ClipInstance>(pad)});
        Track bass;
        bass.name = QStringLiteral("bass");
        bass.order = lead.order + 1;
        after.tracks = {std::make_shared<const Track>(lead), std::make_shared<const Track>(bass)};
        const qint64 seq = valueOf(m_songs->updateComposition(before, after));

        const LoadedProject loaded = valueOf(EditStore(*m_database).load());
        QCOMPARE(loaded.seq, seq);
        const CompositionPtr is = loaded.project.compositions.find(song);
        QCOMPARE(is->name, QStringLiteral("Other"));
        QCOMPARE(is->tracks.size(), 2);
        QVERIFY(is->tracks.last()->id.isValid());
        const Track &changed = *is->tracks.first();
        QCOMPARE(changed.instances.size(), 2);
        QCOMPARE(changed.instances.at(0)->id, kept);
        QCOMPARE(changed.instances.at(0)->transpose, 2);
        QVERIFY(changed.instances.at(0)->noteOverrides.isEmpty());
        QVERIFY(changed.instances.at(0)->barOverrides.contains(ClipBarIndex(1)));
        QCOMPARE(changed.instances.at(1)->clip, other);
        const Result<Applied> undone = apply(loaded.project, loaded.entries.constLast().edit.inverted());
        QVERIFY(undone);
        QVERIFY(*undone->project.compositions.find(song) == before);

        QCOMPARE(errorOf(m_songs->updateComposition(before, after)).kind(), ErrorKind::Conflict);
        QCOMPARE(valueOf(m_songs->updateComposition(*is, *is)), 0);
        Composition missing = *is;
        ClipInstance unknown = *changed.instances.at(1);
        unknown.clip = ClipId(123'456);
        lead = changed;
        lead.instances = PagedList<InstancePtr>(
            std::vector<InstancePtr>{changed.instances.at(0), std::make_shared<const ClipInstance>(unknown)});
        missing.tracks = {std::make_shared<const Track>(lead), is->tracks.last()};
        const Error refused = errorOf(m_songs->updateComposition(*is, missing));
        QCOMPARE(refused.kind(), ErrorKind::Conflict);
        QVERIFY2(!refused.message().contains(QStringLiteral("FOREIGN KEY")), qPrintable(refused.message()));
        QVERIFY(valueOf(EditStore(*m_database).load()).project == loaded.project);
    }

    void updatesAnyCompositionToAnyOther()
    {
        for (int round = 0; round < 20; ++round) {
            StoreFixture store({2, 3, 4, 4, 3, 4});
            CompositionService songs(*store.database, store.author);
            const Composition before = **store.project.compositions.begin();
            const Composition other = **(store.project.compositions.begin() + 1);
            Composition after = store.random.composition();
            after.id = before.id;
            // Tracks that stay, one that comes with new instances, and one that goes with some of its own elsewhere.
            after.tracks = before.tracks.mid(1);
            Track added = store.random.track(99);
            std::vector<InstancePtr> instances;
            for (const InstancePtr &instance : other.tracks.first()->instances) {
                ClipInstance copy = *instance;
                copy.id = InstanceId(store.random.nextId());
                for (NoteOverride &noteOverride : copy.noteOverrides) {
                    if (noteOverride.kind == NoteOverride::Kind::Added) {
                        noteOverride.note = NoteId(store.random.nextId());
                        noteOverride.value.id = noteOverride.note;
                    }
                }
                std::sort(copy.noteOverrides.begin(), copy.noteOverrides.end(),
                          [](const NoteOverride &a, const NoteOverride &b) { return comesBefore(a, b); });
                instances.push_back(std::make_shared<const ClipInstance>(std::move(copy)));
            }
            for (const InstancePtr &instance : before.tracks.first()->instances) {
                ClipInstance moved = *instance;
                moved.order += 1000;
                moved.barOverrides.clear();
                instances.push_back(std::make_shared<const ClipInstance>(std::move(moved)));
            }
            added.instances = PagedList<InstancePtr>(std::move(instances));
            after.tracks.append(std::make_shared<const Track>(added));
            QVERIFY(valueOf(songs.updateComposition(before, after)) > 0);
            QVERIFY(*valueOf(songs.getCompositionWithTracks(before.id)) == after);
            QVERIFY(store.journalFolds());
        }
    }

    void deletesWithItsClipsUnlessAnotherPlaysThem()
    {
        const CompositionId song = made("Song", "96", "Am", "3");
        const CompositionId copy = valueOf(m_songs->duplicateComposition(song));
        QVERIFY(valueOf(m_songs->deleteComposition(song)) > 0);
        const Project left = valueOf(EditStore(*m_database).load()).project;
        QCOMPARE(left.clips.size(), 1);
        QCOMPARE((*left.clips.begin())->home, copy);
        QVERIFY(valueOf(m_songs->deleteComposition(copy)) > 0);
        QCOMPARE(valueOf(EditStore(*m_database).load()).project == Project(), true);
        QCOMPARE(errorOf(m_songs->deleteComposition(copy)).kind(), ErrorKind::NotFound);
    }

private:
    CompositionId made(const QByteArray &name, const QByteArray &tempo, const QByteArray &key, const QByteArray &meter)
    {
        return valueOf(m_songs->createCompositionFromDsl(songInKey(name, tempo, key, meter))).compositions.first().id;
    }

    std::unique_ptr<Database> m_database;
    std::unique_ptr<EditAuthor> m_author;
    std::unique_ptr<CompositionService> m_songs;
};

BARLINE_TEST(tst_CompositionService)
#include "tst_CompositionService.moc"
