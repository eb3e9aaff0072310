#include "ui/pianoroll/NoteCanvas.h"

#include "core/edit/arrange/OverrideEdits.h"
#include "ui/DocumentMime.h"
#include "ui/pianoroll/BarFit.h"
#include "ui/pianoroll/ForPlace.h"
#include "ui/pianoroll/HerePainter.h"
#include "ui/pianoroll/KeyboardView.h"
#include "ui/pianoroll/RollRuler.h"
#include "ui/pianoroll/gestures/EraseGesture.h"
#include "ui/pianoroll/keys/NoteKeys.h"
#include "ui/pianoroll/lane/VelocityLane.h"
#include "ui/theme/Fonts.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

namespace barline {

namespace {

constexpr int kSingleStep = 48;
constexpr int kMostBarsShown = 8;
constexpr double kMiddleKey = 66;
constexpr double kMiddleDrum = 43; ///< among the drums of a kit that are played most

bool hasNotes(const Clip &clip)
{
    for (ClipBarIndex bar; bar.value() < clip.bars.count(); ++bar) {
        const QList<Note> &notes = clip.bars.at(bar).notes;
        if (std::any_of(notes.begin(), notes.end(), [](const Note &note) { return !note.isRest; }))
            return true;
    }
    return false;
}

} // namespace

NoteCanvas::NoteCanvas(RollScene &scene, const ThemeSource &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_scene(scene)
    , m_theme(theme)
    , m_painter(scene, theme)
    , m_keyboard(new KeyboardView(scene, theme, this))
    , m_ruler(new RollRuler(scene, theme, this))
    , m_lane(new VelocityLane(scene, theme, m_keyboard->wantedWidth(), this))
    , m_playhead(new PlayheadOverlay(theme, PlayheadOverlay::Part::Line, viewport()))
    , m_autoScroll(new AutoScroll(this))
    , m_incoming(new NoteDrop(scene, this))
    , m_navigation(new RollNavigation(
          scene, [this] { return m_gesture != nullptr; }, this))
    , m_keys(new NoteKeys(
          scene, *m_keyboard, [this](NamedEdit edit, const History::Kind &kind) { return push(std::move(edit), kind); },
          this))
    , m_pointer(scene, theme, *m_keyboard, *viewport())
    , m_laneHeight(VelocityLane::kHeight)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Notes"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setMargins();
    viewport()->setMouseTracking(true);
    viewport()->setAcceptDrops(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);

    connect(&scene, &RollScene::contentChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&scene, &RollScene::axesChanged, this, [this] {
        syncScrollBars();
        showPlayhead();
        viewport()->update();
    });
    connect(&scene, &RollScene::opened, this, [this] {
        cancelGesture();
        showPlace();
        showPlayhead();
    });
    connect(&scene, &RollScene::keysChanged, this, [this] {
        m_painter.forget();
        setMargins();
        placeSideViews();
        showKit();
        viewport()->update();
        // Another key may be under the pointer, or the same have another name.
        if (viewport()->underMouse() && !m_gesture)
            followPointer(QGuiApplication::keyboardModifiers());
    });
    connect(&scene.context(), &EditorContext::playheadMoved, this, &NoteCanvas::showPlayhead);
    connect(&scene.context(), &EditorContext::edited, this, &NoteCanvas::endPreview);
    connect(&scene.context().history(), &History::preparingChanged, this, &NoteCanvas::endPreview);
    // A change of the description is told to assistive technology.
    connect(m_keys, &NoteKeys::told, this, &QWidget::setAccessibleDescription);
    connect(&theme, &ThemeSource::changed, this, [this] {
        m_painter.forget();
        m_pointer.forget();
        viewport()->update();
    });
    connect(m_autoScroll, &AutoScroll::scrolled, this, [this](QPointF at) {
        if (m_incoming->isDragging())
            m_incoming->move(m_scene.pointAt(at, QGuiApplication::keyboardModifiers()));
        else
            followPointer(QGuiApplication::keyboardModifiers());
    });
    connect(m_lane, &VelocityLane::changeRequested, this,
            [this](const NamedEdit &edit, const History::Kind &kind) { push(edit, kind); });
    connect(m_lane, &VelocityLane::heightRequested, this, &NoteCanvas::setLaneHeight);
    connect(m_lane, &VelocityLane::wheelTurned, m_navigation, &RollNavigation::wheel);
}

void NoteCanvas::setTool(Tool *tool)
{
    cancelGesture();
    m_tool = tool;
    if (viewport()->underMouse())
        followPointer(QGuiApplication::keyboardModifiers());
}

bool NoteCanvas::push(NamedEdit edit, const History::Kind &kind)
{
    if (edit.isEmpty())
        return false;
    EditorContext &context = m_scene.context();
    const QList<ClipNote> made = edit.edit.notes.added;
    edit = forPlace(m_scene, std::move(edit));
    if (edit.isEmpty())
        return false;
    if (edit.make && (edit.edit.isEmpty() || context.history().isPreparing()))
        return context.pushMade(std::move(edit.make), edit.things, edit.label, kind);
    QSet<NoteId> added;
    for (const ClipNote &note : made)
        added.insert(note.note.id);
    const int orphaned = instancesOrphanedBy(context.project(), edit.edit);
    if (!context.push(std::move(edit.edit), edit.label, kind))
        return false;
    if (orphaned > 0)
        context.tell(
            tr("%n place(s) had changed what is gone now. The changes are kept there as orphans: the bar above "
               "the notes drops them or makes them notes.",
               nullptr, orphaned));
    if (!added.isEmpty())
        context.selectNotes(added);
    return true;
}

void NoteCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    m_painter.paint(painter, event->rect());
    const QString text = emptyText();
    if (text.isEmpty())
        return;
    painter.setFont(Fonts::body());
    painter.setPen(m_theme.color(Token::TextDim));
    painter.drawText(viewport()->rect(), Qt::AlignCenter, text);
}

