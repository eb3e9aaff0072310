#include "core/edit/Apply.h"
#include "tests/support/TestMain.h"
#include "tests/ui/arranger/ArrangerFixture.h"
#include "ui/arranger/PlaceClip.h"

using namespace barline;
using namespace barline::test;

class TestPlaceClip : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_ids = std::make_unique<IdSource>();
        m_ids->addBlock(1'000'000, 1000);
    }

    void takesTheFreeBarsUpToTheNextBlock()
    {
        const Project project = makeSong();
        const CompositionPtr song = project.compositions.find(kSong);
        QCOMPARE(freeBarsAt(*song->tracks.at(0), BarNumber(7), 4), 2);
        QCOMPARE(freeBarsAt(*song->tracks.at(0), BarNumber(13), 4), 4);
        const ClipPlacement placed =
            placeClip(project, *song, {kLead, BarNumber(7)}, project.clips.find(kVerse), *m_ids, DocumentIds(*song));
        QCOMPARE(placed.edit.instances.added.size(), 1);
        QCOMPARE(placed.edit.instances.added.at(0).instance.lengthBars, 2);
        QVERIFY(apply(project, placed.edit));
    }

    void makesAClipInTheMeterOfThePlace()
    {
        const Project project = makeSong();
        const CompositionPtr song = project.compositions.find(kSong);
        const ClipPlacement placed =
            placeClip(project, *song, {kBass, BarNumber(5)}, nullptr, *m_ids, DocumentIds(*song));
        QCOMPARE(placed.edit.clips.added.size(), 1);
        const Clip &clip = placed.edit.clips.added.at(0);
        QCOMPARE(clip.bars.count(), 4);
        QCOMPARE(clip.meter, (Meter{7, 8}));
        QCOMPARE(clip.home, kSong);
        QCOMPARE(placed.edit.instances.added.at(0).instance.clip, clip.id);
        QVERIFY(apply(project, placed.edit));
    }

    void documentIdsAreUnique()
    {
        Project project = makeSong();
        Composition song = *project.compositions.find(kSong);
        DocumentIds documentIds(song);
        QCOMPARE(documentIds.freeFor(InstanceId(1'000'000)), QStringLiteral("place-1000000"));
        ClipInstance taken = *song.tracks.at(0)->instances.at(0);
        taken.documentId = QStringLiteral("place-1000000");
        song.tracks[0] = test::makeTrack(kLead, QStringLiteral("Lead"), {std::make_shared<const ClipInstance>(taken)});
        const ClipPlacement placed =
            placeClip(project, song, {kBass, BarNumber(1)}, project.clips.find(kVerse), *m_ids, DocumentIds(song));
        QCOMPARE(placed.edit.instances.added.at(0).instance.documentId, QStringLiteral("place-1000000-2"));
        documentIds.follow(song);
        QCOMPARE(documentIds.freeFor(InstanceId(1'000'000)), QStringLiteral("place-1000000-2"));
        song.tracks.removeFirst();
        documentIds.follow(song);
        QCOMPARE(documentIds.freeFor(InstanceId(1'000'000)), QStringLiteral("place-1000000"));
    }

private:
    std::unique_ptr<IdSource> m_ids;
};

BARLINE_TEST(TestPlaceClip)

#include "tst_PlaceClip.moc"
