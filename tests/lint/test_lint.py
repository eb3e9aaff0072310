#!/usr/bin/env python3
"""Bad code that the lint must flag, and good code that it must not."""

import tempfile
import textwrap
import unittest
from pathlib import Path

import features
import forbidden
import formatting
import layers
import references
import translations
from source import SourceFile, read_tree

GUI = {"QPainter", "QWidget", "QColor"}


def source(text, path="ui/docks/ClipList.cpp"):
    return SourceFile(path, textwrap.dedent(text))


def lines(violations):
    return [violation.line for violation in violations]


class Reading(unittest.TestCase):
    def test_blanksCommentsAndKeepsLines(self):
        file = source('int a; // TODO {\n/* [\n */ auto s = "x{y"; char c = \'{\';\n')
        self.assertEqual(file.bare.count("\n"), file.text.count("\n"))
        self.assertNotIn("{", file.bare)
        self.assertIn("x{y", file.code)

    def test_readsRawStringsAndDigitSeparators(self):
        file = source('auto j = R"({"a": [1]})";\nint n = 1\'000\'000; int b[1];\n')
        self.assertEqual(file.bare.count("["), 1)


class Layers(unittest.TestCase):
    def flagged(self, path, include):
        return bool(layers.check([SourceFile(path, f"#include {include}\n")], GUI))

    def test_flagsUpwardArrows(self):
        for path, include in [
            ("core/model/Note.h", "core/edit/Edit.h"),
            ("core/base/Ticks.h", "core/model/Note.h"),
            ("core/edit/Edit.h", "core/document/Document.h"),
            ("core/store/EditStore.cpp", "core/service/ProjectSession.h"),
            ("core/service/ImportService.cpp", "ui/Prompt.h"),
            ("core/format/dsl/DslReader.cpp", "app/Application.h"),
            ("ui/canvas/TimeAxis.h", "ui/pianoroll/NotesView.h"),
            ("ui/theme/Theme.h", "ui/EditorContext.h"),
            ("ui/docks/ClipList.cpp", "ui/MainWindow.h"),
            ("ui/MainWindow.cpp", "app/Application.h"),
        ]:
            self.assertTrue(self.flagged(path, f'"{include}"'), f"{path} includes {include}")

    def test_flagsSiblings(self):
        for path, include in [
            ("core/format/dsl/DslReader.h", "core/document/Document.h"),
            ("core/store/EditStore.h", "core/format/dsl/DslReader.h"),
            ("core/playback/Transport.h", "core/store/Database.h"),
            ("core/render/Resolve.h", "core/edit/Edit.h"),
            ("ui/pianoroll/NotesView.h", "ui/arranger/ArrangerPanel.h"),
        ]:
            self.assertTrue(self.flagged(path, f'"{include}"'), f"{path} includes {include}")

    def test_flagsStoreInUi(self):
        self.assertTrue(self.flagged("ui/MainWindow.cpp", '"core/store/Database.h"'))
        self.assertTrue(self.flagged("ui/docks/ClipList.cpp", '"core/store/Database.h"'))

    def test_flagsFoldersOfNoLayer(self):
        self.assertTrue(self.flagged("core/model/Note.h", '"core/misc/Odd.h"'))

    def test_flagsIncludesWithoutPath(self):
        self.assertTrue(self.flagged("core/model/Note.cpp", '"Note.h"'))
        self.assertFalse(self.flagged("ui/MainWindow.cpp", '"moc_MainWindow.cpp"'))

    def test_flagsUmbrellaHeaders(self):
        for header in ("QtCore", "QtTest/QtTest", "QtWidgets", "QtSql", "QtConcurrent", "QtGui/QtGui"):
            self.assertTrue(self.flagged("ui/MainWindow.cpp", f"<{header}>"), header)
        for header in ("QtConcurrentRun", "QtMath", "QTest", "vector"):
            self.assertFalse(self.flagged("ui/MainWindow.cpp", f"<{header}>"), header)

    def test_flagsGuiHeadersInCore(self):
        self.assertTrue(self.flagged("core/render/Curves.cpp", "<QPainter>"))
        self.assertTrue(self.flagged("core/render/Curves.cpp", "<QtWidgets/QWidget>"))
        self.assertFalse(self.flagged("ui/canvas/Grid.cpp", "<QPainter>"))

    def test_knowsTheInstalledGuiHeaders(self):
        self.assertTrue({"QPainter", "QWidget"} <= layers.gui_headers())

    def test_allowsDownwardArrows(self):
        for path, include in [
            ("core/store/EditStore.cpp", "core/edit/HistoryEntry.h"),
            ("core/format/midi/MidiWriter.h", "core/render/TimedEvents.h"),
            ("core/format/dsl/DslWriter.cpp", "core/format/Numbers.h"),
            ("core/service/ImportService.cpp", "core/store/Database.h"),
            ("ui/pianoroll/NotesView.h", "ui/EditorContext.h"),
            ("ui/pianoroll/NotesView.h", "ui/canvas/TimeAxis.h"),
            ("ui/EditorContext.cpp", "ui/theme/Theme.h"),
            ("ui/MainWindow.cpp", "ui/pianoroll/PianoRollPanel.h"),
            ("app/Application.cpp", "core/store/Database.h"),
            ("app/Application.cpp", "ui/MainWindow.h"),
            ("tests/core/format/tst_DslReader.cpp", "core/document/Document.h"),
        ]:
            self.assertFalse(self.flagged(path, f'"{include}"'), f"{path} includes {include}")


