#pragma once

#include "ui/pianoroll/RollScene.h"

#include <QToolButton>

namespace barline {

/// Shows the grid that holds and opens the menu that chooses it.
class GridChoice : public QToolButton
{
    Q_OBJECT

public:
    /// The menu is not owned.
    GridChoice(const RollScene &scene, QMenu *menu, QWidget *parent = nullptr);

private:
    void showGrid();

    const RollScene &m_scene;
};

} // namespace barline
