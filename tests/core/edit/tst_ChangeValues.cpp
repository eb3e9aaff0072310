#include "core/edit/notes/ChangeValues.h"
#include "tests/core/edit/ThreeBars.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

using Way = ValueChange::Way;

namespace {

ValueChange to(NoteValue value, qint64 amount)
{
    return {value, Way::To, amount, 1, Ticks(1)};
}

ValueChange by(NoteValue value, qint64 amount, Ticks shortest = Ticks(1))
{
    return {value, Way::By, amount, 1, shortest};
}

ValueChange times(NoteValue value, double factor)
{
    return {value, Way::Times, 0, factor, Ticks(1)};
}

QStringList toldAfter(const Clip &clip, const ValueChange &change)
{
    return told(clipAfter(clip, changeValues(clip, idsOf(clip), change)));
}

} // namespace

class ChangeValuesTest : public QObject
{
    Q_OBJECT

private slots:
    void givesAllTheSame()
    {
        const Clip clip = withNotes({placed(1, 1, 1, 60, 40), placed(2, 5, 2, 72, 80)});
        QCOMPARE(toldAfter(clip, to(NoteValue::NotePitch, 61)), words("1@1+1/61*40 2@5+2/61*80"));
        QCOMPARE(toldAfter(clip, to(NoteValue::NoteStart, beatsLong(6).value())), words("1@6+1/60*40 2@6+2/72*80"));
        QCOMPARE(toldAfter(clip, to(NoteValue::NoteLength, beatsLong(0.5).value())),
                 words("1@1+0.5/60*40 2@5+0.5/72*80"));
        QCOMPARE(toldAfter(clip, to(NoteValue::NoteVelocity, 99)), words("1@1+1/60*99 2@5+2/72*99"));
        QVERIFY(changeValues(clip, {NoteId(1)}, to(NoteValue::NoteVelocity, 40)).isEmpty());
    }

    void pitchesAndStartsKeepTheirDistances()
    {
        const Clip clip = withNotes({placed(1, 1, 1, 60), placed(2, 5, 2, 72)});
        QCOMPARE(toldAfter(clip, by(NoteValue::NotePitch, 3)), words("1@1+1/63*90 2@5+2/75*90"));
        QCOMPARE(toldAfter(clip, by(NoteValue::NotePitch, 90)), words("1@1+1/115*90 2@5+2/127*90"));
        QCOMPARE(toldAfter(clip, by(NoteValue::NoteStart, beatsLong(-9).value())), words("1@0+1/60*90 2@4+2/72*90"));
    }

    void lengthsAndVelocitiesAreClampedEachByItself()
    {
        const Clip clip = withNotes({placed(1, 0, 1, 60, 120), placed(2, 1, 0.25, 60, 5), placed(3, 2, 2, 60, 0)});
        QCOMPARE(toldAfter(clip, by(NoteValue::NoteVelocity, 20)), words("1@0+1/60*127 2@1+0.25/60*25 3@2+2/60*20"));
        QCOMPARE(toldAfter(clip, by(NoteValue::NoteVelocity, -500)), words("1@0+1/60*1 2@1+0.25/60*1 3@2+2/60*0"));
        QCOMPARE(toldAfter(clip, by(NoteValue::NoteLength, beatsLong(-1).value(), beatsLong(0.5))),
                 words("1@0+0.5/60*120 2@1+0.25/60*5 3@2+1/60*0"));
    }

    void multiplies()
    {
        const Clip clip = withNotes({placed(1, 1, 1, 60, 40), placed(2, 3, 2, 64, 100)});
        QCOMPARE(toldAfter(clip, times(NoteValue::NoteLength, 1.5)), words("1@1+1.5/60*40 2@3+3/64*100"));
        QCOMPARE(toldAfter(clip, times(NoteValue::NoteVelocity, 2)), words("1@1+1/60*80 2@3+2/64*127"));
        // Away from the lowest key and the first start.
        QCOMPARE(toldAfter(clip, times(NoteValue::NotePitch, 2)), words("1@1+1/60*40 2@3+2/68*100"));
        QCOMPARE(toldAfter(clip, times(NoteValue::NoteStart, 2)), words("1@1+1/60*40 2@5+2/64*100"));
        QCOMPARE(toldAfter(clip, times(NoteValue::NotePitch, 100)), words("1@1+1/60*40 2@3+2/127*100"));
        QCOMPARE(told(clipAfter(clip, changeValues(clip, idsOf(clip), times(NoteValue::NoteStart, 100)))).last(),
                 QStringLiteral("2@%1+2/64*100").arg((beatsLong(11) - Ticks(1)).toBeats()));
    }

