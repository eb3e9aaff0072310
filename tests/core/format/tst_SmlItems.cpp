#include "core/format/dsl/DslWriter.h"
#include "core/format/dsl/sml/SmlWords.h"
#include "tests/core/format/DslFiles.h"
#include "tests/core/format/WithoutIds.h"
#include "tests/support/Music.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

#include <tuple>

using namespace barline;
using namespace barline::test;

namespace {

ClipPtr shared(const Clip &clip)
{
    return std::make_shared<const Clip>(clip);
}

Note rest(qint64 id, double start, double duration)
{
    Note made = note(id, start, duration);
    made.isRest = true;
    return made;
}

/// The lines of the items, without commas and indents.
QByteArrayList itemsOf(const Clip &clip)
{
    const auto text = clipsAsText({shared(clip)}, DocumentForm::Sml);
    if (!text)
        return {text.error().message().toUtf8()};
    QByteArrayList items;
    for (const QByteArray &line : text->utf8.split('\n')) {
        const QByteArray trimmed = line.trimmed();
        if (trimmed.startsWith("{\"note\"") || trimmed.startsWith("{\"rest\""))
            items.append(trimmed.endsWith(',') ? trimmed.chopped(1) : trimmed);
    }
    return items;
}

/// One note, or a part of a rest that lies in one bar, as it is heard: in order whatever its id.
struct Heard
{
    Ticks start;
    Ticks end;
    Note note; ///< without id and place

    bool operator==(const Heard &) const = default;
};

std::vector<Heard> heardIn(const Clip &clip)
{
    std::vector<Heard> heard;
    for (ClipBarIndex bar; bar.value() < clip.bars.count(); ++bar) {
        for (const Note &each : clip.bars.at(bar).notes) {
            Note plain = each;
            plain.id = NoteId();
            plain.start = plain.duration = Ticks();
            Ticks start = clip.startOf(bar) + each.start;
            const Ticks end = clip.startOf(bar) + each.end();
            for (ClipBarIndex next = bar + 1; each.isRest && clip.startOf(next) < end; ++next) {
                heard.push_back({start, clip.startOf(next), plain});
                start = clip.startOf(next);
            }
            heard.push_back({start, end, plain});
        }
    }
    const auto textOf = [](const Heard &each) { // tells apart whatever a note can be
        Note only = each.note;
        only.duration = Ticks(1);
        const Clip alone = test::clip(1, {bar({only})});
        return clipsAsText({shared(alone)}, DocumentForm::Project)->utf8;
    };
    std::stable_sort(heard.begin(), heard.end(), [&](const Heard &a, const Heard &b) {
        const auto place = [](const Heard &each) { return std::tuple(each.start, each.end, each.note.pitch); };
        return place(a) != place(b) ? place(a) < place(b) : textOf(a) < textOf(b);
    });
    return heard;
}

/// The clip without its notes.
Clip headOf(const Clip &clip)
{
    Clip head = withoutIds(clip);
    for (ClipBarIndex index; index.value() < head.bars.count(); ++index) {
        ClipBar bar = head.bars.at(index);
        bar.notes.clear();
        head.bars.set(index, makeClipBar(bar));
    }
    return head;
}

/// A random clip, its notes held to the clip's end and each pitch there once.
Clip sayableClip(RandomProject &random)
{
    Clip clip = random.clip(CompositionId(), 0, {});
    int pitch = 0;
    for (ClipBarIndex index; index.value() < clip.bars.count(); ++index) {
        ClipBar bar = clip.bars.at(index);
        const Ticks left = clip.length() - clip.startOf(index);
        for (Note &note : bar.notes) {
            note.duration = std::min(note.duration, left - note.start);
            if (!note.isRest)
                note.pitch = Pitch(static_cast<quint8>(pitch++ % 128));
        }
        clip.bars.set(index, makeClipBar(bar));
    }
    return clip;
}

} // namespace