class Forbidden(unittest.TestCase):
    def check(self, rule, text, path="ui/docks/ClipList.cpp"):
        return lines(rule(source(text, path)))

    def test_flagsBracesInAwaitedExpressions(self):
        self.assertEqual(self.check(forbidden.awaited_braces, "co_await f([x] { return x; });\n"), [1])
        self.assertEqual(self.check(forbidden.awaited_braces, "auto a = co_await\n  f(Key{1});\n"), [2])
        self.assertEqual(self.check(forbidden.awaited_braces, "co_return co_await g(1, 2, {3});\n"), [1])

    def test_allowsNamedAwaits(self):
        for text in (
            "auto pending = f([x] { return x; });\nco_return co_await pending;\n",
            "for (auto &x : co_await all()) { use(x); }\n",
            "if (co_await ready()) { go(); }\n",
            "call(co_await one(), [] { return 1; });\n",
            "int n = co_await one() ? list[0] : std::array{1}[0];\n",
            "auto operator co_await() const { return Awaiter{*this}; }\n",
        ):
            self.assertEqual(self.check(forbidden.awaited_braces, text), [], text)

    def test_seesThroughScopesInAwaitedExpressions(self):
        self.assertEqual(self.check(forbidden.awaited_braces, "co_await a::b(c::D{1});\n"), [1])

    def test_flagsWaiting(self):
        for text in (
            "QCoro::waitFor(task);",
            "qApp->processEvents();",
            "future.waitForFinished();",
            "QEventLoop loop;",
            "dialog.exec();",
            "m_menu->exec(QCursor::pos());",
        ):
            self.assertEqual(self.check(forbidden.waiting, text), [1], text)

    def test_allowsWaitingWhereItBelongs(self):
        self.assertEqual(self.check(forbidden.waiting, "drag->exec(Qt::MoveAction); m_drag.exec();"), [])
        self.assertEqual(self.check(forbidden.waiting, "return app.exec();", "app/main.cpp"), [])
        self.assertEqual(self.check(forbidden.waiting, "query.exec();", "core/store/Session.cpp"), [])
        self.assertEqual(self.check(forbidden.waiting, "QCoro::waitFor(task);", "tests/core/store/tst_Database.cpp"), [])
        self.assertEqual(self.check(forbidden.waiting, "QCoro::waitFor(task);", "core/store/Session.cpp"), [1])

    def test_flagsOldStyle(self):
        self.assertEqual(self.check(forbidden.old_style, "connect(a, SIGNAL(b()), c, SLOT(d()));"), [1, 1])
        self.assertEqual(self.check(forbidden.old_style, 'QSKIP("later");', "tests/core/base/tst_A.cpp"), [1])

    def test_flagsWhatIsLeftForLater(self):
        self.assertEqual(self.check(forbidden.left_for_later, "int a; // TODO: b\n/* FIXME */\n// XXX\n"), [1, 2, 3])

    def test_flagsLongFiles(self):
        self.assertEqual(len(self.check(forbidden.length, "\n" * 601)), 1)
        self.assertEqual(self.check(forbidden.length, "\n" * 600), [])

    def test_flagsUntranslatedText(self):
        for text in (
            'label->setText("Saved");',
            'menu->addAction(QStringLiteral("Undo"), this, &A::undo);',
            'auto *label = new QLabel(QStringLiteral("Tempo"));',
            'return failure(ErrorKind::Io, QStringLiteral("No such file"));',
            'setWindowTitle(u"Barline"_s);',
            "QString tr(const char *text);",
        ):
            self.assertEqual(self.check(forbidden.untranslated, text), [1], text)

    def test_allowsTranslatedAndWordlessText(self):
        for text in (
            'label->setText(tr("Saved"));',
            'label->setText(QStringLiteral("%1 / %2").arg(a).arg(b));',
            'label->setText(QStringLiteral("–"));',
            "label->setText(name);",
            'setObjectName(QStringLiteral("clipList"));',
        ):
            self.assertEqual(self.check(forbidden.untranslated, text), [], text)
        self.assertEqual(self.check(forbidden.untranslated, 'edit.setText("C4");', "tests/ui/tst_A.cpp"), [])

    def test_flagsSingletons(self):
        self.assertEqual(self.check(forbidden.singletons, "static Player &instance();", "core/playback/Player.h"), [1])
        self.assertEqual(self.check(forbidden.singletons, "Player::instance().stop();"), [1])
        for text in (
            "QCoreApplication::instance()->quit();",
            "ClipInstance RandomProject::instance()\n{\n}",
            "static ClipInstance instance(qint64 id);",
        ):
            self.assertEqual(self.check(forbidden.singletons, text), [], text)

    def test_ignoresComments(self):
        self.assertEqual(forbidden.check([source("// never QCoro::waitFor( or SLOT( here\n")]), [])


