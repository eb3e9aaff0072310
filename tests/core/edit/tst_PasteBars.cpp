#include "core/edit/Apply.h"
#include "core/edit/Header.h"
#include "core/edit/arrange/InstanceEdits.h"
#include "core/edit/arrange/PasteBars.h"
#include "core/edit/arrange/TrackEdits.h"
#include "tests/core/edit/HeardBars.h"
#include "tests/support/Music.h"
#include "tests/support/RandomEdits.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

namespace {

constexpr qint64 kPasteId = 80'000'000;
constexpr int kPasteRounds = 60;
constexpr int kLookedAt = 56; ///< bars; no song of RandomProject with pasted bars is longer

/// The song with tracks of these names, all of them heard, and all of the first one's sound.
void nameTracks(Project &project, CompositionId id, const QStringList &names)
{
    Composition song = *project.compositions.find(id);
    const Track &like = *(*project.compositions.begin())->tracks.constFirst();
    for (qsizetype i = 0; i < song.tracks.size(); ++i) {
        Track track = *song.tracks.at(i);
        track.name = names.value(i);
        track.instrument = like.instrument;
        track.soloed = track.muted = false;
        song.tracks[i] = std::make_shared<const Track>(track);
    }
    project.compositions.set(std::make_shared<const Composition>(song));
}

/// Two songs by chance, and bars of one that are put into the other, or into the same.
struct PasteRound
{
    PasteRound()
        : project(random.project())
        , first(random.random().bounded(1, 28))
        , count(random.random().bounded(1, 7))
        , to(random.random().bounded(1, 34))
    {
        const CompositionId a = (*project.compositions.begin())->id;
        const CompositionId b = (*(++project.compositions.begin()))->id;
        nameTracks(project, a, {QStringLiteral("Lead"), QStringLiteral("Bass"), QStringLiteral("Drums")});
        nameTracks(project, b, {QStringLiteral("Drums"), QStringLiteral("Strings"), QStringLiteral("Lead")});
        from = project.compositions.find(a);
        into = project.compositions.find(b);
    }

    BarRange range() const { return {BarNumber(first), BarNumber(first + count)}; }
    CopiedBars copied(const std::optional<QSet<TrackId>> &tracks = {}) const
    {
        return copiedBars(project, *from, {range(), tracks});
    }
    void paste(const Project &target, const CopiedBars &bars, const BarsPlace &place)
    {
        edit = pasteBars(target, *into, bars, place, kPasteId);
        const SongBars told = pastedBars(*into, bars, place, kPasteId);
        QCOMPARE(told.range, BarRange(place.bar, place.bar + count));
        after = changed(target, edit);
        song = after.compositions.find(into->id);
        QCOMPARE(changed(after, edit.inverted()), target);
        QVERIFY(idsTaken() <= idsToPaste(*into, bars));
    }
    qint64 idsTaken() const
    {
        qint64 last = kPasteId - 1;
        for (const InstanceOf &each : edit.instances.added)
            last = std::max(last, each.instance.id.value());
        for (const TrackOf &each : edit.tracks.added) {
            last = std::max(last, each.track.id.value());
            for (const InstancePtr &block : each.track.instances)
                last = std::max(last, block->id.value());
        }
        return last + 1 - kPasteId;
    }
    /// What is heard in a bar by names of tracks, which two songs may have in another order.
    static QStringList heard(const Project &in, const Composition &composition, BarNumber bar,
                             const QStringList &onlyOf = {})
    {
        QStringList told;
        for (int row = 0; row < composition.tracks.size(); ++row) {
            const QString &name = composition.tracks.at(row)->name;
            if (!onlyOf.isEmpty() && !onlyOf.contains(name))
                continue;
            for (const QString &each : heardInBar(in, composition, bar, {row}))
                told.append(name + each.mid(each.indexOf(QLatin1Char(' '))));
        }
        told.sort();
        return told;
    }
    /// The pasted bars are in the song as they were copied, with their meter, length and key.
    void compareToSource(BarNumber at) const
    {
        for (int i = 0; i < count; ++i) {
            const BarNumber source(first + i);
            QCOMPARE(heard(after, *song, at + i), heard(project, *from, source));
            QCOMPARE(song->meters.meterAt(at + i), from->meters.meterAt(source));
            const double seconds = secondsOf(*from, source);
            if (std::abs(secondsOf(*song, at + i) - seconds) > 1e-4)
                QCOMPARE(secondsOf(*song, at + i), seconds);
            if (!from->keys.isEmpty())
                QCOMPARE(keyAt(*song, at + i), keyAt(*from, source));
        }
    }
    /// Every bar that was in the song is in it as it was.
    void compareToTarget(const Project &target, BarNumber at) const
    {
        for (BarNumber bar(1); bar.value() < kLookedAt; ++bar) {
            const BarNumber now = bar < at ? bar : bar + count;
            QCOMPARE(heard(after, *song, now), heard(target, *into, bar));
            QCOMPARE(song->meters.meterAt(now), into->meters.meterAt(bar));
            const double seconds = secondsOf(*into, bar);
            if (std::abs(secondsOf(*song, now) - seconds) > 1e-4)
                QCOMPARE(secondsOf(*song, now), seconds);
            if (!into->keys.isEmpty())
                QCOMPARE(keyAt(*song, now), keyAt(*into, bar));
        }
    }

