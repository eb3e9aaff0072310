#include "core/document/History.h"

#include "core/document/StandsOn.h"
#include "core/edit/Forced.h"
#include "core/edit/JournalFold.h"
#include "core/edit/References.h"

namespace barline {

namespace {

constexpr qint64 kSameStepMs = 700;

bool isOneStep(const HistoryEntry &a, const HistoryEntry &b)
{
    return a.key.session == b.key.session && a.step == b.step;
}

} // namespace

History::History(Document &document, qint64 session, QString author, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_author(std::move(author))
    , m_session(session)
{}

void History::setComposition(CompositionId composition)
{
    m_composition = composition;
    m_lastKind.clear();
    emit changed();
}

Result<void> History::push(Edit edit, const QString &label, const Kind &kind)
{
    if (edit.isEmpty())
        return {};
    if (const Result<void> applied = m_document.apply(edit); !applied)
        return applied;
    const bool sameStep = !kind.name.isEmpty() && kind.name == m_lastKind && m_sinceLastPush.isValid() &&
                          m_sinceLastPush.elapsed() < kSameStepMs;
    m_lastKind = kind.name;
    m_sinceLastPush.restart();
    const HistoryEntry entry = append(m_author, std::move(edit), label, sameStep ? m_lastStep : m_lastStep + 1, {});
    emit pushed(entry);
    emit changed();
    return {};
}

Result<void> History::pushAs(const QString &author, Edit edit, const QString &label)
{
    if (edit.isEmpty())
        return {};
    if (const Result<void> applied = m_document.apply(edit); !applied)
        return applied;
    m_lastKind.clear();
    const HistoryEntry entry = append(author, std::move(edit), label, m_lastStep + 1, {});
    emit pushed(entry);
    emit changed();
    return {};
}

HistoryEntry History::append(const QString &author, Edit edit, const QString &label, qint64 step, EditKey undoOf)
{
    HistoryEntry entry;
    entry.key = {m_session, ++m_lastNumber};
    entry.step = m_lastStep = step;
    entry.author = author;
    entry.label = label;
    entry.time = QDateTime::currentDateTimeUtc();
    entry.undoOf = undoOf;
    entry.scope = scopeOf(edit);
    entry.edit = std::move(edit);
    m_log.append(entry);
    return entry;
}

bool History::isOwn(const HistoryEntry &entry) const
{
    return entry.author == m_author;
}

std::function<bool(const HistoryEntry &)> History::scopeFilter() const
{
    const Project project = m_document.project();
    const CompositionPtr composition = project.compositions.find(m_composition);
    std::optional<QSet<ClipId>> used;
    return [project, composition, used](const HistoryEntry &entry) mutable {
        const Diff<Composition> &compositions = entry.edit.compositions;
        if (!composition || !compositions.added.isEmpty() || !compositions.removed.isEmpty() ||
            entry.scope.compositions.contains(composition->id))
            return true;
        return std::any_of(entry.scope.clips.begin(), entry.scope.clips.end(), [&](ClipId id) {
            const ClipPtr clip = project.clips.find(id);
            if (!clip || clip->home == composition->id || !clip->home.isValid())
                return true;
            if (!used)
                used = clipsUsedBy(*composition);
            return used->contains(id);
        });
    };
}

History::Step History::stepToUndo() const
{
    const auto isInScope = scopeFilter();
    Step step;
    for (qsizetype i = m_log.size() - 1; i >= 0; --i) {
        const HistoryEntry &entry = m_log.at(i);
        if (!isOwn(entry) || m_log.depthOf(i) > 0 || m_log.isUndone(i))
            continue;
        if (step.isEmpty() && !isInScope(entry))
            continue;
        if (!step.isEmpty() && !isOneStep(entry, m_log.at(step.entries.constFirst())))
            break;
        step.entries.append(i);
    }
    return step;
}

History::Step History::stepToRedo() const
{
    const auto isInScope = scopeFilter();
    Step step;
    for (qsizetype i = m_log.size() - 1; i >= 0; --i) {
        const HistoryEntry &entry = m_log.at(i);
        if (!isOwn(entry) || (step.isEmpty() && !isInScope(entry)))
            continue;
        const int depth = m_log.depthOf(i);
        if (depth == 0)
            break; // a new edit ends redo of what was undone before it
        if (depth % 2 == 0 || m_log.isUndone(i))
            continue;
        if (!step.isEmpty() && !isOneStep(entry, m_log.at(step.entries.constFirst())))
            break;
        step.entries.append(i);
    }
    return step;
}

bool History::canUndo() const
{
    return !stepToUndo().isEmpty();
}

bool History::canRedo() const
{
    return !stepToRedo().isEmpty();
}

QString History::undoLabel() const
{
    const Step step = stepToUndo();
    return step.isEmpty() ? QString() : m_log.at(step.entries.constFirst()).label;
}

QString History::redoLabel() const
{
    const Step step = stepToRedo();
    return step.isEmpty() ? QString() : m_log.at(step.entries.constFirst()).label;
}

qsizetype History::standingOn(qsizetype index) const
{
    const HistoryEntry &entry = m_log.at(index);
    for (qsizetype later = index + 1; later < m_log.size(); ++later) {
        if (m_log.isUndone(later))
            continue;
        // What came later and was taken back cancels out with what took it back.
        const bool takesBackLater = m_log.indexOf(m_log.at(later).undoOf) > index;
        if (!takesBackLater && standsOn(m_log.at(later).edit, entry.edit))
            return later;
    }
    return -1;
}

Error History::refusal(qsizetype index, const QString &why) const
{
    const qsizetype later = standingOn(index);
    const QString reason =
        later < 0 ? why
                  : tr("“%1” by %2 came after it and stands on it.").arg(m_log.at(later).label, m_log.at(later).author);
    return {ErrorKind::Conflict, tr("“%1” cannot be taken back: %2").arg(m_log.at(index).label, reason)};
}

Result<Edit> History::inverseOf(qsizetype index, const Project &project) const
{
    const HistoryEntry &entry = m_log.at(index);
    if (entry.contentById && standingOn(index) >= 0)
        return failure(refusal(index, {}));
    return inverseIn(entry, project);
}

Result<void> History::takeBack(const Step &step)
{
    // All of the step or nothing: tried on a snapshot first.
    Project trial = m_document.project();
    QList<Edit> inverses;
    for (const qsizetype index : step.entries) {
        const Result<Edit> inverse = inverseOf(index, trial);
        if (!inverse)
            return failure(inverse.error());
        Result<Applied> applied = barline::apply(trial, *inverse);
        if (!applied)
            return failure(refusal(index, applied.error().message()));
        if (const Result<void> whole = checkReferences(applied->project, *inverse); !whole)
            return failure(refusal(index, whole.error().message()));
        trial = std::move(applied->project);
        inverses.append(*inverse);
    }
    m_lastKind.clear();
    const qint64 stepNumber = m_lastStep + 1;
    for (qsizetype i = 0; i < inverses.size(); ++i) {
        if (const Result<void> applied = m_document.apply(inverses.at(i)); !applied)
            return applied;
        const HistoryEntry takenBack = m_log.at(step.entries.at(i));
        const HistoryEntry entry = append(m_author, std::move(inverses[i]), takenBack.label, stepNumber, takenBack.key);
        emit pushed(entry);
    }
    emit changed();
    return {};
}

Result<void> History::undo()
{
    const Step step = stepToUndo();
    if (!step.isEmpty())
        return takeBack(step);
    const QString why = startText();
    return failure(ErrorKind::NotFound,
                   why.isEmpty() ? tr("There is nothing to undo.") : tr("There is nothing more to undo. %1").arg(why));
}

Result<void> History::redo()
{
    const Step step = stepToRedo();
    return step.isEmpty() ? Result<void>(failure(ErrorKind::NotFound, tr("There is nothing to redo.")))
                          : takeBack(step);
}

Result<void> History::revert(EditKey key)
{
    const qsizetype index = m_log.indexOf(key);
    if (index < 0)
        return failure(ErrorKind::NotFound, tr("This edit is no longer part of the history."));
    if (m_log.isUndone(index))
        return failure(ErrorKind::Conflict, tr("“%1” is taken back already.").arg(m_log.at(index).label));
    return takeBack({{index}});
}

bool History::isUndone(EditKey key) const
{
    const qsizetype index = m_log.indexOf(key);
    return index >= 0 && m_log.isUndone(index);
}

QString History::startText() const
{
    switch (m_start.reason) {
    case HistoryStart::Reason::Beginning:
        break;
    case HistoryStart::Reason::Limit:
        return tr("Older edits are in the journal, but only the latest 1,000 can be taken back.");
    case HistoryStart::Reason::Compacted:
        return tr("Older edits were removed from the journal and cannot be taken back.");
    case HistoryStart::Reason::Damaged:
        return tr("Edit %1 is damaged in the journal: it and what is older cannot be taken back. The music is whole.")
            .arg(m_start.seq);
    }
    return {};
}

void History::forgetAllBut(qint64 kept)
{
    const qsizetype before = m_log.size();
    if (!m_log.entries().isEmpty())
        m_log.removeBefore(lastCommitted() - kept + 1);
    if (m_log.size() == before && m_start.reason != HistoryStart::Reason::Limit)
        return;
    m_start = {HistoryStart::Reason::Compacted, 0};
    emit changed();
}

qint64 History::lastCommitted() const
{
    qint64 seq = 0;
    for (auto entry = m_log.entries().crbegin(); seq == 0 && entry != m_log.entries().crend(); ++entry)
        seq = entry->seq;
    return seq;
}

void History::load(QList<HistoryEntry> entries, HistoryStart start)
{
    m_start = start;
    m_log = EntryLog(std::move(entries));
    for (const HistoryEntry &entry : m_log.entries()) {
        if (entry.key.session != m_session)
            continue;
        m_lastNumber = std::max(m_lastNumber, entry.key.number);
        m_lastStep = std::max(m_lastStep, entry.step);
    }
    m_lastKind.clear();
    emit changed();
}

void History::confirm(EditKey key, qint64 seq)
{
    m_log.confirm(key, seq);
    emit changed();
}

void History::forget(EditKey key)
{
    m_log.remove(key);
    emit changed();
}

void History::follow(const QList<HistoryEntry> &theirs, const QList<HistoryEntry> &waiting)
{
    m_log.removeUncommitted();
    for (const HistoryEntry &entry : theirs)
        m_log.append(entry);
    for (const HistoryEntry &entry : waiting)
        m_log.append(entry);
    emit changed();
}

void History::addNotApplied(const QList<NotApplied> &notApplied)
{
    m_notApplied.append(notApplied);
    emit changed();
}

Result<void> History::applyAnyway(EditKey key)
{
    const auto found = std::find_if(m_notApplied.cbegin(), m_notApplied.cend(),
                                    [key](const NotApplied &lost) { return lost.entry.key == key; });
    if (found == m_notApplied.cend())
        return failure(ErrorKind::NotFound, tr("This edit is no longer part of the history."));
    const QString label = found->entry.label;
    const Edit edit = forced(found->entry.edit, m_document.project());
    if (edit.isEmpty())
        return failure(ErrorKind::Conflict, tr("Nothing of “%1” can be done any more.").arg(label));
    const Result<Applied> applied = barline::apply(m_document.project(), edit);
    const Result<void> whole =
        applied ? checkReferences(applied->project, edit) : Result<void>(failure(applied.error()));
    if (!whole)
        return failure(whole.error().during(tr("“%1” cannot be applied.").arg(label)));
    const Result<void> pushed = push(edit, label);
    if (pushed)
        dismissNotApplied(key);
    return pushed;
}

void History::dismissNotApplied(EditKey key)
{
    m_notApplied.removeIf([key](const NotApplied &lost) { return lost.entry.key == key; });
    emit changed();
}

} // namespace barline

#include "moc_History.cpp"
