#include "tests/bench/OpeningTimes.h"

#include "app/Application.h"
#include "core/store/EditStore.h"
#include "tests/bench/BigSong.h"
#include "tests/support/JournalEntries.h"
#include "ui/arranger/ArrangementView.h"

#include <QApplication>
#include <QCoroTask>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <sqlite3.h>

namespace barline::bench {

namespace {

constexpr int kRuns = 7;
constexpr int kPatienceMs = 30'000;
constexpr double kMostOfReading = 0.5;
constexpr double kMostBesideMs = 150;

double millisecondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void makeSong(const QString &path)
{
    auto database = QCoro::waitFor(Database::open({path, true}));
    if (!database)
        qFatal("%s", qPrintable(database.error().message()));
    EditStore store(**database);
    const auto reserved = QCoro::waitFor(store.reserveIds(kFirstFreeId));
    const auto made = QCoro::waitFor(store.commit({test::entryBy(1, 1, test::additionOf(bigSong({})))}, 0));
    if (!reserved || !made || !QCoro::waitFor((*database)->close()))
        qFatal("the song could not be made");
}

void require(int status, int expected)
{
    if (status != expected)
        qFatal("SQLite says %d", status);
}

/// Every column of every row of a table.
qint64 readRows(sqlite3 *file, const QByteArray &table)
{
    sqlite3_stmt *statement = nullptr;
    require(sqlite3_prepare_v2(file, "SELECT * FROM " + table, -1, &statement, nullptr), SQLITE_OK);
    qint64 sum = 0;
    int status = SQLITE_ROW;
    while ((status = sqlite3_step(statement)) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            switch (sqlite3_column_type(statement, column)) {
            case SQLITE_INTEGER:
                sum += sqlite3_column_int64(statement, column);
                break;
            case SQLITE_FLOAT:
                sum += static_cast<qint64>(sqlite3_column_double(statement, column));
                break;
            case SQLITE_NULL:
                break;
            default:
                if (const void *bytes = sqlite3_column_blob(statement, column))
                    sum += *static_cast<const char *>(bytes) + sqlite3_column_bytes(statement, column);
            }
        }
    }
    require(status, SQLITE_DONE);
    require(sqlite3_finalize(statement), SQLITE_OK);
    return sum;
}

/// The tables of the song, without the history of its edits.
double readBare(const QString &path)
{
    sqlite3 *file = nullptr;
    QElapsedTimer timer;
    timer.start();
    require(sqlite3_open_v2(QFile::encodeName(path), &file, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
    qint64 sum = 0;
    for (const char *table :
         {"compositions", "tempo_changes", "meter_changes", "key_changes", "loops", "markers", "clips", "clip_tags",
          "clip_bars", "notes", "tracks", "clip_instances", "track_bars", "bar_overrides", "note_overrides"})
        sum += readRows(file, table);
    require(sqlite3_close(file), SQLITE_OK);
    const double elapsed = millisecondsOf(timer);
    if (sum == 0)
        qFatal("the song is empty");
    return elapsed;
}

/// Waits for the first paint of the arranger's blocks.
class FirstPaint : public QObject
{
public:
    FirstPaint() { qApp->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool isBlocks =
            event->type() == QEvent::Paint && qobject_cast<ArrangementView *>(watched->parent()) != nullptr;
        if (isBlocks && !m_isSeen) {
            m_isSeen = true;
            // It is painted once this turn of the loop is over.
            QTimer::singleShot(0, &m_loop, &QEventLoop::quit);
        }
        return false;
    }

    bool await()
    {
        QTimer::singleShot(kPatienceMs, &m_loop, &QEventLoop::quit);
        m_loop.exec();
        return m_isSeen;
    }

private:
    QEventLoop m_loop;
    bool m_isSeen = false;
};

double openInWindow(QApplication &app, const QString &path)
{
    EditorOptions options;
    options.size = {1600, 1000};
    options.files = {path};
    Application application(app, options);
    FirstPaint painted;
    QElapsedTimer timer;
    timer.start();
    application.start();
    if (!painted.await())
        qFatal("the song was never painted");
    const double elapsed = millisecondsOf(timer);
    QEventLoop rest;
    const auto leaveIdle = [&] {
        if (!application.isBusy())
            rest.quit();
    };
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &rest, leaveIdle);
    constexpr int kPollMs = 200;
    poll.start(kPollMs);
    rest.exec();
    return elapsed;
}

} // namespace

QList<Figure> measureOpening(QApplication &app, const QString &folder)
{
    const QString path = folder + QStringLiteral("/big-song.barline");
    makeSong(path);
    Figure reading{"readSong", "all rows of a song of 64 tracks and 1,000 bars, bare", "ms", {}, {}, {}};
    Figure opening{"openSong", "that song opened, to first paint", "ms", {}, {}, {}};
    for (int run = 0; run < kRuns; ++run) {
        reading.runs.append(readBare(path));
        opening.runs.append(openInWindow(app, path));
    }
    opening.limit = kMostOfReading * reading.value() + kMostBesideMs;
    return {reading, opening};
}

} // namespace barline::bench
