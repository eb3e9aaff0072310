#pragma once

#include <QByteArray>

namespace barline::bench {

/// Processor, cores and system, for what a benchmark prints.
QByteArray machine();

} // namespace barline::bench
