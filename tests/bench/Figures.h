#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace barline::bench {

/// The one in the middle.
double median(QList<double> values);

/// A figure, of the program against a yardstick that is measured in the same run, or on its own; most have a limit.
struct Figure
{
    const char *name; ///< in JSON
    const char *text;
    const char *unit;
    QList<double> runs;
    QList<double> yardstick; ///< the same by the yardstick; empty where the limit is in the unit itself
    std::optional<double> limit;

    double value() const { return median(runs); }
    /// What the limit is for: the value, or how many times the yardstick's it is.
    double measured() const { return yardstick.isEmpty() ? value() : value() / median(yardstick); }
    bool isMet() const { return !limit || measured() <= *limit; }
};

QByteArray tableOf(const QList<Figure> &figures);
/// With every run. `where` says on which disk, `machine` on which processor.
QByteArray jsonOf(const QList<Figure> &figures, const QByteArray &where, const QByteArray &machine);

} // namespace barline::bench
