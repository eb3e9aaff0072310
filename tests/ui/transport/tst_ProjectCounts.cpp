#include "tests/support/Music.h"
#include "tests/support/TestMain.h"
#include "ui/transport/ProjectCounts.h"

namespace barline::test {

class ProjectCountsTest : public QObject
{
    Q_OBJECT

private slots:
    void countsNotesAsOftenAsTheyArePlayed()
    {
        const Clip two = clip(1, {bar({note(1, 0, 1), note(2, 1, 1)}), bar({note(3, 0, 1)})});
        const Clip one = clip(2, {bar({note(4, 0, 1), note(5, 0, 1), note(6, 0, 1), note(7, 0, 1)})});
        ClipInstance odd = instance(500, 1, 1, 3); // bars of 2, 1 and 2 notes
        ClipInstance repointed = instance(501, 1, 9, 2);
        repointed.offsetBars = 1;                                                         // 1 note
        repointed.bars.insert(ClipBarIndex(1), TrackBar{ClipId(2), ClipBarIndex(0), {}}); // 4 notes
        const Project project = barline::test::project(song({track(11, {odd, repointed}), track(12, {})}), {two, one});
        QCOMPARE(countOf(project, *project.compositions.find(CompositionId(1))), (ProjectCounts{2, 10, 10}));
    }

    void emptyCompositionHasNothing() { QCOMPARE(countOf(Project(), Composition()), ProjectCounts()); }
};

BARLINE_TEST(ProjectCountsTest)

} // namespace barline::test

#include "tst_ProjectCounts.moc"
