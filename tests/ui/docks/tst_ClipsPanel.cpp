#include "core/edit/arrange/ClipEdits.h"
#include "tests/support/TestMain.h"
#include "tests/ui/docks/DockFixture.h"
#include "ui/ConfirmStrip.h"
#include "ui/docks/ClipDelegate.h"
#include "ui/docks/ClipsPanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QToolButton>

namespace barline::test {

class ClipsPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<DockFixture>();
        m_panel = std::make_unique<ClipsPanel>(*m_fixture->context, m_fixture->theme);
        m_panel->resize(230, 600);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }

    void cleanup()
    {
        m_panel.reset();
        m_fixture.reset();
    }

    void clickOpensTheClip()
    {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, rowCenter(1));
        QCOMPARE(m_fixture->context->place().clip, ClipId(2));
        QVERIFY(!m_fixture->context->place().instance.isValid());
    }

    void aRowIsDraggedOutOnceAPressAndOpensNothing()
    {
        m_fixture->context->openClip({ClipId(3), {}, ClipBarIndex(0)});
        QStringList dragged;
        connect(m_panel.get(), &ListPanel::dragOutRequested, this,
                [&dragged, this](const MusicChoice &what, QWidget *from, const QPixmap &picture) {
                    dragged.append(what.name);
                    QCOMPARE(from, list());
                    QVERIFY(!picture.isNull());
                });
        QTest::mousePress(list()->viewport(), Qt::LeftButton, {}, rowCenter(0));
        for (int step = 1; step <= 8; ++step)
            pull(rowCenter(0) + QPoint(0, step * 12));
        QTest::mouseRelease(list()->viewport(), Qt::LeftButton, {}, rowCenter(2));
        QCOMPARE(dragged, QStringList(QStringLiteral("Lead A")));
        QCOMPARE(list()->currentIndex().row(), 0);
        QCOMPARE(m_fixture->context->place().clip, ClipId(3));

        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, rowCenter(1));
        QCOMPARE(m_fixture->context->place().clip, ClipId(2));
        QCOMPARE(dragged.size(), 1);
    }

    void marksTheClipThatIsOpen()
    {
        m_fixture->context->openClip({ClipId(3), {}, ClipBarIndex(0)});
        QCOMPARE(list()->currentIndex().row(), 2);
        QVERIFY(list()->currentIndex().data(ClipListModel::OpenRole).toBool());
    }

    void renamesInPlace()
    {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, rowCenter(1));
        QTest::keyClick(list(), Qt::Key_F2);
        auto *editor = list()->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("Bass line"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(m_fixture->project().clips.find(ClipId(2))->name, QStringLiteral("Bass line"));
        QCOMPARE(m_fixture->history.undoLabel(), QStringLiteral("Rename Clip"));
    }

    void newClipIsOpenedAndNamed()
    {
        QTest::mouseClick(m_panel->findChild<QToolButton *>(QStringLiteral("newClip")), Qt::LeftButton);
        const ClipPtr clip = m_fixture->context->clip();
        QVERIFY(clip);
        QCOMPARE(clip->name, QStringLiteral("Clip 1"));
        QCOMPARE(clip->bars.count(), 4);
        QCOMPARE(clip->home, CompositionId(1));
        QVERIFY(list()->viewport()->findChild<QLineEdit *>());
        QVERIFY(m_fixture->undo());
        QVERIFY(!m_fixture->project().clips.contains(clip->id));
    }

    void deletesAnUnusedClipAtOnce()
    {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, rowCenter(2));
        QTest::keyClick(list(), Qt::Key_Delete);
        QVERIFY(!m_fixture->project().clips.contains(ClipId(3)));
        QVERIFY(m_fixture->undo());
        QVERIFY(m_fixture->project().clips.contains(ClipId(3)));
    }

    void deletingAClipInUseSaysWhereAndTakesItsBlocks()
    {
        const Project before = m_fixture->project();
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, rowCenter(0));
        QTest::keyClick(list(), Qt::Key_Delete);
        QVERIFY(strip()->isVisible());
        QVERIFY(m_fixture->project() == before);
        const QString question = strip()->findChild<QLabel *>()->text();
        QVERIFY2(question.contains(QStringLiteral("“Lead A”")) && question.contains(QLatin1Char('2')),
                 qPrintable(question));

        QTest::mouseClick(strip()->findChild<QPushButton *>(QStringLiteral("confirmAccept")), Qt::LeftButton);
        QVERIFY(!strip()->isVisible());
        QVERIFY(!m_fixture->project().clips.contains(ClipId(1)));
        QVERIFY(usesOf(m_fixture->project(), ClipId(1)).isEmpty());
        QCOMPARE(usesOf(m_fixture->project(), ClipId(2)).size(), 1);

        QVERIFY(m_fixture->undo());
        QVERIFY(m_fixture->project() == before);
    }

    void cancelledDeletionChangesNothing()
    {
        const Project before = m_fixture->project();
        m_panel->startDeleting(ClipId(1));
        QVERIFY(strip()->isVisible());
        QTest::keyClick(strip(), Qt::Key_Escape);
        QVERIFY(!strip()->isVisible());
        QVERIFY(m_fixture->project() == before);
    }

    void questionGoesWhenTheClipGoes()
    {
        m_panel->startDeleting(ClipId(1));
        QVERIFY(m_fixture->context->push(removeClip(m_fixture->project(), ClipId(1)), QStringLiteral("Delete Clip")));
        QVERIFY(!strip()->isVisible());
    }

    void searchNarrowsTheListAndSaysSo()
    {
        auto *search = m_panel->findChild<QLineEdit *>(QStringLiteral("clipSearch"));
        QTest::keyClicks(search, QStringLiteral("verse"));
        QCOMPARE(list()->model()->rowCount(), 1);
        QVERIFY(m_panel->findChild<QLabel *>(QStringLiteral("clipCount"))->text().contains(QLatin1Char('3')));
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(list()->model()->rowCount(), 3);
    }

    void showsTenThousandClips()
    {
        Project project = m_fixture->project();
        for (qint64 i = 0; i < 10'000; ++i) {
            Clip many = clip(100'000 + i, {bar({note(200'000 + i, 0, 1)})});
            many.home = CompositionId(1);
            many.name = QStringLiteral("Clip %1").arg(i);
            many.order = i;
            project.clips.set(std::make_shared<const Clip>(std::move(many)));
        }
        m_fixture->document.replace(std::move(project));
        QCOMPARE(list()->model()->rowCount(), 10'003);
        list()->scrollToBottom();
        QVERIFY(!m_panel->grab().isNull());
    }

private:
    void pull(QPoint to) const
    {
        QMouseEvent event(QEvent::MouseMove, to, list()->viewport()->mapToGlobal(QPointF(to)), Qt::NoButton,
                          Qt::LeftButton, {});
        QCoreApplication::sendEvent(list()->viewport(), &event);
    }

    QListView *list() const { return m_panel->findChild<QListView *>(QStringLiteral("clipList")); }
    ConfirmStrip *strip() const { return m_panel->findChild<ConfirmStrip *>(); }
    QPoint rowCenter(int row) const { return list()->visualRect(list()->model()->index(row, 0)).center(); }

    std::unique_ptr<DockFixture> m_fixture;
    std::unique_ptr<ClipsPanel> m_panel;
};

BARLINE_TEST(ClipsPanelTest)

} // namespace barline::test

#include "tst_ClipsPanel.moc"
