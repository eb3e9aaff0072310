#include "core/format/dsl/DslWriter.h"
#include "tests/core/format/DslFiles.h"
#include "tests/support/Music.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

namespace {

/// The keys of an object, in order; keys of a map (tracks, cc_lanes) are not an order.
struct WrittenKeys
{
    QByteArray place; ///< the key under which it stands
    QByteArrayList keys;
};

/// Every object of a document that is as the writer writes it.
QList<WrittenKeys> objectsOf(const QByteArray &document)
{
    QList<WrittenKeys> objects;
    QList<WrittenKeys> open; // a list, too, so that its objects stand under its key
    QByteArray key;
    for (qsizetype i = 0; i < document.size(); ++i) {
        const char c = document.at(i);
        if (c == '"') {
            const qsizetype begin = ++i;
            while (document.at(i) != '"')
                i += document.at(i) == '\\' ? 2 : 1;
            if (document.at(i + 1) == ':') {
                key = document.mid(begin, i - begin);
                open.last().keys.append(key);
            }
        } else if (c == '{' || c == '[') {
            open.append({key.isEmpty() && !open.isEmpty() ? open.last().place : key, {}});
            key.clear();
        } else if (c == '}' || c == ']') {
            const WrittenKeys closed = open.takeLast();
            if (c == '}')
                objects.append(closed);
            key.clear();
        } else if (c == ',') {
            key.clear();
        }
    }
    return objects;
}

/// formats/DSL.md, Form 1.
const QHash<QByteArray, QByteArrayList> &orders()
{
    static const QHash<QByteArray, QByteArrayList> kOrders{
        {"project",
         {"name", "ticks_per_quarter", "uid", "tempo_map", "meter_map", "key_map", "tracks", "loops", "markers",
          "clip_library"}},
        {"tempo_map", {"bar", "beat", "tempo_bpm", "ramp"}},
        {"meter_map", {"bar", "numerator", "denominator"}},
        {"key_map", {"bar", "beat", "key", "mode"}},
        {"loops", {"start_bar", "length_bars", "repeat_count"}},
        {"markers", {"bar", "beat", "name", "color", "length_bars"}},
        {"instrument", {"name", "midi_channel", "expression_profile", "program", "bank", "bend_range"}},
        {"clips",
         {"clip_instance_id", "clip_id", "start_bar", "length_bars", "bar_overrides", "note_overrides", "bars",
          "offset_bars", "muted", "transpose", "velocity_shift", "color"}},
        {"bar_overrides",
         {"bar_index", "velocity_curve", "cc_lanes", "pitch_bend_curve", "aftertouch_curve", "pedal_events",
          "metadata"}},
        {"note_overrides", {"bar_index", "note", "changed", "removed", "added"}},
        {"clip_library",
         {"clip_id", "name", "style", "tags", "track_name", "uid", "length_bars", "meter", "bars", "notes"}},
        {"notes",
         {"pitch", "start_beat", "duration_beats", "is_rest", "velocity", "articulation", "muted", "dynamics", "id",
          "expression", "semantics"}},
        {"velocity_curve", {"time", "value", "shape"}},
    };
    return kOrders;
}

QByteArray written(const Composition &song, const QList<Clip> &clips)
{
    return writeProject(project(song, clips), song.id);
}

/// A song with one note, to be changed.
QByteArray withNote(const Note &note)
{
    return written(song({}), {[&] {
                       Clip made = clip(7, {bar({note})});
                       made.home = CompositionId(1);
                       return made;
                   }()});
}

} // namespace

/// Each sentence of formats/DSL.md, "What is written", that no other test is about.
class tst_WhatIsWritten : public QObject
{
    Q_OBJECT

private slots:
    void keysHaveAFixedOrder_data()
    {
        QTest::addColumn<quint32>("seed");
        for (int i = 0; i < 10; ++i) {
            const quint32 seed = QRandomGenerator::global()->generate();
            QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
        }
    }

