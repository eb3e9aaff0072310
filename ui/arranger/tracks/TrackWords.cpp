#include "ui/arranger/tracks/TrackWords.h"

#include <QCoreApplication>

#include <cmath>

namespace barline {

namespace {

struct TrackText
{
    Q_DECLARE_TR_FUNCTIONS(barline::TrackText)
};

} // namespace

QString volumeWords(double volume)
{
    return TrackText::tr("%1 %", "volume").arg(std::lround(volume * 100));
}

QString panWords(double pan)
{
    const long share = std::lround(std::abs(pan) * 100);
    if (share == 0)
        return TrackText::tr("middle", "between left and right");
    return (pan < 0 ? TrackText::tr("L %1", "so far to the left, of 100") : TrackText::tr("R %1", "to the right"))
        .arg(share);
}

QString trackWords(const Track &track)
{
    QStringList parts{track.instrument.name, TrackText::tr("channel %1").arg(track.instrument.channel.value() + 1),
                      TrackText::tr("volume %1").arg(volumeWords(track.volume)),
                      TrackText::tr("pan %1", "between left and right").arg(panWords(track.pan))};
    if (track.muted)
        parts.append(TrackText::tr("muted"));
    if (track.soloed)
        parts.append(TrackText::tr("solo"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace barline
