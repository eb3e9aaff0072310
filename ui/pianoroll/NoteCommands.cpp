#include "ui/pianoroll/NoteCommands.h"

#include "core/edit/notes/ChosenNotes.h"
#include "ui/canvas/PanelAction.h"
#include "ui/pianoroll/NoteCanvas.h"
#include "ui/pianoroll/NoteSteps.h"
#include "ui/pianoroll/keys/NoteKeys.h"

namespace barline {

namespace {

constexpr int kVelocityStep = 5;

} // namespace

NoteCommands::NoteCommands(RollScene &scene, NoteCanvas &canvas, QWidget &panel, const ThemeSource &theme)
    : QObject(&panel)
    , m_scene(scene)
    , m_canvas(canvas)
{
    makeEditActions(panel, theme);
    makeKeyActions(panel, theme);
    connect(&scene.context(), &EditorContext::noteSelectionChanged, this, &NoteCommands::showSelection);
    showSelection();
}

void NoteCommands::makeEditActions(QWidget &panel, const ThemeSource &theme)
{
    const auto make = [&](const PanelActionWords &words, auto does) {
        QAction *action = makePanelAction(panel, theme, words);
        m_editActions.append(action);
        connect(action, &QAction::triggered, this, does);
    };
    make({QStringLiteral("duplicate-notes"),
          QStringLiteral("copy"),
          tr("Duplicate Notes"),
          tr("Copy the selected notes right after them"),
          {QKeySequence(Qt::CTRL | Qt::Key_D)}},
         [this] { duplicate(); });
    make({QStringLiteral("split-here"),
          QStringLiteral("split"),
          tr("Split Notes Here"),
          tr("Cut the selected notes at the note cursor, or at the playhead"),
          {QKeySequence(Qt::SHIFT | Qt::Key_C)}},
         [this] { splitHere(); });
    make({QStringLiteral("glue-notes"),
          QStringLiteral("glue"),
          tr("Glue Notes"),
          tr("Make one note of the selected ones that follow each other on a key"),
          {QKeySequence(Qt::SHIFT | Qt::Key_G)}},
         [this] { glue(); });
    make({QStringLiteral("louder"),
          QStringLiteral("louder"),
          tr("Louder"),
          tr("Make the selected notes louder"),
          {QKeySequence(Qt::CTRL | Qt::Key_Up)}},
         [this] { changeVelocity(kVelocityStep); });
    make({QStringLiteral("softer"),
          QStringLiteral("softer"),
          tr("Softer"),
          tr("Make the selected notes softer"),
          {QKeySequence(Qt::CTRL | Qt::Key_Down)}},
         [this] { changeVelocity(-kVelocityStep); });
    make({QStringLiteral("longer"),
          QStringLiteral("longer"),
          tr("Longer"),
          tr("Make the selected notes longer by a step of the grid"),
          {QKeySequence(Qt::SHIFT | Qt::Key_Right)}},
         [this] { changeLength(1); });
    make({QStringLiteral("shorter"),
          QStringLiteral("shorter"),
          tr("Shorter"),
          tr("Make the selected notes shorter by a step of the grid"),
          {QKeySequence(Qt::SHIFT | Qt::Key_Left)}},
         [this] { changeLength(-1); });
}

void NoteCommands::makeKeyActions(QWidget &panel, const ThemeSource &theme)
{
    const auto make = [&](const PanelActionWords &words) {
        QAction *action = makePanelAction(panel, theme, words);
        m_keyActions.append(action);
        return action;
    };
    NoteKeys &keys = m_canvas.keys();
    QAction *cursor = make({QStringLiteral("note-cursor"),
                            QStringLiteral("note-cursor"),
                            tr("Note Cursor"),
                            tr("Reach, make and edit notes with the arrow keys and Enter"),
                            {QKeySequence(Qt::Key_N)}});
    cursor->setCheckable(true);
    connect(cursor, &QAction::triggered, &keys, &NoteKeys::setCursorShown);
    connect(&keys, &NoteKeys::cursorShownChanged, cursor, &QAction::setChecked);
    QAction *steps = make({QStringLiteral("step-input"),
                           QStringLiteral("step-input"),
                           tr("Step Input"),
                           tr("Enter notes with the letters, as on a piano"),
                           {QKeySequence(Qt::SHIFT | Qt::Key_N)}});
    steps->setCheckable(true);
    connect(steps, &QAction::triggered, &keys, &NoteKeys::setStepInput);
    connect(&keys, &NoteKeys::stepInputChanged, steps, &QAction::setChecked);

    const auto makeVisit = [&](const PanelActionWords &words, int direction, bool extends) {
        connect(make(words), &QAction::triggered, &keys,
                [&keys, direction, extends] { keys.visit(direction, extends); });
    };
    makeVisit({QStringLiteral("next-note"),
               QStringLiteral("next"),
               tr("Next Note"),
               tr("Go to the next note"),
               {QKeySequence(Qt::CTRL | Qt::Key_Right)}},
              1, false);
    makeVisit({QStringLiteral("previous-note"),
               QStringLiteral("previous"),
               tr("Previous Note"),
               tr("Go to the note before"),
               {QKeySequence(Qt::CTRL | Qt::Key_Left)}},
              -1, false);
    makeVisit({QStringLiteral("select-next-note"),
               QStringLiteral("next"),
               tr("Select to the Next Note"),
               tr("Go to the next note and add it to the selection"),
               {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Right)}},
              1, true);
    makeVisit({QStringLiteral("select-previous-note"),
               QStringLiteral("previous"),
               tr("Select to the Previous Note"),
               tr("Go to the note before and add it to the selection"),
               {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Left)}},
              -1, true);
}