    /// Unknown keys come last, in the order in which they were read.
    void keysHaveAFixedOrder()
    {
        QFETCH(quint32, seed);
        const Project project = RandomProject(seed).project();
        int checked = 0;
        for (const WrittenKeys &object : objectsOf(writeProject(project, (*project.compositions.begin())->id))) {
            const auto order = orders().constFind(object.place);
            if (order == orders().constEnd())
                continue;
            qsizetype last = -1;
            for (const QByteArray &key : object.keys) {
                const qsizetype place = order->indexOf(key);
                const qsizetype at = place < 0 ? order->size() : place;
                QVERIFY2(at >= last, (object.place + ": " + object.keys.join(' ')).constData());
                QVERIFY(place >= 0 || key.startsWith("x_"));
                last = at;
            }
            QVERIFY(object.keys.indexOf("x_\xc3\xa4ltest") < 0 ||
                    object.keys.indexOf("x_mood") < object.keys.indexOf("x_\xc3\xa4ltest"));
            ++checked;
        }
        QVERIFY(checked > 20);
    }

    void aNoteIsALine()
    {
        const Project project = RandomProject().project();
        const CompositionPtr song = *project.compositions.begin();
        int notes = 0;
        for (const ClipPtr &clip : libraryOf(project, *song)) {
            for (ClipBarIndex bar; bar.value() < clip->bars.count(); ++bar)
                notes += static_cast<int>(clip->bars.at(bar).notes.size());
        }
        int lines = 0;
        for (const QByteArray &line : writeProject(project, song->id).split('\n')) {
            QVERIFY(line.count("\"duration_beats\"") <= 1);
            lines += line.startsWith("          {") && line.contains("\"duration_beats\"");
        }
        QCOMPARE(lines, notes);
    }

    void aPlainSongStaysPlain()
    {
        Track flute = track(2, {instance(3, 7, 1, 1)});
        ClipInstance place = *flute.instances.at(0);
        place.documentId = QStringLiteral("a");
        flute.instances.set(0, std::make_shared<const ClipInstance>(place));
        flute.instrument.name = QStringLiteral("flute");
        QCOMPARE(written(song({flute}), {clip(7, {bar({note(8, 0, 1)})})}), QByteArray(R"({
  "project": {
    "name": "Song",
    "ticks_per_quarter": 480,
    "tracks": {
      "Track 2": {
        "instrument": {
          "name": "flute",
          "midi_channel": 0
        },
        "clips": [
          {
            "clip_instance_id": "a",
            "clip_id": 7,
            "start_bar": 1,
            "length_bars": 1
          }
        ]
      }
    },
    "clip_library": [
      {
        "clip_id": 7,
        "name": "",
        "notes": [
          {"pitch": 60, "start_beat": 0, "duration_beats": 1}
        ]
      }
    ]
  }
}
)"));
    }

    void velocityStandsThereUnlessItIs90()
    {
        QVERIFY(!withNote(note(8, 0, 1, 60, 90)).contains("velocity"));
        QVERIFY(withNote(note(8, 0, 1, 60, 91)).contains(R"("duration_beats": 1, "velocity": 91})"));
        QVERIFY(withNote(note(8, 0, 1, 60, 0)).contains(R"("velocity": 0})"));
    }

    void velocityOfDynamicsStaysThereUntilItIsEdited()
    {
        Note soft = note(8, 0, 1, 60, 40);
        NoteDetail detail;
        detail.dynamicsVelocity = Velocity(40);
        soft.detail = detail;
        QVERIFY(withNote(soft).contains(R"("duration_beats": 1, "dynamics": {"velocity": 40}})"));
        soft.velocity = Velocity(90);
        QVERIFY(withNote(soft).contains(R"("duration_beats": 1, "velocity": 90, "dynamics": {"velocity": 40}})"));
    }

    void positionsAreTheShortestNumbers_data()
    {
        QTest::addColumn<qint64>("ticks");
        QTest::addColumn<QByteArray>("number");
        QTest::newRow("whole") << qint64(Ticks::kPerBeat * 3) << QByteArray("3");
        QTest::newRow("half") << qint64(Ticks::kPerBeat / 2) << QByteArray("0.5");
        QTest::newRow("third") << qint64(Ticks::kPerBeat / 3) << QByteArray("0.33333");
        QTest::newRow("two thirds") << qint64(Ticks::kPerBeat * 2 / 3) << QByteArray("0.66667");
        QTest::newRow("seventh") << qint64(Ticks::kPerBeat / 7) << QByteArray("0.14286");
        QTest::newRow("sixty-fourth") << qint64(Ticks::kPerBeat / 16) << QByteArray("0.0625");
        QTest::newRow("one tick") << qint64(1) << QByteArray("0.000003");
        QTest::newRow("a tick past a beat") << qint64(Ticks::kPerBeat + 1) << QByteArray("1.000003");
    }

