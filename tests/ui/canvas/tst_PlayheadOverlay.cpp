#include "tests/support/TestMain.h"
#include "ui/canvas/PlayheadOverlay.h"

#include <QPaintEvent>

using namespace barline;

namespace {

class CanvasThatCounts : public QWidget
{
public:
    qint64 painted = 0;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        for (const QRect &rect : event->region())
            painted += static_cast<qint64>(rect.width()) * rect.height();
    }
};

} // namespace

class PlayheadOverlayTest : public QObject
{
    Q_OBJECT

private slots:
    void movingRepaintsStripsOnly()
    {
        const ThemeSource theme;
        CanvasThatCounts canvas;
        canvas.resize(800, 400);
        PlayheadOverlay playhead(theme, PlayheadOverlay::Part::Line, &canvas);
        canvas.show();
        QVERIFY(QTest::qWaitForWindowExposed(&canvas));
        playhead.showAt(100);
        QTest::qWait(50);
        canvas.painted = 0;
        playhead.showAt(300);
        QTest::qWait(50);
        QVERIFY2(canvas.painted <= 4 * 4 * 400, qPrintable(QString::number(canvas.painted)));
    }

    void hidesOutsideTheCanvas()
    {
        const ThemeSource theme;
        QWidget canvas;
        canvas.resize(800, 400);
        PlayheadOverlay playhead(theme, PlayheadOverlay::Part::Line, &canvas);
        playhead.showAt(-20);
        QVERIFY(playhead.isHidden());
        playhead.showAt(20);
        QVERIFY(!playhead.isHidden());
        playhead.showAt(900);
        QVERIFY(playhead.isHidden());
    }

    void theHeadIsWholeAtTheStart()
    {
        const ThemeSource theme;
        QWidget panel;
        panel.resize(400, 100);
        QWidget ruler(&panel);
        ruler.setGeometry(100, 20, 300, 22);
        panel.show();
        PlayheadOverlay head(theme, PlayheadOverlay::Part::Head, &ruler);
        head.showAt(0);
        QVERIFY(!head.isHidden());
        QCOMPARE(head.geometry().center().x(), 99);
        QCOMPARE(head.geometry().bottom(), ruler.geometry().bottom());
        ruler.move(100, 40);
        QCOMPARE(head.geometry().bottom(), ruler.geometry().bottom());
        head.showAt(-3);
        QVERIFY(head.isHidden());
    }
};

BARLINE_TEST(PlayheadOverlayTest)

#include "tst_PlayheadOverlay.moc"
