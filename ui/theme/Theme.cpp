#include "ui/theme/Theme.h"

#include <array>
#include <cmath>

namespace barline {

namespace {

struct TokenRow
{
    Token token;
    QRgb light;
    QRgb dark;
    QRgb contrast;
};

constexpr auto kTokenCount = static_cast<size_t>(Token::Count);
constexpr std::array<TokenRow, kTokenCount> kTokenTable{{
    {Token::Window, 0xFFE9EBEF, 0xFF1A1C21, 0xFF000000},
    {Token::Panel, 0xFFF6F7F9, 0xFF22252B, 0xFF000000},
    {Token::Canvas, 0xFFFFFFFF, 0xFF181A1E, 0xFF000000},
    {Token::RowAlternate, 0xFFF4F5F8, 0xFF141619, 0xFF1C1C1C},
    {Token::GridSub, 0xFFF0F1F4, 0xFF1E2126, 0xFF404040},
    {Token::GridBeat, 0xFFE2E5EA, 0xFF292D34, 0xFF707070},
    {Token::GridBar, 0xFFC3C8D1, 0xFF474D58, 0xFFB8B8B8},
    {Token::Separator, 0xFFD5D9E0, 0xFF31353D, 0xFFFFFFFF},
    {Token::Text, 0xFF1F242C, 0xFFE7EAEF, 0xFFFFFFFF},
    {Token::TextDim, 0xFF5B6473, 0xFF98A1AF, 0xFFE0E0E0},
    {Token::Accent, 0xFF2762DC, 0xFF6C9BFF, 0xFFFFE600},
    {Token::AccentHover, 0xFF1F55C6, 0xFF83ABFF, 0xFFFFF27A},
    {Token::AccentSoft, 0xFFDCE6FA, 0xFF2B3853, 0xFF332E00},
    {Token::OnAccent, 0xFFFFFFFF, 0xFF14171C, 0xFF000000},
    {Token::Selection, 0xFF12161D, 0xFFFFFFFF, 0xFFFFE600},
    {Token::NoteInk, 0xFF1B1F26, 0xFF14171C, 0xFF000000},
    {Token::Ghost, 0xFFC9CFDA, 0xFF3A404A, 0xFF8A8A8A},
    {Token::Good, 0xFF23734A, 0xFF67C492, 0xFF5CFF9D},
    {Token::Warning, 0xFF9A5B00, 0xFFE0A84E, 0xFFFFB300},
    {Token::Danger, 0xFFC2352F, 0xFFF0716A, 0xFFFF8A80},
    {Token::Control, 0xFFE4E7EC, 0xFF2D3139, 0xFF242424},
    {Token::ControlHover, 0xFFDADEE5, 0xFF373C45, 0xFF404040},
    {Token::ControlBorder, 0xFFCFD4DC, 0xFF3A404A, 0xFFFFFFFF},
    {Token::Field, 0xFFFFFFFF, 0xFF181A1E, 0xFF000000},
    {Token::RowHover, 0xFFECEFF3, 0xFF282C33, 0xFF2B2B2B},
    {Token::RowChosen, 0xFFE1E6EE, 0xFF2F343D, 0xFF4D4500},
    {Token::ScrollHandle, 0xFFC3C8D1, 0xFF474D58, 0xFFC8C8C8},
    {Token::KeyWhite, 0xFFFFFFFF, 0xFFD7DAE2, 0xFFFFFFFF},
    {Token::KeyBlack, 0xFF3A404A, 0xFF1A1C21, 0xFF000000},
    {Token::KeyLine, 0xFFD5D9E0, 0xFFB4B9C4, 0xFF000000},
    {Token::KeyText, 0xFF1F242C, 0xFF1A1C21, 0xFF000000},
    {Token::KeyTextDim, 0xFF667080, 0xFF565D6A, 0xFF303030},
    {Token::CodeKey, 0xFF1F4E9E, 0xFF9DBBFF, 0xFF8CC8FF},
    {Token::CodeText, 0xFF23734A, 0xFF8CCBA8, 0xFF8CFFB8},
    {Token::CodeNumber, 0xFF8A4B08, 0xFFE2B878, 0xFFFFD27A},
    {Token::CodeWord, 0xFF7A3E9D, 0xFFC9A6E8, 0xFFFFA6FF},
    {Token::CodeQuiet, 0xFF556070, 0xFF9BA4B2, 0xFFD0D0D0},
    {Token::BeyondEnd, 0xB0E9EBEF, 0xA0121316, 0xB0404040},
}};

constexpr std::array<QRgb, Theme::kTrackColors> kLightTracks{0xFFEF8A82, 0xFFE79459, 0xFFD2A242, 0xFF99B85C,
                                                             0xFF62C288, 0xFF16C3BC, 0xFF43B9EA, 0xFF7FAAFA,
                                                             0xFFB399F0, 0xFFE589B6};
constexpr std::array<QRgb, Theme::kTrackColors> kDarkTracks{0xFFDD817A, 0xFFD58A55, 0xFFC29741, 0xFF8EAB58, 0xFF5DB37F,
                                                            0xFF22B5AE, 0xFF42ABD8, 0xFF779EE6, 0xFFA68FDD, 0xFFD480A8};
/// The order in which tracks get them.
constexpr std::array<size_t, Theme::kTrackColors> kTrackOrder{7, 2, 6, 8, 4, 1, 9, 3, 0, 5};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QColor Theme::color(Token token) const
{
    const TokenRow &row = kTokenTable[static_cast<size_t>(token)];
    Q_ASSERT(row.token == token);
    switch (m_mode) {
    case Mode::Light:
        return QColor::fromRgba(row.light);
    case Mode::Dark:
        return QColor::fromRgba(row.dark);
    case Mode::Contrast:
        break;
    }
    return QColor::fromRgba(row.contrast);
}

QColor Theme::trackColor(qsizetype index) const
{
    const auto place = kTrackOrder[static_cast<size_t>(std::max<qsizetype>(0, index) % kTrackColors)];
    return QColor::fromRgb(m_mode == Mode::Dark ? kDarkTracks[place] : kLightTracks[place]);
}

QColor Theme::trackColor(const QString &asDocumentSays, qsizetype index) const
{
    QColor wanted(asDocumentSays);
    if (asDocumentSays.isEmpty() || !wanted.isValid())
        return trackColor(index);
    wanted.setAlpha(255);
    constexpr double kReadable = 6.3;
    for (int step = 0; step < 12 && contrast(wanted, color(Token::NoteInk)) < kReadable; ++step)
        wanted = mix(wanted, Qt::white, 0.12);
    return wanted;
}

QColor Theme::noteFill(const QColor &track, int velocity) const
{
    // Even the softest note keeps enough of its colour to carry ink.
    const double mostCanvas = isDark() ? 0.2 : 0.55;
    const double softness = 1 - std::clamp(velocity, 0, 127) / 127.0;
    return mix(track, color(Token::Canvas), mostCanvas * softness);
}

QColor Theme::noteBorder(const QColor &fill) const
{
    if (m_mode == Mode::Contrast)
        return color(Token::Text);
    return mix(fill, color(Token::NoteInk), isDark() ? 0.45 : 0.42);
}

QColor Theme::blockBody(const QColor &track) const
{
    return mix(track, color(Token::Canvas), isDark() ? 0.55 : 0.58);
}

QColor Theme::blockNotes(const QColor &track) const
{
    return isDark() ? mix(track, Qt::white, 0.62) : mix(track, color(Token::NoteInk), 0.62);
}

QColor Theme::faded(const QColor &shown) const
{
    return mix(shown, color(Token::Canvas), 0.62);
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token token) {
        palette.setColor(QPalette::Active, role, color(token));
        palette.setColor(QPalette::Inactive, role, color(token));
        palette.setColor(QPalette::Disabled, role, color(token));
    };
    set(QPalette::Window, Token::Panel);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::Base, Token::Field);
    set(QPalette::AlternateBase, Token::RowAlternate);
    set(QPalette::Text, Token::Text);
    set(QPalette::PlaceholderText, Token::TextDim);
    set(QPalette::Button, Token::Control);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::BrightText, Token::Danger);
    set(QPalette::ToolTipBase, Token::Panel);
    set(QPalette::ToolTipText, Token::Text);
    set(QPalette::Highlight, Token::Accent);
    set(QPalette::HighlightedText, Token::OnAccent);
    set(QPalette::Link, Token::Accent);
    set(QPalette::LinkVisited, Token::Accent);
    set(QPalette::Light, Token::ControlHover);
    set(QPalette::Midlight, Token::ControlHover);
    set(QPalette::Mid, Token::Separator);
    set(QPalette::Dark, Token::ControlBorder);
    set(QPalette::Shadow, Token::ControlBorder);
    const QColor disabled = mix(color(Token::TextDim), color(Token::Panel), 0.4);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

QColor Theme::mix(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](float from, float to) {
        return static_cast<float>(from + (to - from) * static_cast<float>(share));
    };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()), channel(a.blueF(), b.blueF()),
                            channel(a.alphaF(), b.alphaF()));
}

double Theme::contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

} // namespace barline