    RandomProject random;
    Project project;
    int first = 1;
    int count = 1;
    int to = 1;
    CompositionPtr from;
    CompositionPtr into;
    Edit edit;
    Project after;
    CompositionPtr song;
};

/// Clip 1 of four bars on track 11 at 1 to 8, and on 13 at 3 and 4; 7/8 and a tempo at 3, a section at 3 and 4 and one
/// at 1 to 4; a glide from 5 to 9.
Project songToCopyFrom()
{
    Composition made = song({track(11, {instance(21, 1, 1, 8)}), track(12, {}), track(13, {instance(23, 1, 3, 2)})});
    made.uid = QStringLiteral("a document's");
    made.meters = meters({{1, {4, 4}}, {3, {7, 8}}, {5, {4, 4}}});
    made.tempos = {{BarNumber(1), {}, 120, false, {}},
                   {BarNumber(3), {}, 90, false, {}},
                   {BarNumber(5), {}, 100, true, {}},
                   {BarNumber(9), {}, 200, false, {}}};
    made.markers = {{BarNumber(1), {}, QStringLiteral("Intro"), {}, 4, {}},
                    {BarNumber(3), {}, QStringLiteral("Odd"), {}, 2, {}},
                    {BarNumber(4), {}, QStringLiteral("here"), {}, {}, {}}};
    made.loops = {{BarNumber(3), 2, 3, {}}};
    return project(made, {clip(1, {bar({note(1, 0, 1, 60)}), bar({note(2, 0, 1, 61)}), bar({note(3, 0, 1, 62)}),
                                   bar({note(4, 0, 1, 63)})})});
}

const Composition &onlySong(const Project &project)
{
    return **project.compositions.begin();
}

QStringList toldBlocks(const Track &track)
{
    QStringList told;
    for (const InstancePtr &each : track.instances)
        told.append(QStringLiteral("%1+%2@%3").arg(each->startBar.value()).arg(each->lengthBars).arg(each->offsetBars));
    return told;
}

QStringList toldMarkers(const Composition &song)
{
    QStringList told;
    for (const Marker &marker : song.markers)
        told.append(
            QStringLiteral("%1 %2+%3").arg(marker.name).arg(marker.bar.value()).arg(marker.lengthBars.value_or(0)));
    return told;
}

QStringList toldTempos(const Composition &song)
{
    QStringList told;
    for (const TempoChange &change : song.tempos)
        told.append(QStringLiteral("%1: %2%3")
                        .arg(change.bar.value())
                        .arg(change.bpm, 0, 'f', 1)
                        .arg(change.ramp ? QStringLiteral(" ramp") : QString()));
    return told;
}

} // namespace

