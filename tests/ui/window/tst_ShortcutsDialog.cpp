#include "tests/support/TestMain.h"
#include "tests/ui/window/WindowFixture.h"
#include "ui/ConfirmStrip.h"
#include "ui/ShortcutsDialog.h"
#include "ui/arranger/ArrangementView.h"
#include "ui/pianoroll/NoteCanvas.h"

#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>
#include <QWidgetAction>

namespace barline::test {

/// The keys of the real window, and the list in which they are changed.
class ShortcutsDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        window().show();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }

    void cleanup() { m_fixture.reset(); }

    void everyActionIsInAMenuWithNameIconAndToolTip()
    {
        const ShortcutTable table(*window().menuBar());
        QSet<const QAction *> listed;
        QSet<QString> names;
        for (const ShortcutTable::Entry &entry : table.entries()) {
            const QAction &action = *entry.action;
            const QByteArray name = action.objectName().toUtf8();
            listed.insert(&action);
            QVERIFY2(!names.contains(action.objectName()), name.constData());
            names.insert(action.objectName());
            QVERIFY2(!action.text().isEmpty(), name.constData());
            QVERIFY2(!action.toolTip().isEmpty() && action.toolTip() != ShortcutTable::nameOf(action),
                     name.constData());
            QVERIFY2(!action.icon().isNull(), name.constData());
        }
        // Whatever has a key, or an icon to be pressed, is there.
        for (const QAction *action : window().findChildren<QAction *>()) {
            if (!action->shortcuts().isEmpty())
                QVERIFY2(listed.contains(action), qPrintable(action->objectName() + action->text()));
        }
    }

    void everyMenuEntryHasAnObjectName()
    {
        for (const QAction *action : entriesOf(*window().menuBar()))
            QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
    }

    void noTwoActionsThatWorkTogetherShareAKey()
    {
        const ShortcutTable table(*window().menuBar());
        for (const ShortcutTable::Entry &entry : table.entries()) {
            for (const QKeySequence &key : entry.action->shortcuts()) {
                for (const ShortcutTable::Entry *other : table.sharing(entry, key))
                    QFAIL(qPrintable(key.toString() + QStringLiteral(": ") + entry.action->objectName() +
                                     QStringLiteral(", ") + other->action->objectName()));
            }
        }
    }

    void aKeyIsChangedByPressingIt()
    {
        open();
        choose(QStringLiteral("full screen"), "full-screen");
        pressInField(Qt::Key_F10);
        QCOMPARE(action("full-screen").shortcuts(), QList<QKeySequence>{QKeySequence(Qt::Key_F10)});
        QVERIFY(action("full-screen").toolTip().endsWith(QStringLiteral("(F10)")));
        QCOMPARE(row("full-screen")->text(1), QStringLiteral("F10"));
        QCOMPARE(row("full-screen")->text(2), QStringLiteral("was F11"));
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTest::keyClick(window().windowHandle(), Qt::Key_F11);
        QVERIFY(!window().isFullScreen());
        QTest::keyClick(window().windowHandle(), Qt::Key_F10);
        QTRY_VERIFY(window().isFullScreen());
    }

    void aConflictIsNamedAndTakenOverOrLeft()
    {
        open();
        choose(QStringLiteral("full screen"), "full-screen");
        pressInField(Qt::Key_F4);
        auto *strip = dialog().findChild<ConfirmStrip *>();
        QVERIFY(strip->isVisible());
        const QString question = strip->findChild<QLabel *>()->text();
        QVERIFY2(question.contains(QStringLiteral("F4 is the key of “Text” (View)")), qPrintable(question));
        QCOMPARE(action("full-screen").shortcut(), QKeySequence(Qt::Key_F11));
        QTest::mouseClick(strip->findChild<QPushButton *>(QStringLiteral("confirmCancel")), Qt::LeftButton);
        QVERIFY(!strip->isVisible());
        QCOMPARE(action("full-screen").shortcut(), QKeySequence(Qt::Key_F11));
        QCOMPARE(action("text-panel").shortcut(), QKeySequence(Qt::Key_F4));
        pressInField(Qt::Key_F4);
        QTest::mouseClick(strip->findChild<QPushButton *>(QStringLiteral("confirmAccept")), Qt::LeftButton);
        QCOMPARE(action("full-screen").shortcut(), QKeySequence(Qt::Key_F4));
        QVERIFY(action("text-panel").shortcuts().isEmpty());
        QVERIFY(!action("text-panel").toolTip().contains(QStringLiteral("F4")));
    }

    void aKeyOfAnotherPanelIsNoConflict()
    {
        open();
        choose(QStringLiteral("zoom song"), "zoom-song");
        const QKeySequence ofRoll(Qt::Key_1);
        pressInField(Qt::Key_1);
        QCOMPARE(action("zoom-song").shortcut(), ofRoll);
        QVERIFY(!dialog().findChild<ConfirmStrip *>()->isVisible());
    }

    void oneOrAllAreReset()
    {
        open();
        choose(QStringLiteral("full screen"), "full-screen");
        pressInField(Qt::Key_F10);
        click("Reset");
        QCOMPARE(action("full-screen").shortcut(), QKeySequence(Qt::Key_F11));
        click("No Key");
        QVERIFY(action("full-screen").shortcuts().isEmpty());
        choose(QStringLiteral("play"), "play");
        pressInField(Qt::Key_F10);
        click("Reset All");
        QCOMPARE(action("full-screen").shortcut(), QKeySequence(Qt::Key_F11));
        QCOMPARE(action("play").shortcut(), QKeySequence(Qt::Key_Space));
        QCOMPARE(action("redo").shortcuts().size(), 2);
        QVERIFY(action("play").toolTip().endsWith(QStringLiteral("(Space)")));
    }

    void theSearchFindsNamesMenusAndKeys()
    {
        open();
        search(QStringLiteral("shift+f11"));
        QVERIFY(!row("arranger-alone")->isHidden());
        QVERIFY(row("full-screen")->isHidden());
        search(QStringLiteral("transport pl"));
        QVERIFY(!row("play")->isHidden());
        QVERIFY(row("arranger-alone")->isHidden());
        search(QStringLiteral("there is no such thing"));
        QVERIFY(!dialog().findChild<QKeySequenceEdit *>()->isEnabled());
    }

    void whatWasChangedIsRemembered()
    {
        const QSignalSpy changes(&window(), &MainWindow::shortcutsChanged);
        open();
        choose(QStringLiteral("full screen"), "full-screen");
        pressInField(Qt::Key_F10);
        QCOMPARE(changes.count(), 1);
        const QByteArray keys = window().saveShortcuts();
        m_fixture = std::make_unique<WindowFixture>();
        window().restoreShortcuts("nonsense");
        QCOMPARE(action("full-screen").shortcut(), QKeySequence(Qt::Key_F11));
        window().restoreShortcuts(keys);
        QCOMPARE(action("full-screen").shortcut(), QKeySequence(Qt::Key_F10));
        QCOMPARE(window().saveShortcuts(), keys);
    }