    void positionsAreTheShortestNumbers()
    {
        QFETCH(qint64, ticks);
        QFETCH(QByteArray, number);
        Note made = note(8, 0, 1);
        made.start = Ticks(ticks);
        QVERIFY2(withNote(made).contains("\"start_beat\": " + number + ','), withNote(made).constData());
    }

    void otherNumbersReadBackBitForBit()
    {
        QRandomGenerator random(QRandomGenerator::global()->generate());
        Composition song = test::song({});
        for (int i = 1; i <= 2000; ++i) {
            const double exponent = std::pow(10., random.bounded(-300, 300));
            song.tempos.append({BarNumber(i), Ticks(), (random.generateDouble() + 1e-9) * exponent, false, {}});
        }
        const auto read = readDocument(written(song, {}), QStringLiteral("x"), 100);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message()));
        QCOMPARE(read->compositions.first().tempos, song.tempos);

        song.tempos = {{BarNumber(1), Ticks(), 96.5, false, {}},
                       {BarNumber(2), Ticks(), 100, false, {}},
                       {BarNumber(3), Ticks(), 0.1, false, {}}};
        const QByteArray text = written(song, {});
        for (const char *number : {"96.5", "100", "0.1"})
            QVERIFY(text.contains(QByteArray("\"tempo_bpm\": ") + number + '}'));
    }

    void aUidIsOnlyThereWhereItWas()
    {
        Composition named = song({});
        QVERIFY(!written(named, {}).contains("uid"));
        named.uid = QStringLiteral("u-1");
        QVERIFY(written(named, {}).contains(R"("uid": "u-1")"));
    }

    void unknownKeysStayAtEveryObjectAsTheyWere()
    {
        const QByteArray text = contentOf(dslCasePath(QStringLiteral("everything"), QStringLiteral("input.json")));
        const auto read = readDocument(text, QStringLiteral("everything.json"), 1'000'000);
        QVERIFY(read.has_value());
        const QByteArray document = writtenOf(*read).first();
        for (const char *key : {"\"generator\": {\"by\": \"a script\", \"version\": 1.50, \"list\": [1, 2e3, -0.0, "
                                "\"\\u00e9\\n\\\"\", null, "
                                "true, {}, []]}",
                                R"("composer": "someone")",
                                R"("note": "slow"})",
                                R"("feel": "waltz"})",
                                R"("why": {"a": [1, {"b": 2}]}})",
                                R"("vendor": "x")",
                                R"("group": 1)",
                                R"("mood": "dark")",
                                R"("reason": "fill"})",
                                R"("by": 1})",
                                R"("x": null)",
                                R"("breath": 3)",
                                R"("soft": true})",
                                R"("id": 9})",
                                R"("mark": "p"})",
                                R"("flavour": "salt"})",
                                R"("who": "me"})",
                                R"("z": 1})",
                                R"("q": []})",
                                R"("origin": "mind")",
                                R"("tint": "x")",
                                R"("growl": 1})",
                                R"("role": "fifth"})",
                                R"("hand": "left"})"})
            QVERIFY2(document.contains(key), key);
    }

    void textIsEscapedAsLittleAsJsonNeeds()
    {
        Composition named = song({});
        named.name = QStringLiteral("\u00e9 \u266f \U0001f3b5 / \"q\" \\ \t\n\r\b\u001f\u007f");
        QVERIFY(written(named, {}).contains("\"name\": \"\u00e9 \u266f \U0001f3b5 / \\\"q\\\" \\\\ "
                                            "\\t\\n\\r\\u0008\\u001f\x7f\""));
    }
};

BARLINE_TEST(tst_WhatIsWritten)
#include "tst_WhatIsWritten.moc"
