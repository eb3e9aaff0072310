#include "ui/DocumentMime.h"
#include "ui/arranger/ArrangementOverlay.h"
#include "ui/arranger/ArrangementView.h"
#include "ui/arranger/ArrangerNavigation.h"
#include "ui/arranger/BlockWords.h"
#include "ui/arranger/PlaceClip.h"
#include "ui/arranger/drop/BlockDrop.h"
#include "ui/arranger/gestures/DrawBlockGesture.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QNativeGestureEvent>
#include <QToolTip>

namespace barline {

void ArrangementView::mousePressEvent(QMouseEvent *event)
{
    m_lastMouse = event->position();
    const CanvasPoint at = m_scene.pointAt(event->position(), event->modifiers());
    if (const TrackPtr track = m_scene.trackAt(at))
        m_context.setCurrentTrack(track->id);
    const auto hit = m_scene.hit(at);
    if (event->button() == Qt::RightButton && hit)
        BlockGesture::selectPressed(m_scene, hit->instance->id, {});
    if (event->button() != Qt::LeftButton)
        return;
    cancelDrag();
    m_pressed = m_lastMouse;
    m_hasMoved = false;
    m_overlay->showTarget({});
    m_gesture = m_tool.press(at);
}

void ArrangementView::mouseMoveEvent(QMouseEvent *event)
{
    m_lastMouse = event->position();
    m_hasMoved = m_hasMoved || (m_lastMouse - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_gesture && m_hasMoved)
        m_autoScroll.follow(event->position());
    followPointer(event->modifiers());
}

void ArrangementView::followPointer(Qt::KeyboardModifiers modifiers)
{
    const CanvasPoint at = m_scene.pointAt(m_lastMouse, modifiers);
    if (m_gesture)
        m_gesture->move(at);
    showHover(at);
}

void ArrangementView::followModifiers(Qt::KeyboardModifiers modifiers)
{
    if (m_gesture || viewport()->underMouse())
        followPointer(modifiers);
}

void ArrangementView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_gesture)
        return;
    m_lastMouse = event->position();
    m_autoScroll.stop();
    const CanvasPoint at = m_scene.pointAt(event->position(), event->modifiers());
    NamedEdit edit = m_gesture->finish(at);
    m_gesture.reset();
    m_controller.push(std::move(edit));
    showHover(at);
}

bool ArrangementView::cancelDrag()
{
    m_autoScroll.stop();
    return std::exchange(m_gesture, nullptr) != nullptr;
}

void ArrangementView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_lastMouse = m_pressed = event->position();
    m_hasMoved = false;
    cancelDrag();
    const CanvasPoint at = m_scene.pointAt(event->position(), event->modifiers());
    if (const auto hit = m_scene.hit(at)) {
        m_controller.openBlock(*hit->instance, m_scene.ownBarAt(*hit, at));
        return;
    }
    m_overlay->showTarget({});
    if (m_context.composition())
        m_gesture = std::make_unique<DrawBlockGesture>(m_scene, m_controller, at);
    showHover(at);
}

bool ArrangementView::isOnSelectedBars(const CanvasPoint &at) const
{
    const auto &bars = m_context.selectedBars();
    const TrackPtr track = m_scene.trackAt(at);
    return bars && bars->range.contains(m_scene.barAt(at.time)) && !m_scene.hit(at) &&
           (!bars->tracks || (track && bars->tracks->contains(track->id)));
}

void ArrangementView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isMouse = event->reason() == QContextMenuEvent::Mouse;
    const CanvasPoint at = m_scene.pointAt(event->pos(), {});
    const bool isOfBars = isMouse ? isOnSelectedBars(at) : m_context.selectedInstances().isEmpty();
    if (isOfBars ? !m_context.selectedBars() : m_context.selectedInstances().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    if (isMouse) {
        emit menuAsked(at.time);
        if (const auto hit = m_scene.hit(at))
            emit menuAskedOn(OwnBar{hit->row, hit->instance, m_scene.ownBarAt(*hit, at)});
    }
    // The action is triggered after the menu is hidden; the place may be another menu's by then.
    connect(
        menu, &QMenu::aboutToHide, this,
        [this, number = ++m_menus] {
            if (number != m_menus)
                return;
            emit menuAsked(std::nullopt);
            emit menuAskedOn(std::nullopt);
        },
        Qt::QueuedConnection);
    menu->setObjectName(isOfBars ? QStringLiteral("barMenu") : QStringLiteral("blockMenu"));
    menu->addActions(isOfBars ? m_barActions : m_menuActions);
    menu->popup(event->globalPos());
}

