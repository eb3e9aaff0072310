#include "ui/theme/Fonts.h"

#include <QFontDatabase>

namespace barline {

namespace {

QFont systemFont(int pixels, QFont::Weight weight)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setStyleStrategy(QFont::PreferAntialias);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

QFont Fonts::body()
{
    return systemFont(kBodyPixels, QFont::Normal);
}

QFont Fonts::label()
{
    return systemFont(kLabelPixels, QFont::Normal);
}

QFont Fonts::name()
{
    return systemFont(kBodyPixels, QFont::DemiBold);
}

QFont Fonts::labelBold()
{
    return systemFont(kLabelPixels, QFont::DemiBold);
}

QFont Fonts::numbers(int pixels)
{
    return systemFont(pixels, QFont::DemiBold);
}

} // namespace barline
