#include "tests/bench/ImportTimes.h"

#include "core/format/dsl/DslReader.h"
#include "core/service/ImportService.h"
#include "core/service/ProjectService.h"
#include "tests/bench/Yardstick.h"
#include "tests/support/JournalEntries.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QFile>

#include <unistd.h>

namespace barline::bench {

namespace {

constexpr int kRuns = 5;

template <typename T>
T got(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

template <typename Function>
double secondsFor(Function function)
{
    // Not to wait for what was written before.
    ::sync();
    QElapsedTimer timer;
    timer.start();
    function();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

std::unique_ptr<ProjectSession> makeProject(const QString &path)
{
    QFile::remove(path);
    ProjectPlace place;
    place.path = path;
    return got(QCoro::waitFor(ProjectService(QStringLiteral("bench")).create(place)));
}

void close(ProjectSession &session)
{
    got(QCoro::waitFor(session.close(false)));
}

double importByProgram(const QString &path, const QString &document)
{
    const std::unique_ptr<ProjectSession> session = makeProject(path);
    const ImportService service(*session);
    const double seconds = secondsFor([&] {
        got(QCoro::waitFor(service.importFiles({document}, QString(), {})));
        got(QCoro::waitFor(session->flush()));
    });
    close(*session);
    return seconds;
}

double importByYardstick(const QString &path, const BareMusic &music, const BareJournalRow &row)
{
    close(*makeProject(path));
    Yardstick yardstick(QFile::encodeName(path));
    return secondsFor([&] { yardstick.import(music, row); });
}

} // namespace

Figure measureImport(const QString &folder, const QByteArray &document)
{
    Figure figure{"import", "import, parse to commit", "s", {}, {}, 1.35};
    const QString path = folder + QStringLiteral("/song.json");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(document) != document.size())
        qFatal("%s cannot be written", qPrintable(path));
    file.close();
    Edit edit;
    edit.clips.added = got(readDocument(document, path, 1'000'000)).clips;
    const BareMusic music = bareMusic(edit.clips.added);
    const BareJournalRow row = bareJournalRow(test::entryBy(1, 1, edit));
    edit = {};
    for (int run = 0; run < kRuns; ++run) {
        figure.runs.append(importByProgram(folder + QStringLiteral("/own.barline"), path));
        figure.yardstick.append(importByYardstick(folder + QStringLiteral("/bare.barline"), music, row));
    }
    return figure;
}

} // namespace barline::bench
