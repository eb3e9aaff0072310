#include "core/document/History.h"

namespace barline {

namespace {

constexpr qint64 kSameStepMs = 700;

/// The content as it is now of what the edit added by id.
Edit withCurrentContent(const Edit &edit, const Project &project)
{
    Edit current = edit;
    for (Composition &composition : current.compositions.added) {
        if (const CompositionPtr found = project.compositions.find(composition.id))
            composition = *found;
    }
    for (Clip &clip : current.clips.added) {
        if (const ClipPtr found = project.clips.find(clip.id))
            clip = *found;
    }
    return current;
}

bool overlap(const EditScope &a, const EditScope &b)
{
    const auto share = [](const auto &first, const auto &second) {
        return std::any_of(first.begin(), first.end(), [&](auto id) { return second.contains(id); });
    };
    return share(a.compositions, b.compositions) || share(a.clips, b.clips);
}

} // namespace

size_t qHash(const EditKey &key, size_t seed) noexcept
{
    return qHashMulti(seed, key.session, key.number);
}

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

HistoryEntry &History::append(const QString &author, Edit edit, const QString &label, qint64 step, EditKey undoOf)
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
    m_entries.append(std::move(entry));
    return m_entries.last();
}

bool History::isOwn(const HistoryEntry &entry) const
{
    return entry.author == m_author;
}

bool History::isInScope(const HistoryEntry &entry) const
{
    if (entry.scope.compositions.contains(m_composition) || !entry.edit.compositions.isEmpty())
        return true;
    const Project &project = m_document.project();
    const CompositionPtr composition = project.compositions.find(m_composition);
    if (!composition)
        return true;
    const QSet<ClipId> used = clipsUsedBy(*composition);
    return std::any_of(entry.scope.clips.begin(), entry.scope.clips.end(), [&](ClipId id) {
        const ClipPtr clip = project.clips.find(id);
        return !clip || clip->home == m_composition || !clip->home.isValid() || used.contains(id);
    });
}

QSet<EditKey> History::undone() const
{
    QSet<EditKey> keys;
    for (auto entry = m_entries.crbegin(); entry != m_entries.crend(); ++entry) {
        if (entry->undoOf.isValid() && !keys.contains(entry->key))
            keys.insert(entry->undoOf);
    }
    return keys;
}

History::Step History::stepToUndo() const
{
    const QSet<EditKey> takenBack = undone();
    // What a redo brought back stands again, so a redo's target counts as an original edit, and undo entries never do.
    Step step;
    for (qsizetype i = m_entries.size() - 1; i >= 0; --i) {
        const HistoryEntry &entry = m_entries.at(i);
        if (!isOwn(entry) || entry.undoOf.isValid() || takenBack.contains(entry.key))
            continue;
        if (step.isEmpty()) {
            if (isInScope(entry))
                step.entries.append(i);
            continue;
        }
        const HistoryEntry &newest = m_entries.at(step.entries.constFirst());
        if (entry.key.session == newest.key.session && entry.step == newest.step)
            step.entries.append(i);
        else
            break;
    }
    return step;
}

History::Step History::stepToRedo() const
{
    const QSet<EditKey> takenBack = undone();
    Step step;
    for (qsizetype i = m_entries.size() - 1; i >= 0; --i) {
        const HistoryEntry &entry = m_entries.at(i);
        if (!isOwn(entry) || (step.isEmpty() && !isInScope(entry)))
            continue;
        if (!entry.undoOf.isValid() && !takenBack.contains(entry.key))
            break; // a new own edit ends redo
        const bool isStandingUndo = entry.undoOf.isValid() && !takenBack.contains(entry.key);
        if (!isStandingUndo)
            continue;
        const auto original = std::find_if(m_entries.cbegin(), m_entries.cend(), [&](const HistoryEntry &candidate) {
            return candidate.key == entry.undoOf;
        });
        if (original == m_entries.cend() || original->undoOf.isValid())
            continue; // a redo, or an undo whose edit was compacted away
        if (step.isEmpty()) {
            step.entries.append(i);
            continue;
        }
        const HistoryEntry &newest = m_entries.at(step.entries.constFirst());
        if (entry.key.session != newest.key.session || entry.step != newest.step)
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
    return step.isEmpty() ? QString() : m_entries.at(step.entries.constFirst()).label;
}

QString History::redoLabel() const
{
    const Step step = stepToRedo();
    return step.isEmpty() ? QString() : m_entries.at(step.entries.constFirst()).label;
}

Edit History::inverseOf(const HistoryEntry &entry) const
{
    return (entry.contentById ? withCurrentContent(entry.edit, m_document.project()) : entry.edit).inverted();
}

Result<void> History::takeBack(const Step &step)
{
    // All of the step or nothing: tried on a snapshot first.
    Project trial = m_document.project();
    for (const qsizetype index : step.entries) {
        const HistoryEntry &entry = m_entries.at(index);
        Result<Applied> applied = barline::apply(trial, inverseOf(entry));
        if (!applied) {
            const auto later =
                std::find_if(m_entries.cbegin() + index + 1, m_entries.cend(),
                             [&](const HistoryEntry &other) { return overlap(other.scope, entry.scope); });
            const QString why = later == m_entries.cend()
                                    ? applied.error().message()
                                    : tr("“%1” by %2 came after it and stands on it.").arg(later->label, later->author);
            return failure(ErrorKind::Conflict, tr("“%1” cannot be taken back: %2").arg(entry.label, why));
        }
        trial = std::move(applied->project);
    }
    m_lastKind.clear();
    const qint64 stepNumber = m_lastStep + 1;
    for (const qsizetype index : step.entries) {
        const HistoryEntry undoneEntry = m_entries.at(index);
        Edit inverse = inverseOf(undoneEntry);
        if (const Result<void> applied = m_document.apply(inverse); !applied)
            return applied;
        const HistoryEntry entry = append(m_author, std::move(inverse), undoneEntry.label, stepNumber, undoneEntry.key);
        emit pushed(entry);
    }
    emit changed();
    return {};
}

Result<void> History::undo()
{
    const Step step = stepToUndo();
    return step.isEmpty() ? Result<void>(failure(ErrorKind::NotFound, tr("There is nothing to undo.")))
                          : takeBack(step);
}

Result<void> History::redo()
{
    const Step step = stepToRedo();
    return step.isEmpty() ? Result<void>(failure(ErrorKind::NotFound, tr("There is nothing to redo.")))
                          : takeBack(step);
}

void History::load(QList<HistoryEntry> entries)
{
    m_entries = std::move(entries);
    m_lastKind.clear();
    emit changed();
}

void History::confirm(EditKey key, qint64 seq)
{
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
        if (entry->key == key) {
            entry->seq = seq;
            return;
        }
    }
}

void History::forget(EditKey key)
{
    m_entries.removeIf([key](const HistoryEntry &entry) { return entry.key == key; });
    emit changed();
}

} // namespace barline

#include "moc_History.cpp"
