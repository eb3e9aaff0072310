#pragma once

#include "ui/pianoroll/RollScene.h"
#include "ui/theme/ThemeSource.h"

class QAction;
class QMenu;

namespace barline {

/// What can be done about a clip's places and about what differs at the one that is open: the switch, the lists, and
/// resetting, pushing and dropping overrides. Its menu serves the window's Clip menu and the notes' own. GUI thread.
class LinkActions : public QObject
{
    Q_OBJECT

public:
    /// The actions are those of `panel`, which owns all; scene and theme outlive it.
    LinkActions(RollScene &scene, const ThemeSource &theme, QWidget *panel);

    QMenu *menu() const { return m_menu; }
    QAction *onlyHere() const { return m_onlyHere; }
    QAction *places() const { return m_places; }
    QAction *changes() const { return m_changes; }
    QAction *resetAll() const { return m_resetAll; }
    /// In how many places the open clip is used.
    int uses() const { return m_uses; }

    /// Lets resetting be about the note whose outline is there, if one was removed, rather than about the selected.
    void point(const std::optional<CanvasPoint> &at);

    // Each one named step. With no notes, all that differs at the place.

    void reset(const QSet<NoteId> &notes);
    void push(const QSet<NoteId> &notes);
    void dropOrphans(const QSet<NoteId> &notes);
    void orphansToNotes(const QSet<NoteId> &notes);
    void makeUnique();

signals:
    /// What the actions and lists show is another.
    void changed();

private:
    QAction *make(const char *name, const QString &text, const QString &toolTip, const QKeySequence &key);
    void makeActions();
    void connectActions();
    void follow(const Touched &touched);
    void update();
    /// The selected notes that differ here; the one that is pointed at instead.
    QSet<NoteId> selectedHere() const;
    bool pushMade(const History::Maker &make, qsizetype things, const QString &label);

    RollScene &m_scene;
    const ThemeSource &m_theme;
    QWidget *m_panel;
    QMenu *m_menu;
    QAction *m_onlyHere = nullptr;
    QAction *m_places = nullptr;
    QAction *m_changes = nullptr;
    QAction *m_reset = nullptr;
    QAction *m_resetAll = nullptr;
    QAction *m_push = nullptr;
    QAction *m_makeUnique = nullptr;
    QAction *m_dropOrphans = nullptr;
    QAction *m_orphansToNotes = nullptr;
    NoteId m_pointed; ///< was removed here; none where nothing is pointed at
    int m_uses = 0;
};

} // namespace barline
