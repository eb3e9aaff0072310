#include "core/service/ImportSettling.h"

#include "core/edit/Apply.h"
#include "core/edit/Difference.h"
#include "core/edit/References.h"
#include "core/edit/arrange/ClipEdits.h"
#include "core/edit/update/ClipNumbers.h"
#include "core/edit/update/ReadPairs.h"
#include "core/format/dsl/NoteNumbers.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>

namespace barline {

namespace {

struct ImportSettling
{
    Q_DECLARE_TR_FUNCTIONS(barline::ImportSettling)
};

/// Ids in a row from `first` on.
TakeId idsFrom(qint64 first)
{
    return [next = first]() mutable { return next++; };
}

/// Gives what comes beside something of its uid one of its own, so that an update finds the one that it is of.
class OwnUids
{
public:
    /// `added`: what comes already.
    OwnUids(const Project &project, const Edit &added)
    {
        for (const CompositionPtr &composition : project.compositions)
            m_taken.insert(composition->uid);
        for (const ClipPtr &clip : project.clips)
            m_taken.insert(clip->uid);
        for (const Composition &composition : added.compositions.added)
            m_taken.insert(composition.uid);
        for (const Clip &clip : added.clips.added)
            m_taken.insert(clip.uid);
        m_taken.remove(QString());
    }

    void settle(QString &uid) const
    {
        if (m_taken.contains(uid))
            uid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    }

private:
    QSet<QString> m_taken;
};

tl::unexpected<Error> gone(const QString &name)
{
    return failure(
        ErrorKind::Conflict,
        ImportSettling::tr("“%1” was to be updated, but is no longer there. Nothing was imported.").arg(name));
}

bool updates(const PlannedComposition &planned)
{
    return planned.choice == ImportChoice::Update && planned.known.isValid();
}

/// A clip of a composition that is added is added with it, whatever its own choice.
bool updates(const PlannedDocument &document, const PlannedClip &planned)
{
    const bool isOfNew =
        planned.composition >= 0 && document.compositions.at(planned.composition).choice == ImportChoice::Add;
    return planned.choice == ImportChoice::Update && planned.known.isValid() && !isOfNew;
}

/// One document, all of whose choices are settled, on top of what the documents before it made of the project.
class DocumentSettling
{
public:
    DocumentSettling(const Project &project, const PlannedDocument &document, ImportReport &report)
        : m_project(project)
        , m_document(document)
        , m_report(report)
        , m_read(*document.read)
    {}

    /// The project after it.
    Result<Project> settled();

private:
    Result<void> findKnown();
    void pairLibrary(qsizetype composition);
    void pairNotes(const Composition &composition, ReadState &state) const;
    ReadState state() const;

