#include "core/format/dsl/ReferenceRuns.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>

#include <map>

using namespace barline;
using namespace barline::test;

namespace {

/// What plays: bar of the composition, clip, bar of the clip, each as often as it does.
using Played = std::map<std::tuple<int, qint64, int>, int>;

Played playedBy(const std::vector<BarReference> &references)
{
    Played played;
    for (const BarReference &reference : references)
        ++played[{reference.bar.value(), reference.plays.clip.value(), reference.plays.clipBar.value()}];
    return played;
}

Played playedBy(const std::vector<InstanceDraft> &drafts, const std::function<int(ClipId)> &lengthOf)
{
    Played played;
    for (const InstanceDraft &draft : drafts) {
        const ClipInstance &instance = draft.instance;
        for (int own = 0; own < instance.lengthBars; ++own) {
            ClipId clip = instance.clip;
            int bar = (instance.offsetBars + own) % lengthOf(clip);
            for (const RepointDraft &repointed : draft.bars) {
                if (repointed.ownBar.value() == own) {
                    clip = repointed.bar.clip;
                    bar = repointed.bar.clipBar.value();
                }
            }
            ++played[{instance.startBar.value() + own, clip.value(), bar}];
        }
    }
    return played;
}

std::vector<BarReference> walk(int firstBar, int count, qint64 clip, int firstClipBar, int length)
{
    std::vector<BarReference> references;
    for (int i = 0; i < count; ++i) {
        BarReference reference;
        reference.bar = BarNumber(firstBar + i);
        reference.plays.clip = ClipId(clip);
        reference.plays.clipBar = ClipBarIndex((firstClipBar + i) % length);
        references.push_back(reference);
    }
    return references;
}

} // namespace

class tst_ReferenceRuns : public QObject
{
    Q_OBJECT

private slots:
    void makesOneInstanceOfAWalk()
    {
        const auto drafts = instancesOf(walk(7, 11, 3, 2, 4), [](ClipId) { return 4; });
        QCOMPARE(drafts.size(), size_t(1));
        QCOMPARE(drafts[0].instance.startBar, BarNumber(7));
        QCOMPARE(drafts[0].instance.lengthBars, 11);
        QCOMPARE(drafts[0].instance.offsetBars, 2);
        QVERIFY(drafts[0].bars.empty());
    }

    void separatesTwoWalksThatRunTogether()
    {
        std::vector<BarReference> references = walk(1, 8, 3, 0, 4);
        const std::vector<BarReference> other = walk(3, 8, 3, 0, 4);
        references.insert(references.begin(), other.begin(), other.end());
        const auto drafts = instancesOf(references, [](ClipId) { return 4; });
        QCOMPARE(drafts.size(), size_t(2));
        QCOMPARE(drafts[0].instance.lengthBars, 8);
        QCOMPARE(drafts[1].instance.lengthBars, 8);
    }

    void playsWhatTheReferencesSay_data()
    {
        QTest::addColumn<quint32>("seed");
        for (int i = 0; i < 50; ++i) {
            const quint32 seed = QRandomGenerator::global()->generate();
            QTest::addRow("%u", seed) << seed;
        }
    }

    void playsWhatTheReferencesSay()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const auto lengthOf = [](ClipId clip) { return static_cast<int>(clip.value()); };
        std::vector<BarReference> references;
        const int walks = random.bounded(1, 12);
        for (int i = 0; i < walks; ++i) {
            const int length = random.bounded(1, 5);
            const bool isBeyond = random.bounded(8) == 0;
            const auto more = walk(random.bounded(1, 20), random.bounded(1, 9), length, random.bounded(length),
                                   isBeyond ? length + 3 : length);
            references.insert(references.end(), more.begin(), more.end());
        }
        std::shuffle(references.begin(), references.end(), random);
        QCOMPARE(playedBy(instancesOf(references, lengthOf), lengthOf) == playedBy(references), true);
    }
};

BARLINE_TEST(tst_ReferenceRuns)
#include "tst_ReferenceRuns.moc"
