#include "core/model/TrackFolder.h"
#include "ui/arranger/tracks/HeaderMark.h"
#include "ui/arranger/tracks/TrackHeaderList.h"
#include "ui/canvas/Gesture.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>

namespace barline {

namespace {

constexpr int kLowerEdgeReach = 4; ///< above the lower edge of a row

} // namespace

TrackHeaderList::Press TrackHeaderList::pressAt(QPoint at, Qt::KeyboardModifiers modifiers) const
{
    Press place;
    place.at = at;
    place.modifiers = modifiers;
    place.rows = m_hands.rows.shown();
    place.scroll = m_scroll;
    const int y = at.y() + m_scroll;
    if (const FolderRow *folder = m_layout.folderAt(y)) {
        place.folder = *folder;
        return place;
    }
    const int row = m_layout.rowAt(y);
    if (row < 0)
        return place;
    place.track = m_layout.row(row).track()->id;
    place.height = m_layout.heightOf(row);
    place.onEdge = y >= m_layout.topOf(row) + place.height - kLowerEdgeReach;
    const TrackHeader *header = headerOf(place.track);
    place.onInstrument = header && !place.onEdge && header->parts().instrument.contains(at - header->pos());
    place.wasSelected = m_context.selectedTracks().contains(place.track);
    return place;
}

void TrackHeaderList::mousePressEvent(QMouseEvent *event)
{
    cancelDrag();
    setFocus(Qt::MouseFocusReason);
    m_lastMouse = event->position().toPoint();
    const Press press = pressAt(m_lastMouse, event->modifiers());
    if (event->button() == Qt::RightButton && press.track.isValid() && !press.wasSelected)
        m_hands.tracks.selectByClick(press.track, {});
    if (event->button() != Qt::LeftButton)
        return;
    m_press = press;
    if (press.onEdge)
        return;
    if (press.folder) {
        const FolderHeader *header = headerOf(press.folder->folder);
        if (header && header->arrow().contains(m_lastMouse - header->pos())) {
            m_hands.rows.setFolded(press.folder->folder, !press.folder->isFolded);
            m_press.reset();
            return;
        }
        m_context.selectTracks(tracksIn(*press.folder), m_layout.row(press.folder->firstRow).track()->id);
    } else if (press.track.isValid() && (togglesSelection(press.modifiers) || !press.wasSelected)) {
        m_hands.tracks.selectByClick(press.track, press.modifiers);
    }
}

void TrackHeaderList::mouseMoveEvent(QMouseEvent *event)
{
    m_lastMouse = event->position().toPoint();
    if (!m_press) {
        showHover(m_lastMouse);
        return;
    }
    if (m_drag == Drag::None) {
        if ((m_lastMouse - m_press->at).manhattanLength() < QApplication::startDragDistance())
            return;
        if (!m_press->track.isValid() && !m_press->folder)
            return;
        m_drag = m_press->onEdge ? Drag::Height : Drag::Rows;
    }
    dragTo(m_lastMouse);
    if (m_drag != Drag::None)
        m_autoScroll->follow({m_view.viewport()->width() / 2.0, event->position().y()});
}

void TrackHeaderList::dragTo(QPoint at)
{
    if (m_drag == Drag::Height) {
        const int height = RowView::bounded(m_press->height + at.y() + m_scroll - m_press->at.y() - m_press->scroll);
        m_hands.rows.setHeight(m_context.tracksWith(m_press->track), height);
        m_context.showReadout(tr("%1 pixels high").arg(height));
    } else if (m_drag == Drag::Rows) {
        setCursor(Qt::ClosedHandCursor);
        showSpot(TrackSpot::at(m_layout, at.y() + m_scroll));
    }
}

void TrackHeaderList::showSpot(const std::optional<TrackSpot> &spot)
{
    m_spot = spot;
    if (!spot) {
        m_mark->clear();
        return;
    }
    if (spot->isInto)
        m_mark->showFrame({0, spot->y - m_scroll, width(), ArrangementLayout::kFolderHeight});
    else
        m_mark->showLine(spot->y - m_scroll,
                         static_cast<int>(folderNames(spot->folder).size()) * HeaderParts::kFolderStep);
    m_context.showHint(tr("Release to put them here · Esc cancels"));
    m_context.showReadout(spot->folder.isEmpty() ? QString() : tr("in %1", "a folder").arg(spot->folder));
}

void TrackHeaderList::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_press)
        return;
    m_autoScroll->stop();
    const Press press = *std::exchange(m_press, std::nullopt);
    const Drag drag = std::exchange(m_drag, Drag::None);
    const std::optional<TrackSpot> spot = m_spot;
    showSpot({});
    if (drag == Drag::Rows && spot && press.folder)
        emit folderMoved(*press.folder, *spot);
    else if (drag == Drag::Rows && spot)
        m_hands.tracks.moveTo(m_context.tracksWith(press.track), spot->place, spot->folder);
    else if (drag == Drag::None && press.onInstrument && !togglesSelection(press.modifiers))
        m_hands.tracks.chooseInstrument(event->globalPosition().toPoint());
    else if (drag == Drag::None && press.wasSelected && !press.onEdge && !togglesSelection(press.modifiers))
        m_hands.tracks.selectByClick(press.track, {});
    showHover(event->position().toPoint());
}

