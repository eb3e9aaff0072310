#include "core/base/Crc32.h"
#include "core/store/ContentCheck.h"
#include "core/store/Integrity.h"
#include "core/store/tables/VersionTable.h"
#include "tests/support/Advice.h"
#include "tests/support/PowerCut.h"
#include "tests/support/ScriptedSession.h"
#include "tests/support/Soak.h"
#include "tests/support/TestMain.h"

#include <QCoroTask>

#include <unistd.h>

using namespace barline;
using namespace barline::test;

namespace {

/// A project with its log, as a kill leaves it.
struct Sample
{
    DiskFiles files;
    QList<Project> states;   ///< by seq; the last is what the files hold
    bool hasVersion = false; ///< all that was there after the third commit stands in a named version too
};

enum class Damage { FlipBit, FlipLogBit, ZeroPage, Truncate, TruncateLog, ForeignLog, GarbageLog, Last = GarbageLog };

struct DamageTotals
{
    qint64 refused = 0; ///< with a message
    qint64 whole = 0;
    qint64 older = 0;  ///< the log was damaged, and what it holds from there on is not found
    qint64 told = 0;   ///< holds something else, or shows it only in part; opening or the check says so
    qint64 silent = 0; ///< holds something else, and nothing says so
};

/// What `barline check` asks of a project beyond its pages.
Result<Findings> checkAll(Session &session)
{
    for (const char *sql : {"SELECT count(*) FROM pragma_integrity_check WHERE integrity_check<>'ok'",
                            "SELECT count(*) FROM pragma_foreign_key_check"}) {
        const Result<qint64> flaws = session.readInteger(sql);
        if (!flaws)
            return failure(flaws.error());
        if (*flaws != 0)
            return Findings{Finding{Finding::Severity::Error, {}, 0, 0, {}, QString::fromLatin1(sql), {}}};
    }
    return checkContent(session, QStringLiteral("damaged.barline"));
}

constexpr unsigned kLongestSeconds = 60;

} // namespace

