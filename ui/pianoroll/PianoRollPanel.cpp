#include "ui/pianoroll/PianoRollPanel.h"

#include "ui/pianoroll/GridActions.h"
#include "ui/pianoroll/NoteCanvas.h"
#include "ui/pianoroll/NoteGestures.h"
#include "ui/pianoroll/RollAction.h"
#include "ui/pianoroll/RollHeader.h"
#include "ui/pianoroll/RollTools.h"

#include <QAction>
#include <QActionGroup>
#include <QDataStream>
#include <QIODevice>
#include <QMenu>
#include <QVBoxLayout>

namespace barline {

namespace {

constexpr double kZoomStep = 1.4;

} // namespace

PianoRollPanel::PianoRollPanel(EditorContext &context, ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_theme(theme)
    , m_scene(new RollScene(context, this))
    , m_select(std::make_unique<SelectTool>(*m_scene))
    , m_draw(std::make_unique<DrawTool>(*m_scene))
    , m_grids(new GridActions(context, theme, this))
{
    setAccessibleName(tr("Piano roll"));
    setProperty("look", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    makeToolActions();
    makeEditActions();
    makeViewActions();
    m_canvas = new NoteCanvas(*m_scene, theme, this);
    m_canvas->setTool(m_select.get());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new RollHeader(*m_scene, theme, m_toolActions, m_grids->menu(), this));
    layout->addWidget(m_canvas, 1);
    setFocusProxy(m_canvas);
    connect(&m_canvas->incoming(), &NoteDrop::importRequested, this, &PianoRollPanel::importRequested);
    connect(&m_canvas->incoming(), &NoteDrop::readingChanged, this, &PianoRollPanel::readingChanged);
    connect(&context, &EditorContext::noteSelectionChanged, this, &PianoRollPanel::showSelection);
    showSelection();
}

PianoRollPanel::~PianoRollPanel()
{
    // Its gesture uses the scene, which is a child too.
    delete m_canvas;
}

QAction *PianoRollPanel::makeAction(const QString &icon, const QString &text, const QString &toolTip,
                                    const QList<QKeySequence> &shortcuts)
{
    return makeRollAction(*this, m_theme, {icon, icon, text, toolTip, shortcuts});
}

void PianoRollPanel::makeToolActions()
{
    auto *select = makeAction(QStringLiteral("select"), tr("Select"), tr("Select, move and resize notes"),
                              {QKeySequence(Qt::Key_V)});
    auto *draw = makeAction(QStringLiteral("draw"), tr("Draw"), tr("Draw notes"), {QKeySequence(Qt::Key_B)});
    auto *group = new QActionGroup(this);
    m_toolActions = {select, draw};
    for (QAction *action : m_toolActions) {
        action->setCheckable(true);
        group->addAction(action);
    }
    select->setChecked(true);
    connect(select, &QAction::triggered, this, [this] { m_canvas->setTool(m_select.get()); });
    connect(draw, &QAction::triggered, this, [this] { m_canvas->setTool(m_draw.get()); });
}

void PianoRollPanel::makeEditActions()
{
    m_deleteAction = makeAction(QStringLiteral("trash"), tr("Delete Notes"), tr("Delete the selected notes"),
                                {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)});
    auto *all = makeAction(QStringLiteral("note"), tr("Select All Notes"), tr("Select all notes of the clip"),
                           {QKeySequence::SelectAll});
    m_editActions = {m_deleteAction, all};
    connect(m_deleteAction, &QAction::triggered, this, &PianoRollPanel::deleteSelected);
    connect(all, &QAction::triggered, this, &PianoRollPanel::selectAll);
}

void PianoRollPanel::makeViewActions()
{
    auto *in = makeAction(QStringLiteral("zoom-in"), tr("Zoom In"), tr("Show less time, larger"),
                          {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    auto *out = makeAction(QStringLiteral("zoom-out"), tr("Zoom Out"), tr("Show more time, smaller"),
                           {QKeySequence(Qt::CTRL | Qt::Key_Minus)});
    m_viewActions = {in, out, m_grids->menu()->menuAction()};
    connect(in, &QAction::triggered, this, [this] { zoom(kZoomStep); });
    connect(out, &QAction::triggered, this, [this] { zoom(1 / kZoomStep); });
}

void PianoRollPanel::zoom(double factor)
{
    TimeAxis time = m_scene->time();
    time.zoomAt(time.viewWidth() / 2, factor);
    m_scene->setTime(time);
}

void PianoRollPanel::setMoreActions(const QList<QAction *> &actions)
{
    m_canvas->setMenuActions({actions, m_editActions});
}

QByteArray PianoRollPanel::saveView() const
{
    QByteArray view;
    QDataStream stream(&view, QIODevice::WriteOnly);
    stream << m_context.grid().toText();
    return view;
}

void PianoRollPanel::restoreView(const QByteArray &view)
{
    QString grid;
    QDataStream stream(view);
    stream >> grid;
    if (const auto known = SnapGrid::fromText(grid))
        m_context.setGrid(*known);
}

void PianoRollPanel::paste(const QList<DocumentSource> &sources)
{
    m_canvas->incoming().paste(sources);
}

void PianoRollPanel::cancelReading()
{
    m_canvas->incoming().cancel();
}

void PianoRollPanel::selectAll()
{
    const ClipPtr &clip = m_scene->clip();
    if (!clip)
        return;
    QSet<NoteId> notes;
    for (ClipBarIndex bar; bar.value() < clip->bars.count(); ++bar) {
        for (const Note &note : clip->bars.at(bar).notes) {
            if (!note.isRest)
                notes.insert(note.id);
        }
    }
    m_context.selectNotes(notes);
}

void PianoRollPanel::deleteSelected()
{
    if (m_scene->clip())
        m_canvas->push(deletingNotes(*m_scene, m_context.selectedNotes()));
}

void PianoRollPanel::showSelection()
{
    m_deleteAction->setEnabled(!m_context.selectedNotes().isEmpty());
}

} // namespace barline

#include "moc_PianoRollPanel.cpp"
