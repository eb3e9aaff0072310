#include "core/format/dsl/DslWriter.h"
#include "core/render/TimedEvents.h"
#include "tests/core/format/DslFiles.h"
#include "tests/core/format/WithoutIds.h"
#include "tests/support/Music.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

#include <map>

using namespace barline;
using namespace barline::test;

namespace {

/// Track, bar of the composition, clip, bar of the clip: each as often as it plays.
using PlayedBars = std::map<std::tuple<qsizetype, int, qint64, int>, int>;

PlayedBars playedIn(const Project &project, const Composition &composition)
{
    PlayedBars played;
    for (qsizetype t = 0; t < composition.tracks.size(); ++t) {
        for (const InstancePtr &instance : composition.tracks.at(t)->instances) {
            for (ClipBarIndex own; own.value() < instance->lengthBars && !instance->muted; ++own) {
                const TrackBar source = sourceOf(project, *instance, own);
                ++played[{t, instance->startBar.value() + own.value(), source.clip.value(), source.clipBar.value()}];
            }
        }
    }
    return played;
}

Composition readBack(const Project &project, const DocumentText &text)
{
    ClipLengths known;
    for (const ClipPtr &clip : project.clips)
        known.insert(clip->id, clip->bars.count());
    const auto read = readDocument(text.utf8, QStringLiteral("song.json"), 1'000'000, {}, &known);
    if (!read)
        qFatal("%s", qPrintable(read.error().message()));
    return read->compositions.first();
}

/// Without tracks and what the form cannot say of itself.
Composition headOf(const Composition &composition)
{
    Composition head = composition;
    head.id = CompositionId();
    head.tracks.clear();
    QList<Extras::Entry> extras = head.extras.entries();
    for (const Extras::Entry &entry : composition.rootExtras.entries()) {
        const auto isSame = [&](const Extras::Entry &other) { return other.key == entry.key; };
        if (std::none_of(extras.begin(), extras.end(), isSame))
            extras.append(entry);
    }
    head.rootExtras = Extras();
    head.extras = Extras(extras);
    return head;
}

/// The composition with nothing in its instances that the form has no words for, and all of it to be heard.
Composition sayable(const Composition &composition)
{
    Composition plain = composition;
    plain.rootExtras = Extras();
    plain.loops.clear();
    for (TrackPtr &pointer : plain.tracks) {
        Track track = *pointer;
        track.documentKey.clear();
        track.muted = false;
        PagedList<InstancePtr> instances;
        for (const InstancePtr &each : track.instances) {
            ClipInstance instance = *each;
            instance.muted = false;
            instance.transpose = instance.velocityShift = 0;
            instance.color.clear();
            instance.extras = Extras();
            instance.barOverrides.clear();
            instance.noteOverrides.clear();
            instances.append(std::make_shared<const ClipInstance>(instance));
        }
        track.instances = instances;
        pointer = std::make_shared<const Track>(track);
    }
    return plain;
}

std::vector<TimedEvent> soundOf(const Project &project, Composition composition)
{
    composition.id = CompositionId(1);
    Project with = project;
    with.compositions.set(std::make_shared<const Composition>(composition));
    std::vector<TimedEvent> events = TimedEvents::render(with, composition.id).events();
    std::stable_sort(events.begin(), events.end(), [](const TimedEvent &a, const TimedEvent &b) {
        const auto place = [](const TimedEvent &event) { // those of one moment in any order, but of one controller
            const bool isNote = event.kind == TimedEvent::Kind::NoteOn;
            return std::tuple(event.at, event.kind, event.number, isNote ? event.value : quint16(0));
        };
        return place(a) < place(b);
    });
    return events;
}

Project withSong(Project project, const Composition &composition)
{
    project.compositions.set(std::make_shared<const Composition>(composition));
    return project;
}

QStringList warningsOf(const DocumentText &text)
{
    QStringList messages;
    for (const Finding &finding : text.warnings)
        messages.append(finding.message);
    return messages;
}

} // namespace

class tst_ReferenceWriter : public QObject
{
    Q_OBJECT

private slots:
    void writesAPlainSongPlainly()
    {
        Track flute = test::track(2, {instance(3, 7, 1, 3)});
        flute.instrument.name = flute.name;
        Composition song = test::song({flute});
        song.tempos = {{BarNumber(1), Ticks(), 96.5, false, {}}};
        const Project project = test::project(song, {clip(7, {bar({note(8, 0, 1)}), bar({note(9, 0, 1)})})});
        const auto text = compositionAsText(project, song.id, DocumentForm::Composition);
        QCOMPARE(text->utf8, QByteArray(R"({
  "name": "Song",
  "ticks_per_quarter": 480,
  "tempo_bpm": 96.5,
  "tracks": [
    {
      "name": "Track 2",
      "bars": [
        {"bar_index": 1, "clip_id": 7, "clip_bar_index": 0},
        {"bar_index": 2, "clip_id": 7, "clip_bar_index": 1},
        {"bar_index": 3, "clip_id": 7, "clip_bar_index": 0}
      ]
    }
  ]
}
)"));
        QVERIFY(text->warnings.isEmpty());
        QCOMPARE(text->lines.instances.linesOf(InstanceId(3)), (QList{9, 10, 11}));
        QCOMPARE(text->lines.tracks.at(6), QList{TrackId(2)});
    }

