#include "ui/pianoroll/PianoRollPanel.h"

#include "ui/canvas/PanelAction.h"
#include "ui/pianoroll/BarActions.h"
#include "ui/pianoroll/ClipboardActions.h"
#include "ui/pianoroll/GridActions.h"
#include "ui/pianoroll/KeyboardView.h"
#include "ui/pianoroll/LinkActions.h"
#include "ui/pianoroll/NavigationActions.h"
#include "ui/pianoroll/NoteCanvas.h"
#include "ui/pianoroll/NoteCommands.h"
#include "ui/pianoroll/NoteSteps.h"
#include "ui/pianoroll/RollHeader.h"
#include "ui/pianoroll/RollRuler.h"
#include "ui/pianoroll/SelectionActions.h"
#include "ui/pianoroll/inspector/NoteInspector.h"
#include "ui/pianoroll/lane/VelocityLane.h"
#include "ui/pianoroll/pitches/KeyActions.h"
#include "ui/pianoroll/tools/RollTools.h"

#include <QAction>
#include <QDataStream>
#include <QIODevice>
#include <QMenu>
#include <QVBoxLayout>

namespace barline {

PianoRollPanel::PianoRollPanel(EditorContext &context, ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_theme(theme)
    , m_scene(new RollScene(context, this))
    , m_grids(new GridActions(context, theme, this))
    , m_pitches(new KeyActions(*m_scene, theme, this))
    , m_links(new LinkActions(*m_scene, theme, this))
    , m_bars(new BarActions(*m_scene, theme, this))
{
    setAccessibleName(tr("Piano roll"));
    setProperty("look", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    makeToolActions();
    makeEditActions();
    auto *header = new RollHeader(*m_scene, theme, m_toolActions, *m_pitches, m_grids->menu(), *m_links, this);
    m_canvas = new NoteCanvas(*m_scene, theme, this);
    m_canvas->setTool(&m_tools->current());
    const auto *views = new NavigationActions(*m_scene, m_canvas->navigation(), theme, *m_canvas->viewport(), this);
    makeLaneActions();
    m_viewActions = views->actions() +
                    QList<QAction *>{m_laneAction, m_grids->menu()->menuAction(), m_pitches->menu()->menuAction()};
    m_commands = new NoteCommands(*m_scene, *m_canvas, *this, theme);
    m_editActions += m_commands->editActions();
    m_clipboard = new ClipboardActions(*m_scene, *m_canvas, *this, theme);
    m_selecting = new SelectionActions(*m_scene, theme, *m_canvas->viewport(), this);
    makeInspector();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(m_canvas, 1);
    setFocusProxy(m_canvas);
    connect(&m_canvas->ruler(), &RollRuler::menuRequested, m_bars, &BarActions::popUp);
    connect(m_pitches->renameDrum(), &QAction::triggered, &m_canvas->keyboard(), &KeyboardView::renameDrum);
    connect(m_canvas, &NoteCanvas::menuAsked, m_links, [this](const CanvasPoint &at) { m_links->point(at); });
    connect(m_canvas, &NoteCanvas::menuClosed, m_links, [this] { m_links->point({}); });
    connect(&m_canvas->incoming(), &NoteDrop::importRequested, this, &PianoRollPanel::importRequested);
    connect(m_clipboard, &ClipboardActions::copyRequested, this, &PianoRollPanel::copyRequested);
    connect(m_clipboard, &ClipboardActions::pasteRequested, this, &PianoRollPanel::pasteRequested);
    connect(&context, &EditorContext::noteSelectionChanged, this, &PianoRollPanel::showSelection);
    showSelection();
}

PianoRollPanel::~PianoRollPanel()
{
    // They use the scene, which is a child too.
    delete m_inspector;
    delete m_canvas;
}

QAction *PianoRollPanel::makeAction(const QString &icon, const QString &text, const QString &toolTip,
                                    const QList<QKeySequence> &shortcuts)
{
    return makePanelAction(*this, m_theme, {icon, icon, text, toolTip, shortcuts});
}

void PianoRollPanel::makeToolActions()
{
    m_tools = std::make_unique<RollTools>(*m_scene, *this, m_theme);
    for (const RollTools::Entry &entry : m_tools->entries()) {
        m_toolActions.append(entry.action);
        connect(entry.action, &QAction::triggered, this, [this, tool = entry.tool.get()] { m_canvas->setTool(tool); });
    }
}

void PianoRollPanel::makeEditActions()
{
    m_deleteAction = makeAction(QStringLiteral("trash"), tr("Delete Notes"), tr("Delete the selected notes"),
                                {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)});
    m_editActions = {m_deleteAction};
    connect(m_deleteAction, &QAction::triggered, this, &PianoRollPanel::deleteSelected);
}

void PianoRollPanel::makeLaneActions()
{
    m_laneAction = makePanelAction(*this, m_theme,
                                   {QStringLiteral("velocity-lane"),
                                    QStringLiteral("velocity"),
                                    tr("Velocity Lane"),
                                    tr("Show the velocities below the notes"),
                                    {QKeySequence(Qt::SHIFT | Qt::Key_X)}});
    m_laneAction->setCheckable(true);
    m_laneAction->setChecked(true);
    connect(m_laneAction, &QAction::toggled, m_canvas, &NoteCanvas::showLane);
    m_velocityAction = makePanelAction(*this, m_theme,
                                       {QStringLiteral("set-velocity"),
                                        QStringLiteral("velocity"),
                                        tr("Set Velocity…"),
                                        tr("Type the velocity of the selected notes"),
                                        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X)}});
    m_editActions.append(m_velocityAction);
    connect(m_velocityAction, &QAction::triggered, this, [this] {
        m_laneAction->setChecked(true);
        m_canvas->velocityLane().typeVelocity();
    });
}