class tst_SmlItems : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatAMusicianWould_data()
    {
        QTest::addColumn<QList<Note>>("notes");
        QTest::addColumn<QByteArrayList>("items");
        QTest::newRow("a row") << QList{note(1, 0, 1), note(2, 1, 0.5, 61), note(3, 1.5, 1.5, 69)}
                               << QByteArrayList{R"({"note": "C4", "duration": "quarter"})",
                                                 R"({"note": "C#4", "duration": "eighth"})",
                                                 R"({"note": "A4", "duration": "dotted_quarter"})"};
        QTest::newRow("a chord") << QList{note(1, 0, 4, 64), note(2, 0, 4, 60), note(3, 0, 4, 67)}
                                 << QByteArrayList{R"({"note": ["C4", "E4", "G4"], "duration": "whole"})"};
        QTest::newRow("a chord of unlike notes")
            << QList{note(1, 0, 4, 64), note(2, 0, 4, 60, 70), note(3, 0, 4, 67)}
            << QByteArrayList{R"({"note": "C4", "duration": "whole", "velocity": 70})",
                              R"({"note": ["E4", "G4"], "duration": "whole", "start": 0})"};
        QTest::newRow("gaps") << QList{note(1, 0.5, 0.5), note(2, 2, 1)}
                              << QByteArrayList{R"({"note": "C4", "duration": "eighth", "start": 0.5})",
                                                R"({"note": "C4", "duration": "quarter", "start": 2})"};
        QTest::newRow("rests") << QList{rest(1, 0, 0.5), note(2, 0.5, 0.5), rest(3, 1, 1.25), note(4, 2.25, 0.25)}
                               << QByteArrayList{R"({"rest": "eighth"})", R"({"note": "C4", "duration": "eighth"})",
                                                 R"({"rest": 10})", R"({"note": "C4", "duration": "sixteenth"})"};
        QTest::newRow("two voices") << QList{note(1, 0, 1, 72), note(2, 0, 2, 48), note(3, 1, 1, 74), note(4, 2, 2, 76)}
                                    << QByteArrayList{R"({"note": "C3", "duration": "half"})",
                                                      R"({"note": "C5", "duration": "quarter", "start": 0})",
                                                      R"({"note": "D5", "duration": "quarter"})",
                                                      R"({"note": "E5", "duration": "half"})"};
        const double third = 1. / 3;
        QTest::newRow("tuplets") << QList{note(1, 0, third), note(2, third, third), note(3, 2 * third, third),
                                          note(4, 1, 0.8), note(5, 1.8, 0.2)}
                                 << QByteArrayList{R"({"note": "C4", "duration": "triplet_eighth"})",
                                                   R"({"note": "C4", "duration": "triplet_eighth"})",
                                                   R"({"note": "C4", "duration": "triplet_eighth"})",
                                                   R"({"note": "C4", "duration": "quintuplet_quarter"})",
                                                   R"({"note": "C4", "duration": "quintuplet_sixteenth"})"};
        QTest::newRow("tied pieces") << QList{note(1, 0, 1.25), note(2, 1.25, 1 + 2 * third, 62)}
                                     << QByteArrayList{
                                            R"({"note": "C4", "duration": "quarter", "tie": "start"})",
                                            R"({"note": "C4", "duration": "sixteenth", "tie": "stop"})",
                                            R"({"note": "D4", "duration": "dotted_quarter", "tie": "start"})",
                                            R"({"note": "D4", "duration": "triplet_sixteenth", "tie": "stop"})"};
        QTest::newRow("a number where no words are")
            << QList{note(1, 0, 1. / 7), note(2, 0.5, 1.01)}
            << QByteArrayList{R"({"note": "C4", "duration": 1.14286})",
                              R"({"note": "C4", "duration": 8.08001, "start": 0.5})"};
        QTest::newRow("a number where a tie would join others")
            << QList{note(1, 0, 1.25), note(2, 1, 2)}
            << QByteArrayList{R"({"note": "C4", "duration": 10})", R"({"note": "C4", "duration": "half", "start": 1})"};
    }

    void writesWhatAMusicianWould()
    {
        QFETCH(QList<Note>, notes);
        QFETCH(QByteArrayList, items);
        QCOMPARE(itemsOf(clip(1, {bar(notes)})), items);
    }

    void tiesNotesOverBarLines()
    {
        Note loud = note(1, 3, 6.5, 60, 110);
        NoteDetail detail;
        detail.articulation = QStringLiteral("tenuto");
        loud.detail = detail;
        const Clip three = clip(1, {bar({loud, note(2, 3, 6.5, 64, 50)}), bar({}), bar({note(3, 1.5, 1)})});
        QCOMPARE(
            itemsOf(three),
            (QByteArrayList{
                R"({"note": "C4", "duration": "quarter", "start": 3, "velocity": 110, "articulation": "tenuto", "tie": "start"})",
                R"({"note": "E4", "duration": "quarter", "start": 3, "velocity": 50, "tie": "start"})",
                R"({"note": ["C4", "E4"], "duration": "whole", "tie": "continue"})",
                R"({"note": ["C4", "E4"], "duration": "dotted_quarter", "tie": "stop"})",
                R"({"note": "C4", "duration": "quarter"})"}));
    }

    void writesWholeBarsOfAllMeters()
    {
        const Clip clip = test::clip(1, {bar({}, {}, Meter{7, 8}), bar({note(1, 0, 3.5)}, {}, Meter{7, 8})}, {3, 4});
        const auto text = clipsAsText({shared(clip)}, DocumentForm::Sml);
        QVERIFY(
            text->utf8.contains("\"meter\": \"3/4\",\n  \"bars\": [\n    {\n      \"bar_index\": 0,\n      \"meter\": "
                                "\"7/8\",\n      \"items\": []\n    },"));
        QVERIFY(text->utf8.contains(R"({"note": "C4", "duration": "dotted_half", "tie": "start"})"));
        QVERIFY(text->utf8.contains(R"({"note": "C4", "duration": "eighth", "tie": "stop"})"));
    }

    void saysWhichNotesCannotBeSaid_data()
    {
        QTest::addColumn<Clip>("clip");
        QTest::addColumn<QString>("message");
        QTest::newRow("beyond the clip")
            << clip(1, {bar({}), bar({note(1, 3.5, 1.5, 61)})})
            << QStringLiteral(
                   "C#4 at bar_index 1, beat 3.5 of clip \"\" cannot be written as SML: it rings 1 beat beyond "
                   "the clip, and a tie needs a bar to go on in");
        QTest::newRow("two of one pitch over a bar line")
            << clip(1, {bar({note(1, 2, 3), note(2, 3, 3)}), bar({})})
            << QStringLiteral(
                   "C4 at bar_index 0, beat 3 of clip \"\" cannot be written as SML: it rings over a bar line "
                   "while another C4 does; ties tell notes apart by their pitch only");
        QTest::newRow("beyond its bar")
            << clip(1, {bar({note(1, 4.5, 1)}), bar({})})
            << QStringLiteral("C4 at bar_index 0, beat 4.5 of clip \"\" cannot be written as SML: it starts beyond its "
                              "bar, which has 4 beats");
    }

    void saysWhichNotesCannotBeSaid()
    {
        QFETCH(Clip, clip);
        QFETCH(QString, message);
        const auto text = clipsAsText({shared(clip)}, DocumentForm::Sml);
        QVERIFY(!text);
        QCOMPARE(text.error().kind(), ErrorKind::Invalid);
        QCOMPARE(text.error().findings().size(), 1);
        QCOMPARE(text.error().findings().first().message, message);
        bool isAsked = false;
        const auto sink = [&](QByteArrayView) { return isAsked = true; };
        QVERIFY(!writeClips({shared(clip)}, DocumentForm::Sml, sink));
        QVERIFY(!isAsked);
    }

    void tiesOneNoteAfterAnotherOfItsPitch()
    {
        const Clip chain = clip(1, {bar({note(1, 3, 2)}), bar({note(2, 1, 4)}), bar({note(3, 1, 3)})});
        const auto text = clipsAsText({shared(chain)}, DocumentForm::Sml);
        QVERIFY(text.has_value());
        const auto read = readDocument(text->utf8, QStringLiteral("sml"), 1);
        QCOMPARE(heardIn(read->clips.first()), heardIn(chain));
        const Clip meeting = clip(1, {bar({note(1, 3, 5)}), bar({}), bar({note(2, 0, 5)}), bar({})}); // at a bar line
        const auto met = clipsAsText({shared(meeting)}, DocumentForm::Sml);
        QVERIFY(met.has_value());
        QCOMPARE(heardIn(readDocument(met->utf8, QStringLiteral("sml"), 1)->clips.first()), heardIn(meeting));
    }

    void splitsARestAtABarLineWithAWarning()
    {
        const auto text = clipsAsText({shared(clip(1, {bar({rest(1, 3, 2)}), bar({})}))}, DocumentForm::Sml);
        QCOMPARE(text->warnings.size(), 1);
        QVERIFY(text->warnings.first().message.contains(QStringLiteral("the rest at bar_index 0, beat 3")));
        QCOMPARE(text->utf8.count(R"({"rest": "quarter")"), 2);
    }

    void leavesOutKeysThatMeanSomethingThere()
    {
        Note odd = note(1, 0, 1);
        NoteDetail detail;
        detail.extras = Extras({{"tie", "\"knot\""}, {"mood", "1"}});
        odd.detail = detail;
        const auto text = clipsAsText({shared(clip(1, {bar({odd})}))}, DocumentForm::Sml);
        QCOMPARE(text->warnings.size(), 1);
        QVERIFY(text->warnings.first().message.contains(QStringLiteral("the key tie of C4 at bar_index 0, beat 0")));
        QVERIFY(text->utf8.contains(R"("duration": "quarter", "mood": 1})"));
    }

    void readsBackAsTheSameMusic_data()
    {
        QTest::addColumn<quint32>("seed");
        for (int i = 0; i < 40; ++i) {
            const quint32 seed = QRandomGenerator::global()->generate();
            QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
        }
    }

    void readsBackAsTheSameMusic()
    {
        QFETCH(quint32, seed);
        RandomProject random(seed);
        const Clip clip = sayableClip(random);
        const auto text = clipsAsText({shared(clip)}, DocumentForm::Sml);
        QVERIFY2(text.has_value(), text ? "" : qPrintable(text.error().message()));
        const auto read = readDocument(text->utf8, QStringLiteral("sml"), 1'000'000);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message()));
        QCOMPARE(read->form, clip.bars.count() > 0 ? DocumentForm::Sml : read->form);
        const Clip &again = read->clips.first();
        QCOMPARE(headOf(again), headOf(clip));
        QCOMPARE(heardIn(again), heardIn(clip));
        for (const Finding &warning : read->warnings)
            QVERIFY2(warning.message.contains(QStringLiteral("before a bar line")), qPrintable(warning.message));
        const auto stable = clipsAsText({shared(again)}, DocumentForm::Sml);
        QCOMPARE(stable->utf8, text->utf8);
        for (ClipBarIndex index; index.value() < clip.bars.count(); ++index) {
            for (const Note &note : clip.bars.at(index).notes)
                QVERIFY(!text->lines.notes.linesOf(note.id).isEmpty());
        }
    }

    void readsBackOrSaysWhatCannotBeSaid_data() { readsBackAsTheSameMusic_data(); }

    void readsBackOrSaysWhatCannotBeSaid()
    {
        QFETCH(quint32, seed);
        RandomProject random(seed);
        const Clip clip = random.clip(CompositionId(), 0, {});
        const auto text = clipsAsText({shared(clip)}, DocumentForm::Sml);
        if (text) {
            const auto read = readDocument(text->utf8, QStringLiteral("sml"), 1'000'000);
            QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message()));
            QCOMPARE(heardIn(read->clips.first()), heardIn(clip));
            return;
        }
        int beyond = 0;
        for (const Heard &each : heardIn(clip))
            beyond += each.end > clip.length();
        const Findings findings = text.error().findings();
        int said = 0;
        for (const Finding &finding : findings)
            said += finding.message.contains(QStringLiteral("beyond the clip"));
        QVERIFY(!findings.isEmpty());
        QVERIFY(said == 0 || beyond > 0);
        QVERIFY(said + int(findings.size()) > 0);
        QVERIFY(said <= beyond);
    }
};

BARLINE_TEST(tst_SmlItems)
#include "tst_SmlItems.moc"
