#include "core/store/salvage/JournalSalvage.h"

#include "core/edit/Apply.h"
#include "core/edit/Difference.h"
#include "core/edit/Forced.h"
#include "core/edit/JournalFold.h"
#include "core/edit/References.h"
#include "core/store/JournalTail.h"
#include "core/store/tables/ClipTables.h"
#include "core/store/tables/CompositionTables.h"
#include "core/store/tables/EditTables.h"
#include "core/store/tables/JournalTable.h"
#include "core/store/tables/ProjectTable.h"
#include "core/store/tables/VersionTable.h"

#include <QCoreApplication>

#include <optional>

namespace barline {

namespace {

struct JournalSalvageText
{
    Q_DECLARE_TR_FUNCTIONS(barline::Salvage)
};

/// The entries done again on `base`; nothing where one does not fit, or does not say all that it did.
std::optional<Project> foldForward(Project base, const QList<HistoryEntry> &entries, qint64 after)
{
    for (const HistoryEntry &entry : entries) {
        if (entry.seq <= after)
            continue;
        if (entry.contentById)
            return std::nullopt;
        Result<Applied> applied = apply(base, entry.edit);
        if (!applied)
            return std::nullopt;
        base = std::move(applied->project);
    }
    return base;
}

/// What the edit adds; of clips whose bars come or go no notes, since their bars count otherwise then.
Edit additionsOf(const Edit &edit)
{
    QSet<ClipId> moved;
    for (const BarOfClip &bar : edit.bars.added + edit.bars.removed)
        moved.insert(bar.clip);
    Edit additions;
    additions.compositions.added = edit.compositions.added;
    additions.clips.added = edit.clips.added;
    additions.tracks.added = edit.tracks.added;
    additions.instances.added = edit.instances.added;
    additions.barOverrides.added = edit.barOverrides.added;
    additions.noteOverrides.added = edit.noteOverrides.added;
    for (const ClipNote &note : edit.notes.added) {
        if (!moved.contains(note.clip))
            additions.notes.added.append(note);
    }
    return additions;
}

/// What the journal knows of things that are not in the project.
Edit additionsFrom(const JournalFold &fold, const Project &project)
{
    Project again = fold.project;
    for (auto inverse = fold.inverses.crbegin(); inverse != fold.inverses.crend(); ++inverse) {
        if (Result<Applied> applied = apply(again, forced(inverse->inverted(), again)))
            again = std::move(applied->project);
    }
    return additionsOf(difference(project, again));
}

class JournalSalvage
{
public:
    JournalSalvage(Session &session, QString file)
        : m_session(session)
        , m_file(std::move(file))
    {}

    Result<Findings> run(const TableLosses &losses, std::stop_token stop)
    {
        Result<void> done = read(stop);
        if (done)
            done = readVersions();
        if (done)
            done = restoreMusic();
        if (done)
            done = trimJournal(losses);
        if (!done)
            return failure(done.error());
        describe(losses);
        return m_findings;
    }

private:
    Result<void> read(std::stop_token stop);
    Result<void> readVersions();
    Result<void> restoreMusic();
    Result<void> trimJournal(const TableLosses &losses);
    Result<void> write(const Edit &edit);
    void describe(const TableLosses &losses);
    void describeRows(const QList<LostRow> &rows);
    void add(const QString &message) { m_findings.append({Finding::Severity::Error, m_file, 0, 0, {}, message, {}}); }

