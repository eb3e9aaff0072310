#pragma once

#include "core/service/DocumentSource.h"
#include "ui/EditorContext.h"
#include "ui/theme/ThemeSource.h"

#include <QWidget>

#include <memory>

class QAction;
class QMenu;

namespace barline {

class BarActions;
class GridActions;
class LinkActions;
class NavigationActions;
class NoteCanvas;
class NoteCommands;
class RollScene;
class RollTools;

/// The piano roll: the clip that the context has open, with its tools. The context and the theme outlive it.
class PianoRollPanel : public QWidget
{
    Q_OBJECT

public:
    PianoRollPanel(EditorContext &context, ThemeSource &theme, QWidget *parent = nullptr);
    ~PianoRollPanel() override;

    /// For the Edit menu: delete, select all. They work while the panel has the focus; actions() has all.
    QList<QAction *> editActions() const { return m_editActions; }
    /// For the Tools menu, one of them checked.
    QList<QAction *> toolActions() const { return m_toolActions; }
    /// For the Tools menu: the note cursor and step input.
    QList<QAction *> keyActions() const;
    /// For the View menu: zoom, and the grid's menu.
    QList<QAction *> viewActions() const { return m_viewActions; }
    /// For the Clip menu: what is done with its bars.
    QList<QAction *> barActions() const;
    /// For the Clip menu: what can be done about its places.
    QMenu *linkMenu() const;
    /// What the context menu has beside the editActions() and those of linkMenu(); not owned.
    void setMoreActions(const QList<QAction *> &actions);

    /// What is chosen of how it shows and snaps, for the next start; as the bytes of a window's layout.
    QByteArray saveView() const;
    /// Passes over what it does not know.
    void restoreView(const QByteArray &view);

    /// Whether what is pasted lands in a clip here.
    bool takesNotes() const { return m_context.clip() != nullptr; }
    /// Lands the notes of the documents' clips at the playhead.
    void paste(const QList<DocumentSource> &sources);

signals:
    /// Documents that came here and are no clips.
    void importRequested(const QList<barline::DocumentSource> &sources);

private:
    QAction *makeAction(const QString &icon, const QString &text, const QString &toolTip,
                        const QList<QKeySequence> &shortcuts);
    void makeToolActions();
    void makeEditActions();
    void makeLaneActions();
    void selectAll();
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
    LinkActions *m_links;
    BarActions *m_bars;
    NavigationActions *m_views = nullptr;
    QAction *m_deleteAction = nullptr;
    QAction *m_velocityAction = nullptr;
    QAction *m_laneAction = nullptr;
    NoteCanvas *m_canvas = nullptr;
    NoteCommands *m_commands = nullptr;
};

} // namespace barline
