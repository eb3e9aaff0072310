#include "ui/BarMime.h"

#include "core/document/Document.h"

#include <QMimeData>
#include <QVariant>

namespace barline {

namespace {

/// How many bars, then the rows of some tracks: "4", "4 0 2".
const QString kBarsType = QStringLiteral("application/x-barline-bars");
constexpr char kBarsProperty[] = "bars"; ///< of the mime data, which comes back as it was within the program

} // namespace

void addBars(QMimeData &data, std::shared_ptr<const CopiedBars> bars, const Document *from)
{
    QByteArrayList told{QByteArray::number(bars->count)};
    for (const int row : bars->rows.value_or(QSet<int>()))
        told.append(QByteArray::number(row));
    data.setData(kBarsType, told.join(' '));
    BarsOnClipboard whole{bars, from, bars->count, bars->rows};
    data.setProperty(kBarsProperty, QVariant::fromValue(std::move(whole)));
}

bool holdsBars(const QMimeData *data)
{
    return data && data->hasFormat(kBarsType);
}

BarsOnClipboard barsIn(const QMimeData *data)
{
    if (!holdsBars(data))
        return {};
    BarsOnClipboard bars = data->property(kBarsProperty).value<BarsOnClipboard>();
    if (bars.bars)
        return bars;
    const QByteArrayList told = data->data(kBarsType).split(' ');
    bars.count = std::clamp(told.constFirst().toInt(), 0, kMostSongBars);
    for (qsizetype i = 1; i < told.size(); ++i) {
        if (!bars.rows)
            bars.rows = QSet<int>();
        bars.rows->insert(told.at(i).toInt());
    }
    return bars;
}

} // namespace barline