class TestPasteBars : public QObject
{
    Q_OBJECT

private slots:
    void inTheSameSongItIsWhatACopyIs()
    {
        for (int i = 0; i < kPasteRounds; ++i) {
            PasteRound round;
            round.into = round.from;
            const BarNumber at(round.to);
            round.paste(round.project, round.copied(), {at, {}, true, Ripple::On});
            if (QTest::currentTestFailed())
                return;
            const Edit copy = copySongBars(round.project, *round.from, {round.range(), {}}, at, Ripple::On, kPasteId);
            const Project copied = changed(round.project, copy);
            const Composition &likewise = *copied.compositions.find(round.from->id);
            QVERIFY(round.edit.clips.isEmpty());
            QVERIFY(round.edit.tracks.isEmpty());
            for (BarNumber bar(1); bar.value() < kLookedAt; ++bar) {
                QCOMPARE(PasteRound::heard(round.after, *round.song, bar), PasteRound::heard(copied, likewise, bar));
                QCOMPARE(round.song->meters.meterAt(bar), likewise.meters.meterAt(bar));
                QCOMPARE(keyAt(*round.song, bar), keyAt(likewise, bar));
                QVERIFY(std::abs(secondsOf(*round.song, bar) - secondsOf(likewise, bar)) < 1e-4);
            }
        }
    }

    void inAnotherSongOfTheProjectItSoundsTheSame()
    {
        for (int i = 0; i < kPasteRounds; ++i) {
            PasteRound round;
            const BarNumber at(round.to);
            round.paste(round.project, round.copied(), {at, {}, true, Ripple::On});
            round.compareToSource(at);
            round.compareToTarget(round.project, at);
            if (QTest::currentTestFailed())
                return;
            QVERIFY(round.edit.clips.isEmpty());
        }
    }

    void inAnotherProjectItSoundsTheSame()
    {
        for (int i = 0; i < kPasteRounds; ++i) {
            PasteRound round;
            Composition empty;
            empty.id = CompositionId(9'000'000);
            Project other;
            other.compositions.set(std::make_shared<const Composition>(empty));
            round.into = other.compositions.find(empty.id);
            const BarNumber at(round.to);
            const CopiedBars copied = round.copied();
            round.paste(other, copied, {at, {}, false, Ripple::On});
            round.compareToSource(at);
            round.compareToTarget(other, at);
            if (QTest::currentTestFailed())
                return;
            QCOMPARE(round.edit.clips.added.size(), copied.clips.size());
        }
    }

    void ofSomeTracksOnlyTheirBlocksGo()
    {
        for (int i = 0; i < kPasteRounds; ++i) {
            PasteRound round;
            Composition plain = *round.into;
            plain.meters = round.from->meters; // so that bars are cut alike
            round.project.compositions.set(std::make_shared<const Composition>(plain));
            round.into = round.project.compositions.find(plain.id);
            const BarNumber at(round.to);
            const TrackId lead = round.from->tracks.at(0)->id;
            const TrackId strings = plain.tracks.at(1)->id;
            round.paste(round.project, round.copied(QSet<TrackId>{lead}), {at, strings, true, Ripple::On});
            if (QTest::currentTestFailed())
                return;
            QCOMPARE(round.song->tempos, plain.tempos);
            QCOMPARE(round.song->markers, plain.markers);
            QVERIFY(round.song->meters == plain.meters);
            const QStringList others{plain.tracks.at(0)->name, plain.tracks.at(2)->name};
            for (BarNumber bar(1); bar.value() < kLookedAt; ++bar)
                QCOMPARE(PasteRound::heard(round.after, *round.song, bar, others),
                         PasteRound::heard(round.project, plain, bar, others));
        }
    }

