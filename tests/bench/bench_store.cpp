// What the store costs beside the least program that keeps the same rows, and what notes weigh. Prints a table and
// JSON; exits 1 where a limit is missed. bench_store [folder on a disk [notes]].
#include "tests/bench/BenchPlace.h"
#include "tests/bench/ManyNotes.h"
#include "tests/bench/NoteCosts.h"
#include "tests/bench/StoreTimes.h"

#include <QCoreApplication>

using namespace barline::bench;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const BenchPlace place(app.arguments());
    if (!place.isOnDisk())
        return 2;
    place.print();

    const QList<barline::Clip> clips = manyNotes(place.notes());
    StoreTimes times = measureStore(place.folder(), clips);
    QList<Figure> figures = times.figures + measureEncoding(clips);
    figures += measureMemory(std::move(times.project));
    return place.report(figures);
}
