#include "tests/support/TestMain.h"
#include "tests/ui/arranger/BlockHands.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace barline;
using namespace barline::test;

namespace {

constexpr ClipId kLike{11};
constexpr InstanceId kLikeBlock{40};

/// The song; Bass plays at bar 5 a clip that is the verse's, three semitones higher, and has notes of its own.
Project songWithLikeness()
{
    Project project = makeSong();
    Clip like = makeClip(kLike, QStringLiteral("Like"), 4);
    for (ClipBarIndex bar; bar.value() < 4; ++bar) {
        ClipBar made = like.bars.at(bar);
        for (Note &note : made.notes)
            note.pitch = Pitch(static_cast<quint8>(note.pitch.value() + 3));
        if (bar.value() == 3)
            made.notes.removeLast();
        like.bars.set(bar, makeClipBar(made));
    }
    project.clips.set(std::make_shared<const Clip>(like));
    Composition song = *project.compositions.find(kSong);
    song.tracks[1] = test::makeTrack(kBass, QStringLiteral("Bass"), {test::makeInstance(kLikeBlock, kLike, 6, 4)});
    project.compositions.set(std::make_shared<const Composition>(song));
    return project;
}

struct FindHands : BlockHands
{
    FindHands()
        : BlockHands(songWithLikeness())
    {}

    template <typename T>
    T *opened(const char *name) const
    {
        T *open = nullptr;
        for (T *each : panel->findChildren<T *>(QLatin1String(name)))
            open = each->isVisible() ? each : open;
        return open;
    }
    /// Finds the bars from the verse's fourth on: all its bars are alike but for where they end.
    QListWidget *find(int first, int end) const
    {
        context->selectBars(SongBars{{BarNumber(first), BarNumber(end)}, QSet<TrackId>{kLead}});
        key(Qt::Key_F, Qt::ControlModifier);
        auto *popup = opened<QFrame>("foundBars");
        return popup ? popup->findChild<QListWidget *>() : nullptr;
    }
    void press(const char *button) const
    {
        for (QPushButton *each : opened<QFrame>("foundBars")->findChildren<QPushButton *>()) {
            if (each->text() == QString::fromUtf8(button))
                QTest::mouseClick(each, Qt::LeftButton);
        }
    }
    static QStringList words(const QListWidget &list)
    {
        QStringList all;
        for (int row = 0; row < list.count(); ++row)
            all.append(list.item(row)->text());
        return all;
    }
    void choose(QListWidget &list, int row) const
    {
        list.scrollToItem(list.item(row));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualItemRect(list.item(row)).center());
    }
};

} // namespace

class TestFoundBars : public QObject
{
    Q_OBJECT

private slots:
    void listsThePlacesOfTheSelectedBars()
    {
        const FindHands f;
        QListWidget *list = f.find(1, 4);
        QVERIFY(list);
        QTRY_COMPARE(FindHands::words(*list),
                     QStringList({QStringLiteral("Lead · bar 1 · linked"), QStringLiteral("Lead · bar 9 · linked"),
                                  QStringLiteral("Bass · bar 6 · +3 st")}));
        f.choose(*list, 2);
        QCOMPARE(f.context->currentTrack(), kBass);
        QCOMPARE(f.song()->meters.locate(f.context->playhead()).bar, BarNumber(6));
        QCOMPARE(f.context->selectedBars()->range, (BarRange{BarNumber(6), BarNumber(9)}));
        QTest::keyClick(list, Qt::Key_Escape);
        QTRY_VERIFY(!f.opened<QFrame>("foundBars"));
    }

    void linksTheChosenPlaces()
    {
        const FindHands f;
        QListWidget *list = f.find(1, 4);
        QTRY_COMPARE(list->count(), 3);
        f.choose(*list, 2);
        f.press("&Link");
        const InstancePtr linked = f.instance(kLikeBlock);
        QCOMPARE(linked->bars.size(), 3);
        QCOMPARE(linked->bars.first().clip, kVerse);
        QCOMPARE(linked->noteOverrides.size(), 12); // three bars of four notes, each at its pitch
        QCOMPARE(f.label(), QStringLiteral("Link Bars at 1 Place(s)"));
        QCOMPARE(f.edits(), 1);
    }

    void replacesTheChosenPlaces()
    {
        const FindHands f;
        QListWidget *list = f.find(1, 4);
        QTRY_COMPARE(list->count(), 3);
        f.press("Choose &All");
        f.press("&Replace With…");
        auto *chooser = f.opened<QFrame>("barChooser");
        QVERIFY(chooser);
        auto *search = chooser->findChild<QLineEdit *>();
        QTest::keyClicks(search, QStringLiteral("like 2"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(f.instance(kFirst)->bars.value(ClipBarIndex(0)).clip, kLike);
        QCOMPARE(f.instance(kSecond)->bars.value(ClipBarIndex(2)).clipBar, ClipBarIndex(3));
        QCOMPARE(f.label(), QStringLiteral("Replace Bars at 3 Place(s)"));
        QCOMPARE(f.edits(), 1);
    }

    void saysThatEmptyBarsAreNoneToFind()
    {
        const FindHands f;
        f.context->selectBars(SongBars{{BarNumber(7), BarNumber(8)}, QSet<TrackId>{kLead}});
        f.key(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(f.problem().contains(QStringLiteral("No block plays here")));
    }
};

BARLINE_TEST(TestFoundBars)
#include "tst_FoundBars.moc"
