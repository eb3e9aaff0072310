#include "tests/support/TestMain.h"
#include "ui/import/FindingsPanel.h"

#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

namespace barline::test {

class FindingsPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void showsAllWithTheirPlaces()
    {
        ThemeSource theme;
        FindingsPanel panel(theme);
        panel.showFindings(QStringLiteral("song.json"), findings());
        QVERIFY(panel.isVisible());
        const QAbstractItemModel *model = list(panel)->model();
        QCOMPARE(model->rowCount(), 2);
        QCOMPARE(model->index(0, 0).data(FindingsModel::WordRole).toString(), QStringLiteral("Error"));
        QCOMPARE(model->index(0, 0).data(FindingsModel::PlaceRole).toString(), QStringLiteral("12:5"));
        QCOMPARE(model->index(1, 0).data(FindingsModel::WordRole).toString(), QStringLiteral("Warning"));
        QCOMPARE(model->index(1, 0).data(FindingsModel::HintRole).toString(), QStringLiteral("velocity"));
        panel.resize(900, 200);
        QVERIFY(!panel.grab().isNull());
    }

    void saysThatNothingWasChangedOnlyWhereItIsSo()
    {
        ThemeSource theme;
        FindingsPanel panel(theme);
        const auto *title = panel.findChild<QLabel *>(QStringLiteral("findingsTitle"));
        panel.showFindings(QStringLiteral("song.json"), findings());
        QVERIFY(title->text().contains(QStringLiteral("Nothing was changed")));
        panel.showFindings(QStringLiteral("song.json"), findings().mid(1));
        QVERIFY(!title->text().contains(QStringLiteral("Nothing was changed")));
        QVERIFY(title->text().contains(QStringLiteral("song.json")));
    }

    void namesTheDocumentsWhereThereAreSeveral()
    {
        ThemeSource theme;
        FindingsPanel panel(theme);
        const auto *title = panel.findChild<QLabel *>(QStringLiteral("findingsTitle"));
        Findings several = findings();
        several.append(
            {Finding::Severity::Error, QStringLiteral("/tmp/other.json"), 0, 0, {}, QStringLiteral("gone"), {}});
        panel.showFindings(QStringLiteral("song.json"), several);
        QVERIFY2(title->text().startsWith(QStringLiteral("Nothing was imported")), qPrintable(title->text()));
        QVERIFY2(title->text().contains(QLatin1Char('2')), qPrintable(title->text()));
        const QAbstractItemModel *model = list(panel)->model();
        QCOMPARE(model->index(0, 0).data(FindingsModel::PlaceRole).toString(), QStringLiteral("song.json:12:5"));
        QCOMPARE(model->index(2, 0).data(FindingsModel::PlaceRole).toString(), QStringLiteral("other.json"));
        several.removeAll(several.at(0));
        several.last().severity = Finding::Severity::Warning;
        panel.showFindings(QStringLiteral("song.json"), several);
        QVERIFY2(title->text().contains(QStringLiteral("were imported")), qPrintable(title->text()));
    }

    void copiesThemAsCompilersPrintThem()
    {
        ThemeSource theme;
        FindingsPanel panel(theme);
        panel.showFindings(QStringLiteral("song.json"), findings());
        QTest::mouseClick(panel.findChild<QPushButton *>(QStringLiteral("copyFindings")), Qt::LeftButton);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(QStringLiteral("song.json:12:5: error: bad pitch")), qPrintable(copied));
        QVERIFY(copied.contains(QStringLiteral("velocity")));

        list(panel)->setCurrentIndex(list(panel)->model()->index(1, 0));
        QTest::keySequence(list(panel), QKeySequence::Copy);
        QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("bad pitch")));
    }

    void saysAHintOnce()
    {
        FindingsModel model;
        model.setFindings({{Finding::Severity::Warning,
                            QStringLiteral("song.json"),
                            1,
                            1,
                            {},
                            QStringLiteral("unknown key; did you mean velocity?"),
                            QStringLiteral("velocity")}});
        QCOMPARE(model.index(0, 0).data(FindingsModel::HintRole).toString(), QString());
        QCOMPARE(model.index(0, 0).data().toString().count(QStringLiteral("velocity")), 1);
    }

    void closesByEscape()
    {
        ThemeSource theme;
        FindingsPanel panel(theme);
        panel.showFindings(QStringLiteral("song.json"), findings());
        const QSignalSpy closed(&panel, &FindingsPanel::closed);
        QTest::keyClick(list(panel), Qt::Key_Escape);
        QVERIFY(!panel.isVisible());
        QCOMPARE(closed.count(), 1);
    }

private:
    static Findings findings()
    {
        const QString file = QStringLiteral("song.json");
        return {
            {Finding::Severity::Error, file, 12, 5, {}, QStringLiteral("bad pitch"), {}},
            {Finding::Severity::Warning, file, 20, 7, {}, QStringLiteral("unknown key"), QStringLiteral("velocity")}};
    }
    static QListView *list(const FindingsPanel &panel)
    {
        return panel.findChild<QListView *>(QStringLiteral("findingsList"));
    }
};

BARLINE_TEST(FindingsPanelTest)

} // namespace barline::test

#include "tst_FindingsPanel.moc"
