#include "tests/e2e/Stage.h"
#include "tests/support/TestMain.h"
#include "ui/arranger/ArrangementView.h"

#include <QAbstractButton>

using namespace barline;
using namespace barline::test;

/// What differs in one verse, from the hand to the file and back.
class tst_LinkedBars : public QObject
{
    Q_OBJECT

    static constexpr int kVerse = 0;  ///< the lead's first block, in bar 5
    static constexpr int kVerse2 = 4; ///< the same clip in bar 25

    static QString makeSong(const QTemporaryDir &folder)
    {
        const QString path = folder.filePath(QStringLiteral("song.barline"));
        int status = -1;
        Stage::runProgram(
            {QStringLiteral("import"), path, QStringLiteral(BARLINE_SOURCE_DIR "/resources/demo/evening-train.json")},
            &status);
        return status == 0 ? path : QString();
    }

private slots:
    void aVerseIsVariedAloneAndStaysSoAfterARestart()
    {
        QTemporaryDir folder;
        const QString path = makeSong(folder);
        QVERIFY(!path.isEmpty());
        Project before;
        Project varied;
        {
            Stage stage({path});
            QVERIFY(stage.isReady());
            before = stage.project();
            const InstanceId verse = stage.block(0, kVerse)->id;
            const InstanceId verse2 = stage.block(0, kVerse2)->id;
            QCOMPARE(stage.block(0, kVerse)->clip, stage.block(0, kVerse2)->clip);
            stage.doubleClick(stage.blockArea(), stage.atBlock(verse2));
            QCOMPARE(stage.context().place().instance, verse2);
            stage.click(stage.find<QAbstractButton>("onlyHereSegment"));
            QVERIFY(stage.context().isOnlyHere());
            const QImage verseBefore = stage.pictureOf(verse);
            const QImage verse2Before = stage.pictureOf(verse2);

            const RollScene::Hit note = stage.openNotes().constFirst();
            const double beats = note.start.toBeats() + note.note.duration.toBeats() / 2;
            stage.drag(stage.noteArea(), stage.atNote(note), stage.atNote(beats, note.note.pitch.value() + 5));
            QVERIFY(stage.undoText().contains(QStringLiteral("Move 1 Note Only Here")));
            QVERIFY(stage.project().clips == before.clips);
            QCOMPARE(stage.block(0, kVerse)->noteOverrides,
                     before.compositions.find(stage.song().id)->tracks.at(0)->instances.at(kVerse)->noteOverrides);
            QVERIFY(stage.roll().marks().find(note.note.id));
            QCOMPARE(stage.pictureOf(verse), verseBefore);
            QVERIFY(stage.pictureOf(verse2) != verse2Before);
            varied = stage.project();
            QTRY_VERIFY(stage.isSaved());
        }
        Stage again({path});
        QVERIFY(again.isReady());
        QVERIFY(again.project() == varied);
        QVERIFY(!again.context().isOnlyHere());
        QVERIFY(again.undoText().contains(QStringLiteral("Move 1 Note Only Here")));
        again.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(again.project() == before);
    }

    void anEditEverywhereIsSeenAtAllPlacesAtOnce()
    {
        QTemporaryDir folder;
        const QString path = makeSong(folder);
        QVERIFY(!path.isEmpty());
        Stage stage({path});
        QVERIFY(stage.isReady());
        const InstanceId verse = stage.block(0, kVerse)->id;
        const InstanceId verse2 = stage.block(0, kVerse2)->id;
        stage.doubleClick(stage.blockArea(), stage.atBlock(verse));
        const QImage verseBefore = stage.pictureOf(verse);
        const QImage verse2Before = stage.pictureOf(verse2);
        const RollScene::Hit note = stage.openNotes().constFirst();
        const double beats = note.start.toBeats() + note.note.duration.toBeats() / 2;
        stage.drag(stage.noteArea(), stage.atNote(note), stage.atNote(beats, note.note.pitch.value() + 5));
        QVERIFY(stage.pictureOf(verse) != verseBefore);
        QVERIFY(stage.pictureOf(verse2) != verse2Before);
    }
};

BARLINE_TEST(tst_LinkedBars)
#include "tst_LinkedBars.moc"
