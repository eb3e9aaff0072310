#include "core/base/TickNumber.h"
#include "core/base/WorkerPool.h"
#include "core/format/dsl/fast/PlainNoteReader.h"
#include "core/format/dsl/fast/PlainNotes.h"
#include "tests/core/format/DslFiles.h"
#include "tests/support/JsonMutants.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>
#include <QThread>

#include <array>
#include <atomic>

using namespace barline;
using namespace barline::test;

namespace {

/// All that a reading answers, ids too, or its findings.
struct Answer
{
    Findings findings;
    DocumentForm form = DocumentForm::Unknown;
    QList<Composition> compositions;
    QList<Clip> clips;
    qint64 nextId = 0;
    bool operator==(const Answer &) const = default;
};

Answer answerTo(const QByteArray &document, NoteReading reading)
{
    const auto read = readDocument(document, QStringLiteral("x.json"), 1000, {}, nullptr, {}, reading);
    if (!read)
        return {read.error().findings(), {}, {}, {}, 0};
    return {read->warnings, read->form, read->compositions, read->clips, read->nextId};
}

bool isReadAlike(const QByteArray &document)
{
    return answerTo(document, NoteReading::PlainAhead) == answerTo(document, NoteReading::InFull);
}

std::string_view viewOf(const QByteArray &text)
{
    return {text.constData(), static_cast<size_t>(text.size())};
}

size_t readAhead(const QByteArray &document)
{
    PlainNotes plain(viewOf(document));
    return plain.readAhead({}) ? plain.count() : 0;
}

size_t notesOf(const Project &project)
{
    size_t notes = 0;
    for (const ClipPtr &clip : project.clips) {
        for (int i = 0; i < clip->bars.count(); ++i)
            notes += static_cast<size_t>(clip->bars.at(ClipBarIndex(i)).notes.size());
    }
    return notes;
}

/// A project with a clip that has these notes, the commas between them too.
QByteArray withNotes(const QByteArray &notes, const QByteArray &more = {})
{
    return "{\"project\": {\"name\": \"x\", \"tracks\": {}, \"clip_library\": [{\"clip_id\": 1, \"name\": \"a\"" +
           more + ", \"notes\": [" + notes + "]}]}}";
}

QByteArray noteAt(const QByteArray &start, const QByteArray &duration = "1")
{
    return "{\"pitch\": 60, \"start_beat\": " + start + ", \"duration_beats\": " + duration + "}";
}

/// `document` in parts that are read at once, of a size that is not known here: so many notes that there are several.
QByteArray longDocument(int notes, const char *every, int each)
{
    QByteArrayList list;
    for (int i = 0; i < notes; ++i)
        list.append(i % each == each - 1 ? QByteArray(every).replace("AT", QByteArray::number(i))
                                         : noteAt(QByteArray::number(i), "0.5"));
    return withNotes(list.join(",\n   "));
}

QByteArray manyNotes(int count)
{
    QByteArray notes;
    for (int i = 0; i < count; ++i)
        notes += (i == 0 ? "{" : ",{") + QByteArray(R"("pitch": 60, "start_beat": )") + QByteArray::number(i) +
                 R"(, "duration_beats": 1, "velocity": 100})";
    return notes;
}

} // namespace

/// Plain notes are read fast, and nothing shows that they are.
class tst_PlainNotes : public QObject
{
    Q_OBJECT

private slots:
    void cleanupTestCase() { workerPool().waitForDone(); }

