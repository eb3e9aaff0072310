#include "ui/arranger/SectionColors.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace barline {

namespace {

/// What sections are called most, and their places in Theme::trackColor. A name counts that has one of these words.
constexpr std::array<std::pair<QLatin1String, qsizetype>, 9> kKinds{{{QLatin1String("pre-chorus"), 0},
                                                                     {QLatin1String("intro"), 2},
                                                                     {QLatin1String("verse"), 4},
                                                                     {QLatin1String("chorus"), 8},
                                                                     {QLatin1String("bridge"), 6},
                                                                     {QLatin1String("solo"), 3},
                                                                     {QLatin1String("break"), 9},
                                                                     {QLatin1String("outro"), 1},
                                                                     {QLatin1String("coda"), 1}}};
constexpr quint32 kPlaces = 10;

/// Of the name alone, so that a section keeps its colour whatever comes and goes beside it.
qsizetype placeOf(const QString &name)
{
    const QString lower = name.toLower();
    const auto known =
        std::find_if(kKinds.cbegin(), kKinds.cend(), [&](const auto &kind) { return lower.contains(kind.first); });
    if (known != kKinds.cend())
        return known->second;
    static const QRegularExpression kNumber(QStringLiteral("[\\s\\d]+$"));
    quint32 sum = 0;
    for (const QChar letter : QString(lower).remove(kNumber))
        sum = sum * 31 + letter.unicode();
    return sum % kPlaces;
}

} // namespace

QList<QColor> sectionColors(const QList<Marker> &markers, const Theme &theme)
{
    QList<QColor> colors;
    for (const Marker &marker : markers) {
        const QColor full = theme.trackColor(marker.color, placeOf(marker.name));
        colors.append(Theme::mix(full, theme.color(Token::Panel), theme.isDark() ? 0.52 : 0.5));
    }
    return colors;
}

} // namespace barline
