#include "tests/bench/Figures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace barline::bench {

namespace {

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', value < 10 ? 3 : 1);
}

QJsonArray arrayOf(const QList<double> &values)
{
    QJsonArray array;
    for (const double value : values)
        array.append(value);
    return array;
}

QJsonObject objectOf(const Figure &figure)
{
    QJsonObject object;
    object["name"_L1] = QLatin1String(figure.name);
    object["what"_L1] = QLatin1String(figure.text);
    object["unit"_L1] = QLatin1String(figure.unit);
    object["value"_L1] = figure.value();
    object["runs"_L1] = arrayOf(figure.runs);
    if (!figure.yardstick.isEmpty()) {
        object["yardstick"_L1] = median(figure.yardstick);
        object["yardstickRuns"_L1] = arrayOf(figure.yardstick);
        object["ratio"_L1] = figure.measured();
    }
    if (figure.limit) {
        object["limit"_L1] = *figure.limit;
        object["met"_L1] = figure.isMet();
    }
    return object;
}

} // namespace

double median(QList<double> values)
{
    const auto middle = values.begin() + values.size() / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

QByteArray tableOf(const QList<Figure> &figures)
{
    QByteArray table;
    const auto line = [&table](const QByteArray &what, const QList<QByteArray> &cells) {
        table += what.leftJustified(58);
        for (const QByteArray &cell : cells)
            table += cell.rightJustified(14);
        table += '\n';
    };
    line("", {"Barline", "yardstick", "ratio", "limit", ""});
    for (const Figure &figure : figures) {
        const bool isRatio = !figure.yardstick.isEmpty();
        const QByteArray unit = QByteArray(" ") + figure.unit;
        QList<QByteArray> cells{number(figure.value()) + unit};
        if (isRatio)
            cells += {number(median(figure.yardstick)) + unit, number(figure.measured())};
        else
            cells += {"", ""};
        if (figure.limit)
            cells += {number(*figure.limit) + (isRatio ? "" : unit), figure.isMet() ? "met" : "MISSED"};
        line(figure.text, cells);
    }
    return table;
}

QByteArray jsonOf(const QList<Figure> &figures, const QByteArray &where, const QByteArray &machine)
{
    QJsonArray array;
    for (const Figure &figure : figures)
        array.append(objectOf(figure));
    QJsonObject all;
    all["figures"_L1] = array;
    all["where"_L1] = QString::fromUtf8(where);
    all["machine"_L1] = QString::fromUtf8(machine);
    return QJsonDocument(all).toJson();
}

} // namespace barline::bench
