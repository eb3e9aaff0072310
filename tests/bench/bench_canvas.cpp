// What the piano roll and the arranger cost: frames, scrolling, and what follows the hand. Prints a table and JSON;
// exits 1 where a limit is missed. At the pixel ratio that QT_SCALE_FACTOR says. `roll` or `arranger`: that part alone.
#include "tests/bench/ArrangerFrames.h"
#include "tests/bench/BenchMachine.h"
#include "tests/bench/CanvasFrames.h"
#include "tests/bench/CanvasHands.h"
#include "ui/theme/ThemeSource.h"

#include <QApplication>

#include <cstdio>

using namespace barline::bench;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    barline::ThemeSource theme(barline::Theme::Mode::Dark);
    theme.applyTo(app);
    const QByteArray part = argc > 1 ? argv[1] : "";
    QList<Figure> figures;
    if (part != "arranger")
        figures += measureFrames() + measureLongClip() + measureHands();
    if (part != "roll")
        figures += measureArranger();
    const QByteArray where = "1920x1080 at " + QByteArray::number(app.devicePixelRatio()) + "x";
    std::printf("%s, %s\n\n%s\n%s", where.constData(), machine().constData(), tableOf(figures).constData(),
                jsonOf(figures, where, machine()).constData());
    const auto isMet = [](const Figure &figure) { return figure.isMet(); };
    return std::all_of(figures.cbegin(), figures.cend(), isMet) ? 0 : 1;
}
