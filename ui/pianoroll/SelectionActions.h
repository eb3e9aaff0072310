#pragma once

#include "ui/canvas/ActionGroups.h"
#include "ui/pianoroll/RollScene.h"

class QAction;
class QMenu;
class QSpinBox;

namespace barline {

class AskPopup;

/// What chooses notes of the clip by what they are: the Select menu. A large clip is looked through on a pool thread.
/// GUI thread.
class SelectionActions : public ActionGroups
{
    Q_OBJECT

public:
    /// Both outlive it; the menu and the actions are the panel's. What is asked is asked over `view`.
    SelectionActions(RollScene &scene, const ThemeSource &theme, QWidget &view, QWidget *panel);

    QMenu *menu() const { return m_menu; }

private:
    using Choose = std::function<QSet<NoteId>(const Clip &)>;

    QAction *add(const char *name, const QString &text, const QString &toolTip, const QKeySequence &key,
                 std::function<void()> act);
    void makeActions();
    /// Selects those of the clip.
    void select(const Choose &choose);
    void take(const QSet<NoteId> &notes);
    /// `choose` is given the selected notes.
    void selectLike(QSet<NoteId> (*choose)(const Clip &, const QSet<NoteId> &));
    void selectOutOfScale();
    void askPitches();
    void askVelocities();
    void askNth();
    /// From `low` to `high` of two fields, among the selected notes only where that is ticked.
    void askRange(AskPopup *popup, QSpinBox *low, QSpinBox *high,
                  std::function<QSet<NoteId>(const Clip &, int, int)> in);
    void showState();

    RollScene &m_scene;
    QWidget &m_view;
    QMenu *m_menu;
    QList<QAction *> m_ofSelected; ///< that need a selection
};

} // namespace barline
