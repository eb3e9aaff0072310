#include "ui/docks/DragList.h"

namespace barline {

DragList::DragList(QWidget *parent)
    : QListView(parent)
{
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
}

void DragList::startDrag(Qt::DropActions)
{
    m_hasBegun = true;
    emit dragBegan(currentIndex());
}

void DragList::mousePressEvent(QMouseEvent *event)
{
    m_hasBegun = false;
    QListView::mousePressEvent(event);
}

void DragList::mouseMoveEvent(QMouseEvent *event)
{
    // While the drag is prepared the selection stays.
    if (!m_hasBegun || event->buttons() == Qt::NoButton)
        QListView::mouseMoveEvent(event);
}

} // namespace barline

#include "moc_DragList.cpp"
