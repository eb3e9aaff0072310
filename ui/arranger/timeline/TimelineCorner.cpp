#include "ui/arranger/timeline/TimelineCorner.h"

#include "ui/theme/Fonts.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QToolButton>

namespace barline {

namespace {

constexpr int kCornerLeft = 14;
constexpr int kChooseSize = 20;
constexpr int kChooseEdge = 6;

} // namespace

TimelineCorner::TimelineCorner(const ThemeSource &theme, TimelineRows &rows, TimelineActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_rows(rows)
    , m_choose(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_menu->setObjectName(QStringLiteral("timelineRows"));
    m_menu->setToolTipsVisible(true);
    m_menu->addActions(actions.rowSwitches());
    m_choose->setObjectName(QStringLiteral("chooseRows"));
    m_choose->setAccessibleName(tr("Rows of the timeline"));
    m_choose->setToolTip(tr("Say which rows the timeline has"));
    m_choose->setProperty("look", QStringLiteral("quiet"));
    m_choose->setIcon(theme.icon(QStringLiteral("rows")));
    m_choose->setPopupMode(QToolButton::InstantPopup);
    m_choose->setMenu(m_menu);
    m_choose->setFocusPolicy(Qt::TabFocus);
    m_choose->setFixedSize(kChooseSize, kChooseSize);
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
    connect(&rows, &TimelineRows::changed, this, &TimelineCorner::refresh);
    refresh();
}

void TimelineCorner::refresh()
{
    setFixedHeight(m_rows.height());
    update();
}

void TimelineCorner::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_choose->move(width() - kChooseEdge - kChooseSize, 1);
}

void TimelineCorner::contextMenuEvent(QContextMenuEvent *event)
{
    m_menu->popup(event->globalPos());
}

void TimelineCorner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Panel));
    painter.setFont(Fonts::label());
    painter.setPen(m_theme.color(Token::TextDim));
    for (const TimelineRows::Placed &placed : m_rows.placed()) {
        const int right = placed.top < m_choose->geometry().bottom() ? m_choose->x() : width() - kCornerLeft;
        const QRect area(kCornerLeft, placed.top, right - kCornerLeft, placed.row->height());
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(placed.row->title(), Qt::ElideRight, area.width()));
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::Separator));
}

} // namespace barline

#include "moc_TimelineCorner.cpp"
