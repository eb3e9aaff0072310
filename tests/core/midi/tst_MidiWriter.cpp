#include "core/format/midi/MidiWriter.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace barline;
using namespace barline::test;

namespace {

constexpr Meter kSevenEight{7, 8};

struct MidiLine
{
    int track = 0;
    qint64 at = 0;
    QString type;
    QStringList values;
};

/// What midicsv reads in the file.
class ReadMidi
{
public:
    explicit ReadMidi(const QByteArray &bytes)
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("song.mid")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        file.close();
        QProcess process;
        process.start(QStringLiteral("midicsv"), {file.fileName()});
        if (!process.waitForFinished() || process.exitCode() != 0 || !process.readAllStandardError().isEmpty())
            return;
        const QStringList text = QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'));
        for (const QString &line : text) {
            QStringList fields = line.split(QStringLiteral(", "));
            if (fields.size() < 3)
                continue;
            MidiLine read{fields.at(0).toInt(), fields.at(1).toLongLong(), fields.at(2), fields.mid(3)};
            if (read.type == QStringLiteral("Header"))
                division = read.values.at(2).toInt();
            lines.append(read);
        }
    }

    bool isValid() const { return !lines.isEmpty(); }

    /// "time value value", of one kind on one track (1: the conductor).
    QStringList of(int track, const char *type) const
    {
        QStringList found;
        for (const MidiLine &line : lines) {
            if (line.track == track && line.type == QLatin1String(type))
                found.append(QString::number(line.at) + QLatin1Char(' ') + line.values.join(QLatin1Char(' ')));
        }
        return found;
    }

    QList<MidiLine> lines;
    int division = 0;
};

ReadMidi written(const Project &project)
{
    return ReadMidi(writeMidi(TimedEvents::render(project, CompositionId(1))));
}

QStringList texts(std::initializer_list<const char *> list)
{
    QStringList made;
    for (const char *text : list)
        made.append(QString::fromLatin1(text));
    return made;
}

} // namespace

class tst_MidiWriter : public QObject
{
    Q_OBJECT

private slots:
    void writesNotesWithChannelNamesAndPrograms()
    {
        Track lead = track(1, {instance(1, 1, 1, 2)}, 3);
        lead.name = QStringLiteral("Lead \"one\"");
        lead.instrument.name = QStringLiteral("Flute");
        lead.instrument.program = 73;
        lead.instrument.bank = 130;
        lead.volume = 0.25;
        lead.pan = -1;
        const ReadMidi midi = written(project(song({lead}), {clip(1, {bar({note(1, 1, 0.5, 64, 100)})})}));
        QVERIFY2(midi.isValid(), "midicsv is missing or could not read the file");
        QCOMPARE(midi.division, 480);
        QCOMPARE(midi.of(0, "Header"), texts({"0 1 2 480"}));
        QCOMPARE(midi.of(1, "Title_t"), texts({"0 \"Song\""}));
        QCOMPARE(midi.of(2, "Title_t"), texts({"0 \"Lead \"\"one\"\"\""}));
        QCOMPARE(midi.of(2, "Instrument_name_t"), texts({"0 \"Flute\""}));
        QCOMPARE(midi.of(2, "Program_c"), texts({"0 3 73"}));
        QCOMPARE(midi.of(2, "Control_c"), texts({"0 3 0 1", "0 3 32 2", "0 3 7 50", "0 3 10 0"}));
        QCOMPARE(midi.of(2, "Note_on_c"), texts({"480 3 64 100", "2400 3 64 100"}));
        QCOMPARE(midi.of(2, "Note_off_c"), texts({"720 3 64 0", "2640 3 64 0"}));
        QCOMPARE(midi.of(1, "End_track"), texts({"3840 "}));
    }

