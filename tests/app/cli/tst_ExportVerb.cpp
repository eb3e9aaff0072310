#include "tests/app/cli/Program.h"
#include "tests/support/TestMain.h"

#include <QJsonArray>

using namespace barline::test;

/// Documents that the real binary writes.
class tst_ExportVerb : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_program.init();
        m_program.write("song.json", smallSong());
        m_program.write("bass.json", R"({"clip_id": 9, "name": "Bass", "bars": [{"bar_index": 0, "items": [
            {"note": "C2", "duration": "half"}, {"note": ["C2", "G2"], "duration": "half", "tie": "start"}]},
            {"bar_index": 1, "items": [{"note": ["C2", "G2"], "duration": "quarter", "tie": "stop"}]}]})");
        QCOMPARE(run({"import", "song.barline", "song.json", "bass.json"}).status, 0);
    }

    void writesAClipWithItsNotesInBars()
    {
        const Finished line = run({"export", "song.barline", "-", "--clip", "Line"});
        QVERIFY2(line.status == 0, line.err.constData());
        QCOMPARE(line.out, QByteArray(R"({
  "name": "Line",
  "clip_id": 7,
  "bars": [
    {
      "bar_index": 0,
      "notes": [
        {"absolute_pitch": 60, "start": 0, "duration": 1},
        {"absolute_pitch": 64, "start": 1, "duration": 1}
      ]
    },
    {
      "bar_index": 1,
      "notes": [
        {"absolute_pitch": 67, "start": 0, "duration": 2}
      ]
    }
  ]
}
)"));
        QCOMPARE(line.err, QByteArray());
        QCOMPARE(run({"export", "song.barline", "-", "--clip", "7"}).out, line.out);
    }

    void writesSeveralClipsAsAList()
    {
        const Finished list = run({"export", "song.barline", "out.json", "--clip", "9", "--clip", "Line", "--json"});
        QVERIFY2(list.status == 0, list.err.constData());
        QCOMPARE(list.json().value(QLatin1String("written")).toString(), QStringLiteral("out.json"));
        QVERIFY(list.json().value(QLatin1String("warnings")).toArray().isEmpty());
        const QJsonArray clips = QJsonDocument::fromJson(m_program.read("out.json")).array();
        QCOMPARE(clips.size(), 2);
        QCOMPARE(clips.at(0).toObject().value(QLatin1String("name")).toString(), QStringLiteral("Bass"));
    }

    void writesEachFormAndReadsItAgain_data()
    {
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("project") << QByteArray("project") << QByteArray("clip");
        QTest::newRow("clip") << QByteArray("clip") << QByteArray("clip");
        QTest::newRow("sml") << QByteArray("sml") << QByteArray("sml");
    }

    void writesEachFormAndReadsItAgain()
    {
        QFETCH(QByteArray, form);
        QFETCH(QByteArray, named);
        const Finished written =
            run({"export", "song.barline", "out.json", "--clip", "Bass", "--form", form.constData()});
        QVERIFY2(written.status == 0, written.err.constData());
        const Finished checked = run({"check", "out.json", "--json"});
        const QJsonObject file = checked.json().value(QLatin1String("files")).toArray().at(0).toObject();
        QCOMPARE(file.value(QLatin1String("form")).toString(), QString::fromLatin1(named));
        QVERIFY(file.value(QLatin1String("ok")).toBool());
        QCOMPARE(run({"import", "other.barline", "out.json"}).status, 0);
        QCOMPARE(run({"export", "other.barline", "-", "--clip", "Bass", "--form", form.constData()}).out,
                 m_program.read("out.json"));
    }

    void writesSmlAsAMusicianWould()
    {
        const Finished bass = run({"export", "song.barline", "-", "--clip", "Bass", "--form", "sml"});
        QVERIFY(bass.out.contains(R"({"note": "C2", "duration": "half"})"));
        QVERIFY(bass.out.contains(R"({"note": ["C2", "G2"], "duration": "half", "tie": "start"})"));
    }

    void writesACompositionWithBarReferences()
    {
        const Finished written = run({"export", "song.barline", "out.json", "--form", "composition"});
        QVERIFY2(written.status == 0, written.err.constData());
        QCOMPARE(m_program.read("out.json").count("\"clip_bar_index\""), 4);
        QCOMPARE(run({"import", "song.barline", "out.json"}).status, 0);
        const QByteArray id = idOfLastSong();
        QCOMPARE(run({"export", "song.barline", "-", "--composition", id.constData(), "--form", "composition"}).out,
                 m_program.read("out.json"));
    }

    void saysWhatAFormCannotSay()
    {
        m_program.write("long.json", R"({"name": "Long", "length_bars": 1, "notes": [
            {"pitch": 61, "start_beat": 2.5, "duration_beats": 2}]})");
        QCOMPARE(run({"import", "song.barline", "long.json"}).status, 0);
        m_program.write("out.json", "mine");
        const Finished text = run({"export", "song.barline", "out.json", "--clip", "Long", "--form", "sml"});
        QCOMPARE(text.status, 1);
        QVERIFY2(text.err.startsWith("out.json: error: C#4 at bar_index 0, beat 2.5 of clip \"Long\""),
                 text.err.constData());
        QCOMPARE(m_program.read("out.json"), QByteArray("mine"));
        const Finished json = run({"export", "song.barline", "out.json", "--clip", "Long", "--form", "sml", "--json"});
        QCOMPARE(json.status, 1);
        QVERIFY(!json.json().contains(QLatin1String("written")));
        QCOMPARE(json.json().value(QLatin1String("warnings")).toArray().size(), 1);

        const Finished clips = run({"export", "song.barline", "out.json", "--form", "clip", "--json"});
        QCOMPARE(clips.status, 0);
        QCOMPARE(clips.json().value(QLatin1String("warnings")).toArray().size(), 1);
    }

    void asksWhichOfSeveralIsMeant()
    {
        QCOMPARE(run({"import", "song.barline", "song.json"}).status, 0);
        const Finished clip = run({"export", "song.barline", "out.json", "--clip", "Line"});
        QCOMPARE(clip.status, 2);
        QVERIFY2(clip.err.contains("7 \xe2\x80\x9cLine\xe2\x80\x9d, "), clip.err.constData());
        const Finished song = run({"export", "song.barline", "out.json"});
        QCOMPARE(song.status, 2);
        QCOMPARE(song.err.count("Small Song"), 2);
        const QByteArray id = idOfLastSong();
        const Finished narrowed =
            run({"export", "song.barline", "-", "--composition", id.constData(), "--clip", "Line"});
        QVERIFY2(narrowed.status == 0, narrowed.err.constData());
        QVERIFY(!narrowed.out.contains("\"clip_id\": 7,"));
        QVERIFY(!m_program.files().contains(QStringLiteral("out.json")));
    }

    void refusesWhatDoesNotSuit_data()
    {
        QTest::addColumn<QList<const char *>>("options");
        QTest::addColumn<int>("status");
        using Options = QList<const char *>;
        QTest::newRow("a form there is not") << Options{"out.json", "--form", "score"} << 2;
        QTest::newRow("a form that is only read") << Options{"out.json", "--form", "legacy"} << 2;
        QTest::newRow("a clip as a composition") << Options{"out.json", "--clip", "Line", "--form", "composition"} << 2;
        QTest::newRow("a clip as MIDI") << Options{"out.mid", "--clip", "Line"} << 2;
        QTest::newRow("a form of MIDI") << Options{"out.mid", "--form", "sml"} << 2;
        QTest::newRow("a clip there is not") << Options{"out.json", "--clip", "Nowhere"} << 1;
        QTest::newRow("a clip of another composition")
            << Options{"out.json", "--composition", "Small Song", "--clip", "Bass"} << 1;
        QTest::newRow("a folder there is not") << Options{"no/out.json", "--clip", "Line"} << 3;
    }

    void refusesWhatDoesNotSuit()
    {
        QFETCH(QList<const char *>, options);
        QFETCH(int, status);
        const Finished refused = run(QList<const char *>{"export", "song.barline"} + options);
        QCOMPARE(refused.status, status);
        QVERIFY(refused.err.contains("error: "));
        QVERIFY(refused.out.isEmpty());
        QVERIFY(!m_program.files().contains(QStringLiteral("out.json")));
    }

private:
    Finished run(const QList<const char *> &arguments) const { return m_program.run(arguments); }

    QByteArray idOfLastSong() const
    {
        const QJsonObject info = run({"info", "song.barline", "--json"}).json();
        const QJsonObject last = info.value(QLatin1String("compositions")).toArray().last().toObject();
        return QByteArray::number(last.value(QLatin1String("id")).toInteger());
    }

    Program m_program;
};

BARLINE_TEST(tst_ExportVerb)
#include "tst_ExportVerb.moc"