QString NoteCanvas::emptyText() const
{
    const ClipPtr &clip = m_scene.clip();
    if (!clip) {
        const CompositionPtr composition = m_scene.context().composition();
        const bool hasBlocks =
            composition && std::any_of(composition->tracks.begin(), composition->tracks.end(),
                                       [](const TrackPtr &track) { return !track->instances.isEmpty(); });
        return hasBlocks ? tr("Double-click a block to open its clip")
                         : tr("Double-click a free bar above to place a clip");
    }
    if (m_scene.preview().changesNotes() || m_scene.preview().incoming)
        return {};
    return hasNotes(*clip) ? QString() : tr("Double-click to add a note");
}

bool NoteCanvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        m_pointer.leave(m_gesture.get());
    if (event->type() == QEvent::NativeGesture &&
        m_navigation->gesture(static_cast<const QNativeGestureEvent &>(*event)))
        return true;
    if (event->type() == QEvent::ToolTip)
        showToolTip(static_cast<const QHelpEvent &>(*event));
    return QAbstractScrollArea::viewportEvent(event);
}

void NoteCanvas::showToolTip(const QHelpEvent &event)
{
    const ClipPtr &clip = m_scene.clip();
    if (clip && HerePainter::orphansAt(m_scene, event.pos())) {
        QToolTip::showText(event.globalPos(), tr("Changes of notes that the clip no longer has · Shift+H lists them"),
                           viewport());
        return;
    }
    const Ticks at = m_scene.time().ticksAt(event.pos().x());
    const auto fit = clip && at >= Ticks() ? barFit(m_scene, clip->locate(at).bar) : std::nullopt;
    const bool isThere = fit && (!fit->isCut() || at >= fit->soundsUntil());
    QToolTip::showText(event.globalPos(), isThere ? fit->words() : QString(), viewport());
}

void NoteCanvas::resizeEvent(QResizeEvent *)
{
    placeSideViews();
    if (m_mustShowPlace)
        showPlace();
    TimeAxis time = m_scene.time();
    time.setViewWidth(viewport()->width());
    PitchAxis pitch = m_scene.pitch();
    pitch.setViewHeight(viewport()->height());
    m_scene.setTime(time);
    m_scene.setPitch(pitch);
}

void NoteCanvas::setMargins()
{
    setViewportMargins(m_keyboard->wantedWidth(), RollRuler::kHeight, 0, m_lane->isHidden() ? 0 : m_laneHeight);
}

void NoteCanvas::setLaneHeight(int height)
{
    m_laneHeight = std::clamp(height, VelocityLane::kLeastHeight, VelocityLane::kMostHeight);
    setMargins();
    placeSideViews();
}

void NoteCanvas::showLane(bool isShown)
{
    m_lane->setVisible(isShown);
    setMargins();
    placeSideViews();
}

void NoteCanvas::placeSideViews()
{
    const QRect view = viewport()->geometry();
    const int keys = m_keyboard->wantedWidth();
    m_lane->setGutter(keys);
    m_lane->setGeometry(view.left() - keys, view.bottom() + 1, view.width() + keys, m_laneHeight);
    m_keyboard->setGeometry(view.left() - keys, view.top(), keys, view.height());
    m_ruler->setGeometry(view.left(), view.top() - RollRuler::kHeight, view.width(), RollRuler::kHeight);
}

