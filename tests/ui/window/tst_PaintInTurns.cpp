#include "tests/support/TestMain.h"
#include "ui/PaintInTurns.h"

#include <QWidget>

namespace barline::test {

class PaintInTurnsTest : public QObject
{
    Q_OBJECT

private slots:
    void paintsOnePartATurn()
    {
        start();
        QTRY_COMPARE(m_turnOfPaint.size(), 3);
        QVERIFY(m_turnOfPaint.value(m_parts.at(0)) < m_turnOfPaint.value(m_parts.at(1)));
        QVERIFY(m_turnOfPaint.value(m_parts.at(1)) < m_turnOfPaint.value(m_parts.at(2)));
    }

    void beginsAnewWhenStartedAgain()
    {
        start();
        QTRY_VERIFY(!m_turnOfPaint.isEmpty());
        m_turnOfPaint.clear();
        m_painting->start();
        QTRY_COMPARE(m_turnOfPaint.size(), 3);
        for (const QWidget *part : m_parts)
            QVERIFY(part->updatesEnabled());
    }

    void cleanup()
    {
        m_window.reset();
        m_turnOfPaint.clear();
    }

private:
    void start()
    {
        m_window = std::make_unique<QWidget>();
        m_parts.clear();
        for (int i = 0; i < 3; ++i) {
            auto *part = new QWidget(m_window.get());
            part->setGeometry(i * 50, 0, 50, 50);
            part->installEventFilter(this);
            m_parts.append(part);
        }
        m_window->resize(150, 50);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_COMPARE(m_turnOfPaint.size(), 3);
        m_turnOfPaint.clear();
        auto *turns = new QTimer(m_window.get());
        connect(turns, &QTimer::timeout, this, [this] { ++m_turn; });
        turns->start(0);
        m_painting = new PaintInTurns(m_parts, m_window.get());
        m_painting->start();
        for (QWidget *part : m_parts)
            part->update();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_turnOfPaint.insert(static_cast<QWidget *>(watched), m_turn);
        return false;
    }

    std::unique_ptr<QWidget> m_window;
    QList<QWidget *> m_parts;
    PaintInTurns *m_painting = nullptr;
    QHash<QWidget *, int> m_turnOfPaint; ///< the last one
    int m_turn = 0;
};

BARLINE_TEST(PaintInTurnsTest)

} // namespace barline::test

#include "tst_PaintInTurns.moc"
