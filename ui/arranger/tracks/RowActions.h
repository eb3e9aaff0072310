#pragma once

#include "ui/arranger/ArrangementLayout.h"
#include "ui/arranger/tracks/RowViews.h"
#include "ui/theme/ThemeSource.h"

#include <QAction>

#include <functional>

namespace barline {

/// How high the rows of tracks are, by menu and key. No edits: it is how one looks at the song. GUI thread.
class RowActions : public QObject
{
    Q_OBJECT

public:
    /// The actions are those of `panel`, which owns all; `room` says how much of it rows have. The rest outlives it.
    RowActions(EditorContext &context, RowViews &rows, const ArrangementLayout &layout, const ThemeSource &theme,
               std::function<int()> room, QWidget *panel);

    const QList<QAction *> &actions() const { return m_actions; }

private:
    void add(const char *name, const char *icon, const QString &text, const QString &toolTip,
             const QList<QKeySequence> &keys, void (RowActions::*act)());
    void taller();
    void shorter();
    void scaleSelected(double factor);
    void usual();
    void fitAll();
    void update();

    EditorContext &m_context;
    RowViews &m_rows;
    const ArrangementLayout &m_layout;
    const ThemeSource &m_theme;
    std::function<int()> m_room;
    QWidget *m_panel;
    QList<QAction *> m_actions;
};

} // namespace barline