History::Kind NoteCommands::kindOf(const char *what) const
{
    return {QStringLiteral("%1:%2:%3")
                .arg(QLatin1String(what))
                .arg(m_scene.clip()->id.value())
                .arg(m_scene.context().noteSelection())};
}

void NoteCommands::changeVelocity(int by)
{
    if (m_scene.clip())
        m_canvas.push(changingVelocity(m_scene, m_scene.context().selectedNotes(), by), kindOf("velocity"));
}

void NoteCommands::changeLength(int steps)
{
    if (!m_scene.clip())
        return;
    const Ticks step = m_scene.newLength();
    m_canvas.push(
        resizingNotes(m_scene, m_scene.context().selectedNotes(), NoteEdge::End, step * steps, m_scene.shortest({})),
        kindOf("length"));
}

void NoteCommands::splitHere()
{
    if (!m_scene.clip())
        return;
    std::optional<Ticks> at = m_canvas.keys().cursorAt();
    if (!at)
        at = m_scene.song().clipPositionAt(m_scene.context().playhead());
    const NamedEdit edit = at ? splittingNotes(m_scene, m_scene.context().selectedNotes(), *at) : NamedEdit();
    if (!m_canvas.push(edit))
        m_scene.context().showHint(tr("No selected note sounds at the cursor or the playhead"));
}

void NoteCommands::glue()
{
    if (!m_scene.clip())
        return;
    // What is apart by less than a step of the grid was meant to follow.
    const NamedEdit edit = gluingNotes(m_scene, m_scene.context().selectedNotes(), m_scene.newLength());
    if (!m_canvas.push(edit))
        m_scene.context().showHint(tr("No selected notes follow each other on a key"));
}

void NoteCommands::duplicate()
{
    if (!m_scene.clip())
        return;
    const QSet<NoteId> &notes = m_scene.context().selectedNotes();
    const QList<ChosenNote> chosen = chosenNotes(*m_scene.clip(), notes);
    if (chosen.isEmpty())
        return;
    Ticks first = chosen.constFirst().start;
    Ticks last = first;
    Ticks end = first;
    for (const ChosenNote &note : chosen) {
        first = std::min(first, note.start);
        last = std::max(last, note.start);
        end = std::max(end, note.start + note.note.duration);
    }
    // A phrase of whole steps of the grid comes again on its beat.
    const Ticks step = m_scene.hasGrid() ? m_scene.newLength() : Ticks(1);
    const Ticks by = step * ((end - first + step - Ticks(1)) / step);
    if (last + by >= m_scene.clip()->length())
        m_scene.context().showHint(tr("The clip ends before the copies would"));
    else
        m_canvas.push(copyingNotes(m_scene, notes, by, 0));
}

void NoteCommands::showSelection()
{
    for (QAction *action : m_editActions)
        action->setEnabled(!m_scene.context().selectedNotes().isEmpty());
}

} // namespace barline

#include "moc_NoteCommands.cpp"
