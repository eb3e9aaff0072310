#include "ui/pianoroll/ClipboardActions.h"

#include "ui/canvas/PanelAction.h"
#include "ui/pianoroll/NoteCanvas.h"
#include "ui/pianoroll/NoteSteps.h"

namespace barline {

ClipboardActions::ClipboardActions(RollScene &scene, NoteCanvas &canvas, QWidget &panel, const ThemeSource &theme)
    : QObject(&panel)
    , m_scene(scene)
    , m_canvas(canvas)
    , m_cut(makePanelAction(panel, theme,
                            {QStringLiteral("cut"),
                             QStringLiteral("cut"),
                             tr("Cu&t Notes"),
                             tr("Copy the selected notes and delete them"),
                             {QKeySequence::Cut}}))
    , m_pasteHere(makePanelAction(panel, theme,
                                  {QStringLiteral("paste-at-pointer"),
                                   QStringLiteral("paste-at-pointer"),
                                   tr("Paste at P&ointer"),
                                   tr("Add the notes on the clipboard to the bar under the pointer"),
                                   {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)}}))
{
    connect(m_cut, &QAction::triggered, this, &ClipboardActions::cut);
    connect(m_pasteHere, &QAction::triggered, this, &ClipboardActions::pasteHere);
    connect(&scene, &RollScene::opened, this, &ClipboardActions::showState);
    connect(&scene.context(), &EditorContext::noteSelectionChanged, this, &ClipboardActions::showState);
    showState();
}

void ClipboardActions::cut()
{
    const ClipPtr clip = m_scene.clip();
    const QSet<NoteId> notes = m_scene.context().selectedNotes();
    if (!clip || notes.isEmpty())
        return;
    NamedEdit edit = deletingNotes(m_scene, notes);
    if (edit.isEmpty())
        return;
    emit copyRequested(choose(clip, notes));
    edit.label = tr("Cut %n Note(s)", nullptr, static_cast<int>(edit.things));
    m_canvas.push(std::move(edit));
}

void ClipboardActions::pasteHere()
{
    if (const auto at = m_canvas.pointed())
        emit pasteRequested(*at);
    else
        m_scene.context().showHint(tr("Point at the bar that the notes are to be added to"));
}

void ClipboardActions::showState()
{
    m_cut->setEnabled(m_scene.clip() && !m_scene.context().selectedNotes().isEmpty());
    m_pasteHere->setEnabled(m_scene.clip() != nullptr);
}

} // namespace barline

#include "moc_ClipboardActions.cpp"