class Tree(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        (self.root / ".clang-format").write_text((Path(__file__).parents[2] / ".clang-format").read_text())

    def write(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(textwrap.dedent(text), encoding="utf-8")

    def test_flagsFormatting(self):
        self.write("core/base/Bad.cpp", "int a;\nint  b( ) ;\n")
        self.write("core/base/Good.cpp", "int a;\n")
        found = formatting.check(self.root, read_tree(self.root))
        self.assertEqual([(v.file, v.line) for v in found], [("core/base/Bad.cpp", 2)])

    def test_flagsTranslations(self):
        self.write("ui/A.cpp", """
            #include <QCoreApplication>
            QString a() { return QCoreApplication::translate("barline::A", "Done"); }
            QString b() { return QCoreApplication::translate("barline::A", "New"); }
            QString c() { return QCoreApplication::translate("barline::A", "Open"); }
            QString d(int n) { return QCoreApplication::translate("barline::A", "%n bar(s)", nullptr, n); }
            """)
        self.write("translations/barline_de.ts", """\
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE TS>
            <TS version="2.1" language="de_DE">
            <context>
                <name>barline::A</name>
                <message>
                    <source>Done</source>
                    <translation>Fertig</translation>
                </message>
                <message>
                    <source>Open</source>
                    <translation type="unfinished"></translation>
                </message>
                <message>
                    <source>Gone</source>
                    <translation>Weg</translation>
                </message>
                <message numerus="yes">
                    <source>%n bar(s)</source>
                    <translation>
                        <numerusform>%n Takt</numerusform>
                        <numerusform></numerusform>
                    </translation>
                </message>
            </context>
            </TS>
            """)
        found = {(v.file, v.line): v.message for v in translations.check(self.root)}
        self.assertEqual(
            sorted(found),
            [("translations/barline_de.ts", line) for line in (11, 15, 19)] + [("ui/A.cpp", 4)],
        )
        self.assertIn("missing", found["ui/A.cpp", 4])
        self.assertIn("no text of the program any more", found["translations/barline_de.ts", 15])

    def test_flagsReferencesToNothing(self):
        self.write("core/base/Id.h", "int a;\n")
        self.write("README.md", "[a](docs/a.md) ![b](docs/b.png) [c](https://c.org/c.md) `core/base/Id.h`\n`core/base/No.h`\n")
        self.write("docs/a.md", "`core/base/`, `Id.h` and `a/b`, [b](../docs/a.md#x)\n[r](README.md)\n")
        found = [(v.file, v.line, v.message) for v in references.check(self.root)]
        self.assertEqual(found, [
            ("README.md", 1, "docs/b.png is not there"),
            ("README.md", 2, "core/base/No.h is not there"),
            ("docs/a.md", 2, "docs/README.md is not there"),
        ])

    def featuresFlagged(self, *table):
        self.write("tests/features.tsv", "".join("\t".join(line) + "\n" for line in table))
        return [(v.line, v.message) for v in features.check(self.root, read_tree(self.root))]

    def writeFeatures(self):
        self.write("ui/A.cpp", 'auto *action = new QAction;\naction->setObjectName(QStringLiteral("draw"));\n')
        self.write("ui/C.cpp", 'C::C() : ActionGroups(theme, panel)\n{\n    add("scroll", "down");\n}\n')
        self.write("ui/B.cpp", 'const auto icon = QStringLiteral("bare");\n')
        self.write("tests/ui/Hand.h", """
            struct Hand
            {
                void click(QPoint at, Qt::KeyboardModifiers modifiers = {}) const { press(at); }
                void press(QPoint at) const
                {
                    QTest::mousePress(view(), Qt::LeftButton, {}, at);
                }
            };
            """)
        self.write("tests/ui/tst_A.cpp", """
            #include "tests/ui/Hand.h"
            void turn(QWidget *at) { QWheelEvent event; QApplication::sendEvent(at, &event); }
            class ATest : public QObject
            {
                void keys() { QTest::keyClick(&m_a, Qt::Key_B); }
                void wheels() { if (m_a.isVisible()) { turn(&m_a); } }
                void clicks() { m_hand.click({}); }
                void pretends() { m_a.add(); /* QTest::keyClick */ qInfo("sendEvent("); }
                void asks() { QVERIFY(keyClick.isEmpty()); }
            };
            """)

    def test_allowsFeaturesWhoseTestsSendEvents(self):
        self.writeFeatures()
        self.assertEqual(self.featuresFlagged(
            ("# item", "phrase"),
            ("6.1", "draws", "draw", "tests/ui/tst_A.cpp:keys"),
            ("6.2", "zooms", "-", "tests/ui/tst_A.cpp:wheels"),
            ("6.3", "scrolls", "scroll", "tests/ui/tst_A.cpp:wheels"),
            ("6.10", "selects", "-", "tests/ui/tst_A.cpp:clicks"),
        ), [])

    def test_flagsFeaturesWithoutActionOrTest(self):
        self.writeFeatures()
        self.assertEqual(self.featuresFlagged(
            ("6.2", "draws", "drew", "tests/ui/tst_A.cpp:keys"),
            ("6.2", "draws", "bare", "tests/ui/tst_A.cpp:keys"),
            ("6.2", "draws", "draw", "tests/ui/tst_B.cpp:keys"),
            ("6.2", "draws", "draw", "tests/ui/tst_A.cpp:press"),
            ("6.2", "draws", "draw", "keys"),
            ("6.2", "draws", "tests/ui/tst_A.cpp:keys"),
            ("six", "draws", "draw", "tests/ui/tst_A.cpp:keys"),
            ("6.1", "draws", "draw", "tests/ui/tst_A.cpp:keys"),
        ), [
            (1, "no action is named drew"),
            (2, "no action is named bare"),
            (3, "tests/ui/tst_B.cpp is not there"),
            (4, "tests/ui/tst_A.cpp has no function press"),
            (5, "keys is no test, such as tests/ui/pianoroll/tst_Class.cpp:function"),
            (6, "has not the four columns: item, phrase, action, test"),
            (7, "six is no item, such as 6.3"),
            (8, "lines are not sorted by item"),
        ])

    def test_flagsFeaturesWhoseTestsSendNoEvent(self):
        self.writeFeatures()
        self.assertEqual(self.featuresFlagged(
            ("6.1", "draws", "-", "tests/ui/tst_A.cpp:pretends"),
            ("6.1", "draws", "-", "tests/ui/tst_A.cpp:asks"),
        ), [(1, "pretends sends no event to a widget"), (2, "asks sends no event to a widget")])

    def test_flagsAMissingTableOfFeatures(self):
        self.assertEqual(len(list(features.check(self.root, []))), 1)

    def test_flagsMissingCatalogue(self):
        self.assertEqual(len(translations.check(self.root)), 1)

    def test_flagsTextsWithoutContext(self):
        self.write("ui/A.h", '#include <QString>\nnamespace barline {\nstruct A\n{\n    QString a() { return tr("x"); }\n};\n}\n')
        self.write("translations/barline_de.ts", '<?xml version="1.0"?><TS version="2.1" language="de_DE"></TS>')
        self.assertTrue(any("Q_OBJECT" in violation.message for violation in translations.check(self.root)))


if __name__ == "__main__":
    unittest.main()
