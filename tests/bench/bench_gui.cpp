// How long the GUI thread is ever away while a document of a million notes is dropped on the real window, and while
// single notes of it are edited, and all notes of a clip that holds as many; and how long a song takes to open. Exits 1
// where that is too long. bench_gui [notes per clip [notes]].
#include "app/Application.h"
#include "core/base/WorkerPool.h"
#include "core/edit/notes/MoveNotes.h"
#include "core/edit/notes/RemoveNotes.h"
#include "core/edit/notes/ResizeNotes.h"
#include "tests/bench/BigDocument.h"
#include "tests/bench/GuiWatch.h"
#include "tests/bench/OpeningTimes.h"

#include <QApplication>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <functional>
#include <memory>
#include <sys/resource.h>

using namespace barline;

namespace {

constexpr int kNotes = 1'000'000;
constexpr int kNotesPerClip = 1000;
constexpr int kCalmMs = 1500;
constexpr int kPatienceMs = 120'000;
constexpr int kYardstickMs = 3000;
constexpr int kEdits = 30;
constexpr int kBetweenEditsMs = 40;

// QTest's waits sleep up to 10 ms between rounds of events; a program runs a loop.
void runFor(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

template <typename Condition>
bool runUntil(Condition condition, int patienceMs)
{
    constexpr int kPollMs = 5;
    QElapsedTimer waited;
    waited.start();
    while (!condition()) {
        if (waited.elapsed() > patienceMs)
            return false;
        runFor(kPollMs);
    }
    return true;
}

void drop(QWidget &window, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint at = window.rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QDropEvent dropped(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &dropped);
}

long peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

/// The longest, and the longest by what the GUI thread itself did: on a busy machine the rest is others' doing.
void printGaps(const char *what, const bench::GuiWatch &watch)
{
    const auto print = [](const char *which, const bench::Gap &gap) {
        std::printf("    %s %.1f ms, %.1f of them its own work, at %.0f ms\n", which, gap.ms, gap.ownMs, gap.atMs);
    };
    std::printf("  %s:\n", what);
    print("largest gap", watch.largest());
    print("most own work: gap of", watch.busiest());
}

/// What the machine alone makes of it: the same timer while the window rests and a worker does nothing but compute.
void measureYardstick(bench::GuiWatch &watch)
{
    const auto isOver = std::make_shared<std::atomic_bool>(false);
    workerPool().start([isOver] {
        while (!*isOver)
            continue;
    });
    watch.start();
    runFor(kYardstickMs);
    watch.stop();
    *isOver = true;
    printGaps("yardstick, a worker that computes beside a window that rests", watch);
}

/// Moves, resizes and removes single notes of the open clip's last bar, and undoes.
void editNotes(EditorContext &context)
{
    for (int i = 0; i < kEdits; ++i) {
        const ClipPtr clip = context.clip();
        const QSet<NoteId> one{clip->bars.at(ClipBarIndex(clip->bars.count() - 1)).notes.constFirst().id};
        switch (i % 4) {
        case 0:
            context.push(moveNotes(*clip, one, Ticks(), 1), QStringLiteral("Move"));
            break;
        case 1:
            context.push(resizeNotes(*clip, one, NoteEdge::End, Ticks(Ticks::kPerBeat / 8), Ticks(1)),
                         QStringLiteral("Resize"));
            break;
        case 2:
            context.push(removeNotes(*clip, one), QStringLiteral("Remove"));
            break;
        default:
            if (!context.history().undo())
                std::printf("an undo was refused\n");
        }
        runFor(kBetweenEditsMs);
    }
}

/// What the GUI thread does while all notes of the open clip are edited, until that is durable.
bool watchLargeEdit(bench::GuiWatch &watch, Desk &desk, const char *what, const std::function<void()> &ask)
{
    const qsizetype before = desk.session().history().entries().size();
    double swapped = -1;
    const QMetaObject::Connection landed =
        QObject::connect(&desk.session().document(), &Document::edited, &watch, [&] { swapped = watch.elapsedMs(); });
    watch.start();
    ask();
    const double asked = watch.elapsedMs();
    const bool isDone = runUntil(
        [&] { return swapped >= 0 && desk.session().persister().state() == EditPersister::State::Saved; }, kPatienceMs);
    const double durable = watch.elapsedMs();
    runFor(kCalmMs);
    watch.stop();
    QObject::disconnect(landed);
    const QList<HistoryEntry> &entries = desk.session().history().entries();
    if (!isDone || entries.size() != before + 1)
        return false;
    std::printf("%s: %lld notes, asked for in %.1f ms, made after %.0f ms, durable %.0f ms, peak memory %ld MB\n", what,
                static_cast<long long>(entries.constLast().edit.size()), asked, swapped, durable, peakMegabytes());
    printGaps("large edit", watch);
    return true;
}

/// Drops a document of one clip, and moves, takes back and deletes all that is in it.
bool editAllNotes(bench::GuiWatch &watch, Desk &desk, const QString &path, int notes)
{
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bench::bigDocument(notes, notes)) < 0)
            return false;
    }
    const auto biggest = [&desk] {
        const auto &clips = desk.context().project().clips;
        return *std::max_element(clips.begin(), clips.end(),
                                 [](const ClipPtr &a, const ClipPtr &b) { return a->bars.count() < b->bars.count(); });
    };
    const int before = biggest()->bars.count();
    const auto isThere = [&] {
        return biggest()->bars.count() > before && desk.session().persister().state() == EditPersister::State::Saved;
    };
    drop(desk.window(), path);
    if (!runUntil(isThere, kPatienceMs))
        return false;
    EditorContext &context = desk.context();
    // Nobody here may keep what the edit replaces: who lets go of it last frees it.
    const ClipId id = biggest()->id;
    context.openClip({id, {}, ClipBarIndex(0)});
    QSet<NoteId> all;
    for (ClipBarIndex bar; bar.value() < context.clip()->bars.count(); ++bar) {
        for (const Note &note : context.clip()->bars.at(bar).notes)
            all.insert(note.id);
    }
    context.selectNotes(all);
    runFor(kCalmMs);
    const auto push = [&](const char *label, const std::function<Edit(const Clip &)> &make) {
        const auto makeOf = [id, make](const Project &project) { return make(*project.clips.find(id)); };
        context.pushMade(makeOf, all.size(), QString::fromLatin1(label));
    };
    const auto move = [&] {
        push("Move", [all](const Clip &now) { return moveNotes(now, all, Ticks(Ticks::kPerBeat / 16), 1); });
    };
    const auto undo = [&] {
        if (!context.history().undo())
            std::printf("an undo was refused\n");
    };
    const auto remove = [&] { push("Delete", [all](const Clip &now) { return removeNotes(now, all); }); };
    return watchLargeEdit(watch, desk, "all notes of a clip moved", move) &&
           watchLargeEdit(watch, desk, "that taken back", undo) &&
           watchLargeEdit(watch, desk, "all notes of a clip deleted", remove);
}

