#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/RollFixture.h"
#include "ui/pianoroll/gestures/BandGesture.h"

using namespace barline;
using namespace barline::test;

class tst_BandGesture : public QObject
{
    Q_OBJECT

private slots:
    void eachStepSelectsWhatTheBandHolds_data()
    {
        QTest::addColumn<int>("keys");
        QTest::newRow("alone") << 0;
        QTest::newRow("added") << static_cast<int>(Qt::ShiftModifier);
        QTest::newRow("taken away") << static_cast<int>(Qt::ControlModifier);
    }

    // What a band that grows and shrinks makes of the step before is what it makes of all notes.
    void eachStepSelectsWhatTheBandHolds()
    {
        QFETCH(int, keys);
        RandomProject random;
        QRandomGenerator &any = random.random();
        for (int round = 0; round < 20; ++round) {
            QList<RollFixture::Given> notes;
            for (int i = 0; i < 60; ++i)
                notes.append({any.bounded(64) / 4.0, (1 + any.bounded(24)) / 4.0, 50 + any.bounded(20)});
            RollFixture fixture(notes);
            RollScene scene(*fixture.context);
            QSet<NoteId> before;
            for (const auto &[id, placed] : fixture.notes()) {
                if (any.bounded(2) == 0)
                    before.insert(id);
            }
            fixture.context->selectNotes(before);
            const auto point = [&] {
                const double beat = any.bounded(70) / 4.0;
                CanvasPoint at{{beat * 50, static_cast<double>(any.bounded(400))},
                               RollFixture::ticks(beat),
                               50.0 + any.bounded(20),
                               Qt::KeyboardModifiers(keys)};
                return at;
            };
            BandGesture gesture(scene, point());
            for (int step = 0; step < 40; ++step) {
                gesture.move(point());
                if (!scene.preview().band)
                    continue;
                QSet<NoteId> expected = scene.notesIn(*scene.preview().band);
                if (keys == Qt::ShiftModifier)
                    expected.unite(before);
                else if (keys == Qt::ControlModifier)
                    expected = QSet<NoteId>(before).subtract(expected);
                QCOMPARE(fixture.context->selectedNotes(), expected);
            }
        }
    }

    void anotherKeyOnTheWayCountsForAllOfTheBand()
    {
        RollFixture fixture({{0, 1, 60}, {4, 1, 60}, {8, 1, 60}});
        RollScene scene(*fixture.context);
        fixture.context->selectNotes({NoteId(1002)});
        const auto at = [](double beat, Qt::KeyboardModifiers keys) {
            return CanvasPoint{{beat * 50, 100}, RollFixture::ticks(beat), 60, keys};
        };
        BandGesture gesture(scene, at(0, {}));
        gesture.move(at(3, {}));
        QCOMPARE(fixture.context->selectedNotes(), QSet<NoteId>{NoteId(1000)});
        gesture.move(at(6, Qt::ShiftModifier));
        QCOMPARE(fixture.context->selectedNotes(), (QSet<NoteId>{NoteId(1000), NoteId(1001), NoteId(1002)}));
        gesture.move(at(5, {}));
        QCOMPARE(fixture.context->selectedNotes(), (QSet<NoteId>{NoteId(1000), NoteId(1001)}));
    }
};

BARLINE_TEST(tst_BandGesture)
#include "tst_BandGesture.moc"
