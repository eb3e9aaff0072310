#pragma once

#include "ui/pianoroll/RollScene.h"
#include "ui/theme/ThemeSource.h"

class QAction;
class QMenu;

namespace barline {

/// What is chosen about the keys: the scale, whether notes snap to it, which rows are folded away, drums. Its menu
/// serves the header's button and the window's View menu.
class KeyActions : public QObject
{
    Q_OBJECT

public:
    /// The actions are those of `panel`, which owns all; scene and theme outlive it.
    KeyActions(RollScene &scene, const ThemeSource &theme, QWidget *panel);

    QMenu *menu() const { return m_menu; }
    /// Wants a scale to be chosen from all.
    QAction *chooseScale() const { return m_choose; }
    /// Wants a drum to be renamed.
    QAction *renameDrum() const { return m_rename; }
    /// For the header: snap, fold to the scale, fold to what is used.
    QList<QAction *> switches() const { return {m_snap, m_foldScale, m_foldUsed}; }

private:
    using Change = std::function<void(KeyChoice &)>;

    QAction *make(const char *name, const char *icon, const QString &text, const QString &toolTip,
                  const QKeySequence &key, const Change &change = {});
    void change(const Change &change);
    void showChoice();

    RollScene &m_scene;
    const ThemeSource &m_theme;
    QWidget *m_panel;
    QMenu *m_menu;
    QAction *m_follow = nullptr;
    QAction *m_none = nullptr;
    QAction *m_choose = nullptr;
    QAction *m_snap = nullptr;
    QAction *m_foldScale = nullptr;
    QAction *m_foldUsed = nullptr;
    QAction *m_drums = nullptr;
    QAction *m_rename = nullptr;
};

} // namespace barline
