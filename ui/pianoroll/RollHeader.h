#pragma once

#include "ui/pianoroll/RollScene.h"
#include "ui/theme/ThemeSource.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;

namespace barline {

/// The bar above the notes: whose clip it is and where it is used, the tools, the grid.
class RollHeader : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 36;

    RollHeader(RollScene &scene, const ThemeSource &theme, const QList<QAction *> &tools, QMenu *grids,
               QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showClip();

    RollScene &m_scene;
    const ThemeSource &m_theme;
    QLabel *m_name;
    QLabel *m_facts;
};

} // namespace barline
