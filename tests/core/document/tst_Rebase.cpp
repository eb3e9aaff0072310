#include "core/document/Document.h"
#include "core/document/Rebase.h"
#include "core/edit/arrange/ClipEdits.h"
#include "core/edit/arrange/InstanceEdits.h"
#include "core/edit/notes/AddNotes.h"
#include "core/edit/notes/RemoveNotes.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

namespace {

HistoryEntry entryOf(Edit edit, const QString &author, qint64 number, EditKey undoOf = {})
{
    HistoryEntry entry;
    entry.key = {author == QLatin1String("ada") ? 1 : 2, number};
    entry.author = author;
    entry.label = QStringLiteral("%1’s %2").arg(author).arg(number);
    entry.undoOf = undoOf;
    entry.scope = scopeOf(edit);
    entry.edit = std::move(edit);
    return entry;
}

HistoryEntry mine(Edit edit, qint64 number, EditKey undoOf = {})
{
    return entryOf(std::move(edit), QStringLiteral("ada"), number, undoOf);
}

NewEntry theirs(const Edit &edit, qint64 number)
{
    HistoryEntry entry = entryOf(edit, QStringLiteral("bo"), number);
    entry.seq = number;
    return {entry, edit};
}

Project song()
{
    return project(test::song({track(10, {instance(20, 1, 1, 4)})}),
                   {clip(1, {bar({note(100, 0, 1), note(101, 1, 1)}), bar({})}), clip(2, {bar({})})});
}

const Clip &clipOf(const Project &project, qint64 id)
{
    return *project.clips.find(ClipId(id));
}

Project after(const Project &project, const Edit &edit)
{
    const Result<Applied> applied = apply(project, edit);
    if (!applied)
        qFatal("%s", qPrintable(applied.error().message()));
    return applied->project;
}

} // namespace

class tst_Rebase : public QObject
{
    Q_OBJECT

private slots:
    void putsOthersEditsBeforeOnesOwn()
    {
        const Project base = song();
        const Edit own = addNotes(clipOf(base, 1), {{ticks(2), note(102, 2, 1)}});
        const Edit other = renameClip(clipOf(base, 1), QStringLiteral("Theirs"));
        const auto rebased = rebase(after(base, own), {mine(own, 1)}, {theirs(other, 1)});
        QVERIFY(rebased);
        QVERIFY(rebased->project == after(after(base, other), own));
        QCOMPARE(rebased->waiting.size(), 1);
        QVERIFY(rebased->notApplied.isEmpty());
        QVERIFY(rebased->touched.clips.contains(ClipId(1)));
        QVERIFY(rebased->touched.bars.contains(ClipId(1)));
        QVERIFY(!rebased->touched.everything);
    }

    void takesOutWhatNoLongerAppliesAndNamesWhoCameFirst()
    {
        const Project base = song();
        const Edit lost = renameClip(clipOf(base, 1), QStringLiteral("Mine"));
        const Project withLost = after(base, lost);
        const Edit kept = renameClip(clipOf(base, 2), QStringLiteral("Mine too"));
        const Edit other = renameClip(clipOf(base, 1), QStringLiteral("Theirs"));
        const auto rebased = rebase(after(withLost, kept), {mine(lost, 1), mine(kept, 2)}, {theirs(other, 1)});
        QVERIFY(rebased);
        QVERIFY(rebased->project == after(after(base, other), kept));
        QCOMPARE(rebased->waiting.size(), 1);
        QCOMPARE(rebased->waiting.constFirst().key, (EditKey{1, 2}));
        QCOMPARE(rebased->notApplied.size(), 1);
        QCOMPARE(rebased->notApplied.constFirst().entry.key, (EditKey{1, 1}));
        QVERIFY(rebased->notApplied.constFirst().why.contains(QStringLiteral("“bo’s 1” by bo came first")));
    }

    void saysNothingOfWhatWasTakenBackWhileItWaited()
    {
        const Project base = song();
        const Edit lost = renameClip(clipOf(base, 1), QStringLiteral("Mine"));
        const Edit other = renameClip(clipOf(base, 1), QStringLiteral("Theirs"));
        const QList<HistoryEntry> waiting{mine(lost, 1), mine(lost.inverted(), 2, {1, 1})};
        const auto undone = rebase(base, waiting, {theirs(other, 1)});
        QVERIFY(undone);
        QVERIFY(undone->waiting.isEmpty() && undone->notApplied.isEmpty());
        const auto redone = rebase(after(base, lost), waiting + QList{mine(lost, 3, {1, 2})}, {theirs(other, 1)});
        QVERIFY(redone);
        QVERIFY(redone->waiting.isEmpty());
        QCOMPARE(redone->notApplied.size(), 1);
        QCOMPARE(redone->notApplied.constFirst().entry.key, (EditKey{1, 1}));
    }

    void doesNotRepeatWhatWasCommittedAfterAll()
    {
        const Project base = song();
        const Edit own = addNotes(clipOf(base, 1), {{ticks(2), note(102, 2, 1)}});
        HistoryEntry committed = mine(own, 1);
        committed.seq = 1;
        const auto rebased = rebase(after(base, own), {mine(own, 1)}, {{committed, own}});
        QVERIFY(rebased);
        QVERIFY(rebased->project == after(base, own));
        QVERIFY(rebased->waiting.isEmpty() && rebased->notApplied.isEmpty());
    }

    void leavesNoBlockWithoutItsClip()
    {
        const Project base = song();
        const CompositionPtr composition = *base.compositions.begin();
        Edit place;
        place.instances.added.append({composition->id, TrackId(10), instance(21, 2, 9, 1)});
        Edit removal;
        removal.clips.removed.append(clipOf(base, 2));
        const auto placing = rebase(after(base, place), {mine(place, 1)}, {theirs(removal, 1)});
        QVERIFY(placing);
        QCOMPARE(placing->notApplied.size(), 1);
        QVERIFY(placing->project == after(base, removal));
        const auto removing = rebase(after(base, removal), {mine(removal, 1)}, {theirs(place, 1)});
        QVERIFY(removing);
        QCOMPARE(removing->notApplied.size(), 1);
        QVERIFY(removing->project == after(base, place));
    }

    void refusesAJournalThatDoesNotFit()
    {
        const Project base = song();
        const Edit other = removeNotes(clipOf(base, 1), {NoteId(100)});
        const auto rebased = rebase(after(base, other), {}, {theirs(other, 1)});
        QVERIFY(!rebased);
        QCOMPARE(rebased.error().kind(), ErrorKind::Conflict);
    }
};

BARLINE_TEST(tst_Rebase)
#include "tst_Rebase.moc"
