#include "core/edit/arrange/OnlyHere.h"
#include "core/format/dsl/DslReader.h"
#include "core/format/dsl/DslWriter.h"
#include "tests/core/edit/PlaceFixture.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

/// What was made only at one place, written as a document and read again.
class tst_PlacesWritten : public QObject
{
    Q_OBJECT

private:
    static QHash<QString, InstancePtr> instancesOf(const Composition &song)
    {
        QHash<QString, InstancePtr> instances;
        for (const TrackPtr &track : song.tracks) {
            for (const InstancePtr &each : track->instances)
                instances.insert(each->documentId, each);
        }
        return instances;
    }

private slots:
    void soundsTheSameWhenReadAgain()
    {
        constexpr int kSongs = 60;
        RandomProject random;
        int varied = 0;
        for (int round = 0; round < kSongs; ++round) {
            PlaceFixture place(random);
            if (!place.place.instance.isValid())
                continue;
            for (int i = 0; i < 3; ++i)
                place.make(onlyHere(place.project, place.place, place.editByChance(random)));
            varied += place.pass().overrides().isEmpty() ? 0 : 1;

            const QByteArray document = writeProject(place.project, place.place.composition);
            const Result<ReadDocument> read = readDocument(document, QStringLiteral("song.json"), 9'000'000);
            QVERIFY(read.has_value());
            const Composition &song = read->compositions.constFirst();
            Project again;
            again.compositions.set(std::make_shared<const Composition>(song));
            for (const Clip &clip : read->clips)
                again.clips.set(std::make_shared<const Clip>(clip));
            const QHash<QString, InstancePtr> was = instancesOf(place.song());
            const QHash<QString, InstancePtr> is = instancesOf(song);
            QCOMPARE(is.size(), was.size());
            for (const InstancePtr &each : was) {
                const InstancePtr now = is.value(each->documentId);
                QVERIFY(now);
                for (ClipBarIndex own; own.value() < each->lengthBars; ++own) {
                    QCOMPARE(soundOf(again, song.id, now->id, own),
                             soundOf(place.project, place.place.composition, each->id, own));
                }
            }
        }
        QVERIFY(varied > kSongs / 3);
    }
};

BARLINE_TEST(tst_PlacesWritten)
#include "tst_PlacesWritten.moc"
