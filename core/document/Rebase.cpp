#include "core/document/Rebase.h"

#include "core/document/EntryLog.h"
#include "core/document/StandsOn.h"
#include "core/edit/Apply.h"
#include "core/edit/References.h"

#include <QCoreApplication>

namespace barline {

namespace {

struct RebaseText
{
    Q_DECLARE_TR_FUNCTIONS(barline::Rebase)
};

Result<void> applyTo(Rebased &rebased, const Edit &edit)
{
    Result<Applied> applied = apply(rebased.project, edit);
    if (!applied)
        return failure(applied.error());
    rebased.project = std::move(applied->project);
    rebased.touched.unite(applied->touched);
    return {};
}

/// As applyTo(), and what the edit wrote must be whole.
Result<void> makeAgain(Rebased &rebased, const Edit &edit)
{
    Result<Applied> applied = apply(rebased.project, edit);
    if (!applied)
        return failure(applied.error());
    if (const Result<void> whole = checkReferences(applied->project, edit); !whole)
        return whole;
    rebased.project = std::move(applied->project);
    rebased.touched.unite(applied->touched);
    return {};
}

QString reasonOf(const HistoryEntry &entry, const QList<HistoryEntry> &theirs, const QString &problem)
{
    for (auto their = theirs.crbegin(); their != theirs.crend(); ++their) {
        if (standsOn(their->edit, entry.edit))
            return RebaseText::tr("%1 “%2” by %3 came first.").arg(problem, their->label, their->author);
    }
    return problem;
}

/// Those that nobody here took back while they waited; an undo that went with its edit is no loss.
QList<NotApplied> lossesAmong(const QList<NotApplied> &notApplied)
{
    QList<HistoryEntry> entries;
    for (const NotApplied &lost : notApplied)
        entries.append(lost.entry);
    const EntryLog log(std::move(entries));
    QList<NotApplied> losses;
    for (qsizetype i = 0; i < log.size(); ++i) {
        if (log.indexOf(log.at(i).undoOf) < 0 && !log.isUndone(i))
            losses.append(notApplied.at(i));
    }
    return losses;
}

void makeWaiting(Rebased &rebased, const QList<HistoryEntry> &waiting, const QList<HistoryEntry> &theirs)
{
    QSet<EditKey> committed;
    for (const HistoryEntry &entry : theirs)
        committed.insert(entry.key);
    QSet<EditKey> lost;
    QList<NotApplied> notApplied;
    for (const HistoryEntry &entry : waiting) {
        if (committed.contains(entry.key))
            continue;
        QString problem;
        if (!lost.contains(entry.undoOf)) {
            const Result<void> made = makeAgain(rebased, entry.edit);
            if (made) {
                rebased.waiting.append(entry);
                continue;
            }
            problem = made.error().message();
        }
        lost.insert(entry.key);
        notApplied.append({entry, problem});
    }
    rebased.notApplied = lossesAmong(notApplied);
    for (NotApplied &loss : rebased.notApplied)
        loss.why = reasonOf(loss.entry, theirs, loss.why);
}

} // namespace

Result<Rebased> rebase(const Project &project, const QList<HistoryEntry> &waiting, const QList<NewEntry> &theirs)
{
    Rebased rebased;
    rebased.project = project;
    for (auto entry = waiting.crbegin(); entry != waiting.crend(); ++entry) {
        if (const Result<void> takenBack = applyTo(rebased, entry->edit.inverted()); !takenBack)
            return failure(takenBack.error());
    }
    QList<HistoryEntry> entries;
    for (const NewEntry &their : theirs) {
        if (const Result<void> done = applyTo(rebased, their.toApply); !done)
            return failure(done.error());
        entries.append(their.entry);
    }
    makeWaiting(rebased, waiting, entries);
    return rebased;
}

Rebased replay(const Project &project, const QList<HistoryEntry> &waiting, const QList<HistoryEntry> &theirs)
{
    Rebased rebased;
    rebased.project = project;
    makeWaiting(rebased, waiting, theirs);
    return rebased;
}

} // namespace barline
