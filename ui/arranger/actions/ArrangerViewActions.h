#pragma once

#include "ui/arranger/ArrangerNavigation.h"
#include "ui/theme/ThemeSource.h"

class QAction;

namespace barline {

/// Moves the arranger's view by menu and keyboard.
class ArrangerViewActions : public QObject
{
    Q_OBJECT

public:
    /// The actions are those of `panel`, which owns all; the rest outlives it.
    ArrangerViewActions(EditorContext &context, ArrangementView &view, const ThemeSource &theme, QWidget *panel);

    /// For the View menu.
    const QList<QAction *> &actions() const { return m_actions; }
    /// Checked while the minimap is to be there.
    QAction *minimapAction() const { return m_minimap; }

private:
    QAction *add(const char *name, const char *icon, const QString &text, const QString &toolTip,
                 const QList<QKeySequence> &keys, std::function<void()> act);
    void zoom(double factor);
    void zoomRows(double factor);
    void askBar();
    /// "9" is bar 9; any other word a section or marker that begins like that.
    std::optional<BarNumber> barIn(const QString &text) const;
    void update();

    EditorContext &m_context;
    ArrangementView &m_view;
    const ThemeSource &m_theme;
    QWidget *m_panel;
    QList<QAction *> m_actions;
    QAction *m_toSelection = nullptr;
    QAction *m_minimap = nullptr;
};

} // namespace barline
