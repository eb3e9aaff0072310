#pragma once

#include "ui/theme/ThemeSource.h"

#include <QSplitter>

class QAction;

namespace barline {

class ArrangerPanel;
class DslPanel;
class FindingsPanel;
class NoteInspector;
class PianoRollPanel;
class ProjectDock;

/// How the parts of the window share its room: project list, arranger above or beside the piano roll, text, inspector,
/// and findings below all; which of them are there, and how that is kept. The window's central rows. GUI thread; the
/// parts are laid out in it and become its own.
class MainWindowLayout : public QSplitter
{
    Q_OBJECT

public:
    struct Parts
    {
        ProjectDock *dock;
        ArrangerPanel *arranger;
        PianoRollPanel *pianoRoll;
        DslPanel *text;
        NoteInspector *inspector;
        FindingsPanel *findings;
    };
    /// Which of the two editors has the room of both.
    enum class Alone { None, Arranger, PianoRoll };

    MainWindowLayout(const Parts &parts, const ThemeSource &theme, QWidget *window);

    /// For the View menu.
    const QList<QAction *> &actions() const { return m_actions; }
    Qt::Orientation orientation() const { return m_editors->orientation(); }
    Alone alone() const { return m_alone; }

    /// The piano roll is needed: where the arranger has all the room they change places.
    void showPianoRoll();
    /// The findings were opened.
    void makeRoomForFindings();
    /// The window is that wide now.
    void fit(int windowWidth);
    /// "arranger", "piano-roll" or "dsl" and nothing else, for pictures. False for any other word.
    bool showOnly(const QString &part);

    /// How the parts share the room, and what is chosen of how they show.
    QByteArray save() const;
    /// False where `layout` was not made by save().
    bool restore(const QByteArray &layout);

private:
    void layOut();
    void makeActions();
    QAction *add(const char *name, const char *icon, const QString &text, const QString &toolTip,
                 const QKeySequence &key);
    void reset();
    void showDock(bool isShown);
    void turn(Qt::Orientation orientation);
    void setAlone(Alone alone);
    /// The same, with the sizes as they were kept.
    void showAlone(Alone alone);
    void keepSizes();
    void showState();

    const ThemeSource &m_theme;
    Parts m_parts;
    QSplitter *m_columns; ///< dock | editors | text | inspector
    QSplitter *m_editors; ///< arranger and piano roll
    QList<QAction *> m_actions;
    QAction *m_dockAction = nullptr;
    QAction *m_sideBySide = nullptr;
    QAction *m_arrangerAlone = nullptr;
    QAction *m_rollAlone = nullptr;
    Alone m_alone = Alone::None;
    QList<int> m_above;               ///< the editors' sizes above each other, once they were,
    QList<int> m_beside;              ///< and side by side
    bool m_isInspectorChosen = false; ///< to be there or not; else it is where there is room for it
};

} // namespace barline
