#include "core/model/Fields.h"
#include "tests/core/format/DslFiles.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

class tst_DslReader : public QObject
{
    Q_OBJECT

    static ReadDocument everything()
    {
        const auto read =
            readDocument(contentOf(dslCasePath(QStringLiteral("everything"), QStringLiteral("input.json"))),
                         QStringLiteral("everything.json"), 1000);
        if (!read)
            qFatal("%s", qPrintable(read.error().message()));
        return *read;
    }

private slots:
    void takesIdsUpwardsAndKeepsClipNumbers()
    {
        const ReadDocument read = everything();
        QCOMPARE(read.compositions.first().id, CompositionId(1000));
        QCOMPARE(read.clips.at(0).id, ClipId(7));
        QCOMPARE(read.clips.at(1).id, ClipId(12));
        QCOMPARE(read.clips.at(1).home, read.compositions.first().id);
        QCOMPARE(read.clips.at(1).order, 1);
        QCOMPARE(read.form, DocumentForm::Project);
        for (const Note &note : read.clips.at(0).bars.at(ClipBarIndex(0)).notes)
            QVERIFY(note.id.value() > 1000 && note.id.value() < read.nextId);
    }

    void putsNotesIntoTheBarsThatTheyStartIn()
    {
        const Clip clip = everything().clips.at(0);
        QCOMPARE(clip.bars.count(), 4);
        QCOMPARE(clip.bars.at(ClipBarIndex(0)).notes.size(), 2);
        const QList<Note> second = clip.bars.at(ClipBarIndex(1)).notes;
        QCOMPARE(second.size(), 2);
        QCOMPARE(second.at(0).start, Ticks());
        QCOMPARE(second.at(0).duration, Ticks::beats(1) / 3);
        QVERIFY(second.at(1).isRest);
        const QList<Note> third = clip.bars.at(ClipBarIndex(2)).notes;
        QCOMPARE(third.size(), 1); // the second bar has two beats
        QCOMPARE(third.at(0).start, Ticks::beats(2) / 3);
        QCOMPARE(third.at(0).duration, Ticks(1));
    }

    void takesVelocityFromTheNoteThenFromItsDynamics()
    {
        const Clip clip = everything().clips.at(0);
        QCOMPARE(clip.bars.at(ClipBarIndex(0)).notes.at(0).velocity, kDefaultVelocity);
        QCOMPARE(clip.bars.at(ClipBarIndex(1)).notes.at(0).velocity, Velocity(101));
        QCOMPARE(clip.bars.at(ClipBarIndex(2)).notes.at(0).velocity, Velocity(30));
    }

