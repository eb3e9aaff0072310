#pragma once

#include "ui/pianoroll/RollNavigation.h"
#include "ui/theme/ThemeSource.h"

class QAction;

namespace barline {

/// Moves the piano roll's view by menu and keyboard.
class NavigationActions : public QObject
{
    Q_OBJECT

public:
    /// The actions are those of `panel`, which owns all; the rest outlives it. What is asked is asked over `view`.
    NavigationActions(RollScene &scene, RollNavigation &navigation, const ThemeSource &theme, QWidget &view,
                      QWidget *panel);

    /// For the View menu.
    const QList<QAction *> &actions() const { return m_actions; }

private:
    using Keys = QList<QKeySequence>;

    QAction *add(const char *name, const char *icon, const QString &text, const QString &toolTip, const Keys &keys,
                 std::function<void()> act);
    /// Goes along with the playhead like that, or no more where it already does.
    void chooseFollow(Follow follow);
    void zoom(double time, double rows);
    void askBar();
    /// "3" is a bar of the clip, "s9" one of the song.
    std::optional<ClipBarIndex> barIn(const QString &text) const;
    static std::optional<BarNumber> songBarIn(const QString &text);
    /// The bars that barIn() takes.
    QString barsThere() const;
    void showState();

    RollScene &m_scene;
    RollNavigation &m_navigation;
    const ThemeSource &m_theme;
    QWidget &m_view;
    QWidget *m_panel;
    QList<QAction *> m_actions;
    QAction *m_toSelection = nullptr;
    QAction *m_page = nullptr;
    QAction *m_smooth = nullptr;
};

} // namespace barline