    void writesCurvesBendRangeAndNeutralValues()
    {
        BarExpression curves;
        curves.cc = {{11, {point(0, 10, CurveShape::Step), point(2, 20)}}};
        curves.pitchBend = Curve{point(0, -50, CurveShape::Step), point(1, 100)};
        curves.aftertouch = Curve{point(1, 64)};
        curves.pedal =
            QList<PedalEvent>{{ticks(0), true, {}, {}}, {ticks(3), false, {}, {}}, {ticks(3.5), true, 90, {}}};
        const ReadMidi midi =
            written(project(song({track(1, {instance(1, 1, 1, 2)})}), {clip(1, {bar({}, curves), bar({})})}));
        QVERIFY(midi.isValid());
        QCOMPARE(midi.of(2, "Control_c"),
                 texts({"0 0 7 100", "0 0 10 64", "0 0 101 0", "0 0 100 0", "0 0 6 2", "0 0 38 0", "0 0 101 127",
                        "0 0 100 127", "0 0 11 10", "0 0 64 127", "960 0 11 20", "1440 0 64 0", "1680 0 64 90"}));
        QCOMPARE(midi.of(2, "Pitch_bend_c"), texts({"0 0 6144", "480 0 12288", "1920 0 8192"}));
        QCOMPARE(midi.of(2, "Channel_aftertouch_c"), texts({"0 0 64", "1920 0 0"}));
    }

    void writesMapsAndMarkersInPlayedOrder()
    {
        Composition composition = song({track(1, {instance(1, 1, 1, 3)})});
        composition.tempos = {{BarNumber(1), Ticks(), 120, false, {}}, {BarNumber(2), ticks(1), 60, false, {}}};
        composition.meters = meters({{1, {4, 4}}, {2, kSevenEight}});
        composition.keys = {{BarNumber(1), Ticks(), QStringLiteral("D"), Mode::Dorian, {}},
                            {BarNumber(2), Ticks(), QStringLiteral("Bb"), Mode::Minor, {}}};
        composition.markers = {{BarNumber(2), Ticks(), QStringLiteral("B"), {}, {}, {}}};
        composition.loops = {{BarNumber(1), 2, 1, {}}};
        const ReadMidi midi = written(project(composition, {clip(1, {bar({})})}));
        QVERIFY(midi.isValid());
        QCOMPARE(midi.of(1, "Tempo"), texts({"0 500000", "2400 1000000", "3600 500000", "6000 1000000"}));
        QCOMPARE(midi.of(1, "Time_signature"),
                 texts({"0 4 2 24 8", "1920 7 3 12 8", "3600 4 2 24 8", "5520 7 3 12 8"}));
        QCOMPARE(midi.of(1, "Key_signature"),
                 texts({"0 0 \"major\"", "1920 -5 \"minor\"", "3600 0 \"major\"", "5520 -5 \"minor\""}));
        QCOMPARE(midi.of(1, "Marker_t"), texts({"1920 \"B\"", "5520 \"B\""}));
        QCOMPARE(midi.of(1, "End_track"), texts({"8880 "}));
    }

    void bar7_8AmidFourFourHasItsTimeSignatureAndLength()
    {
        // Of the clip's bar the last eighth does not sound in 7/8; the next bar begins where that one ends.
        Composition composition = song({track(1, {instance(1, 1, 1, 3)})});
        composition.meters = meters({{1, {4, 4}}, {2, kSevenEight}, {3, {4, 4}}});
        const Project all = project(composition, {clip(1, {bar({note(1, 0, 1), note(2, 3.5, 0.5)})})});
        const ReadMidi midi = written(all);
        QVERIFY(midi.isValid());
        QCOMPARE(midi.of(1, "Time_signature"), texts({"0 4 2 24 8", "1920 7 3 12 8", "3600 4 2 24 8"}));
        QCOMPARE(midi.of(2, "Note_on_c"),
                 texts({"0 0 60 90", "1680 0 60 90", "1920 0 60 90", "3600 0 60 90", "5280 0 60 90"}));
        QCOMPARE(midi.of(1, "End_track"), texts({"5520 "}));
    }

