#include "core/format/dsl/FormSchema.h"
#include "tests/support/TestMain.h"
#include "ui/dsl/DslEditor.h"
#include "ui/dsl/EditorMarks.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QRandomGenerator>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

namespace barline::test {

class DslEditorTest : public QObject
{
    Q_OBJECT

private slots:
    void followsAnyTextByItsHunks()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        ThemeSource theme;
        DslEditor editor(theme);
        editor.begin({});
        for (int round = 0; round < 300; ++round) {
            const QByteArray now = someText(random);
            editor.follow(now, lineDiff(linesOf(editor.utf8()), linesOf(now)));
            QCOMPARE(editor.utf8(), now);
            QVERIFY(!editor.isUndoAvailable());
        }
    }

    void keepsTheCaretInItsWord()
    {
        ThemeSource theme;
        DslEditor editor(theme);
        editor.begin("one\ntwo\nthree\n");
        editor.setPlace({6, 0}); // behind "tw"
        follow(editor, "new\none\ntwo\nTHREE\n");
        QCOMPARE(editor.place().caret, 10);
        follow(editor, "new\none\ntwice\nTHREE\n");
        QCOMPARE(editor.place().caret, 10);
        follow(editor, "THREE\n");
        QCOMPARE(editor.place().caret, 2); // as far into the line that is there now
    }

    void followingIsNoTyping()
    {
        ThemeSource theme;
        DslEditor editor(theme);
        const QSignalSpy typed(&editor, &DslEditor::typed);
        editor.begin("one\n");
        follow(editor, "two\n");
        QCOMPARE(typed.count(), 0);
        QTest::keyClicks(&editor, QStringLiteral("x"));
        QCOMPARE(typed.count(), 1);
    }

    void completesAKey()
    {
        ThemeSource theme;
        DslEditor editor(theme);
        show(editor, "{\"notes\": [{}]}", 12);
        QTest::keyClicks(&editor, QStringLiteral("\"sta"));
        QTRY_VERIFY(isOffering(editor));
        QTest::keyClick(&editor, Qt::Key_Return);
        QCOMPARE(editor.utf8(), QByteArray("{\"notes\": [{\"start_beat\": }]}"));
        QCOMPARE(editor.place().caret, 26);
        QTest::keyClicks(&editor, QStringLiteral("1, \"mu"));
        QTest::keyClick(&editor, Qt::Key_Return);
        QTest::keyClicks(&editor, QStringLiteral("t"));
        QTest::keyClick(&editor, Qt::Key_Return);
        QCOMPARE(editor.utf8(), QByteArray("{\"notes\": [{\"start_beat\": 1, \"muted\": true}]}"));
    }

    void completesInsideOfAKeyThatIsThere()
    {
        ThemeSource theme;
        DslEditor editor(theme);
        show(editor, "{\"notes\": [{\"vel\": 90}]}", 16);
        editor.complete();
        QTRY_VERIFY(isOffering(editor));
        QTest::keyClick(&editor, Qt::Key_Return);
        QCOMPARE(editor.utf8(), QByteArray("{\"notes\": [{\"velocity\": 90}]}"));
    }

    void completesAListWithItsBrackets()
    {
        ThemeSource theme;
        DslEditor editor(theme);
        show(editor, "{}", 1);
        QTest::keyClicks(&editor, QStringLiteral("\"not"));
        QTRY_VERIFY(isOffering(editor));
        QTest::keyClick(&editor, Qt::Key_Tab);
        QCOMPARE(editor.utf8(), QByteArray("{\"notes\": []}"));
        QCOMPARE(editor.place().caret, 11);
    }

    void offersInALongTextOnlyWhenAsked()
    {
        ThemeSource theme;
        DslEditor editor(theme);
        const QByteArray space(300 * 1024, '\n');
        show(editor, space + "{}", space.size() + 1);
        QTest::keyClicks(&editor, QStringLiteral("\"not"));
        QVERIFY(!isOffering(editor));
        editor.complete();
        QTRY_VERIFY(isOffering(editor));
    }

    void offersNothingBeyondTheScreen()
    {
        ThemeSource theme;
        DslEditor editor(theme);
        show(editor, "{}", 1);
        editor.move(QGuiApplication::primaryScreen()->geometry().bottomRight() + QPoint(100, 100));
        QTest::keyClicks(&editor, QStringLiteral("\"not"));
        editor.complete();
        QCOMPARE(editor.utf8(), QByteArray("{\"not}"));
        QVERIFY(!isOffering(editor));
    }

    void offersNothingWhereOneWritesFreely()
    {
        ThemeSource theme;
        DslEditor editor(theme);
        show(editor, "{\"name\": \"}", 10);
        QTest::keyClicks(&editor, QStringLiteral("tru"));
        QVERIFY(!isOffering(editor));
    }

