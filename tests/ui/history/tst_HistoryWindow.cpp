#include "core/edit/arrange/ClipEdits.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"
#include "ui/history/HistoryWindow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace barline;
using namespace barline::test;

namespace {

/// The history window of a song in which two people renamed the clip.
struct HistoryFixture
{
    HistoryFixture()
    {
        document.replace(project(song({track(10, {})}), {clip(1, {bar({})})}));
        context = std::make_unique<EditorContext>(document, history, ids);
        rename(QStringLiteral("ada"), QStringLiteral("One"));
        rename(QStringLiteral("bo"), QStringLiteral("Two"));
        window = std::make_unique<HistoryWindow>(*context, theme);
        edits = window->findChild<QTreeView *>(QStringLiteral("historyEdits"));
        versions = window->findChild<QTreeWidget *>(QStringLiteral("historyVersions"));
        note = window->findChild<QLabel *>(QStringLiteral("historyNote"));
    }

    Clip clipNow() const { return **document.project().clips.begin(); }

    void rename(const QString &author, const QString &name)
    {
        if (!history.pushAs(author, renameClip(clipNow(), name), name))
            qFatal("cannot rename");
        history.confirm(history.entries().constLast().key, history.entries().size());
    }

    QString text(int row, int column) const
    {
        return edits->model()->index(row, column).data(Qt::DisplayRole).toString();
    }

    QAction *action(const QString &name) const
    {
        for (QAction *action : window->actions()) {
            if (action->text().remove(QLatin1Char('&')) == name)
                return action;
        }
        qFatal("no action %s", qPrintable(name));
    }

    void choose(int row) const { edits->setCurrentIndex(edits->model()->index(row, 0)); }

    Document document;
    History history{document, 7, QStringLiteral("ada")};
    IdSource ids;
    ThemeSource theme;
    std::unique_ptr<EditorContext> context;
    std::unique_ptr<HistoryWindow> window;
    QTreeView *edits = nullptr;
    QTreeWidget *versions = nullptr;
    QLabel *note = nullptr;
};

} // namespace

class tst_HistoryWindow : public QObject
{
    Q_OBJECT

private slots:
    void listsEditsNewestFirst()
    {
        HistoryFixture fixture;
        QCOMPARE(fixture.edits->model()->rowCount(), 2);
        QCOMPARE(fixture.text(0, HistoryModel::Number), QStringLiteral("2"));
        QCOMPARE(fixture.text(0, HistoryModel::Author), QStringLiteral("bo"));
        QCOMPARE(fixture.text(0, HistoryModel::Label), QStringLiteral("Two"));
        QCOMPARE(fixture.text(1, HistoryModel::Label), QStringLiteral("One"));
        QVERIFY(!fixture.action(QStringLiteral("Revert"))->isEnabled());
    }

    void revertsAnybodysEditAndSaysSoInWords()
    {
        HistoryFixture fixture;
        fixture.window->show();
        fixture.choose(0);
        fixture.action(QStringLiteral("Revert"))->trigger();
        QCOMPARE(fixture.clipNow().name, QStringLiteral("One"));
        QCOMPARE(fixture.edits->model()->rowCount(), 3);
        QCOMPARE(fixture.text(0, HistoryModel::State), QStringLiteral("Saving"));
        QCOMPARE(fixture.text(1, HistoryModel::State), QStringLiteral("Taken back"));
        QCOMPARE(fixture.edits->currentIndex().row(), 1);
        QVERIFY(!fixture.action(QStringLiteral("Revert"))->isEnabled());
        fixture.history.confirm(fixture.history.entries().constLast().key, 3);
        QCOMPARE(fixture.text(0, HistoryModel::State), QStringLiteral("Takes back 2"));
    }

    void refusesToRevertWhatAnotherEditStandsOn()
    {
        HistoryFixture fixture;
        fixture.window->show();
        QStringList reported;
        QObject::connect(fixture.context.get(), &EditorContext::errorReported, fixture.context.get(),
                         [&reported](const Error &error) { reported.append(error.message()); });
        fixture.choose(1);
        fixture.action(QStringLiteral("Revert"))->trigger();
        QCOMPARE(reported.size(), 1);
        QVERIFY(reported.constFirst().contains(QStringLiteral("“Two” by bo")));
        QCOMPARE(fixture.clipNow().name, QStringLiteral("Two"));
    }

