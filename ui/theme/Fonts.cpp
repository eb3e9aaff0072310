#include "ui/theme/Fonts.h"

#include <QFontDatabase>

namespace barline {

namespace {

QFont systemFont(int pixels, QFont::Weight weight, QFontDatabase::SystemFont kind = QFontDatabase::GeneralFont)
{
    QFont font = QFontDatabase::systemFont(kind);
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

QFont Fonts::code()
{
    return systemFont(kBodyPixels - 1, QFont::Normal, QFontDatabase::FixedFont);
}

QFont Fonts::codeSmall()
{
    return systemFont(kLabelPixels - 1, QFont::Normal, QFontDatabase::FixedFont);
}

} // namespace barline