/// False where it never came to an end.
bool measure(QApplication &app, int notesPerClip, int notes)
{
    QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.path().toLocal8Bit());
    const QString path = folder.filePath(QStringLiteral("million.json"));
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bench::bigDocument(notes, notesPerClip)) < 0)
            return false;
    }
    EditorOptions options;
    options.size = {1600, 1000};
    Application application(app, options);
    application.start();
    if (!runUntil([&] { return application.desk() != nullptr; }, kPatienceMs))
        return false;
    Desk &desk = *application.desk();
    runFor(kCalmMs);

    bench::GuiWatch watch(desk.window());
    measureYardstick(watch);
    double imported = -1;
    double durable = -1;
    QObject::connect(&desk.session().persister(), &EditPersister::committed, &watch,
                     [&] { durable = watch.elapsedMs(); });
    QObject::connect(&desk.session().document(), &Document::edited, &watch, [&] {
        if (imported < 0)
            imported = watch.elapsedMs();
        watch.countPaints();
    });
    watch.start();
    drop(desk.window(), path);
    if (!runUntil([&] { return durable >= 0 && watch.firstPaintMs() >= 0; }, kPatienceMs))
        return false;
    runFor(kCalmMs);
    watch.stop();
    std::printf("drop of %d notes in clips of %d: imported %.0f ms, first paint %.0f ms, last paint %.0f ms, durable "
                "%.0f ms, peak memory %ld MB\n",
                notes, notesPerClip, imported, watch.firstPaintMs(), watch.lastPaintMs(), durable, peakMegabytes());
    printGaps("from drop to last paint", watch);

    watch.start();
    editNotes(desk.context());
    watch.stop();
    printGaps("edits of one note", watch);
    std::printf("  peak memory %ld MB\n", peakMegabytes());
    std::fflush(stdout);
    return editAllNotes(watch, desk, path, notes);
}

/// False where it takes too long.
bool measureOpeningOf(QApplication &app)
{
    const QTemporaryDir folder;
    const QList<bench::Figure> figures = bench::measureOpening(app, folder.path());
    std::printf("%s", bench::tableOf(figures).constData());
    std::fflush(stdout);
    return std::all_of(figures.cbegin(), figures.cend(), [](const bench::Figure &figure) { return figure.isMet(); });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QCoreApplication::setOrganizationName(QStringLiteral("Barline"));
    QCoreApplication::setApplicationName(QStringLiteral("barline-bench"));
    const auto argument = [&](int i, int otherwise) { return argc > i ? QByteArray(argv[i]).toInt() : otherwise; };
    const bool isQuick = measureOpeningOf(app);
    if (measure(app, argument(1, kNotesPerClip), argument(2, kNotes)))
        return isQuick ? 0 : 1;
    std::fprintf(stderr, "bench_gui: the document or an edit never arrived\n");
    return 1;
}
