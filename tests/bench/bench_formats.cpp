// What reading, writing and importing documents costs beside RapidJSON and SQLite alone. Prints a table and JSON; exits
// 1 where a limit is missed. bench_formats [folder on a disk [notes]].
#include "core/format/dsl/DslWriter.h"
#include "tests/bench/BenchPlace.h"
#include "tests/bench/FormatTimes.h"
#include "tests/bench/ImportTimes.h"
#include "tests/bench/SongOfNotes.h"

#include <QCoreApplication>

using namespace barline::bench;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const BenchPlace place(app.arguments());
    if (!place.isOnDisk())
        return 2;
    place.print();

    const barline::Project project = songOfNotes(place.notes());
    QList<Figure> figures{measureWriting(project)};
    const QByteArray document = barline::writeProject(project, barline::CompositionId(1));
    figures = measureReading(document) + figures;
    figures += measureImport(place.folder(), document);
    return place.report(figures);
}
