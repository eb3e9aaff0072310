#include "core/document/History.h"

#include "core/base/FreeOnWorker.h"
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
    , m_queue(document)
{
    connect(&m_queue, &StepQueue::busyChanged, this, &History::preparingChanged);
}

void History::setComposition(CompositionId composition)
{
    m_composition = composition;
    m_askedKind.clear();
    emit changed();
}

History::Naming History::name(const QString &author, const Kind &kind)
{
    const bool joins = !kind.name.isEmpty() && kind.name == m_askedKind && m_sinceLastPush.isValid() &&
                       (kind.joinsAfterPause || m_sinceLastPush.elapsed() < kSameStepMs);
    m_askedKind = kind.name;
    m_sinceLastPush.restart();
    return {author, kind.name, joins, kind.joinsAfterPause};
}

Result<void> History::push(Edit edit, const QString &label, const Kind &kind)
{
    return edit.isEmpty() ? Result<void>() : pushAt(name(m_author, kind), std::move(edit), label);
}

Result<void> History::pushAs(const QString &author, Edit edit, const QString &label)
{
    return edit.isEmpty() ? Result<void>() : pushAt(name(author, {}), std::move(edit), label);
}

Result<void> History::pushAt(const Naming &naming, Edit edit, const QString &label)
{
    if (isAtOnce(edit.size()))
        return landEdit(prepareEdit(m_document.project(), std::move(edit), label), naming);
    const auto kept = std::make_shared<const Edit>(std::move(edit));
    const auto land = [this, kept, naming, label](Result<PreparedStep> made) {
        const Result<void> done = landEdit(std::move(made), naming);
        if (done)
            return;
        HistoryEntry lost;
        number(lost, naming.author, m_lastStep + 1);
        lost.label = label;
        lost.scope = scopeOf(*kept);
        lost.edit = *kept;
        addNotApplied({{lost, done.error().message()}});
        emit refused(done.error().during(tr("“%1” cannot be applied.").arg(label)));
    };
    const StepQueue::Work work = [kept, label](const Project &project) { return prepareEdit(project, *kept, label); };
    m_queue.add({StepQueue::Kind::Edit, label, [work] { return work; }, land});
    emit changed();
    return {};
}

Result<void> History::pushMade(Maker make, qsizetype things, const QString &label, const Kind &kind)
{
    if (isAtOnce(things)) {
        Edit edit = make(m_document.project());
        return edit.isEmpty()
                   ? Result<void>()
                   : landEdit(prepareEdit(m_document.project(), std::move(edit), label), name(m_author, kind));
    }
    const auto land = [this, naming = name(m_author, kind)](Result<PreparedStep> made) {
        if (const Result<void> done = landEdit(std::move(made), naming); !done)
            emit refused(done.error());
    };
    const StepQueue::Work work = [make = std::move(make), label](const Project &project) {
        return prepareEdit(project, make(project), label);
    };
    m_queue.add({StepQueue::Kind::Edit, label, [work] { return work; }, land});
    emit changed();
    return {};
}

Result<void> History::landEdit(Result<PreparedStep> made, const Naming &naming)
{
    if (!made)
        return failure(made.error());
    if (made->entries.isEmpty())
        return {};
    // The one whose step it would share may have come to nothing.
    const bool joins = naming.joins && naming.kind == m_madeKind;
    m_madeKind = naming.kind;
    if (naming.joinsAfterPause) {
        if (std::exchange(m_triedKind, naming.kind) != naming.kind)
            m_tried.clear();
        for (qint64 number = 1; number <= made->entries.size(); ++number)
            m_tried.append({m_session, m_lastNumber + number});
    }
    take(std::move(*made), naming.author, joins ? m_lastStep : m_lastStep + 1);
    return {};
}

Result<void> History::landTakenBack(Result<PreparedStep> made)
{
    if (!made)
        return failure(made.error());
    if (made->entries.isEmpty())
        return {};
    m_madeKind.clear();
    take(std::move(*made), m_author, m_lastStep + 1);
    return {};
}

void History::take(PreparedStep made, const QString &author, qint64 step)
{
    const bool isLarge = made.size() > kMostAtOnce;
    Project before = m_document.follow(std::move(made.project), made.touched);
    if (isLarge)
        freeOnWorker(std::move(before));
    for (HistoryEntry &entry : made.entries) {
        m_log.append(number(entry, author, step));
        emit pushed(entry);
    }
    emit changed();
}

HistoryEntry &History::number(HistoryEntry &entry, const QString &author, qint64 step)
{
    entry.key = {m_session, ++m_lastNumber};
    entry.step = m_lastStep = step;
    entry.author = author;
    entry.time = QDateTime::currentDateTimeUtc();
    return entry;
}

bool History::isOwn(const HistoryEntry &entry) const
{
    return entry.author == m_author;
}

