#include "tests/support/TestMain.h"
#include "tests/ui/arranger/BlockHands.h"
#include "ui/arranger/BlockWords.h"

#include <QContextMenuEvent>
#include <QFrame>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>

using namespace barline;
using namespace barline::test;

namespace {

constexpr ClipId kRiff{11};

/// The song with a second clip of four bars, and a note of the first block's bar 2 removed there.
Project songWithRiff()
{
    Project project = makeSong();
    project.clips.set(std::make_shared<const Clip>(makeClip(kRiff, QStringLiteral("Riff"), 4)));
    Composition song = *project.compositions.find(kSong);
    ClipInstance changed = *song.tracks.at(0)->instances.at(0);
    NoteOverride removed;
    removed.ownBar = ClipBarIndex(1);
    removed.kind = NoteOverride::Kind::Removed;
    removed.note = project.clips.find(kVerse)->bars.at(ClipBarIndex(1)).notes.at(2).id;
    changed.noteOverrides.append(removed);
    song.tracks[0] =
        test::makeTrack(kLead, QStringLiteral("Lead"),
                        {std::make_shared<const ClipInstance>(changed), song.tracks.at(0)->instances.at(1)});
    project.compositions.set(std::make_shared<const Composition>(song));
    return project;
}

struct OwnBarHands : BlockHands
{
    OwnBarHands()
        : BlockHands(songWithRiff())
    {}

    void openMenuAt(QPoint where) const
    {
        QTest::mouseClick(viewport(), Qt::RightButton, {}, where);
        QContextMenuEvent event(QContextMenuEvent::Mouse, where, viewport()->mapToGlobal(where));
        QApplication::sendEvent(viewport(), &event);
    }
    QFrame *chooser() const
    {
        QFrame *open = nullptr;
        for (QFrame *each : panel->findChildren<QFrame *>(QStringLiteral("barChooser")))
            open = each->isVisible() ? each : open;
        return open;
    }
    /// Types into the list of bars that is open and takes what it finds.
    void choose(const QString &text) const
    {
        QVERIFY(chooser());
        auto *search = chooser()->findChild<QLineEdit *>();
        QTest::keyClicks(search, text);
        QTest::keyClick(search, Qt::Key_Return);
        view().setFocus();
    }
    void selectBars(int first, int end, TrackId track) const
    {
        context->selectBars(SongBars{{BarNumber(first), BarNumber(end)}, QSet<TrackId>{track}});
    }
};

} // namespace

class TestOwnBarActions : public QObject
{
    Q_OBJECT

private slots:
    void usesBar3OfRiffHere()
    {
        const OwnBarHands f;
        f.openMenuAt(f.at(10, 0));
        f.action("use-bar")->trigger();
        f.choose(QStringLiteral("riff 3"));
        const QMap<ClipBarIndex, TrackBar> bars = f.instance(kSecond)->bars;
        QCOMPARE(bars.keys(), QList<ClipBarIndex>{ClipBarIndex(1)});
        QCOMPARE(bars.first().clip, kRiff);
        QCOMPARE(bars.first().clipBar, ClipBarIndex(2));
        QCOMPARE(f.label(), QStringLiteral("Use Bar 3 of “Riff” in 1 Bar(s)"));
        QCOMPARE(ownBarWords(f.context->project(), *f.instance(kSecond), ClipBarIndex(1)),
                 QStringLiteral("bar 10: bar 3 of “Riff”"));
        QCOMPARE(f.edits(), 1);
    }

    void severalBarsPlayTheBarsThatFollow()
    {
        const OwnBarHands f;
        f.selectBars(9, 12, kLead);
        f.key(Qt::Key_U);
        f.choose(QStringLiteral("riff 2"));
        QCOMPARE(f.instance(kSecond)->bars.size(), 3);
        QCOMPARE(f.instance(kSecond)->bars.last().clipBar, ClipBarIndex(3));
        f.key(Qt::Key_U, Qt::ControlModifier);
        QVERIFY(f.instance(kSecond)->bars.isEmpty());
        QCOMPARE(f.label(), QStringLiteral("Play Own Bar in 3 Bar(s)"));
    }

    void aBarThatPlaysAnotherIsMarked()
    {
        const OwnBarHands f;
        const QImage before = f.viewport()->grab().toImage();
        f.selectBars(10, 11, kLead);
        f.key(Qt::Key_U);
        f.choose(QStringLiteral("verse 2")); // plays it already
        QVERIFY(!f.problem().isEmpty());
        f.key(Qt::Key_U);
        f.choose(QStringLiteral("riff 2")); // of the same notes
        f.context->selectBars(std::nullopt);
        f.view().setFocus();
        QTRY_VERIFY(f.viewport()->grab().toImage() != before);
    }

    void changesAreCopiedAndPasted()
    {
        const OwnBarHands f;
        f.selectBars(2, 3, kLead);
        f.key(Qt::Key_F6, Qt::ControlModifier);
        f.selectBars(10, 11, kLead);
        f.key(Qt::Key_F6, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.instance(kSecond)->noteOverrides.size(), 1);
        QCOMPARE(f.instance(kSecond)->noteOverrides.constFirst().ownBar, ClipBarIndex(1));
        QCOMPARE(f.label(), QStringLiteral("Paste Changes to 1 Bar(s)"));
        f.selectBars(11, 12, kLead);
        f.key(Qt::Key_F6, Qt::ControlModifier);
        QVERIFY(f.problem().contains(QStringLiteral("Nothing differs")));
    }

    void changesAreCleared()
    {
        const OwnBarHands f;
        f.click(f.at(2, 0));
        f.context->seek(f.song()->meters.startOf(BarNumber(2)));
        f.key(Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(f.instance(kFirst)->noteOverrides.isEmpty());
        QCOMPARE(f.label(), QStringLiteral("Clear Changes of 1 Bar(s)"));
    }

    void itsNotesAreEditedOnlyHere()
    {
        const OwnBarHands f;
        f.selectBars(11, 12, kLead);
        f.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f.context->place().instance, kSecond);
        QCOMPARE(f.context->place().ownBar, ClipBarIndex(2));
        QVERIFY(f.context->isOnlyHere());
    }
};

BARLINE_TEST(TestOwnBarActions)
#include "tst_OwnBarActions.moc"
