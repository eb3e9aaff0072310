#include "core/base/WorkerPool.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"
#include "ui/export/ExportDialog.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace barline;
using namespace barline::test;

namespace {

struct Desk
{
    Desk()
    {
        Clip lead = clip(1, {bar({note(101, 0, 1, 72)}), bar({note(103, 0, 4, 74)})});
        lead.name = QStringLiteral("Lead A");
        lead.home = CompositionId(1);
        Clip bass = clip(2, {bar({note(104, 0, 2, 40)})});
        bass.name = QStringLiteral("Bass walk");
        bass.order = 1;
        document.replace(project(song({track(11, {instance(501, 1, 1, 4)})}), {lead, bass}));
        context = std::make_unique<EditorContext>(document, history, ids);
    }

    void open(const MusicChoice &chosen = {})
    {
        dialog = std::make_unique<ExportDialog>(*context, theme, chosen, nullptr);
        dialog->show();
        (void)QTest::qWaitFor([this] { return button()->isEnabled() || !losses().isEmpty(); });
    }

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return dialog->findChild<Widget *>(QString::fromLatin1(name));
    }
    QPushButton *button() const { return find<QPushButton>("exportButton"); }
    QString found() const { return find<QLabel>("exportFound")->text(); }
    QStringList losses() const
    {
        QStringList all;
        const auto *list = find<QListWidget>("exportLosses");
        for (int i = 0; i < list->count() && list->isVisible(); ++i)
            all.append(list->item(i)->text());
        return all;
    }
    DocumentForm form() const
    {
        return static_cast<DocumentForm>(find<QComboBox>("exportForm")->currentData().toInt());
    }
    void chooseForm(DocumentForm form) const
    {
        auto *box = find<QComboBox>("exportForm");
        box->setCurrentIndex(box->findData(static_cast<int>(form)));
    }

    Document document;
    History history{document, 1, QStringLiteral("tester")};
    IdSource ids;
    ThemeSource theme;
    std::unique_ptr<EditorContext> context;
    std::unique_ptr<ExportDialog> dialog;
};

} // namespace

class tst_ExportDialog : public QObject
{
    Q_OBJECT

private slots:
    void startsWithTheShownCompositionAsAProject()
    {
        Desk desk;
        desk.open();
        QVERIFY(desk.find<QRadioButton>("exportComposition")->isChecked());
        QVERIFY(desk.find<QLineEdit>("exportPath")->text().endsWith(QLatin1String("/Song.json")));
        QTRY_COMPARE(desk.found(), QStringLiteral("Nothing is left out: this form holds all of it."));

        std::optional<ExportOrder> order;
        connect(desk.dialog.get(), &ExportDialog::ordered, this, [&](const ExportOrder &made) { order = made; });
        desk.find<QLineEdit>("exportPath")->setText(QStringLiteral("/tmp/no-such/mine.json"));
        QTRY_VERIFY(desk.button()->isEnabled());
        QTest::mouseClick(desk.button(), Qt::LeftButton);
        QVERIFY(order);
        QCOMPARE(order->content.composition, CompositionId(1));
        QCOMPARE(order->content.form, DocumentForm::Project);
        QCOMPARE(order->path, QStringLiteral("/tmp/no-such/mine.json"));
        QVERIFY(!desk.dialog->isVisible());
    }

    void startsWithTheChosenClips()
    {
        Desk desk;
        desk.open(choose(desk.document.project(), QList<ClipId>{ClipId(2)}));
        QVERIFY(desk.find<QRadioButton>("exportClips")->isChecked());
        const auto *clips = desk.find<QListWidget>("exportClipList");
        QCOMPARE(clips->count(), 2);
        QCOMPARE(clips->item(0)->checkState(), Qt::Unchecked);
        QCOMPARE(clips->item(1)->checkState(), Qt::Checked);
        QVERIFY(desk.find<QLineEdit>("exportPath")->text().endsWith(QLatin1String("/Bass walk.json")));

        std::optional<ExportOrder> order;
        connect(desk.dialog.get(), &ExportDialog::ordered, this, [&](const ExportOrder &made) { order = made; });
        clips->item(0)->setCheckState(Qt::Checked);
        QTRY_VERIFY(desk.button()->isEnabled());
        QTest::keyClick(desk.dialog.get(), Qt::Key_Return);
        QVERIFY(order);
        QCOMPARE(order->content.clips.size(), 2);
        QCOMPARE(order->content.form, DocumentForm::Clip);
    }

    void theWholeCompositionIsMeantWhereItIsChosen()
    {
        Desk desk;
        desk.open(choose(desk.document.project(), QList<ClipId>{ClipId(2)}));
        QCOMPARE(desk.form(), DocumentForm::Clip);
        QTest::mouseClick(desk.find<QRadioButton>("exportComposition"), Qt::LeftButton);
        QCOMPARE(desk.form(), DocumentForm::Project);
        QTest::mouseClick(desk.find<QRadioButton>("exportClips"), Qt::LeftButton);
        QCOMPARE(desk.form(), DocumentForm::Clip);
    }

    void saysWhatIsLeftOutBeforeItIsWritten()
    {
        Desk desk;
        desk.open();
        desk.chooseForm(DocumentForm::Clip);
        QTRY_VERIFY(!desk.losses().isEmpty());
        QVERIFY(desk.found().contains(QLatin1String("will be left out")));
        QTRY_VERIFY(desk.button()->isEnabled());
    }

