#include "core/model/Clip.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

class tst_ClipBars : public QObject
{
    Q_OBJECT

private:
    static ClipBarPtr bar(std::optional<Meter> meter)
    {
        ClipBar bar;
        bar.meter = meter;
        return makeClipBar(std::move(bar));
    }

private slots:
    void locatesWhereEachBarStartsAndEnds()
    {
        RandomProject random;
        for (int round = 0; round < 100; ++round) {
            std::vector<ClipBarPtr> bars;
            for (int i = random.random().bounded(1, 40); i > 0; --i)
                bars.push_back(bar(random.random().bounded(3) ? std::nullopt : std::optional(random.meter())));
            const ClipBars clip(bars);
            const Meter meter = random.meter();
            Ticks start;
            for (ClipBarIndex index; index.value() < clip.count() + 3; ++index) {
                QCOMPARE(clip.startOf(index, meter), start);
                QVERIFY(clip.locate(start, meter) == (ClipPosition{index, Ticks()}));
                const Ticks length = clip.meterAt(index, meter).barLength();
                QVERIFY(clip.locate(start + length - Ticks(1), meter) == (ClipPosition{index, length - Ticks(1)}));
                start += length;
            }
        }
    }

    void keepsPlacesRightAsBarsComeAndGo()
    {
        RandomProject random;
        ClipBars clip;
        std::vector<ClipBarPtr> plain;
        for (int i = 0; i < 300; ++i) {
            const ClipBarPtr made = bar(i % 3 ? std::nullopt : std::optional(random.meter()));
            const int at = random.random().bounded(static_cast<int>(plain.size()) + 1);
            const bool hasAt = at < static_cast<int>(plain.size());
            if (i % 4 == 1 && hasAt) {
                clip.removeAt(ClipBarIndex(at));
                plain.erase(plain.begin() + at);
            } else if (i % 4 == 2 && hasAt) {
                clip.set(ClipBarIndex(at), made);
                plain[static_cast<size_t>(at)] = made;
            } else {
                clip.insert(ClipBarIndex(at), made);
                plain.insert(plain.begin() + at, made);
            }
        }
        const ClipBars fresh(plain);
        QVERIFY(clip == fresh);
        for (ClipBarIndex index; index.value() <= clip.count(); ++index)
            QCOMPARE(clip.startOf(index, Meter{7, 8}), fresh.startOf(index, Meter{7, 8}));
    }

    void putsWhatIsBeforeTheClipInItsFirstBar()
    {
        const ClipBars clip({bar(std::nullopt)});
        QVERIFY(clip.locate(Ticks(-5), Meter()) == (ClipPosition{ClipBarIndex(0), Ticks(-5)}));
    }

    void sortsTheNotesOfABar()
    {
        RandomProject random;
        const ClipBarPtr made = makeClipBar(random.clipBar(Meter(), {}, 50));
        QVERIFY(std::is_sorted(made->notes.cbegin(), made->notes.cend(),
                               [](const Note &a, const Note &b) { return comesBefore(a, b); }));
        QCOMPARE(indexOfNote(*made, made->notes.at(17).id), 17);
        QCOMPARE(indexOfNote(*made, NoteId(-1)), -1);
    }
};

BARLINE_TEST(tst_ClipBars)
#include "tst_ClipBars.moc"