/// Files that a disk, a bad copy or another program damaged. Opening one ends, and says what is wrong or gives a
/// project; what it gives may be wrong only where no check of SQLite's can tell.
class tst_DamagedFiles : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{quickFolderTemplate()};

    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    Sample makeSample(quint32 seed, bool withLog, bool withVersion)
    {
        const QString path = file("damaged.barline");
        remove();
        DiskLog log;
        const DiskVfs vfs({&log});
        log.start(QFile::encodeName(path));
        ScriptedSession session(path, seed, {1, 2, 3, 2, 3, 6});
        for (int i = 0; i < 6; ++i) {
            if (!session.isOpen() && !session.open())
                qFatal("the project does not open");
            session.makeEdits();
            if (!session.commit())
                qFatal("the edits are not kept");
            log.markAcknowledged(session.lastSeq());
            if (i == 2 && withVersion)
                nameVersion(session);
            if (i == 2 && !session.close())
                qFatal("the project does not close");
        }
        QList<DiskEvent> events = withLog ? log.stop() : QList<DiskEvent>();
        if (!session.close())
            qFatal("the project does not close");
        if (!withLog)
            events = log.stop();
        PowerCut power(log.before(), events);
        while (power.advance())
            continue;
        QRandomGenerator unused;
        return {power.cut(PowerLoss::KeepAll, unused), session.states(), withVersion};
    }

    static void nameVersion(ScriptedSession &session)
    {
        NamedVersion version;
        version.seq = session.lastSeq();
        version.name = QStringLiteral("Named");
        const QByteArray content = encodedVersion(session.states().constLast());
        if (!QCoro::waitFor(EditStore(session.database()).addVersion(version, content)))
            qFatal("the version is not kept");
    }

    void remove() const
    {
        for (const char *ending : {"", "-wal", "-journal", "-shm"})
            QFile::remove(file("damaged.barline") + QLatin1String(ending));
    }

    /// False where there is nothing to damage in that way.
    static bool damage(DiskFiles &files, Damage how, const DiskFiles &foreign, QRandomGenerator &random)
    {
        const bool isLog = how != Damage::FlipBit && how != Damage::ZeroPage && how != Damage::Truncate;
        const QByteArray name = isLog ? "damaged.barline-wal" : "damaged.barline";
        const auto found = files.find(name);
        if (found == files.end() || found->second.isEmpty())
            return false;
        QByteArray &content = found->second;
        const qsizetype at = random.bounded(static_cast<int>(content.size()));
        switch (how) {
        case Damage::FlipBit:
        case Damage::FlipLogBit:
            content[at] = static_cast<char>(content.at(at) ^ (1 << random.bounded(8)));
            break;
        case Damage::ZeroPage:
            content.replace(at / 4096 * 4096, 4096, QByteArray(4096, '\0'));
            break;
        case Damage::Truncate:
        case Damage::TruncateLog:
            content.truncate(at);
            break;
        case Damage::ForeignLog:
            content = foreign.at(name);
            break;
        case Damage::GarbageLog:
            for (qsizetype i = at; i < std::min(content.size(), at + 5000); ++i)
                content[i] = static_cast<char>(random.bounded(256));
            break;
        }
        return true;
    }

    /// Opens, loads and looks through it. Empty, or what is wrong.
    QString open(const Sample &sample, bool isLogDamaged, DamageTotals &totals) const
    {
        DatabaseLocation location;
        location.path = file("damaged.barline");
        const auto database = QCoro::waitFor(Database::open(location));
        if (!database) {
            ++totals.refused;
            return messageProblem(database.error());
        }
        const auto loaded = QCoro::waitFor(EditStore(**database).load());
        if (!loaded) {
            ++totals.refused;
            return messageProblem(loaded.error());
        }
        const bool hasHistory = loaded->entries.size() == loaded->seq;
        const bool isOlder = loaded->seq < sample.states.size() && loaded->project == sample.states.at(loaded->seq);
        if (hasHistory && loaded->project == sample.states.constLast())
            ++totals.whole;
        else if (isLogDamaged && isOlder)
            ++totals.older;
        else if (loaded->start.reason == HistoryStart::Reason::Damaged || isNoticed(**database))
            ++totals.told;
        else if (++totals.silent != 0)
            return QStringLiteral("holds something else than edit %1 left, and nothing says so").arg(loaded->seq);
        const auto closed = QCoro::waitFor((*database)->close());
        return closed ? QString() : messageProblem(closed.error());
    }

    static bool isNoticed(Database &database)
    {
        const auto findings = QCoro::waitFor(database.read(checkAll));
        return !findings || hasErrors(*findings);
    }

    static QString messageProblem(const Error &error)
    {
        return saysWhatToDo(error) ? QString() : QStringLiteral("does not say what to do: ") + error.message();
    }

    /// Where the bytes of a journal row's edit stand in the file, with what stands before them in the row.
    static QList<std::pair<qsizetype, qsizetype>> journalRows(const QByteArray &file, const QList<QByteArray> &edits)
    {
        constexpr qsizetype kBefore = 24; // of author, label, numbers
        QList<std::pair<qsizetype, qsizetype>> places;
        for (const QByteArray &edit : edits) {
            const qsizetype at = file.indexOf(edit);
            if (edit.size() > 16 && at >= 0 && file.indexOf(edit, at + 1) < 0)
                places.append({at - kBefore, at + edit.size()});
        }
        return places;
    }

    QList<QByteArray> editsIn(const Sample &sample) const
    {
        place(sample.files);
        DatabaseLocation location;
        location.path = file("damaged.barline");
        const auto database = QCoro::waitFor(Database::open(location));
        const auto edits = [](Session &session) -> Result<QList<QByteArray>> {
            QList<QByteArray> found;
            Result<Statement> rows = session.statement("SELECT edit FROM edits");
            while (rows && rows->next())
                found.append(rows->bytes());
            return found;
        };
        return QCoro::waitFor((*database)->read(edits)).value();
    }

    /// The number of the first flip in a journal's rows that nobody notices; -1 where there is none.
    int firstUnnoticedFlip(const Sample &sample, quint32 seed, int wanted) const
    {
        QRandomGenerator random(seed);
        const auto rows = journalRows(sample.files.at("damaged.barline"), editsIn(sample));
        if (rows.size() <= 3)
            qFatal("no rows are found");
        for (int count = 0; count < wanted; ++count) {
            const auto [first, end] = rows.at(random.bounded(static_cast<int>(rows.size())));
            const qsizetype at = first + random.bounded(static_cast<int>(end - first));
            DiskFiles files = sample.files;
            QByteArray &content = files.at("damaged.barline");
            content[at] = static_cast<char>(content.at(at) ^ (1 << random.bounded(8)));
            place(files);
            DatabaseLocation location;
            location.path = file("damaged.barline");
            const auto database = QCoro::waitFor(Database::open(location));
            if (database && !isNoticed(**database))
                return count;
        }
        return -1;
    }

    /// As Barline's first journals were.
    void sumUpEditsAlone(Sample &sample) const
    {
        place(sample.files);
        DatabaseLocation location;
        location.path = file("damaged.barline");
        {
            const auto database = QCoro::waitFor(Database::open(location));
            const auto change = [](Session &session) -> Result<void> {
                QHash<qint64, qint64> sums;
                Result<Statement> rows = session.statement("SELECT seq, edit FROM edits");
                while (rows && rows->next()) {
                    const qint64 seq = rows->integer();
                    sums.insert(seq, crc32(rows->bytes()));
                }
                for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum) {
                    Result<Statement> update = session.statement("UPDATE edits SET crc = ? WHERE seq = ?");
                    const auto updated = update->bind(sum.value()).bind(sum.key()).run();
                    if (!updated)
                        return failure(updated.error());
                }
                return {};
            };
            if (!QCoro::waitFor((*database)->write(change)) || !QCoro::waitFor((*database)->close()))
                qFatal("the sums cannot be changed");
        }
        QFile changed(location.path);
        if (!changed.open(QIODevice::ReadOnly))
            qFatal("the project cannot be read");
        sample.files = {{"damaged.barline", changed.readAll()}};
    }

    void place(const DiskFiles &files) const
    {
        remove();
        for (const auto &[name, content] : files) {
            QFile made(m_folder.filePath(QString::fromUtf8(name)));
            QVERIFY(made.open(QIODevice::WriteOnly));
            QCOMPARE(made.write(content), content.size());
        }
    }

    static void report(quint32 seed, int files, const DamageTotals &project, const DamageTotals &log)
    {
        for (const auto &[what, totals] : {std::pair("projects", project), std::pair("logs", log)}) {
            qInfo("damaged files: seed %u, of %d files, %s: %lld refused with a message, %lld whole, %lld older, %lld "
                  "hold something else and say so, %lld do not",
                  seed, files, what, static_cast<long long>(totals.refused), static_cast<long long>(totals.whole),
                  static_cast<long long>(totals.older), static_cast<long long>(totals.told),
                  static_cast<long long>(totals.silent));
        }
    }

