#include "tests/support/TestMain.h"
#include "tests/ui/arranger/TimelineHands.h"
#include "ui/arranger/BlockPictures.h"

#include <QCheckBox>
#include <QSet>

using namespace barline;
using namespace barline::test;

namespace {

/// How many colours there are at the end of a bar in the first row, below the title: few but where lines slant.
qsizetype coloursAtEndOf(const TimelineHands &f, int bar)
{
    QImage image(f.viewport()->size(), QImage::Format_RGB32);
    f.viewport()->render(&image);
    const int right = static_cast<int>(f.xOf(f.startOf(bar + 1)));
    QSet<QRgb> colours;
    for (int x = right - 5; x < right - 1; ++x) {
        for (int y = ArrangementLayout::marginOf(RowView::kUsualHeight) + ArrangementLayout::titleHeightOf(44) + 4;
             y < 44; ++y)
            colours.insert(image.pixel(x, y));
    }
    return colours.size();
}

void setMeter(const TimelineHands &f, int bar, const QString &meter)
{
    f.seekTo(bar);
    f.key(Qt::Key_M, Qt::AltModifier | Qt::ShiftModifier);
    f.type("meter", meter);
    auto *only = f.popup()->findChild<QCheckBox *>(QStringLiteral("onlyThisBar"));
    if (!only->isChecked())
        only->click();
    f.enter();
}

} // namespace

class TestMeterChange : public QObject
{
    Q_OBJECT

private slots:
    void meterChangeKeepsNotesAndHatchesWhatNoLongerSounds()
    {
        // A note on each beat: of four in bar 2 the last does not sound in 3/4.
        const TimelineHands f;
        const Clip before = *f.context->project().clips.find(kVerse);
        BlockPictures pictures(*f.context);
        const auto picture = [&] {
            pictures.beginFrame();
            return pictures.bar(f.instance(kFirst), ClipBarIndex(1));
        };
        QCOMPARE(picture()->unheard, 0);
        const qsizetype plain = coloursAtEndOf(f, 2);
        setMeter(f, 2, QStringLiteral("3/4"));
        QCOMPARE(f.meters(), QStringLiteral("4/4@1 3/4@2 4/4@3 7/8@5 4/4@6"));
        QCOMPARE(*f.context->project().clips.find(kVerse), before);
        QCOMPARE(picture()->unheard, 1);
        QCOMPARE(picture()->marks.size(), size_t(3));
        QVERIFY(coloursAtEndOf(f, 2) > plain + 2);
        QCOMPARE(coloursAtEndOf(f, 1), plain); // all of bar 1 sounds
        f.moveTo(f.at(2, 0));
        QCOMPARE(f.readout(), QStringLiteral("Verse · bars 1–4 · in bar 2 (3/4) 1 note(s) of the clip do not sound"));
        setMeter(f, 2, QStringLiteral("4/4"));
        QCOMPARE(picture()->unheard, 0);
        QCOMPARE(picture()->marks.size(), size_t(4));
        QCOMPARE(coloursAtEndOf(f, 2), plain);
    }

    void blocksKeepTheirBarsAndFollowTheMeter()
    {
        const TimelineHands f;
        setMeter(f, 2, QStringLiteral("7/8"));
        QCOMPARE(f.instance(kFirst)->startBar, BarNumber(1));
        QCOMPARE(f.instance(kFirst)->lengthBars, 4);
        const double beat = f.view().axis().widthOf(Ticks::beats(1));
        QVERIFY(std::abs(f.view().rectOf(kFirst).width() - 15.5 * beat) <= 2);
        QVERIFY(std::abs(f.view().rectOf(kSecond).left() - (15.5 + 15.5) * beat) <= 2);
    }
};

BARLINE_TEST(TestMeterChange)

#include "tst_MeterChange.moc"