    void saysHowMuchOfTheTextItHasRead()
    {
        const QByteArray document = withNotes(manyNotes(5'000));
        const Progress progress;
        PlainNotes plain(viewOf(document));
        QVERIFY(plain.readAhead({}, progress));
        QCOMPARE(plain.count(), size_t(5'000));
        QCOMPARE(progress.percent(), static_cast<int>(plain.bytes() * 100 / static_cast<size_t>(document.size())));
        QVERIFY(progress.percent() > 90);
    }

    void aReadingSaysHowFarItIs_data()
    {
        QTest::addColumn<bool>("inFull");
        QTest::newRow("plain notes ahead") << false;
        QTest::newRow("in full") << true;
    }

    void aReadingSaysHowFarItIs()
    {
        QFETCH(const bool, inFull);
        const QByteArray document = withNotes(manyNotes(30'000));
        const Progress progress;
        std::atomic<bool> isOver = false;
        QList<int> seen; // each time that it is another
        const std::unique_ptr<QThread> watcher(QThread::create([&] {
            while (!isOver) {
                if (const int now = progress.percent(); seen.isEmpty() || seen.constLast() != now)
                    seen.append(now);
            }
        }));
        watcher->start();
        const auto read = readDocument(document, QStringLiteral("x.json"), 1000, {}, nullptr, {},
                                       inFull ? NoteReading::InFull : NoteReading::PlainAhead, progress);
        isOver = true;
        watcher->wait();
        QVERIFY(read);
        QVERIFY2(seen.size() > 3, "it says nothing on the way");
        QVERIFY(std::is_sorted(seen.begin(), seen.end()) || !inFull); // two that read ahead may overtake each other
        QCOMPARE(progress.percent(), 100);
    }

    void readsEveryFixtureAsInFull_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : dslCases())
            QTest::newRow(qPrintable(name)) << name;
    }

    void readsEveryFixtureAsInFull()
    {
        QFETCH(QString, name);
        const QByteArray document = contentOf(dslCasePath(name, QStringLiteral("input.json")));
        QVERIFY(isReadAlike(document));
        for (qsizetype size = 0; size < document.size(); size += 23)
            QVERIFY2(isReadAlike(document.first(size)), qPrintable(QString::number(size)));
    }

    void readsRandomProjectsAndTheirMutantsAsInFull()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        RandomProject random(seed);
        for (int i = 0; i < 20; ++i) {
            const Project project = random.project();
            const QByteArray document = writeProject(project, (*project.compositions.begin())->id);
            QVERIFY(isReadAlike(document));
            for (int mutant = 0; mutant < 10; ++mutant) {
                const QByteArray other = mutantOf(document, random.random());
                QVERIFY2(isReadAlike(other), other.constData());
            }
        }
    }

    void readsAheadWhatTheWriterWritesOfPlainNotes()
    {
        RandomProject random;
        Project project;
        Composition composition;
        composition.id = CompositionId(random.nextId());
        for (int clips = 0; clips < 8; ++clips) {
            Clip clip = random.clip(composition.id, clips, {.bars = 60, .notes = 40});
            for (int i = 0; i < clip.bars.count(); ++i) {
                ClipBar bar = clip.bars.at(ClipBarIndex(i));
                for (Note &note : bar.notes)
                    note.detail = {};
                clip.bars.set(ClipBarIndex(i), makeClipBar(std::move(bar)));
            }
            project.clips.set(std::make_shared<const Clip>(std::move(clip)));
        }
        project.compositions.set(std::make_shared<const Composition>(composition));
        const QByteArray document = writeProject(project, composition.id);
        QVERIFY(notesOf(project) > 1000);
        QCOMPARE(readAhead(document), notesOf(project));
        QVERIFY(isReadAlike(document));
    }

    void readsWhatIsOddAsInFull_data()
    {
        QTest::addColumn<QByteArray>("note");
        constexpr std::array kNotes{
            R"({"pitch": 60, "start_beat": 1, "duration_beats": 1, "articulation": "staccato"})",
            R"({"pitch": 60, "start_beat": 1, "duration_beats": 1, "id": 7})",
            R"({"pitch": 60, "start_beat": 1, "duration_beats": 1, "mine": [1, {"pitch": 3}]})",
            R"({"pitch": 60, "start_beat": 1, "duration_beats": 1, "pitch": 61})",
            R"({"pitch": 60.0, "start_beat": 1, "duration_beats": 1})",
            R"({"pitch": 128, "start_beat": 1, "duration_beats": 1})",
            R"({"pitch": -1, "start_beat": 1, "duration_beats": 1})",
            R"({"pitch": "60", "start_beat": 1, "duration_beats": 1})",
            R"({"pitch": null, "start_beat": 1, "duration_beats": 1})",
            R"({"pitch": 60, "start_beat": 1, "duration_beats": 1, "velocity": null})",
            R"({"start_beat": 1, "duration_beats": 1})",
            R"({"start_beat": 1, "duration_beats": 1, "is_rest": true})",
            R"({"pitch": 61, "start_beat": 1, "duration_beats": 1, "is_rest": true, "muted": true})",
            R"({"pitch": 60, "start_beat": 1})",
            R"({"pitch": 60, "duration_beats": 1})",
            R"({"pitch": 60, "start_beat": -1, "duration_beats": 1})",
            R"({"pitch": 60, "start_beat": -0, "duration_beats": 1})",
            R"({"pitch": 60, "start_beat": -0.0, "duration_beats": 1})",
            R"({"pitch": 60, "start_beat": 0.0, "duration_beats": 1.0})",
            R"({"pitch": 60, "start_beat": 1, "duration_beats": 0})",
            R"({"pitch": 60, "start_beat": 1, "duration_beats": 0.0})",
            R"({"pitch": 60, "start_beat": 1, "duration_beats": 0.000001})",
            R"({"pitch": 60, "start_beat": 1, "duration_beats": 1e-9})",
            R"({"pitch": 60, "start_beat": 1, "duration_beats": 13316})",
            R"({"pitch": 60, "start_beat": 3.9999, "duration_beats": 1})",
            R"({"pitch": 60, "start_beat": 1e400, "duration_beats": 1})",
            R"({"pitch": 60, "start_beat": 1000000001, "duration_beats": 1})",
            R"({"pitch": 60, "start_beat": 1, "duration_beats": 4294967296})",
            R"({"pitch": 60, /* here */ "start_beat": 1, "duration_beats": 1})",
            R"({"pitch": 60, "start_beat": 1, "duration_beats": 1,})",
            R"({"pitch": 60, "start_beat": 1, "duration_beats": 1} /* behind */)",
            R"({"pitch": 60, "start_beat": 1, "duration_beats": 1} {"pitch": 60, "start_beat": 2, "duration_beats": 1})",
            R"({"pitch": 60, "start_beat": 1, "duration_beats": 1}},)",
            R"({"pitch": 60, "start_beat": 1, "duration_beats": 1}, 5)",
            R"({"pitch": 60, "start_beat": 1, "duration_beats": 1}, {})",
            R"({"pitch": 60, "start_beat": 1, "duration_beats": 1}, [{"pitch": 60, "start_beat": 1, "duration_beats": 1}])",
            R"({"pi\u0074ch": 60, "start_beat": 1, "duration_beats": 1})",
            R"({"pitch": 60, "start_beat": 1, "duration_beats": 1, "velocity": true})",
            R"({"pitch": 60, "start_beat": true, "duration_beats": 1, "velocity": 1})",
            R"({"pitch": 60, "start_beat": 1, "duration_beats": 1, "muted": 1})",
            R"({"pitch": 60, "start_beat": {"pitch": 60, "start_beat": 1, "duration_beats": 1}, "duration_beats": 1})",
            R"({"pitch": 60, "start_beat": 01, "duration_beats": 1})",
            R"({"pitch": 60, "start_beat": 1., "duration_beats": 1})",
            R"({"pitch": 60, "start_beat": 1, "duration_beats": 1)"};
        for (const char *note : kNotes)
            QTest::newRow(note) << QByteArray(note);
    }

    void readsWhatIsOddAsInFull()
    {
        QFETCH(QByteArray, note);
        const QByteArray plain = noteAt("0", "0.33333");
        const QByteArrayList lists{note, plain + ',' + note, note + ", " + plain,
                                   plain + ',' + plain + ",\n" + note + ',' + plain,
                                   plain + ',' + note + ',' + note + ',' + plain + ','};
        for (const QByteArray &list : lists) {
            QVERIFY2(isReadAlike(withNotes(list)), list.constData());
            QVERIFY2(isReadAlike(withNotes(list, R"(, "length_bars": 1)")), list.constData());
            QVERIFY2(isReadAlike(withNotes(list, R"(, "bars": [{"bar_index": 0, "meter": "3/4"}])")), list.constData());
            QVERIFY2(isReadAlike(withNotes(list).replace("{\"pitch\"", "{\n  \"pitch\"")), list.constData());
        }
    }

    void takesNoNotesFromTextsAndComments()
    {
        const QByteArray note = noteAt("1");
        for (const char *const more : {", \"mine\": {\"pitch\": 60, \"start_beat\": 1, \"duration_beats\": 1}",
                                       ", \"mine\": [{\"pitch\": 60, \"start_beat\": 1, \"duration_beats\": 1}]",
                                       ", \"mine\": \"{\\\"pitch\\\": 60\"", ", \"mine\": \"[{\" /*\"pitch\": 60*/"})
            QVERIFY2(isReadAlike(withNotes(note + ',' + note, more)), more);
        QVERIFY(isReadAlike(withNotes("/* " + note + ", */" + note + " // " + note + ",\n")));
        QVERIFY(isReadAlike(
            "{\"project\": {\"name\": \"x\", \"tracks\": {}, \"clip_library\": [{\"clip_id\": 1, \"notes\": [" + note +
            "], \"voice_bars\": []}]}}"));
        QVERIFY(isReadAlike("[{\"name\": \"a\", \"notes\": [" + note +
                            "]}, {\"name\": \"b\", \"bars\": [{\"bar_index\": 0, \"notes\": [" + note + "]}]}]"));
    }

    void readsListsLongerThanAPartAsInFull_data()
    {
        QTest::addColumn<QByteArray>("every");
        QTest::newRow("all plain") << QByteArray(noteAt("AT"));
        QTest::newRow("unsorted") << QByteArray(noteAt("3"));
        QTest::newRow("before a bar line") << QByteArray(noteAt("AT.9999"));
        QTest::newRow("articulated") << QByteArray(
            R"({"pitch": 60, "start_beat": AT, "duration_beats": 1, "articulation": "legato"})");
        QTest::newRow("wrong") << QByteArray(R"({"pitch": 600, "start_beat": AT, "duration_beats": 1})");
        QTest::newRow("other order") << QByteArray(R"({"duration_beats": 1, "start_beat": AT, "pitch": 60})");
        QTest::newRow("spaced") << QByteArray("{\"pitch\": 60," + QByteArray(300, ' ') +
                                              "\"start_beat\": AT, \"duration_beats\": 1}");
    }

    void readsListsLongerThanAPartAsInFull()
    {
        QFETCH(QByteArray, every);
        for (const int each : {2, 997, 9973}) {
            const QByteArray document = longDocument(10'000, every.constData(), each);
            QVERIFY(readAhead(document) > 0);
            QVERIFY(isReadAlike(document));
        }
    }

    void readsEveryTickThatItReads()
    {
        for (const qint64 beat : {0, 1'048'575}) {
            QByteArrayList notes;
            for (qint64 tick = 0; tick < Ticks::kPerBeat; ++tick)
                notes.append(noteAt(decimalFromTicks(Ticks::beats(beat) + Ticks(tick))));
            const QByteArray list = '[' + notes.join(',') + ']';
            const PlainRun run = readPlainNotes(viewOf(list), 1, static_cast<size_t>(list.size()));
            QCOMPARE(std::ssize(run.notes), Ticks::kPerBeat);
            for (qint64 tick = 0; tick < Ticks::kPerBeat; ++tick)
                QCOMPARE(run.notes[static_cast<size_t>(tick)].start, Ticks::beats(beat) + Ticks(tick));
        }
    }

    void readsEveryNumberOfFiveDecimals()
    {
        for (const int beat : {0, 1'048'575}) {
            QByteArrayList numbers;
            for (int i = 0; i < 100'000; ++i)
                numbers.append(QByteArray::number(beat) + '.' + QByteArray::number(100'000 + i).mid(1));
            QByteArrayList notes;
            for (const QByteArray &number : numbers)
                notes.append(noteAt("0", number == "0.00000" ? "1" : number) + ',' + noteAt(number));
            const QByteArray list = '[' + notes.join(',') + ']';
            size_t read = 0;
            for (size_t at = 1; list.at(static_cast<qsizetype>(at)) == '{';) {
                const PlainRun run = readPlainNotes(viewOf(list), at, static_cast<size_t>(list.size()));
                if (run.isEmpty()) { // a duration that is too long
                    at = static_cast<size_t>(list.indexOf('{', static_cast<qsizetype>(at) + 1));
                    continue;
                }
                for (const PlainNote &note : run.notes) {
                    const std::string_view start =
                        viewOf(list).substr(note.startAt(), viewOf(list).find(',', note.startAt()) - note.startAt());
                    QCOMPARE(note.start, *ticksFromDecimal(start));
                    const std::string_view duration = viewOf(list).substr(
                        note.durationAt(), viewOf(list).find('}', note.durationAt()) - note.durationAt());
                    QCOMPARE(Ticks(note.duration), std::max(Ticks(1), *ticksFromDecimal(duration)));
                    ++read;
                }
                at = run.next;
            }
            QCOMPARE(read, beat == 1'048'575 ? size_t(100'000) : size_t(200'000));
        }
    }

    void readsNumbersOfAnySpellingAsInFull()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        QByteArrayList notes;
        for (int i = 0; i < 20'000; ++i) {
            QByteArray number = QByteArray::number(random.bounded(4)) + '.';
            for (int digits = random.bounded(1, 22); digits > 0; --digits)
                number += static_cast<char>('0' + (random.bounded(3) == 0 ? random.bounded(10) : 3));
            if (random.bounded(4) == 0)
                number += "0000";
            if (random.bounded(4) == 0)
                number += "e" + QByteArray::number(random.bounded(-7, 3));
            notes.append(noteAt(number, number + (random.bounded(2) == 0 ? "1" : "")));
        }
        QVERIFY(readAhead(withNotes(notes.join(','))) > 1000);
        QVERIFY(isReadAlike(withNotes(notes.join(','))));
    }
};

BARLINE_TEST(tst_PlainNotes)
#include "tst_PlainNotes.moc"
