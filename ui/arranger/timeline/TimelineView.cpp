#include "ui/arranger/timeline/TimelineView.h"

#include "ui/arranger/timeline/MarkerActions.h"
#include "ui/arranger/tracks/NameEditor.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

namespace barline {

namespace {

constexpr double kTargetWidth = 3;

} // namespace

TimelineView::TimelineView(TimelineScene &scene, TimelineRows &rows, TimelineActions &actions,
                           QAbstractScrollArea &view, QWidget *parent)
    : QWidget(parent)
    , m_scene(scene)
    , m_rows(rows)
    , m_actions(actions)
    , m_playhead(new PlayheadOverlay(scene.theme(), PlayheadOverlay::Part::Head, this))
    , m_view(view)
    , m_autoScroll(new AutoScroll(&view))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Timeline: sections, tempo, meter, loops and bars"));
    setMouseTracking(true);
    setFocusPolicy(Qt::ClickFocus);
    connect(&m_scene.theme(), &ThemeSource::changed, this, qOverload<>(&QWidget::update));
    connect(&m_scene, &TimelineScene::previewChanged, this, qOverload<>(&QWidget::update));
    connect(&m_scene.context(), &EditorContext::playheadMoved, this, &TimelineView::placePlayhead);
    connect(&m_scene, &TimelineScene::renameAsked, this, &TimelineView::rename);
    connect(&m_scene.context(), &EditorContext::cycleChanged, this, qOverload<>(&QWidget::update));
    connect(&m_rows, &TimelineRows::changed, this, &TimelineView::refresh);
    connect(m_autoScroll, &AutoScroll::scrolled, this, [this] { followPointer(QGuiApplication::keyboardModifiers()); });
    refresh();
}

TimelineView::~TimelineView()
{
    cancelDrag();
}

void TimelineView::refresh()
{
    setFixedHeight(m_rows.height());
    placePlayhead();
    update();
}

void TimelineView::placePlayhead()
{
    m_playhead->showAt(m_scene.axis().xOf(m_scene.context().playhead()));
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_scene.color(Token::Panel));
    for (const TimelineRows::Placed &placed : m_rows.placed())
        placed.row->paint(painter, QRectF(0, placed.top, width(), placed.row->height()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_scene.color(Token::Separator));
    if (const auto &bar = m_scene.barTarget())
        painter.fillRect(QRectF(m_scene.xOf(*bar) - 1, 0, kTargetWidth, height()), m_scene.color(Token::Accent));
}

CanvasPoint TimelineView::pointIn(const TimelineRow &row, QPointF pixel, Qt::KeyboardModifiers modifiers) const
{
    for (const TimelineRows::Placed &placed : m_rows.placed()) {
        if (placed.row == &row)
            pixel.ry() -= placed.top;
    }
    return m_scene.pointAt(pixel, modifiers);
}

void TimelineView::begin(std::unique_ptr<Gesture> gesture, TimelineRow &row)
{
    if (!gesture)
        return;
    m_gesture = std::move(gesture);
    m_dragged = &row;
    m_pressed = m_lastMouse;
    m_hasMoved = false;
    qApp->installEventFilter(this);
}

void TimelineView::cancelDrag()
{
    qApp->removeEventFilter(this);
    if (m_autoScroll)
        m_autoScroll->stop();
    m_gesture.reset();
    m_dragged = nullptr;
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    m_lastMouse = event->position();
    if (event->button() != Qt::LeftButton || !m_scene.context().composition())
        return;
    cancelDrag();
    TimelineRow &row = rowAt(m_lastMouse);
    begin(row.press(pointIn(row, m_lastMouse, event->modifiers())), row);
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    m_lastMouse = event->position();
    m_hasMoved = m_hasMoved || (m_lastMouse - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_gesture && m_hasMoved)
        m_autoScroll->follow({m_lastMouse.x(), m_view.viewport()->height() / 2.0});
    followPointer(event->modifiers());
}

