// A small program that edits a project at random until it is killed: writer PROJECT LEDGER SEED [COPY]. It appends
// "saved SEQ SESSION NUMBER" to LEDGER by one write() for each edit that was acknowledged; now and then it saves a copy
// as COPY. It shares the project with other writers.

#include "core/edit/Apply.h"
#include "core/store/EditStore.h"
#include "tests/support/JournalEntries.h"
#include "tests/support/RandomEdits.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QFile>

#include <fcntl.h>
#include <unistd.h>

using namespace barline;
using namespace barline::test;

namespace {

constexpr qint64 kIds = 1'000'000;
constexpr int kCopyEvery = 8;

template <typename T>
T orEnd(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message()));
    return std::move(*result);
}

class Writer
{
public:
    Writer(Database &database, quint32 seed, int ledger)
        : m_store(database)
        , m_random(seed)
        , m_session(qint64(seed) + 1)
        , m_ledger(ledger)
    {
        m_random.startIdsAt(orEnd(QCoro::waitFor(m_store.reserveIds(kIds))));
        reload();
    }

    void editOnce()
    {
        HistoryEntry entry = nextEntry();
        if (entry.edit.isEmpty())
            return;
        const auto after = apply(m_project, entry.edit);
        if (!after) {
            m_undoable.clear(); // somebody else's edit stands on it
            return;
        }
        const auto seqs = QCoro::waitFor(m_store.commit({entry}, m_seq));
        if (!seqs) {
            if (seqs.error().kind() != ErrorKind::Conflict && seqs.error().kind() != ErrorKind::Unavailable)
                qFatal("%s", qPrintable(seqs.error().message()));
            reload();
            return;
        }
        m_seq = seqs->constFirst();
        m_project = after->project;
        if (!entry.undoOf.isValid())
            m_undoable.append(entry);
        const QByteArray line = "saved " + QByteArray::number(m_seq) + ' ' + QByteArray::number(entry.key.session) +
                                ' ' + QByteArray::number(entry.key.number) + '\n';
        if (::write(m_ledger, line.constData(), static_cast<size_t>(line.size())) != line.size())
            qFatal("the ledger cannot be written");
    }

private:
    HistoryEntry nextEntry()
    {
        if (!m_undoable.isEmpty() && m_random.random().bounded(4) == 0) {
            const HistoryEntry undone = m_undoable.takeLast();
            return entryBy(m_session, ++m_number, undone.edit.inverted(), undone.key);
        }
        return entryBy(m_session, ++m_number, randomEdit(m_project, m_random));
    }

    void reload()
    {
        const LoadedProject loaded = orEnd(QCoro::waitFor(m_store.load()));
        m_project = loaded.project;
        m_seq = loaded.seq;
    }

    EditStore m_store;
    RandomProject m_random;
    Project m_project;
    QList<HistoryEntry> m_undoable;
    qint64 m_session;
    qint64 m_number = 0;
    qint64 m_seq = 0;
    int m_ledger;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    const int ledger =
        ::open(QFile::encodeName(arguments.at(2)).constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    DatabaseLocation location;
    location.path = arguments.at(1);
    const auto database = orEnd(QCoro::waitFor(Database::open(location)));
    Writer writer(*database, arguments.at(3).toUInt(), ledger);
    for (int i = 1;; ++i) {
        writer.editOnce();
        if (arguments.size() > 4 && i % kCopyEvery == 0) {
            const auto copied = QCoro::waitFor(database->copyTo(arguments.at(4)));
            if (!copied)
                qFatal("%s", qPrintable(copied.error().message()));
        }
    }
}
