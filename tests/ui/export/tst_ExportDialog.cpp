#include "tests/support/Music.h"
#include "tests/support/TestMain.h"
#include "ui/export/ExportDialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>

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
        desk.find<QLineEdit>("exportPath")->setText(QStringLiteral("/tmp/mine.json"));
        QTest::mouseClick(desk.button(), Qt::LeftButton);
        QVERIFY(order);
        QCOMPARE(order->what.composition, CompositionId(1));
        QCOMPARE(order->form, DocumentForm::Project);
        QCOMPARE(order->path, QStringLiteral("/tmp/mine.json"));
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
        QCOMPARE(order->what.clips.size(), 2);
        QCOMPARE(order->form, DocumentForm::Clip);
    }

    void saysWhatIsLeftOutBeforeItIsWritten()
    {
        Desk desk;
        desk.open();
        desk.chooseForm(DocumentForm::Clip);
        QTRY_VERIFY(!desk.losses().isEmpty());
        QVERIFY(desk.found().contains(QLatin1String("will be left out")));
        QVERIFY(desk.button()->isEnabled());
    }

    void theSuggestedNameFollowsTheForm()
    {
        Desk desk;
        desk.open();
        auto *form = desk.find<QComboBox>("exportForm");
        auto *path = desk.find<QLineEdit>("exportPath");
        form->setCurrentIndex(form->count() - 1);
        QVERIFY(path->text().endsWith(QLatin1String("/Song.mid")));
        path->setText(QStringLiteral("/tmp/own.mid"));
        form->setCurrentIndex(0);
        QCOMPARE(path->text(), QStringLiteral("/tmp/own.mid"));
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
