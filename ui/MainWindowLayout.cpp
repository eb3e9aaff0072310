#include "ui/MainWindowLayout.h"

#include "ui/arranger/ArrangerPanel.h"
#include "ui/canvas/PanelAction.h"
#include "ui/docks/ProjectDock.h"
#include "ui/dsl/DslPanel.h"
#include "ui/import/FindingsPanel.h"
#include "ui/pianoroll/PianoRollPanel.h"
#include "ui/pianoroll/inspector/NoteInspector.h"

#include <QDataStream>
#include <QIODevice>

namespace barline {

namespace {

constexpr int kFirstWidth = 1600;
constexpr int kWidthForInspector = 1500;
constexpr quint32 kPartsMagic = 0x424C5031; // "BLP1"
const QList<int> kFirstAbove{440, 484};
const QList<int> kFirstBeside{1, 1};

} // namespace

MainWindowLayout::MainWindowLayout(const Parts &parts, const ThemeSource &theme, QWidget *window)
    : QSplitter(Qt::Vertical, window)
    , m_theme(theme)
    , m_parts(parts)
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_editors(new QSplitter(Qt::Vertical, m_columns))
    , m_above(kFirstAbove)
    , m_beside(kFirstBeside)
{
    layOut();
    makeActions();
    for (const QAction *action : {m_parts.inspector->toggleAction(), m_parts.inspector->editAction()})
        connect(action, &QAction::triggered, this, [this] { m_isInspectorChosen = true; });
    reset();
}

void MainWindowLayout::layOut()
{
    m_parts.arranger->setMinimumHeight(160);
    m_parts.pianoRoll->setMinimumHeight(200);
    m_editors->addWidget(m_parts.arranger);
    m_editors->addWidget(m_parts.pianoRoll);
    m_editors->setStretchFactor(0, 2);
    m_editors->setStretchFactor(1, 3);
    m_columns->insertWidget(0, m_parts.dock);
    m_columns->addWidget(m_parts.text);
    m_columns->addWidget(m_parts.inspector);
    for (int column = 0; column < m_columns->count(); ++column)
        m_columns->setStretchFactor(column, m_columns->widget(column) == m_editors ? 1 : 0);
    addWidget(m_parts.findings);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    for (QSplitter *splitter : {static_cast<QSplitter *>(this), m_columns, m_editors}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(1);
    }
}

void MainWindowLayout::makeActions()
{
    m_dockAction = add("project-list", "project-list", tr("&Project List"),
                       tr("Show the compositions and clips of the project"), Qt::Key_F3);
    m_sideBySide = add("side-by-side", "side-by-side", tr("&Side by Side"),
                       tr("Arranger and piano roll side by side instead of one above the other"), Qt::Key_F12);
    m_arrangerAlone = add("arranger-alone", "arranger-alone", tr("&Arranger Alone"),
                          tr("Give the arranger the room of the piano roll too"), Qt::SHIFT | Qt::Key_F11);
    m_rollAlone = add("piano-roll-alone", "piano-roll-alone", tr("Piano &Roll Alone"),
                      tr("Give the piano roll the room of the arranger too"), Qt::CTRL | Qt::Key_F11);
    for (QAction *action : std::as_const(m_actions))
        action->setCheckable(true);
    QAction *resetting = add("reset-layout", "reset-layout", tr("R&eset Layout"),
                             tr("Put all parts of the window back to where they were first"), Qt::SHIFT | Qt::Key_F12);
    connect(m_dockAction, &QAction::triggered, this, &MainWindowLayout::showDock);
    connect(m_sideBySide, &QAction::triggered, this,
            [this](bool beside) { turn(beside ? Qt::Horizontal : Qt::Vertical); });
    connect(m_arrangerAlone, &QAction::triggered, this,
            [this](bool alone) { setAlone(alone ? Alone::Arranger : Alone::None); });
    connect(m_rollAlone, &QAction::triggered, this,
            [this](bool alone) { setAlone(alone ? Alone::PianoRoll : Alone::None); });
    connect(resetting, &QAction::triggered, this, &MainWindowLayout::reset);
}

QAction *MainWindowLayout::add(const char *name, const char *icon, const QString &text, const QString &toolTip,
                               const QKeySequence &key)
{
    QAction *action = makePanelAction(*this, m_theme, {QLatin1String(name), QLatin1String(icon), text, toolTip, {key}});
    action->setShortcutContext(Qt::WindowShortcut);
    m_actions.append(action);
    return action;
}

void MainWindowLayout::reset()
{
    m_above = kFirstAbove;
    m_beside = kFirstBeside;
    m_editors->setOrientation(Qt::Vertical);
    showAlone(Alone::None);
    showDock(true);
    m_parts.text->hide();
    m_parts.arranger->resetView();
    m_columns->setSizes({ProjectDock::kWidth, kFirstWidth - ProjectDock::kWidth - NoteInspector::kWidth,
                         DslPanel::kWidth, NoteInspector::kWidth});
    m_isInspectorChosen = false;
    fit(window()->width());
}

void MainWindowLayout::showDock(bool isShown)
{
    m_parts.dock->setVisible(isShown);
    m_dockAction->setChecked(isShown);
}

void MainWindowLayout::keepSizes()
{
    // The one that is hidden has none.
    if (m_alone == Alone::None)
        (orientation() == Qt::Vertical ? m_above : m_beside) = m_editors->sizes();
}

void MainWindowLayout::turn(Qt::Orientation orientation)
{
    keepSizes();
    m_editors->setOrientation(orientation);
    m_editors->setSizes(orientation == Qt::Vertical ? m_above : m_beside);
    showState();
}

void MainWindowLayout::setAlone(Alone alone)
{
    keepSizes();
    showAlone(alone);
}

void MainWindowLayout::showAlone(Alone alone)
{
    m_alone = alone;
    const bool hadKeyboard = m_editors->isAncestorOf(window()->focusWidget());
    m_parts.arranger->setVisible(alone != Alone::PianoRoll);
    m_parts.pianoRoll->setVisible(alone != Alone::Arranger);
    if (alone == Alone::None)
        m_editors->setSizes(orientation() == Qt::Vertical ? m_above : m_beside);
    else if (hadKeyboard && alone == Alone::Arranger)
        m_parts.arranger->setFocus();
    else if (hadKeyboard)
        m_parts.pianoRoll->setFocus();
    showState();
}

void MainWindowLayout::showPianoRoll()
{
    if (m_alone == Alone::Arranger)
        setAlone(Alone::PianoRoll);
}

void MainWindowLayout::showState()
{
    m_sideBySide->setChecked(orientation() == Qt::Horizontal);
    m_arrangerAlone->setChecked(m_alone == Alone::Arranger);
    m_rollAlone->setChecked(m_alone == Alone::PianoRoll);
}

void MainWindowLayout::makeRoomForFindings()
{
    const int height = m_parts.findings->sizeHint().height();
    setSizes({std::max(1, this->height() - height), height});
}

void MainWindowLayout::fit(int windowWidth)
{
    if (!m_isInspectorChosen)
        m_parts.inspector->setVisible(windowWidth >= kWidthForInspector);
}

bool MainWindowLayout::showOnly(const QString &part)
{
    const bool isArranger = part == QLatin1String("arranger");
    const bool isPianoRoll = part == QLatin1String("piano-roll");
    const bool isText = part == QLatin1String("dsl");
    if (!isArranger && !isPianoRoll && !isText)
        return false;
    m_editors->setVisible(!isText);
    m_parts.arranger->setVisible(isArranger);
    m_parts.pianoRoll->setVisible(isPianoRoll);
    m_parts.text->setVisible(isText);
    showDock(false);
    m_isInspectorChosen = true;
    m_parts.inspector->hide();
    return true;
}

QByteArray MainWindowLayout::save() const
{
    const bool isAbove = orientation() == Qt::Vertical;
    const bool isKept = m_alone != Alone::None;
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << kPartsMagic << m_columns->saveState() << isAbove << (isAbove && !isKept ? m_editors->sizes() : m_above)
           << (isAbove || isKept ? m_beside : m_editors->sizes()) << static_cast<qint32>(m_alone)
           << !m_parts.dock->isHidden() << !m_parts.text->isHidden() << m_parts.arranger->saveView()
           << m_parts.pianoRoll->saveView() << m_isInspectorChosen << !m_parts.inspector->isHidden();
    return layout;
}

bool MainWindowLayout::restore(const QByteArray &layout)
{
    quint32 magic = 0;
    QByteArray columns;
    bool isAbove = true;
    QList<int> above;
    QList<int> beside;
    qint32 alone = 0;
    bool hasDock = true;
    bool hasText = false;
    QByteArray arranger;
    QByteArray roll;
    QDataStream stream(layout);
    stream >> magic >> columns >> isAbove >> above >> beside >> alone >> hasDock >> hasText >> arranger >> roll;
    if (stream.status() != QDataStream::Ok || magic != kPartsMagic || above.size() != 2 || beside.size() != 2)
        return false;
    bool hasInspector = false;
    stream >> m_isInspectorChosen >> hasInspector;
    m_above = above;
    m_beside = beside;
    m_editors->setOrientation(isAbove ? Qt::Vertical : Qt::Horizontal);
    showAlone(static_cast<Alone>(std::clamp(alone, 0, 2)));
    const bool divided = m_columns->restoreState(columns);
    showDock(hasDock);
    m_parts.text->setVisible(hasText);
    m_parts.arranger->restoreView(arranger);
    m_parts.pianoRoll->restoreView(roll);
    if (m_isInspectorChosen)
        m_parts.inspector->setVisible(hasInspector);
    return divided;
}

} // namespace barline

#include "moc_MainWindowLayout.cpp"
