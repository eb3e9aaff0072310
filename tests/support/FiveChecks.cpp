#include "tests/support/FiveChecks.h"

#include "core/edit/Apply.h"
#include "core/edit/JournalFold.h"
#include "tests/support/JournalEntries.h"

#include <QCoroTask>
#include <QFile>
#include <QRandomGenerator>

namespace barline::test {

namespace {

QString numbered(const char *text, qint64 number, const QString &more = {})
{
    return QString::fromLatin1(text).arg(number) + more;
}

} // namespace

FiveChecks::FiveChecks(QList<AcknowledgedEdit> acknowledged, const QList<Project> *states)
    : m_acknowledged(std::move(acknowledged))
    , m_states(states)
{}

QString FiveChecks::run(const QString &path) const
{
    DatabaseLocation location;
    location.path = path;
    const auto database = QCoro::waitFor(Database::open(location));
    if (!database)
        return QStringLiteral("does not open: ") + database.error().message();
    const QString problem = run(**database);
    const auto closed = QCoro::waitFor((*database)->close());
    if (problem.isEmpty() && !closed)
        return QStringLiteral("does not close: ") + closed.error().message();
    return problem;
}

QString FiveChecks::runOnCopy(const QString &path, const QString &folder) const
{
    const QString copy = folder + QStringLiteral("/checked.barline");
    for (const char *ending : {"", "-wal", "-journal", "-shm"}) {
        QFile::remove(copy + QLatin1String(ending));
        if (qstrcmp(ending, "-shm") != 0)
            QFile::copy(path + QLatin1String(ending), copy + QLatin1String(ending));
    }
    return run(copy);
}

QString FiveChecks::run(Database &database) const
{
    if (QString problem = checkAcknowledged(database); !problem.isEmpty())
        return problem;
    const auto loaded = QCoro::waitFor(EditStore(database).load());
    if (!loaded)
        return QStringLiteral("does not load: ") + loaded.error().message();
    if (QString problem = checkSound(database, loaded->seq); !problem.isEmpty())
        return problem;
    if (QString problem = checkState(*loaded); !problem.isEmpty())
        return problem;
    if (QString problem = checkFold(*loaded); !problem.isEmpty())
        return problem;
    return checkUndo(database, *loaded);
}

QString FiveChecks::checkAcknowledged(Database &database) const
{
    const auto missing = QCoro::waitFor(database.read([edits = m_acknowledged](Session &session) -> Result<qint64> {
        for (const AcknowledgedEdit &edit : edits) {
            const Result<qint64> seq =
                edit.key.isValid() ? JournalTable(session).seqOf(edit.key) : ProjectTable(session).seq();
            if (!seq)
                return seq;
            if (edit.key.isValid() ? *seq != edit.seq : *seq < edit.seq)
                return edit.seq;
        }
        return 0;
    }));
    if (!missing)
        return QStringLiteral("the journal cannot be read: ") + missing.error().message();
    return *missing == 0 ? QString() : numbered("the acknowledged edit %1 is lost", *missing);
}

QString FiveChecks::checkSound(Database &database, qint64 seq) const
{
    const auto flaws =
        QCoro::waitFor(database.read([seq, mayBeCompacted = m_mayBeCompacted](Session &session) -> Result<qint64> {
            for (const char *sql : {"SELECT count(*) FROM pragma_integrity_check WHERE integrity_check<>'ok'",
                                    "SELECT count(*) FROM pragma_foreign_key_check"}) {
                const Result<qint64> count = session.readInteger(sql);
                if (!count || *count != 0)
                    return count;
            }
            const Result<qint64> rows = session.readInteger("SELECT count(*) FROM edits");
            if (!rows)
                return rows;
            const Result<qint64> compacted = JournalTable(session).firstSeq();
            if (!compacted)
                return compacted;
            return *rows == seq || (mayBeCompacted && *rows == EditStore::kHistory && *compacted == seq - *rows + 1)
                       ? 0
                       : -1;
        }));
    if (!flaws)
        return QStringLiteral("the file cannot be checked: ") + flaws.error().message();
    if (*flaws == -1)
        return numbered("the journal has gaps before %1", seq);
    return *flaws == 0 ? QString() : numbered("integrity_check finds %1 flaws", *flaws);
}

QString FiveChecks::checkState(const LoadedProject &loaded) const
{
    if (!m_states)
        return {};
    if (loaded.seq >= m_states->size())
        return numbered("nobody made an edit %1", loaded.seq);
    return loaded.project == m_states->at(loaded.seq) ? QString() : numbered("edit %1 is there in part", loaded.seq);
}

QString FiveChecks::checkFold(const LoadedProject &loaded)
{
    const JournalFold fold = foldBack(loaded.project, loaded.entries);
    if (!fold.conflicts.isEmpty()) {
        const FoldConflict &newest = fold.conflicts.constFirst();
        return numbered("the tables are not what edit %1 left: ", newest.seq, newest.what);
    }
    const bool isAll = !loaded.entries.isEmpty() && loaded.entries.constFirst().seq == 1;
    if (isAll && fold.project != Project())
        return QStringLiteral("the tables hold what no edit made");
    if (loaded.entries.size() < std::min<qint64>(loaded.seq, EditStore::kHistory))
        return QStringLiteral("the journal has a damaged row");
    return {};
}

QString FiveChecks::checkUndo(Database &database, const LoadedProject &loaded) const
{
    Project project = loaded.project;
    QList<HistoryEntry> undos;
    const qint64 session = static_cast<qint64>(QRandomGenerator::global()->generate64() >> 1);
    for (qsizetype i = loaded.entries.size() - 1; i >= 0 && undos.size() < kUndos; --i) {
        const HistoryEntry &entry = loaded.entries.at(i);
        HistoryEntry undo = entryBy(session, undos.size() + 1, inverseIn(entry, project), entry.key);
        const auto before = apply(project, undo.edit);
        if (!before)
            return numbered("edit %1 cannot be undone: ", entry.seq, before.error().message());
        project = before->project;
        undos.append(std::move(undo));
    }
    if (undos.isEmpty())
        return {};
    const auto committed = QCoro::waitFor(EditStore(database).commit(undos, loaded.seq));
    if (!committed)
        return QStringLiteral("undos are not kept: ") + committed.error().message();
    const auto undone = QCoro::waitFor(EditStore(database).load());
    if (!undone)
        return QStringLiteral("does not load after undos: ") + undone.error().message();
    const qint64 earlier = loaded.seq - undos.size();
    if (undone->project != project || (m_states && project != m_states->at(earlier)))
        return numbered("undo does not give the state after edit %1", earlier);
    return {};
}

} // namespace barline::test