    void marksFindingsWhereTheyAre()
    {
        ThemeSource theme;
        DslEditor editor(theme);
        editor.begin("{\n  \"naïve\": 12345\n}\n");
        Finding error;
        error.line = 2;
        error.column = 12; // in code points
        editor.setFindings({error}, rangesOf(editor.utf8(), {error}));
        const auto marked = [&](qsizetype position) {
            return editor.SendScintilla(QsciScintilla::SCI_INDICATORVALUEAT, 8UL, static_cast<long>(position)) != 0;
        };
        const qsizetype number = editor.utf8().indexOf("12345");
        QVERIFY(!marked(number - 1));
        QVERIFY(marked(number));
        QVERIFY(marked(number + 4));
        QVERIFY(!marked(number + 5));
        QCOMPARE(editor.findingOfLine(1), 0);
        QCOMPARE(editor.findingOfLine(0), -1);
        editor.setFindings({});
        QVERIFY(!marked(number));
    }

    void marksTheFirstOfManyFindingsErrorsFirst()
    {
        ThemeSource theme;
        DslEditor editor(theme);
        QByteArray text;
        Findings findings;
        for (int i = 0; i < 2000; ++i) {
            text += "word\n";
            Finding finding;
            finding.line = i + 1;
            finding.column = 1;
            finding.severity = i < 1900 ? Finding::Severity::Warning : Finding::Severity::Error;
            findings.append(finding);
        }
        editor.begin(text);
        editor.setFindings(findings, rangesOf(text, findings));
        int marked = 0;
        for (long line = 0; line < 2000; ++line)
            marked += (editor.SendScintilla(QsciScintilla::SCI_MARKERGET, line) & (1 << kWarningSign)) != 0 ? 1 : 0;
        QVERIFY(marked > 100);
        QVERIFY(marked < 1000);
        QVERIFY((editor.SendScintilla(QsciScintilla::SCI_MARKERGET, 1999L) & (1 << kErrorSign)) != 0);
        editor.showFinding(1800);
        QCOMPARE(editor.caretLine(), 1800);
    }

    void marksFindingsBeyondTheText()
    {
        ThemeSource theme;
        DslEditor editor(theme);
        editor.begin("");
        Finding error;
        error.line = 7;
        error.column = 9;
        editor.setFindings({error}, rangesOf(editor.utf8(), {error}));
        editor.begin("{");
        editor.setFindings({error}, rangesOf(editor.utf8(), {error}));
        editor.showFinding(0);
        QCOMPARE(editor.place().caret, 0);
    }

    void copiesTheSelectionWhereItIsReadOnly()
    {
        ThemeSource theme;
        QWidget window;
        DslEditor editor(theme, &window);
        QAction copyMusic;
        copyMusic.setShortcut(QKeySequence::Copy);
        window.addAction(&copyMusic);
        QSignalSpy taken(&copyMusic, &QAction::triggered);
        editor.begin("{\"notes\": []}");
        editor.setReadOnly(true);
        window.show();
        window.activateWindow();
        editor.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        editor.SendScintilla(QsciScintilla::SCI_SETSELECTION, 1UL, 8L);
        QTest::keyClick(&editor, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("\"notes\""));
        QCOMPARE(taken.size(), 0);
    }

    void largeTextsComeInPieces()
    {
        ThemeSource theme;
        DslEditor editor(theme);
        QByteArray text;
        while (text.size() < 3'000'000)
            text.append("    {\"pitch\": 60, \"name\": \"ä€\"},\n");
        editor.beginLarge(text);
        QVERIFY(editor.utf8().size() < text.size());
        QTRY_COMPARE(editor.utf8().size(), text.size());
        QCOMPARE(editor.utf8(), text);
    }

    void hasColoursOfItsTheme()
    {
        ThemeSource theme(Theme::Mode::Light);
        DslEditor editor(theme);
        editor.resize(300, 100);
        editor.begin("{}\n");
        const auto paper = [&] { return editor.grab().toImage().pixelColor(250, 80); };
        QCOMPARE(paper(), theme.color(Token::Canvas));
        theme.setMode(Theme::Mode::Dark);
        QCOMPARE(paper(), theme.color(Token::Canvas));
    }

private:
    static void follow(DslEditor &editor, const QByteArray &now)
    {
        editor.follow(now, lineDiff(linesOf(editor.utf8()), linesOf(now)));
    }
    static void show(DslEditor &editor, const QByteArray &text, long caret)
    {
        editor.setWords(SchemaWords(schemaOf(QStringLiteral("clip"))));
        editor.begin(text);
        editor.resize(500, 300);
        editor.show();
        editor.setFocus();
        editor.setPlace({caret, 0});
    }
    static bool isOffering(const DslEditor &editor)
    {
        return editor.SendScintilla(QsciScintilla::SCI_AUTOCACTIVE) != 0;
    }
    static QByteArray someText(QRandomGenerator &random)
    {
        static const QList<QByteArray> lines{
            "a", "ä", "ö", "äö", "€", "abc", "abd", "", "{\"pitch\": 60}", "{\"pitch\": 61}"};
        QByteArray text;
        for (int count = random.bounded(12); count > 0; --count)
            text.append(lines.at(random.bounded(static_cast<int>(lines.size())))).append('\n');
        if (random.bounded(3) == 0)
            text.append("end");
        return text;
    }
};

BARLINE_TEST(DslEditorTest)

} // namespace barline::test

#include "tst_DslEditor.moc"
