#include "core/format/dsl/FormSchema.h"
#include "tests/support/TestMain.h"
#include "ui/dsl/SchemaWords.h"

namespace barline::test {

class SchemaWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void offersWhatBelongsThere_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QByteArray>("text"); // ^ is the place
        QTest::addColumn<QStringList>("offered");
        QTest::addColumn<QStringList>("notOffered");
        const auto row = [](const char *name, const char *form, const char *text, const char *offered,
                            const char *not_) {
            QTest::newRow(name) << QString::fromLatin1(form) << withMarks(text)
                                << QString::fromLatin1(offered).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                                << QString::fromLatin1(not_).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        };
        row("clip", "clip", "{'^", "name notes bars meter tags", "items voice_bars pitch absolute_pitch");
        row("note", "clip", "{'notes': [{'^", "pitch start_beat velocity articulation", "name bars absolute_pitch");
        row("taken", "clip", "{'notes': [{'pitch': 60, '^", "start_beat", "pitch");
        row("bar", "clip", "{'bars': [{'^", "bar_index velocity_curve cc_lanes pedal_events meter",
            "notes items pitch");
        row("flag", "clip", "{'notes': [{'muted': ^", "true false", "null");
        row("shape", "clip", "{'bars': [{'velocity_curve': [{'shape': '^", "linear step smooth", "true");
        row("lane", "clip", "{'bars': [{'cc_lanes': {'11': [{'^", "time value shape", "pitch");
        row("project", "project", "{'project': {'^", "name tracks tempo_map clip_library markers", "pitch");
        row("track", "project", "{'project': {'tracks': {'Lead': {'^", "instrument clips volume color",
            "name_map notes");
        row("instance", "project", "{'project': {'tracks': {'Lead': {'clips': [{'^",
            "clip_id start_bar length_bars note_overrides transpose", "notes");
        row("denominator", "project", "{'project': {'meter_map': [{'denominator': ^", "1 2 4 8 16 32", "3");
        row("mode", "project", "{'project': {'key_map': [{'mode': '^", "major minor dorian", "null");
        row("library", "project", "{'project': {'clip_library': [{'notes': [{'^", "pitch start_beat", "tempo_map");
        row("free text", "clip", "{'name': '^", "", "true false");
        row("unknown place", "clip", "{'mine': {'^", "", "name");
    }
    void offersWhatBelongsThere()
    {
        QFETCH(QString, form);
        QFETCH(QByteArray, text);
        QFETCH(QStringList, offered);
        QFETCH(QStringList, notOffered);
        const qsizetype at = text.indexOf('^');
        text.remove(at, 1);
        QStringList words;
        for (const SchemaWord &word : SchemaWords(schemaOf(form)).wordsAt(placeIn(text, at)))
            words.append(word.word);
        for (const QString &word : offered)
            QVERIFY2(words.contains(word),
                     qPrintable(word + QStringLiteral(" not in ") + words.join(QLatin1Char(' '))));
        for (const QString &word : notOffered)
            QVERIFY2(!words.contains(word), qPrintable(word));
        QVERIFY(!offered.isEmpty() || words.isEmpty());
    }

    void writesWordsAsTheyBelong()
    {
        const SchemaWords words(schemaOf(QStringLiteral("clip")));
        QCOMPARE(sourceOf(words, "{'notes': [{'^", QStringLiteral("pitch")), QStringLiteral("\"pitch\": "));
        QCOMPARE(sourceOf(words, "{'^", QStringLiteral("notes")), QStringLiteral("\"notes\": ["));
        QCOMPARE(sourceOf(words, "{'notes': [{'^", QStringLiteral("expression")), QStringLiteral("\"expression\": {"));
        QCOMPARE(sourceOf(words, "{'notes': [{'muted': ^", QStringLiteral("true")), QStringLiteral("true"));
        QCOMPARE(sourceOf(words, "{'bars': [{'velocity_curve': [{'shape': ^", QStringLiteral("step")),
                 QStringLiteral("\"step\""));
    }

private:
    /// Quotation marks for the apostrophes.
    static QByteArray withMarks(QByteArray text) { return text.replace('\'', '"'); }
    static QString sourceOf(const SchemaWords &words, QByteArray text, const QString &wanted)
    {
        text = withMarks(text);
        const qsizetype at = text.indexOf('^');
        text.remove(at, 1);
        for (const SchemaWord &word : words.wordsAt(placeIn(text, at))) {
            if (word.word == wanted)
                return word.source;
        }
        return {};
    }
};

BARLINE_TEST(SchemaWordsTest)

} // namespace barline::test

#include "tst_SchemaWords.moc"