void NoteCanvas::syncScrollBars()
{
    const TimeAxis &time = m_scene.time();
    const PitchAxis &pitch = m_scene.pitch();
    m_isSyncing = true;
    horizontalScrollBar()->setRange(0, static_cast<int>(time.maxOffset()));
    horizontalScrollBar()->setPageStep(static_cast<int>(time.viewWidth()));
    horizontalScrollBar()->setSingleStep(kSingleStep);
    horizontalScrollBar()->setValue(static_cast<int>(time.offset()));
    verticalScrollBar()->setRange(0, static_cast<int>(pitch.maxOffset()));
    verticalScrollBar()->setPageStep(static_cast<int>(pitch.viewHeight()));
    verticalScrollBar()->setSingleStep(static_cast<int>(pitch.rowHeight()));
    verticalScrollBar()->setValue(static_cast<int>(pitch.offset()));
    m_isSyncing = false;
}

void NoteCanvas::scrollContentsBy(int, int)
{
    if (m_isSyncing)
        return;
    TimeAxis time = m_scene.time();
    time.setOffset(horizontalScrollBar()->value());
    PitchAxis pitch = m_scene.pitch();
    pitch.setOffset(verticalScrollBar()->value());
    m_scene.setTime(time);
    m_scene.setPitch(pitch);
}

void NoteCanvas::showPlace()
{
    m_mustShowPlace = !isVisible() || viewport()->width() < KeyboardView::kPianoWidth;
    const ClipPtr &clip = m_scene.clip();
    if (!clip || clip->bars.count() == 0 || (!m_mustShowPlace && m_navigation->restore()))
        return;
    TimeAxis time = m_scene.time();
    time.setViewWidth(viewport()->width());
    const int opened = m_scene.song().isInSong()
                           ? m_scene.song().openedBar().value()
                           : std::clamp(m_scene.context().place().ownBar.value(), 0, clip->bars.count() - 1);
    const int first = clip->bars.count() <= kMostBarsShown ? 0 : opened;
    const Ticks from = clip->startOf(ClipBarIndex(first));
    const Ticks to = clip->startOf(ClipBarIndex(std::min(clip->bars.count(), first + kMostBarsShown)));
    time.show(from, to);

    int low = 127;
    int high = 0;
    m_scene.visit(from, to, [&](Ticks, const Note &note) {
        low = std::min<int>(low, note.pitch.value());
        high = std::max<int>(high, note.pitch.value());
    });
    PitchAxis pitch = m_scene.pitch();
    pitch.setViewHeight(viewport()->height());
    pitch.centerOn(low <= high ? (low + high) / 2.0 : m_scene.keys().isDrums() ? kMiddleDrum : kMiddleKey);
    m_scene.setTime(time);
    m_scene.setPitch(pitch);
}

void NoteCanvas::showKit()
{
    const bool areDrums = m_scene.keys().isDrums();
    if (std::exchange(m_showsDrums, areDrums) || !areDrums || !m_scene.clip() || hasNotes(*m_scene.clip()))
        return;
    PitchAxis pitch = m_scene.pitch();
    pitch.centerOn(kMiddleDrum);
    m_scene.setPitch(pitch);
}

void NoteCanvas::showPlayhead()
{
    const std::optional<Ticks> at = m_scene.song().clipPositionAt(m_scene.context().playhead());
    const double x = at ? m_scene.time().xOf(*at) : -1e6;
    m_playhead->showAt(std::clamp(x, -1e6, 1e6));
    m_ruler->showPlayhead(std::clamp(x, -1e6, 1e6));
}

void NoteCanvas::wheelEvent(QWheelEvent *event)
{
    event->accept();
    m_navigation->wheel(*event);
    showHover(m_scene.pointAt(event->position(), event->modifiers()));
}

void NoteCanvas::mousePressEvent(QMouseEvent *event)
{
    m_lastMouse = m_pressed = event->position();
    if (m_gesture || !m_tool || !m_scene.clip())
        return;
    const CanvasPoint at = m_scene.pointAt(event->position(), event->modifiers());
    m_button = event->button();
    if (m_button == Qt::RightButton)
        m_gesture = std::make_unique<EraseGesture>(m_scene, at);
    else if (m_button == Qt::LeftButton)
        m_gesture = m_tool->press(at);
    showHover(at);
}

void NoteCanvas::mouseMoveEvent(QMouseEvent *event)
{
    m_lastMouse = event->position();
    if (m_gesture)
        m_autoScroll->follow(event->position());
    followPointer(event->modifiers());
}

void NoteCanvas::followPointer(Qt::KeyboardModifiers modifiers)
{
    const CanvasPoint at = m_scene.pointAt(m_lastMouse, modifiers);
    if (m_gesture)
        m_gesture->move(at);
    showHover(at);
}

void NoteCanvas::followModifiers(Qt::KeyboardModifiers modifiers)
{
    // With the note cursor the keys are about that, not about the pointer.
    if (m_gesture || (viewport()->underMouse() && !m_scene.caret()))
        followPointer(modifiers);
}

void NoteCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != m_button || !m_gesture)
        return;
    m_autoScroll->stop();
    const CanvasPoint at = m_scene.pointAt(event->position(), event->modifiers());
    NamedEdit edit = m_gesture->finish(at);
    const bool asks = m_button == Qt::RightButton && edit.isEmpty() && !m_menuActions.isEmpty() &&
                      (event->position() - m_pressed).manhattanLength() < QApplication::startDragDistance();
    RollPreview preview = m_scene.preview();
    m_gesture.reset();
    // Many notes stay where they were let go until they are there.
    if (push(std::move(edit)) && m_scene.context().history().isPreparing() && preview.changesNotes())
        m_scene.setPreview(std::move(preview));
    showHover(at);
    if (asks)
        showMenu(event->globalPosition().toPoint());
}

void NoteCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_tool || m_gesture) {
        mousePressEvent(event);
        return;
    }
    const CanvasPoint at = m_scene.pointAt(event->position(), event->modifiers());
    NamedEdit edit = m_tool->doubleClick(at);
    if (edit.isEmpty()) {
        mousePressEvent(event);
        return;
    }
    const bool isAdded = !edit.edit.notes.added.isEmpty();
    if (push(std::move(edit)) && isAdded)
        m_keyboard->soundBriefly(m_scene.keyAt(at));
    showHover(at);
}

void NoteCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
    // The right button deletes the notes that it is dragged over; beside them it asks, once it is let go.
    if (m_menuActions.isEmpty() || event->reason() == QContextMenuEvent::Mouse)
        return;
    showMenu(event->globalPos());
}

void NoteCanvas::showMenu(const QPoint &globalPosition)
{
    emit menuAsked(m_scene.pointAt(viewport()->mapFromGlobal(globalPosition), {}));
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &QMenu::aboutToHide, this, &NoteCanvas::menuClosed, Qt::QueuedConnection);
    for (const QList<QAction *> &group : m_menuActions) {
        menu->addSeparator();
        menu->addActions(group);
    }
    menu->popup(globalPosition);
}

bool NoteCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_keys->wants(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void NoteCanvas::keyPressEvent(QKeyEvent *event)
{
    if (isModifierKey(event->key())) {
        followModifiers(event->modifiers());
        event->ignore();
    } else if (m_gesture) {
        if (event->key() == Qt::Key_Escape)
            cancelGesture();
    } else if (event->key() == Qt::Key_Escape && m_incoming->cancel()) {
        return;
    } else if (!m_keys->press(*event)) {
        if (event->key() == Qt::Key_Escape)
            m_scene.context().selectNotes({});
        else
            event->ignore();
    }
}

void NoteCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (isModifierKey(event->key()))
        followModifiers(event->modifiers());
    if (!m_keys->release(*event))
        event->ignore();
}

void NoteCanvas::focusOutEvent(QFocusEvent *event)
{
    cancelGesture();
    m_keys->leave();
    QAbstractScrollArea::focusOutEvent(event);
}

void NoteCanvas::dragEnterEvent(QDragEnterEvent *event)
{
    QList<DocumentSource> sources = documentsIn(event->mimeData(), tr("Dropped text"));
    // All else is the window's.
    if (!m_scene.clip() || m_gesture || sources.isEmpty() || !areTexts(sources)) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_incoming->enter(std::move(sources), event->source() != nullptr);
    m_incoming->move(m_scene.pointAt(event->position(), event->modifiers()));
}

void NoteCanvas::dragMoveEvent(QDragMoveEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_autoScroll->follow(event->position(), AutoScroll::kDropEdge);
    m_incoming->move(m_scene.pointAt(event->position(), event->modifiers()));
}

void NoteCanvas::dragLeaveEvent(QDragLeaveEvent *)
{
    m_autoScroll->stop();
    m_incoming->leave();
}

void NoteCanvas::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_autoScroll->stop();
    m_incoming->drop(m_scene.pointAt(event->position(), event->modifiers()));
}

void NoteCanvas::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_painter.forget();
    QAbstractScrollArea::changeEvent(event);
}

void NoteCanvas::cancelGesture()
{
    m_autoScroll->stop();
    m_gesture.reset();
}

void NoteCanvas::endPreview()
{
    if (!m_gesture && m_scene.preview().changesNotes())
        m_scene.setPreview({});
}

void NoteCanvas::showHover(const CanvasPoint &at)
{
    if (m_scene.clip() && m_tool)
        m_pointer.show(at, *m_tool, m_gesture.get());
    else
        m_pointer.leave(m_gesture.get());
}

} // namespace barline

#include "moc_NoteCanvas.cpp"