NoteInspector *PianoRollPanel::inspector() const
{
    return m_inspector;
}

void PianoRollPanel::makeInspector()
{
    const auto push = [this](NamedEdit edit, const History::Kind &kind) {
        return m_canvas->push(std::move(edit), kind);
    };
    m_inspector = new NoteInspector(*m_scene, m_theme, push, this);
    addActions({m_inspector->toggleAction(), m_inspector->editAction()});
    m_viewActions.append(m_inspector->toggleAction());
    m_editActions.append(m_inspector->editAction());
    connect(m_inspector, &NoteInspector::leaveAsked, m_canvas, qOverload<>(&QWidget::setFocus));
}

QList<QAction *> PianoRollPanel::barActions() const
{
    return m_bars->actions();
}

QMenu *PianoRollPanel::linkMenu() const
{
    return m_links->menu();
}

void PianoRollPanel::setMoreActions(const QList<QAction *> &actions)
{
    m_canvas->setMenuActions(
        {actions, m_editActions + QList<QAction *>{selectMenu()->menuAction()}, m_links->menu()->actions()});
}

QByteArray PianoRollPanel::saveView() const
{
    QByteArray view;
    QDataStream stream(&view, QIODevice::WriteOnly);
    stream << m_context.grid().toText() << static_cast<qint32>(m_context.follow()) << m_laneAction->isChecked()
           << static_cast<qint32>(m_canvas->laneHeight()) << m_scene->keyChoice().toText();
    return view;
}

void PianoRollPanel::restoreView(const QByteArray &view)
{
    QString grid;
    QDataStream stream(view);
    qint32 follow = 0;
    stream >> grid >> follow;
    bool hasLane = true;
    qint32 laneHeight = VelocityLane::kHeight;
    if (stream.status() == QDataStream::Ok)
        m_context.setFollow(static_cast<Follow>(std::clamp(follow, 0, 2)));
    stream >> hasLane >> laneHeight;
    if (stream.status() == QDataStream::Ok) {
        m_laneAction->setChecked(hasLane);
        m_canvas->setLaneHeight(laneHeight);
    }
    QString keys;
    stream >> keys;
    if (const auto known = KeyChoice::fromText(keys))
        m_scene->setKeyChoice(*known);
    if (const auto known = SnapGrid::fromText(grid))
        m_context.setGrid(*known);
}

QByteArray PianoRollPanel::saveClipViews() const
{
    return m_canvas->navigation().saveViews();
}

void PianoRollPanel::restoreClipViews(const QByteArray &views)
{
    m_canvas->navigation().restoreViews(views);
}

QList<QAction *> PianoRollPanel::keyActions() const
{
    return m_commands->keyActions();
}

QAction *PianoRollPanel::cutAction() const
{
    return m_clipboard->cutAction();
}

QAction *PianoRollPanel::pasteAtPointerAction() const
{
    return m_clipboard->pasteHereAction();
}

QMenu *PianoRollPanel::selectMenu() const
{
    return m_selecting->menu();
}

void PianoRollPanel::paste(const PastedMusic &music, const std::optional<CanvasPoint> &at)
{
    if (at)
        m_canvas->incoming().paste(music, *at);
    else
        m_canvas->incoming().paste(music);
}

void PianoRollPanel::deleteSelected()
{
    if (m_scene->clip())
        m_canvas->push(deletingNotes(*m_scene, m_context.selectedNotes()));
}

void PianoRollPanel::showSelection()
{
    m_deleteAction->setEnabled(!m_context.selectedNotes().isEmpty());
    m_velocityAction->setEnabled(!m_context.selectedNotes().isEmpty());
}

} // namespace barline

#include "moc_PianoRollPanel.cpp"
