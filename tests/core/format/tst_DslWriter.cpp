#include "core/format/dsl/DslWriter.h"
#include "core/model/DrumNames.h"
#include "tests/core/format/DslFiles.h"
#include "tests/core/format/WithoutIds.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

namespace {

Note noteAt(qint64 id, Ticks start, Ticks duration)
{
    Note note;
    note.id = NoteId(id);
    note.start = start;
    note.duration = duration;
    return note;
}

} // namespace

class tst_DslWriter : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatIsReadAgain_data()
    {
        QTest::addColumn<quint32>("seed");
        for (int i = 0; i < 30; ++i) {
            const quint32 seed = QRandomGenerator::global()->generate();
            QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
        }
    }

    void writesWhatIsReadAgain()
    {
        QFETCH(quint32, seed);
        RandomProject random(seed);
        const Project project = random.project();
        for (const CompositionPtr &composition : project.compositions) {
            const QByteArray first = writeProject(project, composition->id);
            const auto read = readDocument(first, QStringLiteral("first.json"), 1'000'000);
            QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message()));
            QCOMPARE(writtenOf(*read).first(), first);
            QCOMPARE(withoutIds(read->compositions.first()), withoutIds(*composition));
            const QList<ClipPtr> library = libraryOf(project, *composition);
            QCOMPARE(read->clips.size(), library.size());
            for (qsizetype i = 0; i < library.size(); ++i)
                QCOMPARE(withoutIds(read->clips.at(i)), withoutIds(*library.at(i)));
        }
    }

    void writesLengthAndMeterOnlyWhereAReaderWouldErr()
    {
        Clip clip;
        clip.id = ClipId(3);
        clip.name = QStringLiteral("c");
        clip.home = CompositionId(1);
        ClipBar bar;
        bar.notes.append(noteAt(4, Ticks(), Ticks::beats(4)));
        clip.bars = ClipBars({makeClipBar(bar)});
        Composition composition;
        composition.id = CompositionId(1);
        const auto written = [&] {
            ReadDocument read;
            read.compositions = {composition};
            read.clips.append(clip);
            return writeProject(projectOf(read), composition.id);
        };
        QVERIFY(!written().contains("length_bars"));
        QVERIFY(!written().contains("meter"));
        clip.bars.insert(ClipBarIndex(1), makeClipBar(ClipBar()));
        QVERIFY(written().contains("\"length_bars\": 2"));
        clip.meter = {3, 4};
        clip.bars.removeAt(ClipBarIndex(1));
        QVERIFY(written().contains("\"length_bars\": 1"));
        QVERIFY(written().contains("\"meter\": \"3/4\""));
        composition.meters = MeterMap({{BarNumber(1), {3, 4}, {}}}); // not used there, so that its meter does not count
        QVERIFY(written().contains("\"meter\": \"3/4\""));
    }

    void makesTheKeysOfTracksUnique()
    {
        Composition composition;
        composition.id = CompositionId(1);
        for (qint64 i = 0; i < 3; ++i) {
            Track track;
            track.id = TrackId(10 + i);
            track.order = i;
            track.name = QStringLiteral("lead");
            composition.tracks.append(std::make_shared<const Track>(track));
        }
        ReadDocument read;
        read.compositions = {composition};
        const QByteArray written = writeProject(projectOf(read), composition.id);
        QVERIFY(written.contains("\"lead (2)\": {"));
        QVERIFY(written.contains("\"lead (3)\": {"));
        QCOMPARE(written.count("\"name\": \"lead\""), 2);
    }

    void numbersOnlyNotesThatOverridesPointAt()
    {
        Clip clip;
        clip.id = ClipId(3);
        clip.home = CompositionId(1);
        ClipBar bar;
        bar.notes.append(noteAt(50, Ticks(), Ticks::beats(1)));
        bar.notes.append(noteAt(20, Ticks::beats(1), Ticks::beats(1)));
        bar.notes.append(noteAt(30, Ticks::beats(2), Ticks::beats(1)));
        clip.bars = ClipBars({makeClipBar(bar)});
        ClipInstance instance;
        instance.id = InstanceId(9);
        instance.clip = clip.id;
        for (const qint64 note : {20, 50, 77}) {
            NoteOverride removed;
            removed.kind = NoteOverride::Kind::Removed;
            removed.note = NoteId(note);
            instance.noteOverrides.append(removed);
        }
        Track track;
        track.instances.append(std::make_shared<const ClipInstance>(instance));
        ReadDocument read;
        read.compositions.emplaceBack().id = CompositionId(1);
        read.compositions.first().tracks.append(std::make_shared<const Track>(track));
        read.clips.append(clip);
        const QByteArray written = writeProject(projectOf(read), CompositionId(1));
        QVERIFY(written.contains(R"("start_beat": 0, "duration_beats": 1, "id": 1})"));
        QVERIFY(written.contains(R"("start_beat": 1, "duration_beats": 1, "id": 2})"));
        QVERIFY(written.contains(R"("start_beat": 2, "duration_beats": 1})"));
        QVERIFY(written.contains(R"("note": 3, "removed": true)")); // the orphan
        QVERIFY(written.indexOf(R"("note": 1,)") < written.indexOf(R"("note": 2,)"));
    }

    void namesOfDrumsComeBackByteForByte()
    {
        Composition composition;
        composition.id = CompositionId(1);
        composition.name = QStringLiteral("Drums");
        composition.extras = DrumNames::renamed({}, Pitch(36), QStringLiteral("Kick \"A\""));
        composition.extras = DrumNames::renamed(composition.extras, Pitch(38), QStringLiteral("Trömmelchen"));
        ReadDocument document;
        document.compositions = {composition};
        const QByteArray written = writeProject(projectOf(document), composition.id);
        QVERIFY(written.contains("\"drum_names\": {\"36\": \"Kick \\\"A\\\"\", \"38\": \"Trömmelchen\"}"));
        const auto read = readDocument(written, QStringLiteral("drums.json"), 1'000'000);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message()));
        QVERIFY(read->compositions.first().extras == composition.extras);
        QCOMPARE(DrumNames(read->compositions.first().extras).of(Pitch(36)), QStringLiteral("Kick \"A\""));
        QCOMPARE(writtenOf(*read).first(), written);
    }

    void writesTheDemoSongAsItIs()
    {
        const QByteArray song = contentOf(QStringLiteral(BARLINE_SOURCE_DIR "/resources/demo/evening-train.json"));
        const auto read = readDocument(song, QStringLiteral("evening-train.json"), 1'000'000);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message()));
        QCOMPARE(listOf(read->warnings), QByteArray());
        QCOMPARE(writtenOf(*read).first(), song);
    }

    void writesNothingForACompositionThatIsNotThere() { QVERIFY(writeProject(Project(), CompositionId(1)).isEmpty()); }
};

BARLINE_TEST(tst_DslWriter)
#include "tst_DslWriter.moc"