    void withoutRippleTheyLieOverWhatIsThere()
    {
        for (int i = 0; i < kPasteRounds; ++i) {
            PasteRound round;
            round.paste(round.project, round.copied(), {BarNumber(round.to), {}, true, Ripple::Off});
            if (QTest::currentTestFailed())
                return;
            QVERIFY(round.edit.compositions.isEmpty());
            QVERIFY(round.edit.instances.changed.isEmpty());
            QVERIFY(round.edit.instances.removed.isEmpty());
            for (const TrackPtr &track : round.into->tracks) {
                for (const InstancePtr &each : track->instances)
                    QCOMPARE(*findInstance(*round.song, each->id), *each);
            }
        }
    }

    void theyAreASongOfTheirOwn()
    {
        const Project project = songToCopyFrom();
        const CopiedBars copied = copiedBars(project, onlySong(project), {{BarNumber(3), BarNumber(7)}, {}});
        QCOMPARE(copied.count, 4);
        QCOMPARE(copied.clips.size(), 1);
        QVERIFY(copied.song.uid.isEmpty());
        QCOMPARE(copied.song.tracks.size(), 3);
        QCOMPARE(toldBlocks(*copied.song.tracks.at(0)), QStringList{QStringLiteral("1+4@2")});
        QCOMPARE(toldBlocks(*copied.song.tracks.at(2)), QStringList{QStringLiteral("1+2@0")});
        QCOMPARE(copied.song.meters.meterAt(BarNumber(2)).numerator, 7);
        QCOMPARE(copied.song.meters.meterAt(BarNumber(3)).numerator, 4);
        QCOMPARE(toldMarkers(copied.song), QStringList({QStringLiteral("Odd 1+2"), QStringLiteral("here 2+0")}));
        QCOMPARE(copied.song.loops.size(), 1);
        QCOMPARE(copied.song.loops.constFirst().startBar, BarNumber(1));
        // The glide goes on to what it is where they end.
        QCOMPARE(toldTempos(copied.song),
                 QStringList({QStringLiteral("1: 90.0"), QStringLiteral("3: 100.0 ramp"), QStringLiteral("5: 158.1")}));
        const Project text = projectOf(copied);
        QCOMPARE(text.compositions.size(), 1);
        QCOMPARE(text.clips.size(), 1);
    }

    void tracksBetweenTheChosenOnesStayAsTheyAre()
    {
        const Project from = songToCopyFrom();
        const CopiedBars copied =
            copiedBars(from, onlySong(from), {{BarNumber(3), BarNumber(5)}, QSet<TrackId>{TrackId(11), TrackId(13)}});
        QCOMPARE(copied.song.tracks.size(), 3);
        QCOMPARE(*copied.rows, QSet<int>({0, 2}));
        Composition made = song({track(31, {instance(41, 1, 1, 4)}), track(32, {instance(42, 1, 1, 4)})});
        made.id = CompositionId(77);
        Project into = from;
        into.compositions.set(std::make_shared<const Composition>(made));
        const Edit edit = pasteBars(into, made, copied, {BarNumber(3), TrackId(31), true, Ripple::On}, kPasteId);
        const Project after = changed(into, edit);
        const Composition &now = *after.compositions.find(made.id);
        QCOMPARE(now.tracks.size(), 3);
        QCOMPARE(toldBlocks(*now.tracks.at(0)),
                 QStringList({QStringLiteral("1+2@0"), QStringLiteral("5+2@2"), QStringLiteral("3+2@2")}));
        QCOMPARE(toldBlocks(*now.tracks.at(1)), QStringList{QStringLiteral("1+4@0")});
        QCOMPARE(toldBlocks(*now.tracks.at(2)), QStringList{QStringLiteral("3+2@0")});
        QCOMPARE(now.tracks.at(2)->name, copied.song.tracks.at(2)->name);
        QCOMPARE(pastedBars(made, copied, {BarNumber(3), TrackId(31), true, Ripple::On}, kPasteId).tracks,
                 QSet<TrackId>({TrackId(31), now.tracks.at(2)->id}));
    }

