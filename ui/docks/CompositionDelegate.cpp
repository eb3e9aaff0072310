#include "ui/docks/CompositionDelegate.h"

#include "ui/docks/CompositionListModel.h"
#include "ui/docks/DockParts.h"
#include "ui/theme/Fonts.h"

#include <QLineEdit>
#include <QPainter>

namespace barline {

namespace {

constexpr int kMarkSize = 6;
constexpr int kCompositionTextLeft = kDockMargin + kMarkSize + 8;

} // namespace

CompositionDelegate::CompositionDelegate(ThemeSource &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

void CompositionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool shown = index.data(CompositionListModel::ShownRole).toBool();
    painter->save();
    if (shown)
        painter->fillRect(option.rect, m_theme.color(Token::RowChosen));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, m_theme.color(Token::RowHover));
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        painter->fillRect(QRect(option.rect.topLeft(), QSize(2, option.rect.height())), m_theme.color(Token::Accent));
    if (shown) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(Token::Accent));
        painter->drawEllipse(QRectF(option.rect.left() + kDockMargin,
                                    option.rect.top() + (option.rect.height() - kMarkSize) / 2.0, kMarkSize,
                                    kMarkSize));
    }

    const QString summary = index.data(CompositionListModel::SummaryRole).toString();
    painter->setFont(Fonts::label());
    painter->setPen(m_theme.color(Token::TextDim));
    const int summaryWidth = painter->fontMetrics().horizontalAdvance(summary);
    const QRect line = option.rect.adjusted(kCompositionTextLeft, 0, -kDockMargin, 0);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, summary);

    const QRect name = line.adjusted(0, 0, -summaryWidth - 8, 0);
    painter->setFont(shown ? Fonts::name() : Fonts::body());
    painter->setPen(m_theme.color(Token::Text));
    painter->drawText(
        name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, std::max(0, name.width())));
    painter->restore();
}

QSize CompositionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {kCompositionTextLeft + 100, kRowHeight};
}

QWidget *CompositionDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new QLineEdit(parent);
    editor->setAccessibleName(tr("Name of the composition"));
    return editor;
}

void CompositionDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                               const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(kCompositionTextLeft - 6, 1, -kDockMargin + 6, -1));
}

} // namespace barline

#include "moc_CompositionDelegate.cpp"
