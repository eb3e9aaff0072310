#include "ui/docks/ClipDelegate.h"

#include "ui/docks/ClipThumbnail.h"
#include "ui/theme/Fonts.h"

#include <QLineEdit>
#include <QPainter>

namespace barline {

namespace {

constexpr QSize kThumbnailSize(72, 34);
constexpr int kRowMargin = 12;
constexpr int kTextLeft = kRowMargin + 72 + 10;
constexpr int kNameTop = 6;
constexpr int kNameHeight = 18;
constexpr int kSummaryHeight = 15;

QRect nameRectOf(const QRect &row)
{
    return {row.left() + kTextLeft, row.top() + kNameTop, row.width() - kTextLeft - kRowMargin, kNameHeight};
}

} // namespace

ClipDelegate::ClipDelegate(EditorContext &context, ThemeSource &theme, const ClipListModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_context(context)
    , m_theme(theme)
    , m_model(model)
    , m_thumbnails(512)
{}

void ClipDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ClipPtr clip = m_model.clipAt(index.row());
    if (!clip)
        return;
    painter->save();
    if (index.data(ClipListModel::OpenRole).toBool())
        painter->fillRect(option.rect, m_theme.color(Token::RowChosen));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, m_theme.color(Token::RowHover));
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        painter->fillRect(QRect(option.rect.topLeft(), QSize(2, option.rect.height())), m_theme.color(Token::Accent));

    const QPoint thumbnail(option.rect.left() + kRowMargin,
                           option.rect.top() + (option.rect.height() - kThumbnailSize.height()) / 2);
    painter->drawPixmap(thumbnail, thumbnailOf(clip, painter->device()->devicePixelRatioF()));

    const QRect name = nameRectOf(option.rect);
    painter->setFont(Fonts::body());
    painter->setPen(m_theme.color(Token::Text));
    painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(clip->name, Qt::ElideRight, name.width()));
    const QRect summary(name.left(), name.bottom() + 1, name.width(), kSummaryHeight);
    painter->setFont(Fonts::label());
    painter->setPen(m_theme.color(Token::TextDim));
    painter->drawText(summary, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(index.data(ClipListModel::SummaryRole).toString(),
                                                        Qt::ElideRight, summary.width()));
    painter->restore();
}

QSize ClipDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {kTextLeft + 100, kRowHeight};
}

QWidget *ClipDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new QLineEdit(parent);
    editor->setAccessibleName(tr("Name of the clip"));
    return editor;
}

void ClipDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(nameRectOf(option.rect).adjusted(-6, -3, 6, 5));
}

QPixmap ClipDelegate::thumbnailOf(const ClipPtr &clip, qreal devicePixelRatio) const
{
    const QColor color = colorOf(*clip);
    const Thumbnail *known = m_thumbnails.object(clip->id.value());
    if (known && known->clip.lock() == clip && known->color == color && known->devicePixelRatio == devicePixelRatio)
        return known->pixmap;
    const Theme &theme = m_theme.theme();
    const bool neutral = !color.isValid();
    const ThumbnailColors colors{neutral ? theme.color(Token::Ghost) : theme.blockBody(color),
                                 neutral ? theme.color(Token::TextDim) : theme.blockNotes(color)};
    const QPixmap pixmap = drawClipThumbnail(*clip, kThumbnailSize, devicePixelRatio, colors);
    m_thumbnails.insert(clip->id.value(), new Thumbnail{clip, color, devicePixelRatio, pixmap});
    return pixmap;
}

// Invalid for a clip that no track of the shown composition plays.
QColor ClipDelegate::colorOf(const Clip &clip) const
{
    const CompositionPtr composition = m_context.composition();
    const qsizetype track = m_model.trackOf(clip);
    if (!composition || track < 0 || track >= composition->tracks.size())
        return {};
    return m_theme.theme().trackColor(composition->tracks.at(track)->color, track);
}

} // namespace barline

#include "moc_ClipDelegate.cpp"