std::function<bool(const HistoryEntry &)> History::scopeFilter(CompositionId of) const
{
    const Project project = m_document.project();
    const CompositionPtr composition = project.compositions.find(of);
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

History::Step History::stepToUndo(CompositionId in) const
{
    const auto isInScope = scopeFilter(in);
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

History::Step History::stepToRedo(CompositionId in) const
{
    const auto isInScope = scopeFilter(in);
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

qsizetype History::sizeOf(const Step &step) const
{
    qsizetype things = 0;
    for (const qsizetype index : step.entries)
        things += m_log.at(index).edit.size();
    return things;
}

bool History::canUndo() const
{
    return isPreparing() ? !undoLabel().isEmpty() : !stepToUndo(m_composition).isEmpty();
}

bool History::canRedo() const
{
    return isPreparing() ? !redoLabel().isEmpty() : !stepToRedo(m_composition).isEmpty();
}

QString History::undoLabel() const
{
    return undoLabelAfter(std::ssize(m_queue.plans()));
}

QString History::redoLabel() const
{
    return redoLabelAfter(std::ssize(m_queue.plans()));
}

QString History::undoLabelAfter(qsizetype plans) const
{
    int undone = 0;
    while (--plans >= 0) {
        const StepQueue::Plan &plan = m_queue.plans().at(static_cast<size_t>(plans));
        if (plan.kind == StepQueue::Kind::Undo)
            ++undone;
        else if (undone > 0)
            --undone;
        else if (plan.kind == StepQueue::Kind::Edit)
            return plan.label;
        else if (plan.kind == StepQueue::Kind::Redo)
            return redoLabelAfter(plans);
    }
    const Step step = stepToUndo(m_composition);
    return step.isEmpty() ? QString() : m_log.at(step.entries.constFirst()).label;
}

QString History::redoLabelAfter(qsizetype plans) const
{
    int redone = 0;
    while (--plans >= 0) {
        const StepQueue::Plan &plan = m_queue.plans().at(static_cast<size_t>(plans));
        if (plan.kind == StepQueue::Kind::Redo)
            ++redone;
        else if (plan.kind != StepQueue::Kind::Undo)
            return {}; // a new edit ends redo
        else if (redone > 0)
            --redone;
        else
            return undoLabelAfter(plans);
    }
    const Step step = stepToRedo(m_composition);
    return step.isEmpty() ? QString() : m_log.at(step.entries.constFirst()).label;
}

Result<void> History::takeBack(StepQueue::Kind kind, std::function<Result<Step>()> find)
{
    m_askedKind.clear();
    if (!isPreparing()) {
        const Result<Step> step = find();
        if (!step)
            return failure(step.error());
        if (isAtOnce(sizeOf(*step)))
            return landTakenBack(prepareTakingBack(m_document.project(), m_log, step->entries));
    }
    const auto begin = [this, find = std::move(find)]() -> StepQueue::Work {
        const Result<Step> step = find();
        if (!step)
            return [error = step.error()](const Project &) -> Result<PreparedStep> { return failure(error); };
        return [log = m_log, entries = step->entries](const Project &project) {
            return prepareTakingBack(project, log, entries);
        };
    };
    const auto land = [this](Result<PreparedStep> made) {
        if (const Result<void> done = landTakenBack(std::move(made)); !done)
            emit refused(done.error());
    };
    m_queue.add({kind, {}, begin, land});
    emit changed();
    return {};
}

Result<void> History::undo()
{
    return takeBack(StepQueue::Kind::Undo, [this, in = m_composition]() -> Result<Step> {
        const Step step = stepToUndo(in);
        if (!step.isEmpty())
            return step;
        const QString why = startText();
        return failure(ErrorKind::NotFound, why.isEmpty() ? tr("There is nothing to undo.")
                                                          : tr("There is nothing more to undo. %1").arg(why));
    });
}

Result<void> History::redo()
{
    return takeBack(StepQueue::Kind::Redo, [this, in = m_composition]() -> Result<Step> {
        const Step step = stepToRedo(in);
        if (!step.isEmpty())
            return step;
        return failure(ErrorKind::NotFound, tr("There is nothing to redo."));
    });
}

Result<void> History::revert(EditKey key)
{
    return takeBack(StepQueue::Kind::Other, [this, key]() -> Result<Step> {
        const qsizetype index = m_log.indexOf(key);
        if (index < 0)
            return failure(ErrorKind::NotFound, tr("This edit is no longer part of the history."));
        if (m_log.isUndone(index))
            return failure(ErrorKind::Conflict, tr("“%1” is taken back already.").arg(m_log.at(index).label));
        return Step{{index}};
    });
}

Result<void> History::takeBackAll(const Kind &kind)
{
    return takeBack(StepQueue::Kind::Undo, [this, name = kind.name]() -> Result<Step> {
        Step step;
        for (auto key = m_tried.crbegin(); name == m_triedKind && key != m_tried.crend(); ++key) {
            const qsizetype index = m_log.indexOf(*key);
            if (index >= 0 && !m_log.isUndone(index))
                step.entries.append(index);
        }
        return step;
    });
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
    m_askedKind.clear();
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
    const StepQueue::Work work = [edit = found->entry.edit, label](const Project &project) {
        return prepareForced(project, edit, label);
    };
    const auto land = [this, key, naming = name(m_author, {})](Result<PreparedStep> made) {
        const Result<void> done = landEdit(std::move(made), naming);
        if (done)
            dismissNotApplied(key);
        return done;
    };
    if (isAtOnce(found->entry.edit.size()))
        return land(work(m_document.project()));
    const auto landLater = [this, land](Result<PreparedStep> made) {
        if (const Result<void> done = land(std::move(made)); !done)
            emit refused(done.error());
    };
    m_queue.add({StepQueue::Kind::Edit, label, [work] { return work; }, landLater});
    emit changed();
    return {};
}

void History::dismissNotApplied(EditKey key)
{
    m_notApplied.removeIf([key](const NotApplied &lost) { return lost.entry.key == key; });
    emit changed();
}

} // namespace barline

#include "moc_History.cpp"