    void offersWhatWasNotApplied()
    {
        HistoryFixture fixture;
        fixture.window->show();
        Clip before = fixture.clipNow();
        before.name = QStringLiteral("One");
        HistoryEntry entry;
        entry.key = {7, 99};
        entry.author = QStringLiteral("ada");
        entry.label = QStringLiteral("Mine");
        entry.time = QDateTime::currentDateTimeUtc();
        entry.edit = renameClip(before, QStringLiteral("Mine"));
        fixture.history.addNotApplied({{entry, QStringLiteral("bo was first.")}});
        QCOMPARE(fixture.edits->model()->rowCount(), 3);
        QCOMPARE(fixture.text(0, HistoryModel::State), QStringLiteral("Not applied"));
        fixture.choose(0);
        QVERIFY(fixture.note->text().contains(QStringLiteral("bo was first.")));
        fixture.action(QStringLiteral("Copy"))->trigger();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(QStringLiteral("Mine")) && copied.contains(QStringLiteral("bo was first.")),
                 qPrintable(copied));
        fixture.action(QStringLiteral("Apply Anyway"))->trigger();
        QCOMPARE(fixture.clipNow().name, QStringLiteral("Mine"));
        QVERIFY(fixture.history.notApplied().isEmpty());
        fixture.history.addNotApplied({{entry, QStringLiteral("bo was first.")}});
        fixture.choose(0);
        fixture.action(QStringLiteral("Dismiss"))->trigger();
        QVERIFY(fixture.history.notApplied().isEmpty());
    }

    void showsAndRestoresVersions()
    {
        HistoryFixture fixture;
        QSignalSpy wanted(fixture.window.get(), &HistoryWindow::versionsWanted);
        QSignalSpy restored(fixture.window.get(), &HistoryWindow::restoreRequested);
        fixture.window->show();
        QCOMPARE(wanted.size(), 1);
        NamedVersion version;
        version.id = 5;
        version.name = QStringLiteral("Draft");
        version.author = QStringLiteral("ada");
        version.time = QDateTime::currentDateTimeUtc();
        version.seq = 2;
        fixture.window->setVersions({version});
        QCOMPARE(fixture.versions->topLevelItemCount(), 1);
        QCOMPARE(fixture.versions->topLevelItem(0)->text(0), QStringLiteral("Draft"));
        QVERIFY(!fixture.action(QStringLiteral("Restore"))->isEnabled());
        fixture.versions->setCurrentItem(fixture.versions->topLevelItem(0));
        fixture.action(QStringLiteral("Restore"))->trigger();
        QCOMPARE(restored.size(), 1);
        QCOMPARE(restored.constFirst().constFirst().value<NamedVersion>().id, 5);
    }

    void saysWhereUndoEnds()
    {
        HistoryFixture fixture;
        fixture.history.load(fixture.history.entries(), {HistoryStart::Reason::Damaged, 4});
        fixture.window->show();
        QVERIFY(fixture.note->text().contains(QStringLiteral("Edit 4 is damaged")));
    }

    void canBeUsedWithKeysAndByEar()
    {
        HistoryFixture fixture;
        fixture.window->show();
        for (const QAction *action : fixture.window->actions()) {
            QVERIFY(!action->shortcut().isEmpty());
            QVERIFY(!action->icon().isNull());
            QVERIFY(!action->toolTip().isEmpty());
        }
        for (const QToolButton *button : fixture.window->findChildren<QToolButton *>()) {
            QVERIFY(!button->accessibleName().isEmpty());
            QVERIFY(button->focusPolicy() & Qt::TabFocus);
        }
        QVERIFY(fixture.edits->focusPolicy() & Qt::TabFocus);
        QVERIFY(!fixture.edits->accessibleName().isEmpty() && !fixture.versions->accessibleName().isEmpty());
        QVERIFY(!fixture.edits->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().isEmpty());
    }
};

BARLINE_TEST(tst_HistoryWindow)
#include "tst_HistoryWindow.moc"