    void derivesMeterFromTheFirstInstanceElseFourFour()
    {
        const auto read = readDocument(R"({"project": {"name": "x",
            "meter_map": [{"bar": 1, "numerator": 3, "denominator": 4}, {"bar": 9, "numerator": 7, "denominator": 8}],
            "tracks": {"a": {"instrument": {"name": "i", "midi_channel": 0}, "clips": [
                {"clip_instance_id": "late", "clip_id": 1, "start_bar": 9, "length_bars": 1},
                {"clip_instance_id": "early", "clip_id": 1, "start_bar": 2, "length_bars": 1},
                {"clip_instance_id": "seven", "clip_id": 2, "start_bar": 10, "length_bars": 1}]}},
            "clip_library": [
                {"clip_id": 1, "name": "a", "notes": [{"pitch": 1, "start_beat": 5, "duration_beats": 1}]},
                {"clip_id": 2, "name": "b", "notes": [{"pitch": 1, "start_beat": 0, "duration_beats": 3.5}]},
                {"clip_id": 3, "name": "c", "notes": []}]}})",
                                       QStringLiteral("x"), 1);
        QVERIFY(read.has_value());
        QCOMPARE(read->clips.at(0).meter, (Meter{3, 4}));
        QCOMPARE(read->clips.at(0).bars.count(), 2);
        QCOMPARE(read->clips.at(1).meter, (Meter{7, 8}));
        QCOMPARE(read->clips.at(1).bars.count(), 1);
        QCOMPARE(read->clips.at(2).meter, Meter());
        QCOMPARE(read->clips.at(2).bars.count(), 1);
        QVERIFY(read->warnings.isEmpty());
    }

    void settlesNoteOverrides()
    {
        const ReadDocument read = everything();
        const ClipInstance instance = *read.compositions.first().tracks.at(0)->instances.at(0);
        QCOMPARE(instance.noteOverrides.size(), 3);
        const Note accented = read.clips.at(0).bars.at(ClipBarIndex(1)).notes.at(0);
        const auto changed =
            std::find_if(instance.noteOverrides.begin(), instance.noteOverrides.end(),
                         [](const NoteOverride &each) { return each.kind == NoteOverride::Kind::Changed; });
        QCOMPARE(changed->note, accented.id);
        QCOMPARE(changed->fields, fieldBit(&Note::pitch) | fieldBit(&Note::velocity) | fieldBit(&Note::start) |
                                      fieldBit(&Note::duration) | fieldBit(&Note::muted) | fieldBit(&Note::detail));
        QCOMPARE(changed->value.detail->articulation, QStringLiteral("staccato")); // as in the clip
        QCOMPARE(changed->changedExtras.entries().constFirst().key, QByteArray("flavour"));
    }

    void keepsATracksKeyOnlyWhereItIsNotItsName()
    {
        const ReadDocument read = everything();
        QCOMPARE(read.compositions.first().tracks.at(0)->name, QStringLiteral("lead"));
        QVERIFY(read.compositions.first().tracks.at(0)->documentKey.isEmpty());
        QCOMPARE(read.compositions.first().tracks.at(1)->name, QStringLiteral("lead"));
        QCOMPARE(read.compositions.first().tracks.at(1)->documentKey, QStringLiteral("lead (2)"));
    }

    void readsAmAsAMinor()
    {
        const ReadDocument read = everything();
        QCOMPARE(read.compositions.first().keys.at(0).key, QStringLiteral("A"));
        QCOMPARE(read.compositions.first().keys.at(0).mode, Mode::Minor);
    }

    void refersToClipsOfTheFileWithoutALibrary()
    {
        const QByteArray document = R"({"project": {"name": "x", "tracks": {"a": {
            "instrument": {"name": "i", "midi_channel": 0}, "clips": [
                {"clip_instance_id": "1", "clip_id": 99, "start_bar": 1, "length_bars": 1}]}}}})";
        ClipLengths known{{ClipId(99), 1}};
        const auto read = readDocument(document, QStringLiteral("x"), 1, {}, &known);
        QVERIFY(read.has_value());
        QCOMPARE(read->compositions.first().tracks.at(0)->instances.at(0)->clip, ClipId(99));
        known = {{ClipId(98), 1}};
        const auto refused = readDocument(document, QStringLiteral("x"), 1, {}, &known);
        QVERIFY(!refused);
        QCOMPARE(listOf(refused.error().findings()),
                 "3:54 /project/tracks/a/clips/0/clip_id error: clip_id 99 is not in the project; the document has no "
                 "clip_library, so every clip must be; did you mean 98? [98]\n");
    }

    void listsNoMoreFindingsThanAnyoneReads()
    {
        QByteArray notes = "{}";
        for (int i = 0; i < 20000; ++i)
            notes += ",{}";
        const auto read = readDocument(R"({"project": {"name": "x", "tracks": {}, "clip_library": [
            {"clip_id": 1, "name": "a", "notes": [)" +
                                           notes + "]}]}}",
                                       QStringLiteral("x"), 1);
        QVERIFY(!read);
        QCOMPARE(read.error().findings().size(), 10001);
    }
};

BARLINE_TEST(tst_DslReader)
#include "tst_DslReader.moc"
