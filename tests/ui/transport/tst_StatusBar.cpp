#include "tests/support/Music.h"
#include "tests/support/TestMain.h"
#include "ui/transport/StatusBar.h"

#include <QLabel>
#include <QToolButton>

namespace barline::test {

class StatusBarTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_document = std::make_unique<Document>();
        m_document->replace(project(song({track(11, {instance(500, 1, 1, 8)})}), {clip(1, {bar({note(1, 0, 1)})})}));
        m_history = std::make_unique<History>(*m_document, 1, QStringLiteral("tester"));
        m_context = std::make_unique<EditorContext>(*m_document, *m_history, m_ids);
        m_bar = std::make_unique<StatusBar>(*m_context, m_theme);
        m_bar->resize(1200, StatusBar::kHeight);
        m_bar->show();
    }

    void cleanup()
    {
        m_bar.reset();
        m_context.reset();
        m_history.reset();
        m_document.reset();
    }

    void saysWhetherAllIsSaved()
    {
        m_bar->setSaveState(SaveState::CannotSave, QStringLiteral("The disk is full."));
        QCOMPARE(text("saveState"), QStringLiteral("Cannot save"));
        QCOMPARE(label("saveState")->toolTip(), QStringLiteral("The disk is full."));
        m_bar->setSaveState(SaveState::Saved, {});
        QCOMPARE(text("saveState"), QStringLiteral("Saved"));
    }

    void endsWhatIsGoingOn()
    {
        auto *cancel = m_bar->findChild<QToolButton *>(QStringLiteral("cancelProgress"));
        const int first = m_context->progress().start(QStringLiteral("Importing…"), {});
        QVERIFY(!cancel->isVisible());
        int cancelled = 0;
        const int second = m_context->progress().start(
            QStringLiteral("Saving…"), [&cancelled] { ++cancelled; }, Progress());
        QCOMPARE(text("progress"), QStringLiteral("Saving… 0 %"));
        QVERIFY(cancel->isVisible());
        QVERIFY(!cancel->accessibleName().isEmpty());
        cancel->click();
        QCOMPARE(cancelled, 1);
        m_context->progress().end(second);
        QCOMPARE(text("progress"), QStringLiteral("Importing…"));
        QVERIFY(!cancel->isVisible());
        m_context->progress().end(first);
        QVERIFY(!label("progress")->isVisible());
    }

    void showsHintAndReadoutUntilCleared()
    {
        m_context->showHint(QStringLiteral("Drag to move"));
        m_context->showReadout(QStringLiteral("E5"));
        QCOMPARE(text("hint"), QStringLiteral("Drag to move"));
        QCOMPARE(text("readout"), QStringLiteral("E5"));
        m_context->showHint({});
        QCOMPARE(text("hint"), QString());
    }

    void readoutPushesNothing()
    {
        QCoreApplication::processEvents();
        const int before = label("hint")->x();
        m_context->showReadout(QString(200, QLatin1Char('W')));
        QCoreApplication::processEvents();
        QCOMPARE(label("hint")->x(), before);
    }

    void soundNoticeShowsOnlyWhenThereIsOne()
    {
        QVERIFY(!label("sound")->isVisible());
        m_bar->setSoundNotice(QStringLiteral("No audio device"));
        QVERIFY(label("sound")->isVisible());
        QVERIFY(label("soundIcon")->isVisible());
    }

    void countsAgainAfterAnEdit()
    {
        QTRY_VERIFY2(text("counts").contains(QLatin1Char('8')), qPrintable(text("counts")));
        m_document->replace(project(song({}), {}));
        QTRY_VERIFY2(!text("counts").contains(QLatin1Char('8')), qPrintable(text("counts")));
    }

private:
    QLabel *label(const char *name) const { return m_bar->findChild<QLabel *>(QString::fromLatin1(name)); }
    QString text(const char *name) const { return label(name)->text(); }

    ThemeSource m_theme;
    IdSource m_ids;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<History> m_history;
    std::unique_ptr<EditorContext> m_context;
    std::unique_ptr<StatusBar> m_bar;
};

BARLINE_TEST(StatusBarTest)

} // namespace barline::test

#include "tst_StatusBar.moc"