private:
    MainWindow &window() const { return *m_fixture->window; }
    QAction &action(const char *name) const { return *m_fixture->find<QAction>(name); }
    ShortcutsDialog &dialog() const { return *window().findChild<ShortcutsDialog *>(); }
    void open() const
    {
        QTest::keySequence(&window(), QKeySequence::HelpContents);
        QVERIFY(window().findChild<ShortcutsDialog *>());
        QVERIFY(!dialog().isModal());
        QVERIFY(QTest::qWaitForWindowActive(&dialog()));
    }
    void search(const QString &words) const
    {
        auto *field = dialog().findChild<QLineEdit *>(QStringLiteral("shortcutSearch"));
        field->clear();
        QTest::keyClicks(field, words);
    }
    QTreeWidgetItem *row(const char *name) const
    {
        const auto *list = dialog().findChild<QTreeWidget *>();
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            for (int j = 0; j < list->topLevelItem(i)->childCount(); ++j) {
                QTreeWidgetItem *child = list->topLevelItem(i)->child(j);
                if (child->data(0, Qt::UserRole).toString() == QLatin1String(name))
                    return child;
            }
        }
        return nullptr;
    }
    void choose(const QString &words, const char *name) const
    {
        search(words);
        auto *list = dialog().findChild<QTreeWidget *>();
        list->scrollToItem(row(name));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(row(name)).center());
        QCOMPARE(list->currentItem(), row(name));
    }
    void pressInField(Qt::Key key) const
    {
        QWidget *field = dialog().findChild<QKeySequenceEdit *>();
        QTest::keyClick(field, key);
    }
    void click(const char *text) const
    {
        for (QPushButton *button : dialog().findChildren<QPushButton *>()) {
            if (button->text() == QLatin1String(text))
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    static QList<const QAction *> entriesOf(const QWidget &menu)
    {
        QList<const QAction *> found;
        for (const QAction *action : menu.actions()) {
            if (action->menu())
                found += entriesOf(*action->menu());
            else if (!action->isSeparator() && !qobject_cast<const QWidgetAction *>(action)) // a title of the menu
                found.append(action);
        }
        return found;
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

BARLINE_TEST(ShortcutsDialogTest)

} // namespace barline::test

#include "tst_ShortcutsDialog.moc"
