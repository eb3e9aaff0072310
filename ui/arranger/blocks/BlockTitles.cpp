#include "ui/arranger/blocks/BlockTitles.h"

#include <QFontMetricsF>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace barline {

namespace {

constexpr qsizetype kMostTitles = 4000;
constexpr size_t kMostLetters = 120; ///< more than any block has room for
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
    Title title{{{}}, {}};
    const QFontMetricsF metrics(m_font);
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, name);
    while (title.cuts.size() <= kMostLetters && letters.toNextBoundary() > 0) {
        const qsizetype count = letters.position();
        const double end = metrics.horizontalAdvance(name, static_cast<int>(count));
        title.cuts.push_back({count, std::max(title.cuts.back().end, end)});
    }
    return *m_titles.insert(name, title);
}

const QStaticText &BlockTitles::find(const QString &name, double width)
{
    Title &title = titleOf(name);
    const Cut &last = title.cuts.back();
    qsizetype letters = last.letters;
    if (last.end > width || letters < name.size()) {
        const auto beyond = std::upper_bound(title.cuts.begin(), title.cuts.end(), width - m_ellipsis,
                                             [](double room, const Cut &cut) { return room < cut.end; });
        letters = beyond == title.cuts.begin() ? 0 : (beyond - 1)->letters;
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
