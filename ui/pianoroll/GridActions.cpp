#include "ui/pianoroll/GridActions.h"

#include "ui/Prompt.h"
#include "ui/canvas/PanelAction.h"

#include <QActionGroup>
#include <QMenu>

namespace barline {

namespace {

using Division = SnapGrid::Division;

struct Value
{
    const char *name;
    int parts;
    Qt::Key key;
};

constexpr Value kValues[]{
    {"grid-1", 1, Qt::Key_1},   {"grid-2", 2, Qt::Key_2},   {"grid-4", 4, Qt::Key_3},   {"grid-8", 8, Qt::Key_4},
    {"grid-16", 16, Qt::Key_5}, {"grid-32", 32, Qt::Key_6}, {"grid-64", 64, Qt::Key_7}, {"grid-128", 128, Qt::Key_8},
};

} // namespace

GridActions::GridActions(EditorContext &context, const ThemeSource &theme, QWidget *panel)
    : QObject(panel)
    , m_context(context)
    , m_theme(theme)
    , m_panel(panel)
    , m_menu(new QMenu(tr("&Grid"), panel))
    , m_values(new QActionGroup(this))
    , m_divisions(new QActionGroup(this))
{
    m_menu->setToolTipsVisible(true);
    m_menu->menuAction()->setIcon(theme.icon(QStringLiteral("grid")));
    makeValues();
    m_menu->addSeparator();
    makeDivisions();
    m_menu->addSeparator();
    makeSteps();
    m_menu->addSeparator();
    makeSwitches();
    connect(&context, &EditorContext::gridChanged, this, &GridActions::showGrid);
    showGrid();
}

QAction *GridActions::make(const char *name, const char *icon, const QString &text, const QString &toolTip,
                           const QKeySequence &key, const Change &change)
{
    QAction *action =
        makePanelAction(*m_panel, m_theme, {QLatin1String(name), QLatin1String(icon), text, toolTip, {key}});
    m_menu->addAction(action);
    if (change)
        connect(action, &QAction::triggered, this, [this, change] { this->change(change); });
    return action;
}

void GridActions::makeValues()
{
    for (const Value &value : kValues) {
        const QString text = QStringLiteral("1/%1").arg(value.parts);
        QAction *action = make(value.name, "grid", text, tr("Divide bars into notes of %1").arg(text),
                               QKeySequence(Qt::ALT | value.key), [parts = value.parts](SnapGrid &grid) {
                                   grid.parts = parts;
                                   grid.isOn = true;
                               });
        action->setData(value.parts);
        action->setCheckable(true);
        m_values->addAction(action);
    }
    m_parts = make("grid-parts", "fraction", tr("1/&n…"), tr("Divide a whole note into as many parts as you say"),
                   QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N), {});
    m_parts->setCheckable(true);
    m_values->addAction(m_parts);
    connect(m_parts, &QAction::triggered, this, &GridActions::askParts);
}

void GridActions::makeDivisions()
{
    const auto add = [this](QAction *action, Division division) {
        action->setData(static_cast<int>(division));
        action->setCheckable(true);
        m_divisions->addAction(action);
    };
    const auto to = [](Division division) {
        return [division](SnapGrid &grid) {
            grid.division = division;
            grid.isOn = true;
        };
    };
    add(make("grid-straight", "straight", tr("&Straight"), tr("Notes as they are"), QKeySequence(Qt::CTRL | Qt::Key_9),
             to(Division::Straight)),
        Division::Straight);
    add(make("grid-dotted", "dotted", tr("&Dotted"), tr("Notes half as long again"), QKeySequence(Qt::CTRL | Qt::Key_7),
             to(Division::Dotted)),
        Division::Dotted);
    add(make("grid-triplet", "triplet", tr("&Triplets"), tr("Three notes in the time of two"),
             QKeySequence(Qt::CTRL | Qt::Key_3), to(Division::Triplet)),
        Division::Triplet);
    add(make("grid-quintuplet", "quintuplet", tr("&Quintuplets"), tr("Five notes in the time of four"),
             QKeySequence(Qt::CTRL | Qt::Key_8), to(Division::Quintuplet)),
        Division::Quintuplet);
}

void GridActions::makeSteps()
{
    make("grid-finer", "grid-finer", tr("&Finer"), tr("Twice as many lines"), QKeySequence(Qt::CTRL | Qt::Key_1),
         [](SnapGrid &grid) { grid = grid.finer(); });
    make("grid-coarser", "grid-coarser", tr("&Coarser"), tr("Half as many lines"), QKeySequence(Qt::CTRL | Qt::Key_2),
         [](SnapGrid &grid) { grid = grid.coarser(); });
}

void GridActions::makeSwitches()
{
    m_isOn = make("snap", "grid", tr("Sna&p to Grid"), tr("Notes snap to the lines; Alt leaves them"),
                  QKeySequence(Qt::CTRL | Qt::Key_4), [](SnapGrid &grid) { grid.isOn = !grid.isOn; });
    m_isAdaptive = make("grid-adaptive", "adaptive", tr("&Adapt to Zoom"), tr("As many lines as the zoom has room for"),
                        QKeySequence(Qt::CTRL | Qt::Key_5), [](SnapGrid &grid) { grid.isAdaptive = !grid.isAdaptive; });
    m_isRelative = make("snap-relative", "relative", tr("&Relative Snap"),
                        tr("Notes that are moved keep their distance from the line before them"),
                        QKeySequence(Qt::CTRL | Qt::Key_6), [](SnapGrid &grid) { grid.isRelative = !grid.isRelative; });
    for (QAction *action : {m_isOn, m_isAdaptive, m_isRelative})
        action->setCheckable(true);
}

void GridActions::change(const Change &change)
{
    SnapGrid grid = m_context.grid();
    change(grid);
    m_context.setGrid(grid);
    showGrid();
}

void GridActions::askParts()
{
    showGrid(); // nothing is chosen before it is answered
    const auto isParts = [](const QString &text) {
        bool isNumber = false;
        const int parts = text.trimmed().toInt(&isNumber);
        return isNumber && parts >= 1 && parts <= SnapGrid::kMostParts
                   ? QString()
                   : tr("Give a whole number from 1 to %1.").arg(SnapGrid::kMostParts);
    };
    prompt::askText(
        m_panel, {tr("Grid"), tr("Into how many parts is a whole note divided?"), {}},
        QString::number(m_context.grid().parts), tr("Divide"),
        [this](const QString &text) {
            change([parts = text.toInt()](SnapGrid &grid) {
                grid.parts = parts;
                grid.isOn = true;
            });
        },
        isParts);
}

void GridActions::showGrid()
{
    const SnapGrid &grid = m_context.grid();
    m_parts->setChecked(true); // unless one of the others is
    for (QAction *action : m_values->actions()) {
        if (action->data() == grid.parts)
            action->setChecked(true);
    }
    for (QAction *action : m_divisions->actions())
        action->setChecked(action->data() == static_cast<int>(grid.division));
    m_isOn->setChecked(grid.isOn);
    m_isAdaptive->setChecked(grid.isAdaptive);
    m_isRelative->setChecked(grid.isRelative);
}

} // namespace barline

#include "moc_GridActions.cpp"