    const Project &m_project;
    const PlannedDocument &m_document;
    ImportReport &m_report;
    const ReadDocument &m_read;
    QList<CompositionId> m_compositions; ///< of each that was read, the one it updates, or none
    QList<ClipId> m_clips;               ///< likewise
};

Result<void> DocumentSettling::findKnown()
{
    for (const PlannedComposition &planned : m_document.compositions) {
        if (updates(planned) && !m_project.compositions.contains(planned.known))
            return gone(planned.knownName);
        m_compositions.append(updates(planned) ? planned.known : CompositionId());
    }
    for (const PlannedClip &planned : m_document.clips) {
        const bool isUpdate = updates(m_document, planned);
        if (isUpdate && !m_project.clips.contains(planned.known))
            return gone(planned.knownName);
        m_clips.append(isUpdate ? planned.known : ClipId());
    }
    for (qsizetype i = 0; i < m_compositions.size(); ++i) {
        if (m_compositions.at(i).isValid())
            pairLibrary(i);
    }
    return {};
}

/// The clips of a composition that is updated are those of its library.
void DocumentSettling::pairLibrary(qsizetype composition)
{
    const QSet<ClipId> taken(m_clips.cbegin(), m_clips.cend());
    QList<ClipPtr> library = libraryOf(m_project, *m_project.compositions.find(m_compositions.at(composition)));
    library.removeIf([&](const ClipPtr &clip) { return taken.contains(clip->id); });
    QList<qsizetype> places;
    QList<Clip> clips;
    for (qsizetype i = 0; i < m_clips.size(); ++i) {
        if (m_clips.at(i).isValid() || m_document.clips.at(i).composition != composition)
            continue;
        places.append(i);
        clips.append(m_read.clips.at(i));
    }
    const QList<ClipId> pairs =
        pairClips(library, clips, {PairBy::Uid, PairBy::NumberAndName, PairBy::Name, PairBy::Number});
    for (qsizetype i = 0; i < places.size(); ++i)
        m_clips[places.at(i)] = pairs.at(i);
}

/// The notes that have a number in the document, where the project's would be written with the same one.
void DocumentSettling::pairNotes(const Composition &composition, ReadState &state) const
{
    const QList<ClipPtr> library = libraryOf(m_project, composition);
    const NoteNumbers numbers(composition, library);
    for (qsizetype i = 0; i < m_clips.size(); ++i) {
        const QHash<qint64, NoteId> read = m_read.noteNumbers.value(m_read.clips.at(i).id);
        const ClipPtr clip =
            read.isEmpty() || !numbers.hasAny(m_clips.at(i)) ? nullptr : m_project.clips.find(m_clips.at(i));
        for (ClipBarIndex bar; clip && bar.value() < clip->bars.count(); ++bar) {
            for (const Note &note : clip->bars.at(bar).notes) {
                const NoteId same = read.value(numbers.of(clip->id, note.id));
                if (same.isValid())
                    state.sameNotes.insert(same, note.id);
            }
        }
    }
}

ReadState DocumentSettling::state() const
{
    ReadState state;
    state.hasLibrary = m_read.hasLibrary && m_read.compositions.size() == 1;
    const QList<ClipId> numbers =
        numbersFor(m_read.clips, m_clips, m_project.clips, {}, m_document.firstId, idsFrom(m_document.spareId));
    const QHash<ClipId, ClipId> renumbered = renumbering(m_read.clips, numbers);
    const OwnUids uids(m_project, {});
    QHash<CompositionId, CompositionId> homes;
    for (qsizetype i = 0; i < m_compositions.size(); ++i) {
        Composition composition = m_read.compositions.at(i);
        const CompositionId id = m_compositions.at(i).isValid() ? m_compositions.at(i) : composition.id;
        homes.insert(composition.id, id);
        if (!m_compositions.at(i).isValid())
            uids.settle(composition.uid);
        renumber(composition, id, renumbered);
        state.compositions.append(std::move(composition));
        if (m_compositions.at(i).isValid())
            pairNotes(*m_project.compositions.find(id), state);
    }
    qint64 order = clipOrderAfterAll(m_project, CompositionId());
    for (qsizetype i = 0; i < m_clips.size(); ++i) {
        Clip clip = m_read.clips.at(i);
        clip.id = numbers.at(i);
        if (!m_clips.at(i).isValid())
            uids.settle(clip.uid);
        clip.home = homes.value(clip.home, clip.home);
        if (!clip.home.isValid())
            clip.order = order++;
        state.clips.append(std::move(clip));
    }
    return state;
}

Result<Project> DocumentSettling::settled()
{
    if (const Result<void> found = findKnown(); !found)
        return failure(found.error());
    const ReadState read = state();
    const Edit edit = updateOf(m_project, read);
    Result<Applied> applied = apply(m_project, edit);
    if (!applied)
        return failure(applied.error());
    if (const Result<void> checked = checkReferences(applied->project, edit); !checked)
        return failure(checked.error());
    m_report.warnings.append(m_read.warnings);
    for (qsizetype i = 0; i < read.clips.size(); ++i)
        m_report.clips.append(
            {read.clips.at(i).id, m_read.clips.at(i).id.value(), read.clips.at(i).name, m_clips.at(i).isValid()});
    for (qsizetype i = 0; i < read.compositions.size(); ++i) {
        const Composition &composition = read.compositions.at(i);
        m_report.compositions.append(
            {composition.id, composition.name, m_document.source.findingsName(), m_compositions.at(i).isValid()});
    }
    return std::move(applied->project);
}

bool updatesSomething(const ImportPlan &plan)
{
    return std::any_of(plan.documents.cbegin(), plan.documents.cend(), [](const PlannedDocument &document) {
        return std::any_of(document.compositions.cbegin(), document.compositions.cend(),
                           [](const PlannedComposition &planned) { return updates(planned); }) ||
               std::any_of(document.clips.cbegin(), document.clips.cend(),
                           [&document](const PlannedClip &planned) { return updates(document, planned); });
    });
}

} // namespace

ClipLengths lengthsOf(const Project &project)
{
    ClipLengths lengths;
    for (const ClipPtr &clip : project.clips)
        lengths.insert(clip->id, clip->bars.count());
    return lengths;
}

void addToEdit(const Project &project, ReadDocument read, const QString &file, qint64 counter, qint64 spare, Edit &edit,
               ImportReport &report)
{
    report.warnings.append(read.warnings);
    QSet<ClipId> taken;
    qint64 order = clipOrderAfterAll(project, CompositionId());
    for (const Clip &clip : edit.clips.added) {
        taken.insert(clip.id);
        order += clip.home.isValid() ? 0 : 1;
    }
    const QList<ClipId> numbers =
        numbersFor(read.clips, QList<ClipId>(read.clips.size()), project.clips, taken, counter, idsFrom(spare));
    const QHash<ClipId, ClipId> renumbered = renumbering(read.clips, numbers);
    const OwnUids uids(project, edit);
    for (qsizetype i = 0; i < read.clips.size(); ++i) {
        Clip &clip = read.clips[i];
        uids.settle(clip.uid);
        report.clips.append({numbers.at(i), clip.id.value(), clip.name});
        clip.id = numbers.at(i);
        if (!clip.home.isValid())
            clip.order = order++;
    }
    for (Composition &composition : read.compositions) {
        renumber(composition, composition.id, renumbered);
        uids.settle(composition.uid);
        report.compositions.append({composition.id, composition.name, file});
        edit.compositions.added.append(std::move(composition));
    }
    edit.clips.added.append(std::move(read.clips));
}

void describe(const Project &project, ImportMatch match, PlannedDocument &document)
{
    const ReadDocument &read = *document.read;
    document.form = read.form;
    document.findings = read.warnings;
    QList<PairBy> signs;
    if (match != ImportMatch::Nothing)
        signs.append(PairBy::Uid);
    if (match == ImportMatch::UidThenName)
        signs.append(PairBy::Name);

    const QList<CompositionPtr> present(project.compositions.begin(), project.compositions.end());
    const QList<CompositionId> compositions = pairCompositions(present, read.compositions, signs);
    QHash<CompositionId, int> places;
    for (qsizetype i = 0; i < read.compositions.size(); ++i) {
        const Composition &composition = read.compositions.at(i);
        places.insert(composition.id, static_cast<int>(i));
        PlannedComposition planned{composition.name,
                                   static_cast<int>(composition.tracks.size()),
                                   lengthInBars(composition),
                                   compositions.at(i),
                                   {},
                                   ImportChoice::Add};
        if (planned.known.isValid()) {
            planned.knownName = project.compositions.find(planned.known)->name;
            planned.choice = ImportChoice::Update;
        }
        document.compositions.append(planned);
    }

    // A clip alone may be any of the project's, those of the library first; one of a composition is known by its uid,
    // and by name where its composition is.
    QList<ClipPtr> candidates(project.clips.begin(), project.clips.end());
    std::stable_partition(candidates.begin(), candidates.end(),
                          [](const ClipPtr &clip) { return !clip->home.isValid(); });
    const bool isAlone = read.compositions.isEmpty();
    if (!isAlone)
        signs.removeAll(PairBy::Name);
    const QList<ClipId> clips = pairClips(candidates, read.clips, signs);
    for (qsizetype i = 0; i < read.clips.size(); ++i) {
        const Clip &clip = read.clips.at(i);
        PlannedClip planned;
        planned.name = clip.name;
        planned.documentId = clip.id.value();
        planned.composition = places.value(clip.home, -1);
        planned.bars = clip.bars.count();
        for (ClipBarIndex bar; bar.value() < clip.bars.count(); ++bar)
            planned.notes += clip.bars.at(bar).notes.size();
        document.notes += planned.notes;
        planned.known = clips.at(i);
        // Beside a composition that is new, its clips are new too.
        const bool isOfNew =
            planned.composition >= 0 && document.compositions.at(planned.composition).choice == ImportChoice::Add;
        if (planned.known.isValid()) {
            planned.knownName = project.clips.find(planned.known)->name;
            planned.choice = isOfNew ? ImportChoice::Add : ImportChoice::Update;
        }
        document.clips.append(planned);
    }
}

Result<SettledImport> settle(const Project &project, const ImportPlan &plan)
{
    SettledImport settled;
    if (!updatesSomething(plan)) {
        for (const PlannedDocument &document : plan.documents)
            addToEdit(project, *document.read, document.source.findingsName(), document.firstId, document.spareId,
                      settled.edit, settled.report);
        return settled;
    }
    Project now = project;
    for (const PlannedDocument &document : plan.documents) {
        Result<Project> next = DocumentSettling(now, document, settled.report).settled();
        if (!next)
            return failure(next.error());
        now = *std::move(next);
    }
    settled.edit = difference(project, now);
    return settled;
}

} // namespace barline
