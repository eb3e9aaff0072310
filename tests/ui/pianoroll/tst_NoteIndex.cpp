#include "tests/support/TestMain.h"
#include "ui/pianoroll/NoteIndex.h"

#include <QRandomGenerator>
#include <QSet>

using namespace barline;

namespace {

constexpr int kBarCount = 40;

ClipBarPtr randomBar(QRandomGenerator &random, int bar, int notes)
{
    ClipBar clipBar;
    clipBar.id = ClipBarId(bar + 1);
    if (bar % 7 == 3)
        clipBar.meter = Meter{7, 8};
    for (int i = 0; i < notes; ++i) {
        Note note;
        note.id = NoteId(random.bounded(1, 1 << 30));
        note.start = Ticks(random.bounded(Ticks::kPerBeat * 3));
        const qint64 longest = random.bounded(8) == 0 ? Ticks::kPerBeat * 60 : Ticks::kPerBeat * 2;
        note.duration = Ticks(1 + random.bounded(longest));
        note.pitch = Pitch(static_cast<quint8>(random.bounded(128)));
        clipBar.notes.append(note);
    }
    return makeClipBar(std::move(clipBar));
}

Clip randomClip(QRandomGenerator &random, int notesInBar)
{
    std::vector<ClipBarPtr> bars;
    for (int bar = 0; bar < kBarCount; ++bar)
        bars.push_back(randomBar(random, bar, notesInBar));
    Clip clip;
    clip.id = ClipId(1);
    clip.bars = ClipBars(std::move(bars));
    return clip;
}

QSet<NoteId> soundingByLookingAtAll(const Clip &clip, Ticks from, Ticks to)
{
    QSet<NoteId> notes;
    for (ClipBarIndex bar; bar.value() < clip.bars.count(); ++bar) {
        for (const Note &note : clip.bars.at(bar).notes) {
            const Ticks start = clip.startOf(bar) + note.start;
            if (start < to && start + note.duration > from)
                notes.insert(note.id);
        }
    }
    return notes;
}

QSet<NoteId> soundingByIndex(const NoteIndex &index, Ticks from, Ticks to)
{
    QSet<NoteId> notes;
    int visits = 0;
    index.visit(from, to, [&](Ticks, const Note &note) {
        notes.insert(note.id);
        ++visits;
    });
    return visits == notes.size() ? notes : QSet<NoteId>{};
}

} // namespace

class NoteIndexTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatSoundsAndEachOnce()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        const auto clip = std::make_shared<const Clip>(randomClip(random, 6));
        const NoteIndex index(clip);
        // Beyond the end what started before it may still ring.
        const Ticks last = clip->length() + Ticks::beats(8);
        for (int round = 0; round < 300; ++round) {
            const Ticks from(random.bounded(last.value()));
            const Ticks to = from + Ticks(1 + random.bounded(Ticks::kPerBeat * 12));
            QVERIFY2(soundingByIndex(index, from, to) == soundingByLookingAtAll(*clip, from, to),
                     qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }

    void followsEdits()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        auto clip = std::make_shared<const Clip>(randomClip(random, 6));
        NoteIndex index(clip);
        for (int round = 0; round < 60; ++round) {
            Clip next = *clip;
            const ClipBarIndex bar(random.bounded(kBarCount));
            next.bars.set(bar, randomBar(random, bar.value(), random.bounded(10)));
            clip = std::make_shared<const Clip>(next);
            QVERIFY(index.canFollow(*clip));
            index.update(clip, {bar, bar});
            const Ticks from(random.bounded(clip->length().value()));
            const Ticks to = from + Ticks::beats(8);
            QVERIFY2(soundingByIndex(index, from, to) == soundingByLookingAtAll(*clip, from, to),
                     qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }

    void densityFollowsEditsToo()
    {
        QRandomGenerator random(17);
        auto clip = std::make_shared<const Clip>(randomClip(random, 200));
        NoteIndex followed(clip);
        QVERIFY(!followed.density().isEmpty());
        for (int round = 0; round < 10; ++round) {
            Clip next = *clip;
            const ClipBarIndex bar(random.bounded(kBarCount));
            next.bars.set(bar, randomBar(random, bar.value(), 200));
            clip = std::make_shared<const Clip>(next);
            followed.update(clip, {ClipBarIndex(0), ClipBarIndex(kBarCount - 1)});
        }
        const NoteIndex fresh(clip);
        for (int level = 0; level < fresh.density().levels(); ++level) {
            for (int cell = 0; cell < fresh.density().cells(level); cell += 13) {
                for (int key = 0; key < 128; ++key)
                    QCOMPARE(followed.density().at(level, cell, key), fresh.density().at(level, cell, key));
            }
        }
    }

    void aClipOfAnotherLengthIsNotFollowed()
    {
        QRandomGenerator random(3);
        const Clip clip = randomClip(random, 2);
        const NoteIndex index(std::make_shared<const Clip>(clip));
        Clip longer = clip;
        longer.bars.insert(ClipBarIndex(0), randomBar(random, 0, 1));
        QVERIFY(!index.canFollow(longer));
    }
};

BARLINE_TEST(NoteIndexTest)

#include "tst_NoteIndex.moc"
