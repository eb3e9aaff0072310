#pragma once

#include "core/model/Project.h"
#include "tests/bench/Figures.h"

namespace barline::bench {

/// Reading the document, on one core and on all, beside RapidJSON alone, by turns; and the memory that reading takes.
QList<Figure> measureReading(const QByteArray &document);

/// Writing the composition 1, beside RapidJSON's Writer.
Figure measureWriting(const Project &project);

} // namespace barline::bench