bool TrackHeaderList::cancelDrag()
{
    if (m_autoScroll)
        m_autoScroll->stop();
    const std::optional<Press> press = std::exchange(m_press, std::nullopt);
    const Drag drag = std::exchange(m_drag, Drag::None);
    showSpot({});
    if (drag == Drag::Height)
        m_hands.rows.show(press->rows);
    return drag != Drag::None;
}

void TrackHeaderList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Press place = pressAt(event->position().toPoint(), event->modifiers());
    if (event->button() != Qt::LeftButton)
        return;
    if (place.onEdge) {
        RowView rows = m_hands.rows.shown();
        for (const TrackId track : m_context.tracksWith(place.track))
            rows.heights.remove(track);
        m_hands.rows.show(rows);
    } else if (place.track.isValid()) {
        headerOf(place.track)->startRenaming();
    } else if (place.folder) {
        headerOf(place.folder->folder)->startRenaming();
    }
}

void TrackHeaderList::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("trackMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions(m_menuActions);
    menu->popup(event->globalPos());
}

void TrackHeaderList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && cancelDrag())
        return;
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool isPlain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    if (isPlain && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        m_hands.tracks.step(event->key() == Qt::Key_Up ? -1 : 1, extends);
    else
        QWidget::keyPressEvent(event);
}

void TrackHeaderList::focusOutEvent(QFocusEvent *event)
{
    cancelDrag();
    QWidget::focusOutEvent(event);
}

void TrackHeaderList::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (m_press)
        return;
    m_context.showHint({});
    m_context.showReadout({});
}

QString TrackHeaderList::hintAt(const Press &place) const
{
    if (place.onEdge)
        return tr("Drag for the height of the selected tracks · Double-click: as usual");
    if (place.onInstrument)
        return tr("Click for another instrument");
    if (place.folder)
        return tr("Click to select its tracks · Drag to move it · Double-click to rename it");
    if (place.track.isValid())
        return tr("Click to select, Shift and Ctrl for more · Drag to move · Double-click to rename");
    return {};
}

void TrackHeaderList::showHover(QPoint at)
{
    const Press place = pressAt(at, {});
    setCursor(place.onEdge ? Qt::SizeVerCursor : place.onInstrument ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_context.showHint(hintAt(place));
    const int row = m_layout.rowAt(at.y() + m_scroll);
    m_context.showReadout(row < 0 ? QString() : m_layout.row(row).track()->name);
}

} // namespace barline
