#pragma once

#include "ui/EditorContext.h"
#include "ui/MusicChoice.h"
#include "ui/NoteMime.h"
#include "ui/canvas/Gesture.h"
#include "ui/theme/ThemeSource.h"

#include <QPointer>
#include <QWidget>

#include <memory>

class QAction;
class QMenu;

namespace barline {

class BarActions;
class ClipboardActions;
class GridActions;
class KeyActions;
class LinkActions;
class NoteCanvas;
class NoteCommands;
class NoteInspector;
class RollScene;
class RollTools;
class SelectionActions;

/// The piano roll: the clip that the context has open, with its tools. The context and the theme outlive it.
class PianoRollPanel : public QWidget
{
    Q_OBJECT

public:
    PianoRollPanel(EditorContext &context, ThemeSource &theme, QWidget *parent = nullptr);
    ~PianoRollPanel() override;

    /// For the Edit menu: what is done with the selected notes. They work while the panel has the focus; actions() has
    /// all.
    QList<QAction *> editActions() const { return m_editActions; }
    /// For the Edit menu.
    QAction *cutAction() const;
    QAction *pasteAtPointerAction() const;
    /// For the Edit menu: what chooses notes.
    QMenu *selectMenu() const;
    /// For the Tools menu, one of them checked.
    QList<QAction *> toolActions() const { return m_toolActions; }
    /// For the Tools menu: the note cursor and step input.
    QList<QAction *> keyActions() const;
    /// For the View menu: zoom, and the menus of the grid and of the keys.
    QList<QAction *> viewActions() const { return m_viewActions; }
    /// For the Clip menu: what is done with its bars.
    QList<QAction *> barActions() const;
    /// For the Clip menu: what can be done about its places.
    QMenu *linkMenu() const;
    /// What the context menu has beside the editActions(), selectMenu() and those of linkMenu(); not owned.
    void setMoreActions(const QList<QAction *> &actions);

    /// The values of the selected notes, to be laid out beside the panel, which makes and deletes it.
    NoteInspector *inspector() const;

    /// What is chosen of how it shows and snaps, for the next start; as the bytes of a window's layout.
    QByteArray saveView() const;
    /// Passes over what it does not know.
    void restoreView(const QByteArray &view);

    /// Where the clips of this project were left, for the next time that it is opened.
    QByteArray saveClipViews() const;
    void restoreClipViews(const QByteArray &views);

    /// Whether what is pasted lands in a clip here.
    bool takesNotes() const { return m_context.clip() != nullptr; }
    /// Lands the notes, or those of the documents' clips, there; without a point at the note cursor or the playhead.
    void paste(const PastedMusic &music, const std::optional<CanvasPoint> &at = {});

signals:
    /// Documents that came here and are no clips.
    void importRequested(const QList<barline::DocumentSource> &sources);
    /// Notes are to be put on the clipboard.
    void copyRequested(const barline::MusicChoice &what);
    /// What is on the clipboard is to be given to paste().
    void pasteRequested(const barline::CanvasPoint &at);

private:
    QAction *makeAction(const QString &icon, const QString &text, const QString &toolTip,
                        const QList<QKeySequence> &shortcuts);
    void makeToolActions();
    void makeEditActions();
    void makeLaneActions();
    void makeInspector();
    void deleteSelected();
    void showSelection();

    EditorContext &m_context;
    ThemeSource &m_theme;
    RollScene *m_scene;
    std::unique_ptr<RollTools> m_tools;
    QList<QAction *> m_toolActions;
    QList<QAction *> m_editActions;
    QList<QAction *> m_viewActions;
    GridActions *m_grids;
    KeyActions *m_pitches;
    LinkActions *m_links;
    BarActions *m_bars;
    QAction *m_deleteAction = nullptr;
    QAction *m_velocityAction = nullptr;
    QAction *m_laneAction = nullptr;
    NoteCanvas *m_canvas = nullptr;
    NoteCommands *m_commands = nullptr;
    ClipboardActions *m_clipboard = nullptr;
    SelectionActions *m_selecting = nullptr;
    QPointer<NoteInspector> m_inspector;
};

} // namespace barline
