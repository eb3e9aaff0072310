#include "tests/support/TestMain.h"
#include "ui/import/ImportDialog.h"

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>

using namespace barline;

class tst_ImportDialog : public QObject
{
    Q_OBJECT

private slots:
    void saysHowFarTheReadingIs()
    {
        ThemeSource theme(Theme::Mode::Light);
        const Progress progress;
        ImportDialog dialog(theme, QStringLiteral("song.json"), progress, nullptr);
        dialog.show();
        const auto *bar = dialog.findChild<QProgressBar *>();
        QVERIFY(bar->isVisible());
        progress.setPercent(37);
        QTRY_COMPARE(bar->value(), 37);
        QCOMPARE(bar->maximum(), 100);
        dialog.setPlan({});
        QVERIFY(!bar->isVisible());
    }

    void asksOnlyWhereSomethingCanBeUpdated_data()
    {
        QTest::addColumn<int>("composition"); // of the clip that is known
        QTest::addColumn<int>("choices");
        QTest::newRow("a clip alone") << -1 << 1;
        QTest::newRow("a clip of a composition that is new") << 0 << 0;
    }

    void asksOnlyWhereSomethingCanBeUpdated()
    {
        QFETCH(const int, composition);
        QFETCH(const int, choices);
        ThemeSource theme(Theme::Mode::Light);
        ImportDialog dialog(theme, QStringLiteral("song.json"), Progress(), nullptr);
        PlannedDocument document;
        document.source.title = QStringLiteral("song.json");
        document.form = DocumentForm::Project;
        if (composition >= 0)
            document.compositions.append({QStringLiteral("Song"), 1, 4, {}, {}, ImportChoice::Add});
        PlannedClip clip;
        clip.name = QStringLiteral("Riff");
        clip.composition = composition;
        clip.known = ClipId(7);
        document.clips.append(clip);
        dialog.setPlan({{document}});
        QCOMPARE(dialog.findChildren<QComboBox *>(QStringLiteral("importChoice")).size(), choices);
        const QString title = dialog.findChild<QLabel *>(QStringLiteral("importTitle"))->text();
        QCOMPARE(title.contains(QStringLiteral("Update it, or add it again?")), choices > 0);
    }
};

BARLINE_TEST(tst_ImportDialog)
#include "tst_ImportDialog.moc"
