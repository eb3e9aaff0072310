#include "core/model/Project.h"
#include "tests/e2e/Stage.h"
#include "tests/support/TestMain.h"
#include "ui/dsl/DslEditor.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>

using namespace barline;
using namespace barline::test;

/// Writing music as text, in the real window, into a real file.
class tst_Text : public QObject
{
    Q_OBJECT

private slots:
    void writesAMelodyBesideTheNotes()
    {
        Stage stage({Stage::document("01-simple-melody")});
        QVERIFY(stage.isReady());
        QTRY_VERIFY(!stage.openNotes().isEmpty());
        QTRY_VERIFY(stage.isSaved());
        const qsizetype before = stage.openNotes().size();
        const qsizetype edits = stage.labelsInFile().size();

        stage.key(Qt::Key_F4);
        auto *text = stage.window().findChild<DslEditor *>();
        QTRY_VERIFY(text->isVisible() && text->utf8().contains("\"notes\": ["));
        QTRY_COMPARE(stage.find<QLabel>("dslMessage")->text(), QStringLiteral("Applied"));

        // A note at the start of the list, half of it first: nothing changes until it is whole.
        const auto behind = [&](const QByteArray &what) {
            return static_cast<long>(text->utf8().indexOf(what) + what.size());
        };
        text->setPlace({behind("\"notes\": ["), 0});
        stage.key(Qt::Key_Return);
        stage.type(QStringLiteral("{\"pitch\": 61, "));
        QTRY_VERIFY(stage.find<QLabel>("dslMessage")->text().startsWith(QStringLiteral("Not applied: ")));
        QCOMPARE(stage.openNotes().size(), before);
        stage.type(QStringLiteral("\"start_beat\": 0, "));
        stage.type(QStringLiteral("\"duration_beats\": 0.5},"));
        QTRY_COMPARE(stage.openNotes().size(), before + 1);
        QTRY_VERIFY(stage.isSaved());
        QCOMPARE(stage.labelsInFile().size(), edits + 1);
        QVERIFY2(stage.labelsInFile().constLast().startsWith(QStringLiteral("Edit Text of ")),
                 qPrintable(stage.labelsInFile().constLast()));
        const auto added = [&] {
            const QList<RollScene::Hit> notes = stage.openNotes();
            return std::count_if(notes.begin(), notes.end(),
                                 [](const RollScene::Hit &note) { return note.note.pitch == Pitch(61); });
        };
        QCOMPARE(added(), 1);

        // Undo in the text takes back the edit, and the text follows.
        stage.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(stage.openNotes().size(), before);
        QTRY_VERIFY(!text->utf8().contains("\"pitch\": 61"));
        stage.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(stage.openNotes().size(), before + 1);
        QTRY_VERIFY(text->utf8().contains("\"pitch\": 61"));

        // A note that is moved by mouse moves in the text.
        stage.key(Qt::Key_Escape);
        const QByteArray shown = text->utf8();
        const QPoint at = stage.atNote(stage.openNotes().constFirst());
        QVERIFY(stage.noteArea().rect().contains(at));
        stage.drag(stage.noteArea(), at, at - QPoint(0, 40));
        QTRY_VERIFY(text->utf8() != shown);
        QCOMPARE(text->utf8().count('\n'), shown.count('\n'));
    }

    void menuActionsWorkInTheTextWhereOneWritesInIt()
    {
        Stage stage({Stage::document("01-simple-melody")});
        QVERIFY(stage.isReady());
        QTRY_VERIFY(!stage.openNotes().isEmpty());
        QVERIFY(stage.choose(QStringLiteral("Track"), QStringLiteral("Add Track")));
        stage.key(Qt::Key_F4);
        auto *text = stage.window().findChild<DslEditor *>();
        QTRY_COMPARE(stage.find<QLabel>("dslMessage")->text(), QStringLiteral("Applied"));
        const Project before = stage.project();
        const QByteArray shown = text->utf8();

        QFile document(Stage::document("form-clip-alone"));
        QVERIFY(document.open(QIODevice::ReadOnly));
        const QByteArray clip = document.readAll();
        QGuiApplication::clipboard()->setText(QString::fromUtf8(clip));
        QVERIFY(stage.choose(QStringLiteral("Edit"), QStringLiteral("Paste")));
        QTRY_COMPARE(text->utf8(), clip + shown);
        QTRY_VERIFY(stage.find<QLabel>("dslMessage")->text().startsWith(QStringLiteral("Not applied: ")));
        QVERIFY(stage.project() == before);

        QVERIFY(stage.choose(QStringLiteral("Edit"), stage.undoText()));
        QTRY_COMPARE(text->utf8(), shown);
        QVERIFY(stage.project() == before);

        // What is selected is copied, else the whole text, and not what is selected beside it.
        text->setSelection(0, 0, 0, 1);
        QVERIFY(stage.choose(QStringLiteral("Edit"), QStringLiteral("Copy")));
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(shown.first(1)));
        text->setCursorPosition(0, 1);
        QVERIFY(stage.choose(QStringLiteral("Edit"), QStringLiteral("Copy")));
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(shown));
    }
};

BARLINE_TEST(tst_Text)

#include "tst_Text.moc"
