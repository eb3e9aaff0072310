#pragma once

#include "ui/canvas/ActionGroups.h"
#include "ui/pianoroll/RollNavigation.h"

class QAction;

namespace barline {

/// Moves the piano roll's view by menu and keyboard.
class NavigationActions : public ActionGroups
{
    Q_OBJECT

public:
    /// The actions are those of `panel`, which owns all; the rest outlives it. What is asked is asked over `view`.
    NavigationActions(RollScene &scene, RollNavigation &navigation, const ThemeSource &theme, QWidget &view,
                      QWidget *panel);

private:
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
    QWidget &m_view;
    QAction *m_toSelection = nullptr;
    QAction *m_page = nullptr;
    QAction *m_smooth = nullptr;
};

} // namespace barline
