#include "ui/arranger/blocks/BlockTitles.h"

#include <QFontMetricsF>

#include <algorithm>

namespace barline {

namespace {

constexpr qsizetype kMostTitles = 4000;
constexpr QChar kEllipsis(0x2026);

} // namespace

BlockTitles::BlockTitles(QFont font)
    : m_font(std::move(font))
    , m_ellipsis(QFontMetricsF(m_font).horizontalAdvance(kEllipsis))
{}

BlockTitles::Title &BlockTitles::titleOf(const QString &name)
{
    const auto known = m_titles.find(name);
    if (known != m_titles.end())
        return *known;
    if (m_titles.size() >= kMostTitles)
        m_titles.clear();
    Title title;
    const QFontMetricsF metrics(m_font);
    for (qsizetype letters = 0; letters <= name.size(); ++letters)
        title.ends.push_back(metrics.horizontalAdvance(name, static_cast<int>(letters)));
    return *m_titles.insert(name, title);
}

const QStaticText &BlockTitles::find(const QString &name, double width)
{
    Title &title = titleOf(name);
    qsizetype letters = name.size();
    if (title.ends.back() > width) {
        const auto beyond = std::upper_bound(title.ends.begin(), title.ends.end(), width - m_ellipsis);
        letters = std::max<qsizetype>(0, beyond - title.ends.begin() - 1);
        if (letters > 0 && name.at(letters - 1).isHighSurrogate())
            --letters;
    }
    const auto known = title.texts.constFind(letters);
    if (known != title.texts.cend())
        return *known;
    const bool isWhole = letters == name.size();
    QStaticText text(isWhole ? name : letters == 0 ? QString() : name.left(letters).trimmed() + kEllipsis);
    text.setTextFormat(Qt::PlainText);
    text.prepare({}, m_font);
    return *title.texts.insert(letters, text);
}

} // namespace barline