    void articulationsAreSetAndShared()
    {
        NoteDetail cents;
        cents.centsOffset = 12;
        PlacedNote bent = placed(3, 2, 1);
        bent.note.detail = NoteDetailPtr(cents);
        const Clip clip = withNotes({placed(1, 0, 1), placed(2, 1, 1), bent});
        const Clip set = clipAfter(clip, setArticulation(clip, idsOf(clip), QStringLiteral("tenuto")));
        const QList<Note> &notes = set.bars.at(ClipBarIndex(0)).notes;
        QCOMPARE(notes.at(0).detail->articulation, QStringLiteral("tenuto"));
        QCOMPARE(&*notes.at(0).detail, &*notes.at(1).detail);
        QCOMPARE(notes.at(2).detail->articulation, QStringLiteral("tenuto"));
        QCOMPARE(notes.at(2).detail->centsOffset, std::optional(12.0));
        const Clip none = clipAfter(set, setArticulation(set, idsOf(set), {}));
        QVERIFY(none == clip);
        QVERIFY(!none.bars.at(ClipBarIndex(0)).notes.at(0).detail);
        QVERIFY(setArticulation(clip, idsOf(clip), {}).isEmpty());
    }

    void isTakenBackWithoutATraceAndKeepsTheOrder()
    {
        RandomProject random;
        QRandomGenerator &dice = random.random();
        for (int round = 0; round < 400; ++round) {
            const Clip clip = random.clip(CompositionId(), 0);
            QSet<NoteId> notes = idsOf(clip);
            notes.removeIf([&](NoteId) { return dice.bounded(3) == 0; });
            ValueChange change{static_cast<NoteValue>(round % kNoteValues), static_cast<Way>(dice.bounded(3)), 0,
                               dice.bounded(4.0), Ticks(1 + dice.bounded(100'000))};
            const bool isTime = change.value == NoteValue::NoteStart || change.value == NoteValue::NoteLength;
            const qint64 most = isTime ? clip.length().value() : 128;
            change.amount = change.way == Way::By ? dice.bounded(2 * most) - most : dice.bounded(qint64(1), most);
            const Edit edit = changeValues(clip, notes, change);
            Project project;
            project.clips.set(std::make_shared<const Clip>(clip));
            const Result<Applied> made = apply(project, edit);
            QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message()));
            const ClipPtr now = made->project.clips.find(clip.id);
            QVERIFY(isInOrder(change.value, chosenNotes(clip, notes), chosenNotes(*now, notes)));
            const Result<Applied> back = apply(made->project, edit.inverted());
            QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().message()));
            QVERIFY(*back->project.clips.find(clip.id) == clip);
        }
    }

private:
    /// Whether no note's number that was at most another's is now above it.
    static bool isInOrder(NoteValue value, const QList<ChosenNote> &before, const QList<ChosenNote> &now)
    {
        QHash<NoteId, qint64> changed;
        for (const ChosenNote &note : now) {
            if (note.note.duration < Ticks(1) || note.start < Ticks() || note.note.pitch > Pitch(127))
                return false;
            changed.insert(note.note.id, valueOf(value, note.start, note.note));
        }
        for (const ChosenNote &a : before) {
            for (const ChosenNote &b : before) {
                const bool isAbove = valueOf(value, a.start, a.note) <= valueOf(value, b.start, b.note) &&
                                     changed.value(a.note.id) > changed.value(b.note.id);
                if (isAbove && !a.note.isRest && !b.note.isRest)
                    return false;
            }
        }
        return true;
    }
};

BARLINE_TEST(ChangeValuesTest)

#include "tst_ChangeValues.moc"
