#include "ui/arranger/SectionColors.h"

#include <QRegularExpression>

#include <array>

namespace barline {

namespace {

/// Places in Theme::trackColor, in the order in which kinds of sections get them.
constexpr std::array<qsizetype, 10> kSectionPlaces{2, 4, 8, 6, 1, 3, 9, 0, 5, 7};

/// The name in lower case without a number at its end.
QString kindOf(const QString &name)
{
    static const QRegularExpression kNumber(QStringLiteral("[\\s\\d]+$"));
    QString kind = name.toLower();
    kind.remove(kNumber);
    return kind;
}

} // namespace

QList<QColor> sectionColors(const QList<Marker> &markers, const Theme &theme)
{
    QStringList kinds;
    QList<QColor> colors;
    for (const Marker &marker : markers) {
        const QString kind = kindOf(marker.name);
        const auto known = std::find_if(kinds.cbegin(), kinds.cend(), [&](const QString &one) {
            return kind == one || (!one.isEmpty() && kind.endsWith(QLatin1Char(' ') + one));
        });
        auto place = static_cast<size_t>(known - kinds.cbegin());
        if (known == kinds.cend() && marker.lengthBars)
            kinds.append(kind);
        place %= kSectionPlaces.size();
        const QColor full = theme.trackColor(marker.color, kSectionPlaces[place]);
        colors.append(Theme::mix(full, theme.color(Token::Panel), theme.isDark() ? 0.52 : 0.5));
    }
    return colors;
}

} // namespace barline
