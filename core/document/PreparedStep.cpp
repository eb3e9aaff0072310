#include "core/document/PreparedStep.h"

#include "core/document/StandsOn.h"
#include "core/edit/Apply.h"
#include "core/edit/Forced.h"
#include "core/edit/JournalFold.h"
#include "core/edit/References.h"

#include <QCoreApplication>

namespace barline {

namespace {

struct StepText
{
    Q_DECLARE_TR_FUNCTIONS(barline::History)
};

void add(PreparedStep &step, Applied applied, Edit edit, const QString &label, EditKey undoOf)
{
    step.project = std::move(applied.project);
    step.touched.unite(applied.touched);
    HistoryEntry entry;
    entry.label = label;
    entry.undoOf = undoOf;
    entry.scope = scopeOf(edit);
    entry.edit = std::move(edit);
    step.entries.append(std::move(entry));
}

/// The first later entry that stands on this one, -1 where there is none.
qsizetype standingOn(const EntryLog &log, qsizetype index)
{
    const HistoryEntry &entry = log.at(index);
    for (qsizetype later = index + 1; later < log.size(); ++later) {
        if (log.isUndone(later))
            continue;
        // What came later and was taken back cancels out with what took it back.
        const bool takesBackLater = log.indexOf(log.at(later).undoOf) > index;
        if (!takesBackLater && standsOn(log.at(later).edit, entry.edit))
            return later;
    }
    return -1;
}

Error refusal(const EntryLog &log, qsizetype index, const QString &why)
{
    const qsizetype later = standingOn(log, index);
    const QString reason =
        later < 0
            ? why
            : StepText::tr("“%1” by %2 came after it and stands on it.").arg(log.at(later).label, log.at(later).author);
    return {ErrorKind::Conflict, StepText::tr("“%1” cannot be taken back: %2").arg(log.at(index).label, reason)};
}

/// Conflict where the entry's content was not journalled and has changed.
Result<Edit> inverseOf(const EntryLog &log, qsizetype index, const Project &project)
{
    const HistoryEntry &entry = log.at(index);
    if (entry.contentById && standingOn(log, index) >= 0)
        return failure(refusal(log, index, {}));
    return inverseIn(entry, project);
}

} // namespace

qsizetype PreparedStep::size() const
{
    qsizetype things = 0;
    for (const HistoryEntry &entry : entries)
        things += entry.edit.size();
    return things;
}

Result<PreparedStep> prepareEdit(const Project &project, Edit edit, const QString &label)
{
    PreparedStep step;
    if (edit.isEmpty())
        return step;
    Result<Applied> applied = apply(project, edit);
    if (!applied)
        return failure(applied.error());
    add(step, std::move(*applied), std::move(edit), label, {});
    return step;
}

Result<PreparedStep> prepareTakingBack(const Project &project, const EntryLog &log, const QList<qsizetype> &entries)
{
    PreparedStep step;
    step.project = project;
    for (const qsizetype index : entries) {
        Result<Edit> inverse = inverseOf(log, index, step.project);
        if (!inverse)
            return failure(inverse.error());
        Result<Applied> applied = apply(step.project, *inverse);
        if (!applied)
            return failure(refusal(log, index, applied.error().message()));
        if (const Result<void> whole = checkReferences(applied->project, *inverse); !whole)
            return failure(refusal(log, index, whole.error().message()));
        add(step, std::move(*applied), std::move(*inverse), log.at(index).label, log.at(index).key);
    }
    return step;
}

Result<PreparedStep> prepareForced(const Project &project, const Edit &edit, const QString &label)
{
    Edit possible = forced(edit, project);
    if (possible.isEmpty())
        return failure(ErrorKind::Conflict, StepText::tr("Nothing of “%1” can be done any more.").arg(label));
    const Result<PreparedStep> step = prepareEdit(project, possible, label);
    const Result<void> whole = step ? checkReferences(step->project, possible) : Result<void>(failure(step.error()));
    if (!whole)
        return failure(whole.error().during(StepText::tr("“%1” cannot be applied.").arg(label)));
    return step;
}

} // namespace barline
