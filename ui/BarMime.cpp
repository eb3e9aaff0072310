#include "ui/BarMime.h"

#include "core/document/Document.h"

#include <QMimeData>
#include <QVariant>

#include <limits>

namespace barline {

namespace {

/// How many bars, then the rows of some tracks: "4", "4 0 2".
const QString kBarsType = QStringLiteral("application/x-barline-bars");
constexpr char kBarsProperty[] = "bars"; ///< of the mime data, which comes back as it was within the program

/// From 0 to `most`, as another program wrote it.
std::optional<int> numberIn(const QByteArray &word, int most)
{
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    return isNumber && number >= 0 && number <= most ? std::optional(number) : std::nullopt;
}

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
    bars.count = numberIn(told.constFirst(), kMostSongBars).value_or(0);
    for (const QByteArray &each : told.sliced(1)) {
        const std::optional<int> row = numberIn(each, std::numeric_limits<int>::max());
        if (!row)
            return {};
        if (!bars.rows)
            bars.rows = QSet<int>();
        bars.rows->insert(*row);
    }
    return bars;
}

} // namespace barline
