#include "tests/e2e/Stage.h"
#include "tests/support/TestMain.h"
#include "ui/arranger/ArrangementView.h"
#include "ui/arranger/timeline/TimelineRows.h"
#include "ui/transport/ReadoutLabel.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>

using namespace barline;
using namespace barline::test;

namespace {

constexpr int kTimelinePatienceMs = 30'000; ///< for workers, which step back

/// The program with a block of an empty clip at bars 1 to 4.
struct TimelineStage : Stage
{
    TimelineStage()
    {
        if (isReady())
            doubleClick(blockArea(), atBar(0, 1));
    }

    QWidget &timeline() const { return *find<QWidget>("timeline"); }
    /// In the middle of a bar.
    QPoint atRow(TimelineRow::Id id, int bar) const
    {
        for (const TimelineRows::Placed &placed : window().findChild<TimelineRows *>()->placed()) {
            if (placed.row->id() == id)
                return {atBar(0, bar).x(), placed.top + placed.row->height() / 2};
        }
        return {};
    }
    Ticks startOf(int bar) const { return song().meters.startOf(BarNumber(bar)); }
};

} // namespace

/// What stands above the tracks, in the whole program.
class tst_Timeline : public QObject
{
    Q_OBJECT

private slots:
    void theCycleIsPlayedRoundAndRound()
    {
        TimelineStage stage;
        stage.drag(stage.timeline(), stage.atRow(TimelineRow::Id::Cycle, 2),
                   stage.atRow(TimelineRow::Id::Cycle, 2) + QPoint(12, 0));
        QCOMPARE(stage.context().cycle(), (CycleRegion{BarNumber(2), BarNumber(3), true}));
        stage.key(Qt::Key_Space);
        const Ticks late = stage.startOf(2) + Ticks::beats(3);
        QTRY_VERIFY_WITH_TIMEOUT(stage.context().playhead() > late, kTimelinePatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(stage.context().playhead() < late, kTimelinePatienceMs);
        QVERIFY(stage.context().playhead() >= stage.startOf(2));
        QVERIFY(stage.context().isPlaying());
        stage.key(Qt::Key_Space);
    }

    void aMeterTypedInThePopupReachesTheFileAndEveryExport()
    {
        TimelineStage stage;
        QVERIFY(stage.choose(QStringLiteral("File"), QStringLiteral("Save As…")) &&
                stage.answerFileDialog(stage.file(QStringLiteral("seven.barline"))));
        QTRY_VERIFY_WITH_TIMEOUT(!stage.application().desk()->session().isUntitled(), kTimelinePatienceMs);
        const QString path = stage.application().desk()->session().path();
        const Ticks usual = stage.startOf(4);
        stage.click(stage.timeline(), stage.atRow(TimelineRow::Id::Bars, 3));
        stage.key(Qt::Key_M, Qt::AltModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        stage.type(QStringLiteral("7/8"));
        stage.key(Qt::Key_Tab); // From bar
        stage.key(Qt::Key_Tab); // Only this bar
        stage.key(Qt::Key_Space);
        stage.key(Qt::Key_Return);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        const Ticks shorter = usual - Ticks::beats(1) / 2;
        QCOMPARE(stage.startOf(4), shorter);
        QTRY_VERIFY_WITH_TIMEOUT(stage.isSaved(), kTimelinePatienceMs);
        QCOMPARE(stage.labelsInFile().constLast(), QStringLiteral("Set Meter 7/8"));

        // What others read in the file, as text and as MIDI.
        int status = 0;
        const QByteArray text = Stage::runProgram({QStringLiteral("export"), path, QStringLiteral("-")}, &status);
        QCOMPARE(status, 0);
        const QJsonArray meters = QJsonDocument::fromJson(text)
                                      .object()
                                      .value(QLatin1String("project"))
                                      .toObject()
                                      .value(QLatin1String("meter_map"))
                                      .toArray();
        QStringList told;
        for (const QJsonValue &each : meters)
            told.append(QStringLiteral("%1: %2/%3")
                            .arg(each[QLatin1String("bar")].toInt())
                            .arg(each[QLatin1String("numerator")].toInt())
                            .arg(each[QLatin1String("denominator")].toInt()));
        QCOMPARE(told, (QStringList{QStringLiteral("1: 4/4"), QStringLiteral("3: 7/8"), QStringLiteral("4: 4/4")}));
        const QString midiPath = stage.file(QStringLiteral("seven.mid"));
        (void)Stage::runProgram({QStringLiteral("export"), path, midiPath}, &status);
        QCOMPARE(status, 0);
        QFile midi(midiPath);
        QVERIFY(midi.open(QIODevice::ReadOnly));
        const QByteArray bytes = midi.readAll();
        const qsizetype seven = bytes.indexOf(QByteArray::fromHex("ff58040703"));
        QVERIFY(seven > 0);
        QVERIFY(bytes.indexOf(QByteArray::fromHex("ff580404"), seven) > 0);

        // And what a second life of the program shows.
        QVERIFY(stage.restart({path}));
        QCOMPARE(stage.startOf(4), shorter);
        QCOMPARE(stage.startOf(5), shorter + Ticks::beats(4));
        stage.click(stage.timeline(), stage.atRow(TimelineRow::Id::Bars, 3));
        QTRY_COMPARE(stage.find<ReadoutLabel>("meter")->text(), QStringLiteral("7/8"));
        stage.move(stage.timeline(), stage.atRow(TimelineRow::Id::Changes, 3));
        QTRY_VERIFY(stage.find<QLabel>("readout")->text().contains(QLatin1String("7/8")));
        stage.click(stage.timeline(), stage.atRow(TimelineRow::Id::Bars, 4));
        QTRY_COMPARE(stage.find<ReadoutLabel>("meter")->text(), QStringLiteral("4/4"));
    }
};

BARLINE_TEST(tst_Timeline)
#include "tst_Timeline.moc"
