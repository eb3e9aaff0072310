// What the store costs beside the least program that keeps the same rows, and what notes weigh. Prints a table and
// JSON; exits 1 where a limit is missed. bench_store [folder on a disk [notes]].
#include "tests/bench/ManyNotes.h"
#include "tests/bench/NoteCosts.h"
#include "tests/bench/StoreTimes.h"

#include <QCoreApplication>
#include <QFile>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>

using namespace barline::bench;

namespace {

constexpr int kNotes = 1'000'000;

QByteArray machine()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    QByteArray processor = "unknown processor";
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("model name"))
                processor = line.mid(line.indexOf(':') + 1).trimmed();
        }
    }
    return processor + ", " + QByteArray::number(QThread::idealThreadCount()) + " cores, " +
           QSysInfo::prettyProductName().toUtf8();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QString parent = argc > 1 ? QFile::decodeName(argv[1]) : QCoreApplication::applicationDirPath();
    const int notes = argc > 2 ? QByteArray(argv[2]).toInt() : kNotes;
    const QTemporaryDir folder(parent + QStringLiteral("/bench-store-XXXXXX"));
    const QStorageInfo disk(folder.path());
    if (!folder.isValid() || disk.fileSystemType() == "tmpfs") {
        std::fprintf(stderr, "bench_store: name a folder on a disk; %s is not one\n", qPrintable(parent));
        return 2;
    }
    const QByteArray where = parent.toUtf8() + " (" + disk.fileSystemType() + " on " + disk.device() + ')';
    std::printf("%d notes in %s, %s\n\n", notes, where.constData(), machine().constData());

    const QList<barline::Clip> clips = manyNotes(notes);
    StoreTimes times = measureStore(folder.path(), clips);
    QList<Figure> figures = times.figures + measureEncoding(clips);
    figures += measureMemory(std::move(times.project));
    std::printf("%s\n%s", tableOf(figures).constData(), jsonOf(figures, where, machine()).constData());
    const auto isMet = [](const Figure &figure) { return figure.isMet(); };
    return std::all_of(figures.cbegin(), figures.cend(), isMet) ? 0 : 1;
}
