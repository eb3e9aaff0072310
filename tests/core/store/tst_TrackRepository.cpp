#include "core/store/repositories/TrackRepository.h"
#include "tests/core/store/RepositoryContract.h"

using namespace barline;
using namespace barline::test;

class tst_TrackRepository : public QObject
{
    Q_OBJECT

private slots:
    void readsTracksInTheirOrder()
    {
        StoreFixture store({3, 4, 2, 2, 2, 2});
        TrackRepository tracks(*store.database, store.author);
        const QList<TrackOf> all = tracksOf(store.project);
        checkReading(tracks, all);
        checkColumn<TrackRepository, TrackOf>(tracks, all, "midi_channel", [](const TrackOf &track) {
            return int(track.track.instrument.channel.value());
        });
        const CompositionPtr composition = *store.project.compositions.begin();
        const Track &first = *composition->tracks.constFirst();
        QVERIFY(valueOf(tracks.getWithInstances(first.id)) == (TrackOf{composition->id, first}));
        QCOMPARE(errorOf(tracks.getWithInstances(TrackId(99'999))).kind(), ErrorKind::NotFound);
        QVERIFY(allPages(2, [&](const Page &page) { return tracks.findByComposition(composition->id, page); }) ==
                rowsWhere<TrackOf>(all, [&](const TrackOf &track) { return track.composition == composition->id; }));
    }

    void findsTracksByName()
    {
        StoreFixture store({4, 5, 1, 1, 1, 1});
        TrackRepository tracks(*store.database, store.author);
        const QList<TrackOf> all = tracksOf(store.project);
        for (const TrackOf &any : all) {
            const QString name = any.track.name;
            const auto isNamed = [&](const TrackOf &track) { return track.track.name == name; };
            const auto isHere = [&](const TrackOf &track) { return track.composition == any.composition; };
            QVERIFY(allPages(1, [&](const Page &page) { return tracks.findByName(name, {}, page); }) ==
                    rowsWhere<TrackOf>(all, isNamed));
            QVERIFY(valueOf(tracks.findByName(name, any.composition)).items ==
                    rowsWhere<TrackOf>(all, [&](const TrackOf &track) { return isNamed(track) && isHere(track); }));
            const QString part = name.mid(2).toUpper();
            const auto fits = [&](const TrackOf &track) {
                return track.track.name.contains(part, Qt::CaseInsensitive);
            };
            QVERIFY(allPages(2, [&](const Page &page) {
                        return tracks.findByNameLike(part, Wildcards::Literal, {}, page);
                    }) == rowsWhere<TrackOf>(all, fits));
            QVERIFY(valueOf(tracks.findByNameLike(part, Wildcards::Literal, any.composition)).items ==
                    rowsWhere<TrackOf>(all, [&](const TrackOf &track) { return fits(track) && isHere(track); }));
        }
    }

    void changesTracksWithTheirJournal()
    {
        StoreFixture store;
        TrackRepository tracks(*store.database, store.author);
        Track track = store.random.track(7);
        track.id = {};
        const CompositionId composition = (*store.project.compositions.begin())->id;
        checkChanging<TrackRepository, TrackOf>(store, tracks, {composition, track}, [](TrackOf &value) {
            value.track.instrument.program = 12;
            value.track.order = -1;
            value.track.volume = 0.25;
        });
    }

    void removesATrackWithItsInstances()
    {
        StoreFixture store({2, 3, 6, 3, 3, 3});
        TrackRepository tracks(*store.database, store.author);
        for (const TrackOf &track : tracksOf(store.project))
            valueOf(tracks.deleteById(track.track.id));
        QCOMPARE(valueOf(tracks.count()), 0);
        QVERIFY(store.journalFolds());
    }

    void refusesATrackOfNoComposition()
    {
        StoreFixture store;
        TrackRepository tracks(*store.database, store.author);
        Track track = store.random.track(7);
        QCOMPARE(errorOf(tracks.insert({CompositionId(99'999), track})).kind(), ErrorKind::NotFound);
        const QList<TrackOf> all = tracksOf(store.project);
        TrackOf elsewhere = all.constFirst();
        elsewhere.composition = all.constLast().composition;
        QCOMPARE(errorOf(tracks.updateById(all.constFirst(), elsewhere)).kind(), ErrorKind::Invalid);
        QVERIFY(store.now() == store.project);
    }
};

BARLINE_TEST(tst_TrackRepository)
#include "tst_TrackRepository.moc"
