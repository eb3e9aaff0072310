#include "tests/bench/StoreTimes.h"

#include "core/store/EditStore.h"
#include "tests/bench/ManyNotes.h"
#include "tests/bench/Yardstick.h"
#include "tests/support/JournalEntries.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QThread>

#include <unistd.h>

namespace barline::bench {

namespace {

constexpr int kRuns = 5;
constexpr int kEditBlocks = 24;
constexpr int kEditsPerBlock = 25;

template <typename T>
T got(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

double millisecondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

template <typename Function>
double secondsFor(Function function)
{
    // Not to wait for what was written before.
    ::sync();
    QElapsedTimer timer;
    timer.start();
    function();
    return millisecondsOf(timer) / 1e3;
}

std::unique_ptr<Database> openDatabase(const QString &path, bool create)
{
    return got(QCoro::waitFor(Database::open({path, create})));
}

void close(Database &database)
{
    got(QCoro::waitFor(database.close()));
}

/// The program's file and the yardstick's.
struct Files
{
    QString own;
    QString bare;

    void makeAnew() const
    {
        for (const QString &path : {own, bare}) {
            QFile::remove(path);
            close(*openDatabase(path, true));
        }
    }
};

double importByProgram(const QString &path, const HistoryEntry &entry)
{
    const auto database = openDatabase(path, false);
    EditStore store(*database);
    const double seconds = secondsFor([&] { got(QCoro::waitFor(store.commit({entry}, 0))); });
    close(*database);
    return seconds;
}

double importByYardstick(const QString &path, const BareMusic &music, const BareJournalRow &row)
{
    Yardstick yardstick(QFile::encodeName(path));
    return secondsFor([&] { yardstick.import(music, row); });
}

double readByProgram(const QString &path, const BareMusic &expected, Project &project)
{
    project = {};
    const auto database = openDatabase(path, false);
    EditStore store(*database);
    LoadedProject loaded;
    const double seconds = secondsFor([&] { loaded = got(QCoro::waitFor(store.load())); });
    close(*database);
    if (bareMusic(clipsOf(loaded.project)) != expected)
        qFatal("the program read other notes than it was given");
    project = loaded.project;
    return seconds;
}

double readByYardstick(const QString &path, const BareMusic &expected)
{
    Yardstick yardstick(QFile::encodeName(path));
    BareMusic music;
    const double seconds = secondsFor([&] { music = yardstick.read(); });
    if (music != expected)
        qFatal("the yardstick read other notes than it was given");
    return seconds;
}

/// One note a semitone higher, each time another, after an edit that made them all.
QList<HistoryEntry> pitchEdits(const QList<Clip> &clips, int count)
{
    constexpr int kStride = 7919;
    QList<HistoryEntry> entries;
    for (int i = 0; i < count; ++i) {
        const Clip &clip = clips.at(i * kStride % clips.size());
        const ClipBarIndex index(i % clip.bars.count());
        const QList<Note> &notes = clip.bars.at(index).notes;
        const ClipNote before{clip.id, index, notes.at(i % notes.size())};
        ClipNote after = before;
        after.note.pitch = before.note.pitch + 1;
        Edit edit;
        edit.notes.change(before, after);
        entries.append(test::entryBy(1, i + 2, edit));
    }
    return entries;
}

/// `seq` is the last in the file.
QCoro::Task<QList<double>> editByProgram(EditStore &store, QList<HistoryEntry> entries, qint64 seq)
{
    QList<double> times;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        QElapsedTimer timer;
        timer.start();
        auto commit = store.commit(entries.mid(i, 1), seq + i);
        const Result<QList<qint64>> seqs = co_await commit;
        times.append(millisecondsOf(timer));
        got(seqs);
    }
    co_return times;
}

/// A thread that edits by the yardstick, called and answering by queued calls.
class BareWorker
{
public:
    explicit BareWorker(Yardstick &yardstick)
        : m_yardstick(yardstick)
    {
        m_there.moveToThread(&m_thread);
        m_thread.start();
    }
    ~BareWorker()
    {
        m_thread.quit();
        m_thread.wait();
    }

    QList<double> edit(const QList<HistoryEntry> &entries)
    {
        m_edits.clear();
        for (const HistoryEntry &entry : entries)
            m_edits.append({entry.edit.notes.changed.constFirst().after, bareJournalRow(entry)});
        m_times.clear();
        askNext();
        m_loop.exec();
        return m_times;
    }

private:
    struct BareEdit
    {
        ClipNote note;
        BareJournalRow row;
    };

    void askNext()
    {
        const qsizetype done = m_times.size();
        if (done == m_edits.size()) {
            m_loop.quit();
            return;
        }
        m_timer.start();
        const auto work = [this, &edit = m_edits.at(done)] { run(edit); };
        QMetaObject::invokeMethod(&m_there, work, Qt::QueuedConnection);
    }

    void run(const BareEdit &edit)
    {
        m_yardstick.setPitch(edit.note.clip.value(), edit.note.note.id.value(), edit.note.note.pitch.value(), edit.row);
        const auto answer = [this] {
            m_times.append(millisecondsOf(m_timer));
            askNext();
        };
        QMetaObject::invokeMethod(&m_here, answer, Qt::QueuedConnection);
        m_yardstick.checkpoint();
    }

    Yardstick &m_yardstick;
    QThread m_thread;
    QObject m_there;
    QObject m_here;
    QEventLoop m_loop;
    QElapsedTimer m_timer;
    QList<BareEdit> m_edits;
    QList<double> m_times;
};

Figure measureEdits(const Files &files, const QList<Clip> &clips)
{
    Figure edit{"edit", "one note edited, to acknowledgement", "ms", {}, {}, 1.3};
    const auto database = openDatabase(files.own, false);
    EditStore store(*database);
    Yardstick yardstick(QFile::encodeName(files.bare));
    BareWorker worker(yardstick);
    const QList<HistoryEntry> entries = pitchEdits(clips, kEditBlocks * kEditsPerBlock);
    ::sync();
    for (int block = 0; block < kEditBlocks; ++block) {
        const int first = block * kEditsPerBlock;
        const QList<HistoryEntry> part = entries.mid(first, kEditsPerBlock);
        edit.runs += QCoro::waitFor(editByProgram(store, part, first + 1));
        edit.yardstick += worker.edit(part);
    }
    close(*database);
    return edit;
}

} // namespace

StoreTimes measureStore(const QString &folder, const QList<Clip> &clips)
{
    Figure import{"import", "import, to acknowledgement", "s", {}, {}, 1.3};
    Figure read{"read", "read back to values", "s", {}, {}, 1.5};
    const Files files{folder + QStringLiteral("/own.barline"), folder + QStringLiteral("/bare.barline")};
    const BareMusic music = bareMusic(clips);
    Edit edit;
    edit.clips.added = clips;
    const HistoryEntry entry = test::entryBy(1, 1, edit);
    StoreTimes times;
    for (int run = 0; run < kRuns; ++run) {
        files.makeAnew();
        import.runs.append(importByProgram(files.own, entry));
        import.yardstick.append(importByYardstick(files.bare, music, bareJournalRow(entry)));
        read.runs.append(readByProgram(files.own, music, times.project));
        read.yardstick.append(readByYardstick(files.bare, music));
    }
    times.figures = {import, read, measureEdits(files, clips)};
    return times;
}

} // namespace barline::bench