    void namesEachPlaceOfWhichItSaysLess()
    {
        ClipInstance changed = instance(3, 7, 5, 1);
        changed.documentId = QStringLiteral("verse");
        changed.transpose = 12;
        changed.velocityShift = -3;
        changed.barOverrides[ClipBarIndex(0)].velocity = Curve();
        changed.extras = Extras(QList<Extras::Entry>{{"mood", "1"}});
        ClipInstance muted = instance(4, 7, 9, 1);
        muted.documentId = QStringLiteral("bridge");
        muted.muted = true;
        Composition song = test::song({test::track(2, {changed, muted})});
        song.rootExtras = Extras({{"name", "\"x\""}, {"by", "\"ada\""}});
        const Project project = test::project(song, {clip(7, {bar({note(8, 0, 1)})})});
        const auto text = compositionAsText(project, song.id, DocumentForm::Composition);
        QCOMPARE(
            warningsOf(*text),
            (QStringList{QStringLiteral("the key name is left out; the composition has one of that name"),
                         QStringLiteral("instance \"verse\" (bar 5) of track \"Track 2\": left out are bar_overrides, "
                                        "transpose, velocity_shift, mood"),
                         QStringLiteral("instance \"bridge\" (bar 9) of track \"Track 2\" is muted and left out")}));
        QVERIFY(text->utf8.contains("\"by\": \"ada\""));
        QCOMPARE(text->utf8.count("\"bar_index\""), 1);
    }

    void namesBarsThatSoundOtherwiseWhereInstancesRunTogether()
    {
        const QList<Clip> clips{clip(7, {bar({note(8, 0, 1)}), bar({note(9, 3, 2)})})}; // rings beyond its end
        const auto warningsFor = [&](const QList<ClipInstance> &instances) {
            const Composition song = test::song({test::track(2, instances)});
            return warningsOf(*compositionAsText(test::project(song, clips), song.id, DocumentForm::Composition));
        };
        QVERIFY(warningsFor({instance(3, 7, 1, 4)}).isEmpty());
        QVERIFY(warningsFor({instance(3, 7, 1, 1), instance(4, 7, 5, 1)}).isEmpty());
        const QStringList warnings = warningsFor({instance(3, 7, 1, 2), instance(4, 7, 3, 2)});
        QCOMPARE(warnings.size(), 1);
        QVERIFY(warnings.first().startsWith(QStringLiteral("bar 2 of track \"Track 2\" will sound otherwise")));
    }

    void playsTheSameWhenReadAgain_data()
    {
        QTest::addColumn<quint32>("seed");
        for (int i = 0; i < 60; ++i) {
            const quint32 seed = QRandomGenerator::global()->generate();
            QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
        }
    }

    void playsTheSameWhenReadAgain()
    {
        QFETCH(quint32, seed);
        RandomProject random(seed);
        const Project project = random.project({2, 3, 2});
        for (const CompositionPtr &song : project.compositions) {
            const auto text = compositionAsText(project, song->id, DocumentForm::Composition);
            const Composition read = readBack(project, *text);
            QCOMPARE(playedIn(project, read), playedIn(project, *song));
            QCOMPARE(headOf(read), headOf(*song));
            QCOMPARE(read.tracks.size(), song->tracks.size());
            for (qsizetype i = 0; i < read.tracks.size(); ++i) {
                Track track = *read.tracks.at(i);
                const Track &before = *song->tracks.at(i);
                track.id = before.id;
                track.documentKey = before.documentKey;
                track.instances = before.instances;
                QCOMPARE(track, before);
            }
        }
    }

    void soundsTheSameWhereItDoesNotWarn_data() { playsTheSameWhenReadAgain_data(); }

    void soundsTheSameWhereItDoesNotWarn()
    {
        QFETCH(quint32, seed);
        RandomProject random(seed);
        const Project made = random.project({1, 1, 3, 4, 5, 3});
        const Composition song = sayable(**made.compositions.begin());
        const Project project = withSong(made, song);
        const auto text = compositionAsText(project, song.id, DocumentForm::Composition);
        const Composition read = readBack(project, *text);
        QCOMPARE(text->warnings.isEmpty(), soundOf(project, read) == soundOf(project, song));
        const auto again = compositionAsText(withSong(project, read), read.id, DocumentForm::Composition);
        QVERIFY(again->warnings.isEmpty());
        QCOMPARE(soundOf(project, readBack(project, *again)), soundOf(project, read));
    }
};

BARLINE_TEST(tst_ReferenceWriter)
#include "tst_ReferenceWriter.moc"