void ArrangementView::keyPressEvent(QKeyEvent *event)
{
    const bool hasSelection = !m_context.selectedInstances().isEmpty();
    if (isModifierKey(event->key())) {
        followModifiers(event->modifiers());
        event->ignore();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (cancelDrag())
            showHover(m_scene.pointAt(m_lastMouse, event->modifiers()));
        else if (m_context.selectedBars())
            m_context.selectBars(std::nullopt);
        else if (hasSelection)
            m_context.selectInstances({});
        else
            event->ignore();
        return;
    }
    const QHash<int, QPoint> steps{
        {Qt::Key_Left, {-1, 0}}, {Qt::Key_Right, {1, 0}}, {Qt::Key_Up, {0, -1}}, {Qt::Key_Down, {0, 1}}};
    const auto step = steps.constFind(event->key());
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (step != steps.constEnd() && isPlain && hasSelection && !m_gesture) {
        m_controller.moveSelected(step->x(), step->y());
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void ArrangementView::keyReleaseEvent(QKeyEvent *event)
{
    if (isModifierKey(event->key()))
        followModifiers(event->modifiers());
    QAbstractScrollArea::keyReleaseEvent(event);
}

void ArrangementView::focusOutEvent(QFocusEvent *event)
{
    cancelDrag();
    QAbstractScrollArea::focusOutEvent(event);
}

void ArrangementView::dragEnterEvent(QDragEnterEvent *event)
{
    const auto *from = qobject_cast<const QWidget *>(event->source());
    const QList<ClipId> clips = from && from->window() == window() ? clipsIn(event->mimeData()) : QList<ClipId>();
    QList<DocumentSource> sources;
    if (!event->source())
        sources = documentsIn(event->mimeData(), tr("Dropped text"));
    // All else is the window's.
    if (!m_context.composition() || m_gesture || (clips.size() != 1 && (sources.isEmpty() || !areTexts(sources)))) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_overlay->showTarget({});
    if (clips.size() == 1)
        m_incoming->enterClip(clips.constFirst());
    else
        m_incoming->enterDocuments(std::move(sources));
    m_incoming->move(m_scene.pointAt(event->position(), event->modifiers()));
}

void ArrangementView::dragMoveEvent(QDragMoveEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_autoScroll.follow(event->position(), AutoScroll::kDropEdge);
    m_incoming->move(m_scene.pointAt(event->position(), event->modifiers()));
}

void ArrangementView::dragLeaveEvent(QDragLeaveEvent *)
{
    m_autoScroll.stop();
    m_incoming->leave();
}

void ArrangementView::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_autoScroll.stop();
    m_incoming->drop(m_scene.pointAt(event->position(), event->modifiers()));
}

bool ArrangementView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        leave();
    if (event->type() == QEvent::NativeGesture) {
        const auto motion = motionOf(*static_cast<QNativeGestureEvent *>(event));
        if (motion)
            m_navigation->move(*motion, motion->at.x());
        event->setAccepted(motion.has_value());
        return motion.has_value();
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const CanvasPoint at = m_scene.pointAt(help->pos(), {});
        const auto hit = m_scene.hit(at);
        QStringList lines;
        if (hit) {
            lines.append(blockWords(m_context.project(), *hit->instance));
            lines.append(ownBarWords(m_context.project(), *hit->instance, m_scene.ownBarAt(*hit, at)));
            lines.append(m_scene.unheardAt(*hit->instance, at.time));
            lines.removeAll({});
        }
        QToolTip::showText(help->globalPos(), lines.join(QLatin1Char('\n')), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ArrangementView::showHover(const CanvasPoint &at)
{
    const bool isInside = viewport()->rect().contains(at.pixel.toPoint());
    const auto hit = isInside && !m_gesture ? m_scene.hit(at) : std::nullopt;
    setHovered(hit ? hit->instance->id : InstanceId());
    m_overlay->showTarget(isInside && !m_gesture && !hit ? targetAt(at) : QRect());
    if (!isInside && !m_gesture)
        return;
    const std::optional<Hover> hover = m_gesture ? m_gesture->hover() : m_tool.hover(at);
    if (!hover)
        return;
    viewport()->setCursor(hover->cursor);
    m_context.showHint(hover->hint);
    m_context.showReadout(hover->readout);
}

void ArrangementView::setHovered(InstanceId block)
{
    if (block == m_hovered)
        return;
    for (const InstanceId each : {std::exchange(m_hovered, block), block}) {
        if (each.isValid())
            viewport()->update(rectOf(each).adjusted(-2, -2, 2, 2));
    }
}

void ArrangementView::showPreview()
{
    m_overlay->showPreview();
}

QRect ArrangementView::targetAt(const CanvasPoint &at) const
{
    const TrackPtr track = m_scene.trackAt(at);
    if (!track)
        return {};
    const ClipPtr open = m_context.clip();
    const BarNumber bar = m_scene.barAt(at.time);
    const int bars = freeBarsAt(*track, bar, open ? open->bars.count() : kNewClipBars);
    return m_scene.rectOf(ArrangerScene::rowOf(at), bar, bar + bars)
        .intersected(viewport()->rect().adjusted(-8, 0, 8, 0));
}

void ArrangementView::leave()
{
    if (m_gesture)
        return;
    m_overlay->showTarget({});
    setHovered({});
    m_context.showHint({});
    m_context.showReadout({});
}

} // namespace barline
