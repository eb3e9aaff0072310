#pragma once

#include "ui/EditorContext.h"
#include "ui/theme/ThemeSource.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;

namespace barline {

/// Chooses the grid: its note value, division, whether it adapts to the zoom, moves relatively, or is off. Its menu
/// serves the header's button and the window's View menu.
class GridActions : public QObject
{
    Q_OBJECT

public:
    /// The actions are those of `panel`, which owns all; context and theme outlive it.
    GridActions(EditorContext &context, const ThemeSource &theme, QWidget *panel);

    QMenu *menu() const { return m_menu; }

private:
    using Change = std::function<void(SnapGrid &)>;

    void makeValues();
    void makeDivisions();
    void makeSteps();
    void makeSwitches();
    QAction *make(const char *name, const char *icon, const QString &text, const QString &toolTip,
                  const QKeySequence &key, const Change &change);
    void change(const Change &change);
    void askParts();
    void showGrid();

    EditorContext &m_context;
    const ThemeSource &m_theme;
    QWidget *m_panel;
    QMenu *m_menu;
    QActionGroup *m_values;
    QActionGroup *m_divisions;
    QAction *m_parts = nullptr;
    QAction *m_isOn = nullptr;
    QAction *m_isAdaptive = nullptr;
    QAction *m_isRelative = nullptr;
};

} // namespace barline
