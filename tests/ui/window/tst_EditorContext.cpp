#include "core/edit/arrange/ClipEdits.h"
#include "core/edit/arrange/CompositionEdits.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"
#include "ui/EditorContext.h"
#include "ui/ShownPlace.h"

namespace barline::test {

class EditorContextTest : public QObject
{
    Q_OBJECT

private slots:
    void goesOnWithTheCompositionThatWasEditedLast()
    {
        Document document;
        Project project = barline::test::project(song({track(11, {})}), {});
        for (const qint64 id : {2, 3}) {
            Composition other;
            other.id = CompositionId(id);
            project.compositions.set(std::make_shared<const Composition>(other));
        }
        document.replace(project);
        History history(document, 1, QStringLiteral("anna"));
        IdSource ids;
        const auto shown = [&] { return EditorContext(document, history, ids).compositionId(); };
        QCOMPARE(shown(), CompositionId(1));

        const auto rename = [&](int id) {
            return renameComposition(*document.project().compositions.find(CompositionId(id)), QStringLiteral("Night"));
        };
        QVERIFY(history.push(rename(2), QStringLiteral("Rename Composition")));
        QCOMPARE(shown(), CompositionId(2));
        QVERIFY(history.pushAs(QStringLiteral("an agent"), rename(3), QStringLiteral("Rename Composition")));
        QCOMPARE(shown(), CompositionId(2));

        history.setComposition(CompositionId(2));
        QVERIFY(history.undo());
        QCOMPARE(shown(), CompositionId(2));
        QVERIFY(document.apply(removeComposition(document.project(), CompositionId(2))));
        QCOMPARE(shown(), CompositionId(1));
    }

    void whereTheShownSongIsIsKeptHoweverManySongsThereAre()
    {
        Document document;
        document.replace(barline::test::project(song({track(11, {})}), {clip(5, {bar({})}), clip(6, {bar({})})}));
        History history(document, 1, QStringLiteral("anna"));
        IdSource ids;
        EditorContext context(document, history, ids);
        EditingPlaces others;
        for (qint64 other = 2; other < 20000; ++other)
            others.insert(CompositionId(other), {ClipId(5), {}, ClipBarIndex(0)});
        context.restorePlaces(others);
        for (const ClipId open : {ClipId(5), ClipId(6)}) {
            context.openClip({open, {}, ClipBarIndex(0)});
            EditorContext restarted(document, history, ids);
            showPlaces(restarted, shownPlacesOf(context));
            QCOMPARE(restarted.place().clip, open);
        }
    }

    void staysAtWhatIsYetToCome()
    {
        Document document;
        document.replace(barline::test::project(song({track(11, {})}), {clip(5, {bar({})})}));
        History history(document, 1, QStringLiteral("anna"));
        IdSource ids;
        EditorContext context(document, history, ids);
        QCOMPARE(context.compositionId(), CompositionId(1));
        history.setMostAtOnce(0);
        const auto renameSong = [&](const QString &name) {
            return context.push(renameComposition(*document.project().compositions.find(CompositionId(1)), name), name);
        };
        const auto isMade = [&] { return !history.isPreparing(); };

        QVERIFY(renameSong(QStringLiteral("Night")));
        QVERIFY(context.push(addClip(clip(6, {bar({})})), QStringLiteral("New Clip")));
        context.openClip({ClipId(6), {}, ClipBarIndex(0)});
        QVERIFY(!context.clip());
        QVERIFY(QTest::qWaitFor(isMade));
        QVERIFY(context.clip());
        QCOMPARE(context.place().clip, ClipId(6));

        QVERIFY(renameSong(QStringLiteral("Day")));
        Composition second = song({track(21, {instance(31, 5, 1, 1)})});
        second.id = CompositionId(2);
        QVERIFY(context.push(addComposition(second), QStringLiteral("New Composition")));
        context.setComposition(CompositionId(2));
        QVERIFY(QTest::qWaitFor(isMade));
        QCOMPARE(context.compositionId(), CompositionId(2));
        QCOMPARE(context.currentTrack(), TrackId(21));
        QCOMPARE(context.place().instance, InstanceId(31));

        // What never comes is left when all is made.
        QVERIFY(renameSong(QStringLiteral("Dawn")));
        context.setComposition(CompositionId(99));
        QVERIFY(QTest::qWaitFor(isMade));
        QCOMPARE(context.compositionId(), CompositionId(1));
        QVERIFY(renameSong(QStringLiteral("Dusk")));
        context.openClip({ClipId(99), {}, ClipBarIndex(0)});
        QVERIFY(QTest::qWaitFor(isMade));
        QVERIFY(!context.place().clip.isValid());
    }
};

BARLINE_TEST(EditorContextTest)

} // namespace barline::test

#include "tst_EditorContext.moc"
