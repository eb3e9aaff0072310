#include "core/store/ContentCheck.h"

#include "core/edit/Difference.h"
#include "core/edit/JournalFold.h"
#include "core/edit/apply/Conflict.h"
#include "core/store/JournalTail.h"
#include "core/store/tables/ClipTables.h"
#include "core/store/tables/CompositionTables.h"
#include "core/store/tables/ProjectTable.h"
#include "core/store/tables/VersionTable.h"

#include <QCoreApplication>

#include <optional>

namespace barline {

namespace {

struct ContentCheckText
{
    Q_DECLARE_TR_FUNCTIONS(barline::ContentCheck)
};

/// A named version that is whole.
struct WholeVersion
{
    NamedVersion version;
    Project project;
};

class ContentCheck
{
public:
    ContentCheck(Session &session, QString file, std::stop_token stop)
        : m_session(session)
        , m_file(std::move(file))
        , m_stop(std::move(stop))
    {}

    Result<Findings> run()
    {
        Result<void> done = readMusic();
        if (done)
            done = readJournal();
        if (done)
            done = readVersions();
        if (!done)
            return failure(done.error());
        compare();
        return m_findings;
    }

private:
    Result<void> readMusic();
    Result<void> readJournal();
    Result<void> readVersions();
    void compare();
    /// As it was before the entries; nothing where they do not fit, which is reported.
    std::optional<Project> folded(const Project &project, const QList<HistoryEntry> &entries);
    void compareWith(const Project &expected, const Project &found);

    void report(const QString &message, Finding::Severity severity = Finding::Severity::Error)
    {
        m_findings.append(Finding{severity, m_file, 0, 0, {}, message, {}});
    }
    Session &m_session;
    QString m_file;
    std::stop_token m_stop;
    Findings m_findings;
    Project m_project;
    qint64 m_seq = 0;
    JournalTail m_tail;
    std::optional<WholeVersion> m_newest;
};

Result<void> ContentCheck::readMusic()
{
    const Result<qint64> seq = ProjectTable(m_session).seq();
    if (!seq)
        return failure(seq.error());
    m_seq = *seq;
    Result<ById<Clip>> clips = ClipTables(m_session).load();
    if (!clips)
        return failure(clips.error());
    Result<ById<Composition>> compositions = CompositionTables(m_session).load();
    if (!compositions)
        return failure(compositions.error());
    m_project = {std::move(*compositions), std::move(*clips)};
    return {};
}

Result<void> ContentCheck::readJournal()
{
    Result<JournalTail> tail = readJournalTail(m_session, m_seq, m_stop);
    if (!tail)
        return failure(tail.error());
    m_tail = std::move(*tail);
    for (const auto &[first, last] : m_tail.gaps)
        report(first == last ? ContentCheckText::tr("Edit %1 is missing in the journal.").arg(first)
                             : ContentCheckText::tr("Edits %1 to %2 are missing in the journal.").arg(first).arg(last));
    for (const HistoryEntry &damaged : m_tail.damaged)
        report(ContentCheckText::tr("Edit %1 (“%2” by %3) is damaged in the journal and cannot be taken back.")
                   .arg(damaged.seq)
                   .arg(damaged.label, damaged.author));
    return {};
}

Result<void> ContentCheck::readVersions()
{
    VersionTable table(m_session);
    const Result<QList<NamedVersion>> versions = table.all();
    if (!versions)
        return failure(versions.error());
    for (const NamedVersion &version : *versions) {
        Result<Project> project = table.content(version.id);
        if (!project && project.error().kind() == ErrorKind::Storage && project.error().nativeCode() == 0)
            report(ContentCheckText::tr("Version “%1” is damaged and cannot be opened.").arg(version.name));
        else if (!project)
            return failure(project.error());
        else if (!m_newest || version.seq > m_newest->version.seq)
            m_newest = WholeVersion{version, std::move(*project)};
    }
    return {};
}

void ContentCheck::compare()
{
    const bool isFromStart = m_tail.base == 0;
    const bool hasVersion = m_newest && m_newest->version.seq >= m_tail.base;
    QList<HistoryEntry> older; // than the version
    while (hasVersion && !m_tail.entries.isEmpty() && m_tail.entries.constFirst().seq <= m_newest->version.seq)
        older.append(m_tail.entries.takeFirst());
    const std::optional<Project> then = folded(m_project, m_tail.entries);
    if (hasVersion && then)
        compareWith(m_newest->project, *then);
    const std::optional<Project> start = hasVersion && isFromStart ? folded(m_newest->project, older) : then;
    if (isFromStart && start)
        compareWith(Project(), *start);
    if (!isFromStart && !hasVersion)
        report(ContentCheckText::tr("What is there can be compared with the journal only from edit %1 on: what came "
                                    "before is not in it, and there is no named version since.")
                   .arg(m_tail.base + 1),
               Finding::Severity::Warning);
}

std::optional<Project> ContentCheck::folded(const Project &project, const QList<HistoryEntry> &entries)
{
    JournalFold fold = foldBack(project, entries);
    for (const FoldConflict &conflict : fold.conflicts)
        report(ContentCheckText::tr("What is there is not what edit %1 (“%2”) left: %3")
                   .arg(conflict.seq)
                   .arg(conflict.label, conflict.what));
    return fold.conflicts.isEmpty() ? std::optional(std::move(fold.project)) : std::nullopt;
}

void ContentCheck::compareWith(const Project &expected, const Project &found)
{
    const Edit edit = difference(expected, found);
    QStringList odd;
    const auto add = [&](const QString &what) {
        if (!odd.contains(what))
            odd.append(what);
    };
    const auto addBar = [&](ClipId clip, ClipBarIndex bar) { add(conflict::barOf(found.clips.find(clip).get(), bar)); };
    for (const Clip &clip : edit.clips.added + edit.clips.removed)
        add(conflict::named(clip));
    for (const Change<Clip> &clip : edit.clips.changed)
        add(conflict::named(clip.after));
    for (const ClipNote &note : edit.notes.added + edit.notes.removed)
        addBar(note.clip, note.bar);
    for (const Change<ClipNote> &note : edit.notes.changed)
        addBar(note.after.clip, note.after.bar);
    for (const BarOfClip &bar : edit.bars.added + edit.bars.removed)
        addBar(bar.clip, bar.index);
    for (const Change<BarOfClip> &bar : edit.bars.changed)
        addBar(bar.after.clip, bar.after.index);
    for (const CompositionId id : scopeOf(edit).compositions) {
        const CompositionPtr there = found.compositions.find(id);
        const CompositionPtr composition = there ? there : expected.compositions.find(id);
        if (composition)
            add(conflict::named(*composition));
    }
    for (const QString &what : odd)
        report(ContentCheckText::tr("%1 is not what the journal made it.").arg(what));
}

} // namespace

Result<Findings> checkContent(Session &session, const QString &file, std::stop_token stop)
{
    return ContentCheck(session, file, std::move(stop)).run();
}

} // namespace barline