private slots:
    void opensOrSaysWhatIsWrong()
    {
        constexpr int kOfOneSample = 50;
        const int wanted = soakCount(400);
        const quint32 seed = soakSeed();
        qInfo("damaged files: seed %u", seed); // before a crash
        QRandomGenerator random(seed);
        Sample sample;
        DiskFiles foreign;
        DamageTotals log;
        DamageTotals project;
        for (int count = 0; count < wanted;) {
            if (count % kOfOneSample == 0) {
                const quint32 sampleSeed = seed + static_cast<quint32>(count);
                foreign = makeSample(~sampleSeed, true, false).files;
                sample = makeSample(sampleSeed, count / kOfOneSample % 2 == 0, count / kOfOneSample % 4 < 2);
            }
            DiskFiles files = sample.files;
            const auto how = static_cast<Damage>(random.bounded(static_cast<int>(Damage::Last) + 1));
            if (!damage(files, how, foreign, random))
                continue;
            ++count;
            place(files);
            const bool isLogDamaged = how != Damage::FlipBit && how != Damage::ZeroPage && how != Damage::Truncate;
            alarm(kLongestSeconds); // ends the program where opening hangs
            const QString problem = open(sample, isLogDamaged, isLogDamaged ? log : project);
            alarm(0);
            QVERIFY2(problem.isEmpty(), qPrintable(QStringLiteral("seed %1, file %2, damage %3: %4")
                                                       .arg(seed)
                                                       .arg(count)
                                                       .arg(static_cast<int>(how))
                                                       .arg(problem)));
            if (isSoak() && count % 1000 == 0)
                report(seed, count, project, log);
        }
        report(seed, wanted, project, log);
        QVERIFY(project.refused > 0 && project.whole > 0);
    }

    void noticesEachFlippedBitOfTheJournal()
    {
        const quint32 seed = soakSeed();
        qInfo("flipped bits of journals: seed %u", seed);
        QCOMPARE(firstUnnoticedFlip(makeSample(seed, false, false), seed, soakCount(100)), -1);
    }

    void missesFlippedBitsWhereOnlyTheEditIsSummedUp()
    {
        const quint32 seed = soakSeed();
        Sample sample = makeSample(seed, false, false);
        sumUpEditsAlone(sample);
        QVERIFY(firstUnnoticedFlip(sample, seed, 400) >= 0);
    }
};

BARLINE_TEST(tst_DamagedFiles)
#include "tst_DamagedFiles.moc"