    Session &m_session;
    QString m_file;
    Project m_project;
    JournalTail m_tail;
    Project m_base; ///< what the journal starts from
    qint64 m_baseSeq = 0;
    bool m_hasBase = false;
    bool m_isExact = false; ///< the music is what it was, whatever could not be read
    Findings m_findings;
};

Result<void> JournalSalvage::read(std::stop_token stop)
{
    const Result<qint64> seq = ProjectTable(m_session).seq();
    if (!seq)
        return failure(seq.error());
    Result<ById<Clip>> clips = ClipTables(m_session).load();
    if (!clips)
        return failure(clips.error());
    Result<ById<Composition>> compositions = CompositionTables(m_session).load();
    if (!compositions)
        return failure(compositions.error());
    m_project = {std::move(*compositions), std::move(*clips)};
    Result<JournalTail> tail = readJournalTail(m_session, *seq, std::move(stop));
    if (!tail)
        return failure(tail.error());
    m_tail = std::move(*tail);
    m_hasBase = m_tail.base == 0;
    return {};
}

Result<void> JournalSalvage::readVersions()
{
    VersionTable table(m_session);
    const Result<QList<NamedVersion>> versions = table.all();
    if (!versions)
        return failure(versions.error());
    for (const NamedVersion &version : *versions) {
        Result<Project> project = table.content(version.id);
        if (!project) {
            add(JournalSalvageText::tr("Version “%1” cannot be read.").arg(version.name));
            if (const Result<void> removed = table.remove(version.id); !removed)
                return removed;
        } else if (version.seq >= m_tail.base && version.seq >= m_baseSeq) {
            m_base = std::move(*project);
            m_baseSeq = version.seq;
            m_hasBase = true;
        }
    }
    return {};
}

Result<void> JournalSalvage::restoreMusic()
{
    if (m_hasBase) {
        if (const std::optional<Project> whole = foldForward(m_base, m_tail.entries, m_baseSeq)) {
            m_isExact = true;
            return write(difference(m_project, *whole));
        }
    }
    const JournalFold fold = foldBack(m_project, m_tail.entries);
    return fold.conflicts.isEmpty() ? Result<void>() : write(additionsFrom(fold, m_project));
}

Result<void> JournalSalvage::write(const Edit &edit)
{
    Result<Applied> applied = apply(m_project, edit);
    if (edit.isEmpty() || !applied || !checkReferences(applied->project, edit))
        return {};
    const Result<void> written = writeEdit(m_session, edit);
    if (written)
        m_project = std::move(applied->project);
    return written;
}

Result<void> JournalSalvage::trimJournal(const TableLosses &losses)
{
    const JournalFold fold = foldBack(m_project, m_tail.entries);
    qint64 upTo = m_tail.base;
    if (!fold.conflicts.isEmpty())
        upTo = fold.conflicts.constFirst().seq;
    else if (upTo == 0 && !m_tail.entries.isEmpty() && fold.project != Project())
        upTo = 1;
    const bool isCut = std::any_of(losses.rows.cbegin(), losses.rows.cend(),
                                   [](const LostRow &row) { return row.table == QLatin1String("edits"); });
    if (upTo > m_tail.base || !m_tail.isWhole() || isCut)
        add(JournalSalvageText::tr("Edits up to %1 can no longer be taken back.").arg(upTo));
    const Result<int> removed = JournalTable(m_session).removeUpTo(upTo);
    return removed ? Result<void>() : failure(removed.error());
}

void JournalSalvage::describe(const TableLosses &losses)
{
    m_findings += losses.ofOthers;
    if (m_isExact)
        return;
    describeRows(losses.rows);
    m_findings += losses.ofMusic;
}

void JournalSalvage::describeRows(const QList<LostRow> &rows)
{
    struct Place
    {
        ClipPtr clip;
        int bar = 0;
    };
    QHash<qint64, Place> places;
    QSet<qint64> notes;
    for (const ClipPtr &clip : m_project.clips) {
        for (int i = 0; i < clip->bars.count(); ++i) {
            const ClipBar &bar = clip->bars.at(ClipBarIndex(i));
            places.insert(bar.id.value(), {clip, i});
            for (const Note &note : bar.notes)
                notes.insert(note.id.value());
        }
    }
    QMap<qint64, int> lostNotes; // of each bar
    for (const LostRow &row : rows) {
        if (row.table == QLatin1String("notes")) {
            if (!notes.contains(row.id))
                ++lostNotes[row.owner];
        } else if (row.table == QLatin1String("clip_bars") && places.contains(row.id)) {
            const Place place = places.value(row.id);
            add(JournalSalvageText::tr("Meter and curves of bar %1 of clip “%2” cannot be read.")
                    .arg(place.bar + 1)
                    .arg(place.clip->name));
        } else if (row.table == QLatin1String("clips") && row.isStoodIn) {
            const ClipPtr clip = m_project.clips.find(ClipId(row.id));
            add(JournalSalvageText::tr("Of clip “%1” only name, bars and notes can be read.")
                    .arg(clip ? clip->name : QString::number(row.id)));
        } else if (row.table == QLatin1String("compositions") && row.isStoodIn) {
            const CompositionPtr composition = m_project.compositions.find(CompositionId(row.id));
            add(JournalSalvageText::tr("Of composition “%1” only name, maps and tracks can be read.")
                    .arg(composition ? composition->name : QString::number(row.id)));
        } else if (row.table != QLatin1String("edits")) {
            add(JournalSalvageText::tr("Row %1 of table %2 cannot be read.").arg(row.id).arg(row.table));
        }
    }
    for (auto lost = lostNotes.cbegin(); lost != lostNotes.cend(); ++lost) {
        const Place place = places.value(lost.key());
        add(place.clip ? JournalSalvageText::tr("Bar %1 of clip “%2”: %3 notes cannot be read.")
                             .arg(place.bar + 1)
                             .arg(place.clip->name)
                             .arg(*lost)
                       : JournalSalvageText::tr("%1 notes of a bar that is lost cannot be read.").arg(*lost));
    }
}

} // namespace

Result<Findings> salvageJournal(Session &session, const QString &file, const TableLosses &losses, std::stop_token stop)
{
    return JournalSalvage(session, file).run(losses, std::move(stop));
}

} // namespace barline