    void theSongTheyComeFromKnowsItsTracksByMoreThanTheirNames()
    {
        Project from = songToCopyFrom();
        const CopiedBars copied = copiedBars(from, onlySong(from), {{BarNumber(3), BarNumber(5)}, {}});
        nameTracks(from, onlySong(from).id,
                   {QStringLiteral("Another"), onlySong(from).tracks.at(0)->name, QStringLiteral("Third")});
        const Composition now = onlySong(from);
        const Edit edit = pasteBars(from, now, copied, {BarNumber(20), {}, true, Ripple::On}, kPasteId);
        QVERIFY(edit.tracks.isEmpty());
        QCOMPARE(edit.instances.added.size(), 2);
        QCOMPARE(edit.instances.added.at(0).track, TrackId(11));
        QCOMPARE(edit.instances.added.at(1).track, TrackId(13));
    }

    void aTrackThatIsGoneTakesNoRowOfOneOfTheSameName()
    {
        Project from = songToCopyFrom();
        const QString piano = QStringLiteral("Piano");
        nameTracks(from, onlySong(from).id, {piano, QStringLiteral("Bass"), piano});
        const CopiedBars copied = copiedBars(from, onlySong(from), {{BarNumber(3), BarNumber(5)}, {}});
        const Project without = changed(from, removeTracks(onlySong(from), {TrackId(11)}));
        const Composition &now = onlySong(without);
        QCOMPARE(now.tracks.size(), 2);
        const Edit edit = pasteBars(without, now, copied, {BarNumber(20), {}, true, Ripple::On}, kPasteId);
        QCOMPARE(edit.tracks.added.size(), 1);
        QCOMPARE(edit.tracks.added.constFirst().track.name, piano);
        QCOMPARE(edit.tracks.added.constFirst().track.instances.size(), 1);
        QCOMPARE(edit.instances.added.size(), 1);
        QCOMPARE(edit.instances.added.constFirst().track, TrackId(13));
    }

    void emptyBarsAreBarsToo()
    {
        const Project project = songToCopyFrom();
        const Composition &song = onlySong(project);
        const CopiedBars copied = copiedBars(project, song, {{BarNumber(20), BarNumber(23)}, {}});
        QCOMPARE(copied.count, 3);
        const Project after =
            changed(project, pasteBars(project, song, copied, {BarNumber(2), {}, true, Ripple::On}, kPasteId));
        QCOMPARE(toldBlocks(*onlySong(after).tracks.at(0)),
                 QStringList({QStringLiteral("1+1@0"), QStringLiteral("5+7@1")}));
        QVERIFY(pasteBars(project, song, copied, {BarNumber(2), {}, true, Ripple::Off}, kPasteId).isEmpty());
        QVERIFY(pasteBars(project, song, {}, {BarNumber(2), {}, true, Ripple::On}, kPasteId).isEmpty());
        QVERIFY(pasteBars(project, song, copied, {BarNumber(kMostSongBars), {}, true, Ripple::On}, kPasteId).isEmpty());
    }

    void withoutRippleOnlyTheyMustEndWhereASongMayEnd()
    {
        const Project project =
            barline::test::project(song({track(11, {instance(21, 1, 1, 8), instance(22, 1, kMostSongBars - 2, 2)})}),
                                   {clip(1, {bar({note(1, 0, 1, 60)})})});
        const Composition &song = onlySong(project);
        const CopiedBars copied = copiedBars(project, song, {{BarNumber(3), BarNumber(7)}, {}});
        const BarsPlace over{BarNumber(20), {}, true, Ripple::Off};
        QVERIFY(fitBars(song, copied, over));
        QCOMPARE(pasteBars(project, song, copied, over, kPasteId).instances.added.size(), 1);
        QVERIFY(fitBars(song, copied, {BarNumber(kMostSongBars - 4), {}, true, Ripple::Off}));
        QVERIFY(!fitBars(song, copied, {BarNumber(kMostSongBars - 3), {}, true, Ripple::Off}));
        QVERIFY(!fitBars(song, copied, {BarNumber(20), {}, true, Ripple::On}));
    }
};

BARLINE_TEST(TestPasteBars)
#include "tst_PasteBars.moc"
