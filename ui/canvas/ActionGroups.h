#pragma once

#include "ui/canvas/PanelAction.h"

#include <QObject>

#include <functional>

namespace barline {

/// The actions of one matter of a panel, in groups as menus show them. The panel owns it and its actions; the theme
/// outlives it. GUI thread.
class ActionGroups : public QObject
{
    Q_OBJECT

public:
    const QList<QList<QAction *>> &groups() const { return m_groups; }
    /// All of them in a row.
    const QList<QAction *> &actions() const { return m_actions; }

protected:
    using Keys = QList<QKeySequence>;

    ActionGroups(const ThemeSource &theme, QWidget *panel);

    /// What is added from now on is a group of its own.
    void beginGroup() { m_groups.append(QList<QAction *>()); }
    QAction *add(const char *name, const char *icon, const QString &text, const QString &toolTip, const Keys &keys,
                 std::function<void()> act);
    QAction *add(const char *name, const char *icon, const QString &text, const QString &toolTip,
                 const QKeySequence &key, std::function<void()> act)
    {
        return add(name, icon, text, toolTip, Keys{key}, std::move(act));
    }
    void setAllEnabled(bool enabled);
    QWidget *panel() const { return m_panel; }

private:
    const ThemeSource &m_theme;
    QWidget *m_panel;
    QList<QList<QAction *>> m_groups;
    QList<QAction *> m_actions;
};

} // namespace barline
