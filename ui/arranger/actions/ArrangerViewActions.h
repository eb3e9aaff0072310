#pragma once

#include "ui/arranger/ArrangerNavigation.h"
#include "ui/canvas/ActionGroups.h"

class QAction;

namespace barline {

/// Moves the arranger's view by menu and keyboard.
class ArrangerViewActions : public ActionGroups
{
    Q_OBJECT

public:
    /// The actions are those of `panel`, which owns all; the rest outlives it.
    ArrangerViewActions(EditorContext &context, ArrangementView &view, const ThemeSource &theme, QWidget *panel);

    /// Checked while the minimap is to be there.
    QAction *minimapAction() const { return m_minimap; }

private:
    void zoom(double factor);
    void zoomRows(double factor);
    void askBar();
    /// "9" is bar 9; any other word a section or marker that begins like that.
    std::optional<BarNumber> barIn(const QString &text) const;
    void update();

    EditorContext &m_context;
    ArrangementView &m_view;
    QAction *m_toSelection = nullptr;
    QAction *m_minimap = nullptr;
};

} // namespace barline
