#include "tests/support/TestMain.h"
#include "ui/canvas/AskPopup.h"

#include <QAction>
#include <QSignalSpy>
#include <QSpinBox>

using namespace barline;

namespace {

/// A panel with two keys of its own, and a question over it.
struct Asking
{
    Asking()
    {
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Delete}) {
            auto *action = new QAction(&panel);
            action->setShortcut(key);
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
            QObject::connect(action, &QAction::triggered, &panel, [this] { ++heard; });
            panel.addAction(action);
        }
        panel.resize(300, 200);
        panel.show();
        panel.setFocusPolicy(Qt::StrongFocus);
        panel.setFocus();
        number = new QSpinBox;
        popup = new AskPopup(QStringLiteral("How often"), QStringLiteral("Set"), &panel);
        popup->addField(QStringLiteral("Times"), number);
    }

    QWidget panel;
    QSpinBox *number;
    QPointer<AskPopup> popup;
    int heard = 0;
};

} // namespace

class tst_PopupFrame : public QObject
{
    Q_OBJECT

private slots:
    void thePanelBehindHearsNoKeys()
    {
        Asking f;
        QVERIFY(QTest::qWaitForWindowExposed(&f.panel));
        QTest::keyClick(&f.panel, Qt::Key_Delete);
        QCOMPARE(f.heard, 1);
        f.popup->popUp(f.panel);
        QTest::keyClick(f.number, Qt::Key_Delete);
        QCOMPARE(f.heard, 1);
        QVERIFY(f.popup && f.popup->isVisible());
    }

    void returnTakesWhatWasTypedAtOnce()
    {
        Asking f;
        QVERIFY(QTest::qWaitForWindowExposed(&f.panel));
        f.popup->popUp(f.panel);
        const QSignalSpy accepted(f.popup, &AskPopup::accepted);
        QTest::keyClicks(f.number, QStringLiteral("3"));
        int taken = 0;
        QObject::connect(f.popup, &AskPopup::accepted, &f.panel, [&] { taken = f.number->value(); });
        QTest::keyClick(f.number, Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(taken, 3);
        QCOMPARE(f.heard, 0);
    }

    void escapeLeavesAllAsItWas()
    {
        Asking f;
        QVERIFY(QTest::qWaitForWindowExposed(&f.panel));
        f.popup->popUp(f.panel);
        const QSignalSpy accepted(f.popup, &AskPopup::accepted);
        QTest::keyClick(f.number, Qt::Key_Escape);
        QVERIFY(accepted.isEmpty());
        QTRY_VERIFY(!f.popup);
    }
};

BARLINE_TEST(tst_PopupFrame)

#include "tst_PopupFrame.moc"