void TimelineView::followPointer(Qt::KeyboardModifiers modifiers)
{
    if (m_gesture)
        m_gesture->move(pointIn(*m_dragged, m_lastMouse, modifiers));
    showHover(modifiers);
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_gesture)
        return;
    m_lastMouse = event->position();
    NamedEdit edit = m_gesture->finish(pointIn(*m_dragged, m_lastMouse, event->modifiers()));
    cancelDrag();
    if (!edit.isEmpty())
        m_scene.context().push(std::move(edit.edit), edit.label);
    showHover(event->modifiers());
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_lastMouse = event->position();
    if (event->button() != Qt::LeftButton || !m_scene.context().composition())
        return;
    cancelDrag();
    TimelineRow &row = rowAt(m_lastMouse);
    begin(row.doubleClick(pointIn(row, m_lastMouse, event->modifiers())), row);
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_scene.context().composition())
        return;
    TimelineRow &row = rowAt(event->pos());
    row.point(pointIn(row, event->pos(), {}));
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    // The action is triggered after the menu is hidden; the place may be another menu's by then.
    connect(
        menu, &QMenu::aboutToHide, this,
        [this, number = ++m_menus] {
            if (number == m_menus)
                m_scene.point({});
        },
        Qt::QueuedConnection);
    menu->addActions(m_actions.of(row.id()));
    menu->addSeparator();
    menu->addMenu(tr("Rows"))->addActions(m_actions.rowSwitches());
    menu->popup(event->globalPos());
}

void TimelineView::rename(qsizetype marker)
{
    const CompositionPtr song = m_scene.context().composition();
    if (!song || marker < 0 || marker >= song->markers.size())
        return;
    m_rows.setShown(TimelineRow::Id::Sections, true);
    const QRect place = m_rows.sections().nameRect(marker).translated(0, m_rows.topOf(m_rows.sections())).toRect();
    auto *editor = new NameEditor(song->markers.at(marker).name, this);
    editor->setObjectName(QStringLiteral("markerName"));
    editor->setAccessibleName(tr("Name of the marker"));
    connect(editor, &NameEditor::done, this, [this, marked = song->markers.at(marker)](const QString &name, bool keep) {
        const CompositionPtr now = m_scene.context().composition();
        if (keep && now)
            m_actions.markers().rename(now->markers.indexOf(marked), name);
    });
    const int least = std::min(width(), place.width());
    editor->start(QRect(std::clamp(place.left(), 0, std::max(0, width() - least)), place.top(), least, place.height()));
}

void TimelineView::showHover(Qt::KeyboardModifiers modifiers)
{
    std::optional<Hover> hover = m_gesture ? m_gesture->hover() : std::nullopt;
    if (!hover) {
        const TimelineRow &row = m_gesture ? *m_dragged : rowAt(m_lastMouse);
        hover = row.hover(pointIn(row, m_lastMouse, modifiers));
    }
    setCursor(hover->cursor);
    m_scene.context().showHint(hover->hint);
    m_scene.context().showReadout(hover->readout);
}

void TimelineView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (m_gesture)
        return;
    m_scene.context().showHint({});
    m_scene.context().showReadout({});
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    constexpr int kNotch = 120;
    TimelineRow &row = rowAt(event->position());
    const CanvasPoint at = pointIn(row, event->position(), {});
    const int turn = event->angleDelta().y();
    if (event->modifiers() != Qt::NoModifier || turn == 0 || m_gesture || !row.takesWheel(at)) {
        emit wheelTurned(event);
        return;
    }
    m_turned += turn;
    const int notches = m_turned / kNotch;
    m_turned %= kNotch;
    if (notches != 0)
        row.wheel(at, notches);
    event->accept();
    showHover(event->modifiers());
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const TimelineRow &row = rowAt(help->pos());
        QToolTip::showText(help->globalPos(), row.hover(pointIn(row, help->pos(), {})).readout, this);
        return true;
    }
    return QWidget::event(event);
}

bool TimelineView::eventFilter(QObject *watched, QEvent *event)
{
    // While something is dragged keys are its own, whatever has the focus.
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease ||
                       event->type() == QEvent::ShortcutOverride;
    if (!m_gesture || !isKey || !watched->isWidgetType())
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape) {
        event->accept();
        if (event->type() == QEvent::KeyPress) {
            cancelDrag();
            showHover(key->modifiers());
        }
        return true;
    }
    if (isModifierKey(key->key()) && event->type() != QEvent::ShortcutOverride)
        followPointer(key->modifiers());
    return QWidget::eventFilter(watched, event);
}

} // namespace barline

#include "moc_TimelineView.cpp"
