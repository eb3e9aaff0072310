#include "core/edit/arrange/CompositionEdits.h"
#include "tests/support/TestMain.h"
#include "tests/ui/docks/DockFixture.h"
#include "ui/ConfirmStrip.h"
#include "ui/docks/CompositionsPanel.h"

#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

namespace barline::test {

class CompositionsPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<DockFixture>();
        m_panel = std::make_unique<CompositionsPanel>(*m_fixture->context, m_fixture->theme);
        m_panel->resize(230, 160);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }

    void cleanup()
    {
        m_panel.reset();
        m_fixture.reset();
    }

    void clickShowsTheComposition()
    {
        QVERIFY(row(0).data(CompositionListModel::ShownRole).toBool());
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(row(1)).center());
        QCOMPARE(m_fixture->context->compositionId(), CompositionId(2));
        QVERIFY(row(1).data(CompositionListModel::ShownRole).toBool());
    }

    void newCompositionHasATrackAndIsShown()
    {
        QTest::mouseClick(m_panel->findChild<QToolButton *>(QStringLiteral("newComposition")), Qt::LeftButton);
        const CompositionPtr shown = m_fixture->context->composition();
        QCOMPARE(m_fixture->project().compositions.size(), 3);
        QCOMPARE(shown->name, QStringLiteral("Composition 1"));
        QCOMPARE(shown->tracks.size(), 1);
    }

    void deletionTakesItsClipsAndCanBeUndone()
    {
        const Project before = m_fixture->project();
        m_panel->startDeleting(CompositionId(1));
        auto *strip = m_panel->findChild<ConfirmStrip *>();
        QVERIFY(strip->isVisible());
        QTest::mouseClick(strip->findChild<QPushButton *>(QStringLiteral("confirmAccept")), Qt::LeftButton);
        QCOMPARE(m_fixture->project().compositions.size(), 1);
        QVERIFY(m_fixture->project().clips.isEmpty());
        QCOMPARE(m_fixture->context->compositionId(), CompositionId(2));
        QVERIFY(m_fixture->undo());
        QVERIFY(m_fixture->project() == before);
    }

    void theLastOneStays()
    {
        m_panel->startDeleting(CompositionId(2));
        QTest::keyClick(m_panel->findChild<ConfirmStrip *>(), Qt::Key_Return);
        QCOMPARE(m_fixture->project().compositions.size(), 1);
        m_panel->startDeleting(CompositionId(1));
        QVERIFY(!m_panel->findChild<ConfirmStrip *>()->isVisible());
        QVERIFY(!m_panel->listActions().constLast()->isEnabled());
    }

    void nothingStaysOpenWhenAnUndoneImportTakesTheLast()
    {
        EditorContext &context = *m_fixture->context;
        context.selectInstances({InstanceId(501)});
        const QSignalSpy changed(&context, &EditorContext::compositionChanged);
        for (const CompositionId id : {CompositionId(2), CompositionId(1)})
            QVERIFY(m_fixture->document.apply(removeComposition(m_fixture->project(), id)));
        QCOMPARE(context.compositionId(), CompositionId());
        QCOMPARE(changed.count(), 1);
        QVERIFY(context.selectedInstances().isEmpty());
        QCOMPARE(context.place(), EditingPlace());
        QVERIFY(!context.currentTrack().isValid());
    }

private:
    QListView *list() const { return m_panel->findChild<QListView *>(QStringLiteral("compositionList")); }
    QModelIndex row(int at) const { return list()->model()->index(at, 0); }

    std::unique_ptr<DockFixture> m_fixture;
    std::unique_ptr<CompositionsPanel> m_panel;
};

BARLINE_TEST(CompositionsPanelTest)

} // namespace barline::test

#include "tst_CompositionsPanel.moc"
