#include "ui/arranger/TrackHeaderList.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QWheelEvent>

namespace barline {

TrackHeaderList::TrackHeaderList(EditorContext &context, ThemeSource &theme, ArrangerController &controller,
                                 const ArrangementLayout &layout, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_theme(theme)
    , m_controller(controller)
    , m_layout(layout)
    , m_rows(new QWidget(this))
    , m_addButton(new QPushButton(tr("+ Track"), this))
{
    setFixedWidth(TrackHeader::kWidth);
    setAccessibleName(tr("Tracks"));
    setFocusPolicy(Qt::ClickFocus);
    m_addButton->setProperty("look", QStringLiteral("quiet"));
    m_addButton->setAccessibleName(tr("Add track"));
    m_addButton->setToolTip(m_controller.addTrackAction()->toolTip());
    m_addButton->setCursor(Qt::PointingHandCursor);
    connect(m_addButton, &QPushButton::clicked, &m_controller, &ArrangerController::addTrack);
    connect(&m_context, &EditorContext::currentTrackChanged, this, &TrackHeaderList::refresh);
    connect(&m_theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

TrackHeader *TrackHeaderList::makeHeader()
{
    auto *header = new TrackHeader(m_theme, m_rows);
    connect(header, &TrackHeader::chosen, &m_context, &EditorContext::setCurrentTrack);
    connect(header, &TrackHeader::renamed, &m_controller, &ArrangerController::renameTrack);
    connect(header, &TrackHeader::muteChosen, &m_controller, &ArrangerController::setMuted);
    connect(header, &TrackHeader::soloChosen, &m_controller, &ArrangerController::setSoloed);
    connect(header, &TrackHeader::menuRequested, this,
            [this](TrackId, const QPoint &globalPosition) { showMenu(globalPosition); });
    return header;
}

void TrackHeaderList::setScroll(int y)
{
    if (m_scroll == y)
        return;
    m_scroll = y;
    refresh();
}

void TrackHeaderList::refresh()
{
    const int first = std::max(0, m_scroll / ArrangementLayout::kRowHeight);
    const int last = std::min(m_layout.rowCount() - 1, (m_scroll + height()) / ArrangementLayout::kRowHeight);
    const int shown = std::max(0, last - first + 1);
    setShown(shown);
    for (int i = 0; i < shown; ++i) {
        TrackHeader *header = m_headers.at(i);
        const TrackPtr &track = m_layout.row(first + i).track();
        header->setTrack(track, first + i, track->id == m_context.currentTrack());
        header->move(0, m_layout.topOf(first + i) - m_scroll);
    }
    m_addButton->setEnabled(m_context.composition() != nullptr);
    m_addButton->setGeometry(6, m_layout.height() - m_scroll + 2, m_addButton->sizeHint().width(), 28);
}

void TrackHeaderList::setShown(int rows)
{
    if (rows == m_shown)
        return;
    // Each widget that is shown by itself asks the display server where the pointer is, and waits for the answer.
    const bool asOne = rows > m_shown + 1 && !m_rows->isAncestorOf(QApplication::focusWidget());
    if (asOne)
        m_rows->hide();
    while (m_headers.size() < rows)
        m_headers.append(makeHeader());
    for (int i = 0; i < m_headers.size(); ++i)
        m_headers.at(i)->setVisible(i < rows);
    m_shown = rows;
    if (asOne)
        m_rows->show();
}

TrackHeader *TrackHeaderList::headerOf(TrackId track) const
{
    const auto end = m_headers.begin() + m_shown;
    const auto found =
        std::find_if(m_headers.begin(), end, [track](TrackHeader *header) { return header->track() == track; });
    return found == end ? nullptr : *found;
}

void TrackHeaderList::showMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_controller.renameTrackAction());
    menu->addAction(m_controller.deleteTrackAction());
    menu->addSeparator();
    menu->addAction(m_controller.addTrackAction());
    menu->popup(globalPosition);
}

void TrackHeaderList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Panel));
}

void TrackHeaderList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_rows->setGeometry(rect());
    refresh();
}

void TrackHeaderList::wheelEvent(QWheelEvent *event)
{
    emit wheelTurned(event);
}

} // namespace barline

#include "moc_TrackHeaderList.cpp"
