#include "ui/import/FindingDelegate.h"

#include "ui/import/FindingsModel.h"
#include "ui/theme/Fonts.h"

#include <QPainter>

namespace barline {

namespace {

constexpr int kFindingMargin = 12;
constexpr int kSeverityIcon = 14;
constexpr int kColumnGap = 16;

} // namespace

FindingDelegate::FindingDelegate(ThemeSource &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isError = index.data(FindingsModel::SeverityRole).toInt() == 0;
    const Token token = isError ? Token::Danger : Token::Warning;
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, m_theme.color(Token::RowChosen));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, m_theme.color(Token::RowHover));

    QRect line = option.rect.adjusted(kFindingMargin, 0, -kFindingMargin, 0);
    const QRect icon(line.left(), line.top() + (line.height() - kSeverityIcon) / 2, kSeverityIcon, kSeverityIcon);
    m_theme.icon(isError ? QStringLiteral("error") : QStringLiteral("warning"), token, token).paint(painter, icon);
    line.setLeft(icon.right() + 7);

    const auto draw = [&](const QString &text, const QFont &font, Token color, int column) {
        painter->setFont(font);
        painter->setPen(m_theme.color(color));
        const int width = std::max(column, painter->fontMetrics().horizontalAdvance(text));
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
        line.setLeft(std::min(line.left() + width + kColumnGap, line.right()));
    };
    const QFontMetrics names(Fonts::name());
    const int words = std::max(names.horizontalAdvance(FindingsModel::tr("Error")),
                               names.horizontalAdvance(FindingsModel::tr("Warning")));
    draw(index.data(FindingsModel::WordRole).toString(), Fonts::name(), token, words);
    draw(index.data(FindingsModel::PlaceRole).toString(), Fonts::body(), Token::TextDim,
         QFontMetrics(Fonts::body()).horizontalAdvance(QStringLiteral("0000:00")));
    draw(index.data(FindingsModel::MessageRole).toString(), Fonts::body(), Token::Text, 0);
    draw(index.data(FindingsModel::HintRole).toString(), Fonts::body(), Token::TextDim, 0);
    painter->restore();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, kRowHeight};
}

} // namespace barline

#include "moc_FindingDelegate.cpp"
