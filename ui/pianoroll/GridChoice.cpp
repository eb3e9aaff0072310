#include "ui/pianoroll/GridChoice.h"

#include <QMenu>

namespace barline {

GridChoice::GridChoice(const RollScene &scene, QMenu *menu, QWidget *parent)
    : QToolButton(parent)
    , m_scene(scene)
{
    setToolTip(tr("The grid that notes snap to"));
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setMenu(menu);
    // As wide for all that it shows, so that its neighbours stay in their places.
    setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("1/128Q ↔")) + 24);
    connect(&scene.context(), &EditorContext::gridChanged, this, &GridChoice::showGrid);
    connect(&scene, &RollScene::axesChanged, this, &GridChoice::showGrid);
    showGrid();
}

void GridChoice::showGrid()
{
    const SnapGrid grid = m_scene.grid();
    QString words = grid.isOn ? grid.name() : tr("Off");
    if (grid.isOn && grid.isAdaptive)
        words += QStringLiteral(" ↔");
    setText(words);
    setAccessibleName(tr("Grid: %1").arg(words));
}

} // namespace barline

#include "moc_GridChoice.cpp"
