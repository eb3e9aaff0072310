#pragma once

#include "ui/pianoroll/RollScene.h"
#include "ui/theme/ThemeSource.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;

namespace barline {

class KeyActions;
class LinkActions;
class LinkBar;

/// The bar above the notes: whose clip it is and where it is used, the tools, the scale, the grid.
class RollHeader : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 36;

    RollHeader(RollScene &scene, const ThemeSource &theme, const QList<QAction *> &tools, const KeyActions &keys,
               QMenu *grids, LinkActions &links, QWidget *parent);

    /// Of the least that it says, once that was needed, whatever it shows at the moment: so that fit() moves nothing
    /// beside it.
    QSize minimumSizeHint() const override { return {m_leastWidth, kHeight}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showClip();
    /// Says less where not all fits.
    void fit();

    RollScene &m_scene;
    const ThemeSource &m_theme;
    QLabel *m_name;
    QLabel *m_facts;
    LinkBar *m_links;
    QWidget *m_switches;
    QList<QWidget *> m_titles; ///< of what is chosen
    int m_leastWidth = 0;
};

} // namespace barline