    void theSuggestedNameFollowsTheForm()
    {
        Desk desk;
        desk.open();
        auto *form = desk.find<QComboBox>("exportForm");
        auto *path = desk.find<QLineEdit>("exportPath");
        form->setCurrentIndex(form->count() - 1);
        QVERIFY(path->text().endsWith(QLatin1String("/Song.mid")));
        path->setText(QStringLiteral("/tmp/no-such/own.mid"));
        form->setCurrentIndex(0);
        QCOMPARE(path->text(), QStringLiteral("/tmp/no-such/own.json"));
        form->setCurrentIndex(form->count() - 1);
        QCOMPARE(path->text(), QStringLiteral("/tmp/no-such/own.mid"));
    }

    void theSuggestedNameIsOneThatAnyFileSystemTakes()
    {
        Desk desk;
        Composition named = **desk.document.project().compositions.begin();
        named.name = QStringLiteral("a:b/c?");
        desk.document.replace(project(named, {}));
        desk.open();
        QVERIFY(desk.find<QLineEdit>("exportPath")->text().endsWith(QLatin1String("/a-b-c-.json")));
    }

    void theEndingMustBeThatOfTheForm_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isRight");
        QTest::newRow("document") << QStringLiteral("/tmp/no-such/own.json") << true;
        QTest::newRow("MIDI") << QStringLiteral("/tmp/no-such/own.mid") << false;
        QTest::newRow("other") << QStringLiteral("/tmp/no-such/own.txt") << false;
        QTest::newRow("none") << QStringLiteral("/tmp/no-such/own") << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void theEndingMustBeThatOfTheForm()
    {
        QFETCH(QString, path);
        QFETCH(bool, isRight);
        Desk desk;
        desk.open();
        QTRY_VERIFY(desk.button()->isEnabled());
        desk.find<QLineEdit>("exportPath")->setText(path);
        QVERIFY(!desk.button()->isEnabled());
        QTRY_COMPARE(desk.button()->isEnabled(), isRight);
        QTest::qWait(50);
        QCOMPARE(desk.button()->isEnabled(), isRight);
        QCOMPARE(desk.find<QLabel>("exportPlaced")->isVisible(), !isRight);
    }

    void aNameAloneIsInTheFolderOfDocuments()
    {
        Desk desk;
        std::optional<ExportOrder> order;
        desk.open();
        connect(desk.dialog.get(), &ExportDialog::ordered, this, [&](const ExportOrder &made) { order = made; });
        const QString suggested = desk.find<QLineEdit>("exportPath")->text();
        desk.find<QLineEdit>("exportPath")->setText(QStringLiteral("no-such-song.json"));
        QTRY_VERIFY(desk.button()->isEnabled());
        QTest::mouseClick(desk.button(), Qt::LeftButton);
        QVERIFY(order);
        QCOMPARE(order->path, QFileInfo(suggested).dir().filePath(QStringLiteral("no-such-song.json")));
    }

    void aFileThatIsThereIsReplacedOnlyByAButtonThatSaysSo()
    {
        const QTemporaryDir folder;
        QFile mine(folder.filePath(QStringLiteral("mine.json")));
        QVERIFY(mine.open(QIODevice::WriteOnly));
        Desk desk;
        desk.open();
        QTRY_VERIFY(desk.button()->isEnabled());
        std::optional<ExportOrder> order;
        connect(desk.dialog.get(), &ExportDialog::ordered, this, [&](const ExportOrder &made) { order = made; });
        auto *path = desk.find<QLineEdit>("exportPath");
        path->setFocus();
        path->setText(mine.fileName());
        QTRY_COMPARE(desk.button()->text(), QStringLiteral("Replace"));
        QTRY_VERIFY(desk.button()->isEnabled());
        QCOMPARE(desk.find<QLabel>("exportPlaced")->text(),
                 QStringLiteral("There is a file of that name. It will be replaced."));
        QTest::keyClick(path, Qt::Key_Return);
        QVERIFY(!order);
        QVERIFY(desk.dialog->isVisible());

        path->setText(folder.filePath(QStringLiteral("other.json")));
        QTRY_COMPARE(desk.button()->text(), QStringLiteral("Export"));
        QTRY_VERIFY(desk.button()->isEnabled());
        QVERIFY(!desk.find<QLabel>("exportPlaced")->isVisible());
        path->setText(mine.fileName());
        QTRY_COMPARE(desk.button()->text(), QStringLiteral("Replace"));
        QTRY_VERIFY(desk.button()->isEnabled());
        QTest::mouseClick(desk.button(), Qt::LeftButton);
        QVERIFY(order);
        QCOMPARE(order->path, mine.fileName());
    }

    void onlyTheLatestFormIsLookedAtToItsEnd()
    {
        Desk desk;
        desk.open();
        const QSignalSpy said(desk.find<QListWidget>("exportLosses")->model(), &QAbstractItemModel::rowsInserted);
        desk.chooseForm(DocumentForm::Clip);
        QTRY_VERIFY(said.count() > 0);
        const auto before = said.count();
        desk.chooseForm(DocumentForm::Project);
        desk.chooseForm(DocumentForm::Clip); // its answer comes too late
        desk.chooseForm(DocumentForm::Project);
        QVERIFY(!desk.button()->isEnabled());
        QTRY_VERIFY(desk.button()->isEnabled());
        workerPool().waitForDone();
        QTest::qWait(20);
        QCOMPARE(said.count(), before);
        QCOMPARE(desk.found(), QStringLiteral("Nothing is left out: this form holds all of it."));
    }

    void nothingChosenCannotBeWritten()
    {
        Desk desk;
        desk.open(choose(desk.document.project(), QList<ClipId>{ClipId(2)}));
        desk.find<QListWidget>("exportClipList")->item(1)->setCheckState(Qt::Unchecked);
        QVERIFY(!desk.button()->isEnabled());
        QCOMPARE(desk.found(), QStringLiteral("Choose at least one clip."));
    }
};

BARLINE_TEST(tst_ExportDialog)
#include "tst_ExportDialog.moc"