    void keepsTimeInRamps()
    {
        Composition composition = song({track(1, {instance(1, 1, 1, 5)})});
        composition.tempos = {{BarNumber(1), Ticks(), 60, true, {}}, {BarNumber(5), Ticks(), 180, false, {}}};
        const ReadMidi midi = written(project(composition, {clip(1, {bar({})})}));
        QVERIFY(midi.isValid());
        // 16 beats at a mean of 120.
        double seconds = 0;
        double microseconds = 500000;
        qint64 now = 0;
        for (const MidiLine &line : midi.lines) {
            if (line.type != QStringLiteral("Tempo"))
                continue;
            seconds += static_cast<double>(line.at - now) / midi.division * microseconds / 1e6;
            now = line.at;
            microseconds = line.values.at(0).toDouble();
        }
        QCOMPARE(now, 16 * 480);
        QVERIFY(std::abs(seconds - 8) < 1e-4);
    }

    void endsNotesWhereALoopJumps()
    {
        Composition composition = song({track(1, {instance(1, 1, 1, 4)})});
        composition.loops = {{BarNumber(1), 1, 1, {}}};
        const ReadMidi midi =
            written(project(composition, {clip(1, {bar({note(1, 2, 6)}), bar({}), bar({}), bar({})})}));
        QVERIFY(midi.isValid());
        QCOMPARE(midi.of(2, "Note_on_c"), texts({"960 0 60 90", "2880 0 60 90"}));
        QCOMPARE(midi.of(2, "Note_off_c"), texts({"1920 0 60 0", "5760 0 60 0"}));
    }

    void leavesOutMutedTracks()
    {
        Track muted = track(1, {instance(1, 1, 1, 1)});
        muted.muted = true;
        const Track plain = track(2, {instance(2, 1, 1, 1)}, 1);
        Track soloed = track(3, {instance(3, 1, 1, 1)}, 2);
        const QList<Clip> clips{clip(1, {bar({note(1, 0, 1)})})};
        const ReadMidi some = written(project(song({muted, plain, soloed}), clips));
        QVERIFY(some.isValid());
        QCOMPARE(some.of(2, "Note_on_c").size(), 0);
        QCOMPARE(some.of(3, "Note_on_c").size(), 1);
        soloed.soloed = true;
        const ReadMidi one = written(project(song({muted, plain, soloed}), clips));
        QCOMPARE(one.of(3, "Note_on_c").size(), 0);
        QCOMPARE(one.of(4, "Note_on_c").size(), 1);
    }

    void choosesADivisionThatKeepsTuplets()
    {
        Note seventh = note(1, 0, 1);
        seventh.start = Ticks(Ticks::kPerBeat / 7);
        const ReadMidi midi = written(project(song({track(1, {instance(1, 1, 1, 1)})}), {clip(1, {bar({seventh})})}));
        QCOMPARE(midi.division, 3360);
        QCOMPARE(midi.of(2, "Note_on_c"), texts({"480 0 60 90"}));
    }

    void neverWritesEmptyOrUnendedNotes()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        QList<Note> notes;
        for (int i = 0; i < 200; ++i) {
            Note each = note(i + 1, 0, 1, 60 + random.bounded(3));
            each.start = Ticks(random.bounded(4 * 322560));
            each.duration = Ticks(1 + random.bounded(random.bounded(2) ? 600 : 600000));
            notes.append(each);
        }
        const ReadMidi midi = written(project(song({track(1, {instance(1, 1, 1, 3)})}), {clip(1, {bar(notes)})}));
        QVERIFY(midi.isValid());
        QCOMPARE(midi.division, 480);
        QMap<QString, int> open;
        QMap<QString, qint64> struck;
        int count = 0;
        for (const MidiLine &line : midi.lines) {
            const QString pitch = line.values.value(1);
            if (line.type == QStringLiteral("Note_on_c")) {
                ++open[pitch];
                ++count;
                struck[pitch] = line.at;
            } else if (line.type == QStringLiteral("Note_off_c")) {
                QVERIFY(--open[pitch] >= 0);
                QVERIFY(open.value(pitch) > 0 || line.at > struck.value(pitch));
            }
        }
        QCOMPARE(count, 600);
        for (const int left : open)
            QCOMPARE(left, 0);
    }
};

BARLINE_TEST(tst_MidiWriter)
#include "tst_MidiWriter.moc"
