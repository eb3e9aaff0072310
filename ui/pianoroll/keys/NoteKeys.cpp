#include "ui/pianoroll/keys/NoteKeys.h"

#include "core/edit/notes/ChosenNotes.h"
#include "ui/pianoroll/KeyboardView.h"
#include "ui/pianoroll/NoteSteps.h"

#include <QKeyEvent>

namespace barline {

namespace {

constexpr int kSemitonesInOctave = 12;

struct Arrow
{
    int right = 0;
    int up = 0;
};

std::optional<Arrow> arrowOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return Arrow{-1, 0};
    case Qt::Key_Right:
        return Arrow{1, 0};
    case Qt::Key_Up:
        return Arrow{0, 1};
    case Qt::Key_Down:
        return Arrow{0, -1};
    default:
        return std::nullopt;
    }
}

} // namespace

NoteKeys::NoteKeys(RollScene &scene, KeyboardView &keyboard, Push push, QObject *parent)
    : QObject(parent)
    , m_scene(scene)
    , m_keyboard(keyboard)
    , m_push(std::move(push))
    , m_cursor(scene)
    , m_steps(scene, m_cursor, m_push)
{
    connect(&scene, &RollScene::opened, this, [this] {
        if (m_cursor.isShown())
            setCursorShown(m_scene.clip() != nullptr);
    });
}

void NoteKeys::setCursorShown(bool shown)
{
    if (!shown) {
        if (m_steps.isOn())
            setStepInput(false);
        m_cursor.hide();
    } else if (m_scene.clip()) {
        m_cursor.show();
        tell();
    }
    emit cursorShownChanged(m_cursor.isShown());
}

void NoteKeys::setStepInput(bool on)
{
    if (on && !m_cursor.isShown())
        setCursorShown(true);
    m_steps.setOn(on && m_cursor.isShown());
    if (m_steps.isOn())
        m_scene.context().showHint(m_steps.hint());
    emit stepInputChanged(m_steps.isOn());
}

void NoteKeys::visit(int direction, bool extends)
{
    if (!m_scene.clip())
        return;
    if (!m_cursor.isShown())
        setCursorShown(true);
    if (m_cursor.moveToNote(direction, extends))
        sound();
    tell();
}

bool NoteKeys::wants(const QKeyEvent &event) const
{
    return m_steps.isOn() && stepKeyOf(event).has_value();
}

bool NoteKeys::press(const QKeyEvent &event)
{
    if (!m_scene.clip())
        return false;
    if (m_steps.isOn()) {
        if (const auto key = stepKeyOf(event)) {
            if (!event.isAutoRepeat() || key->kind != StepKey::Kind::Note) {
                m_steps.press(*key);
                tell();
            }
            return true;
        }
    }
    if (event.key() == Qt::Key_Escape && m_cursor.isShown()) {
        if (m_steps.isOn())
            setStepInput(false);
        else
            setCursorShown(false);
        return true;
    }
    if (pressArrow(event))
        return true;
    return m_cursor.isShown() && pressAtCursor(event);
}

bool NoteKeys::release(const QKeyEvent &event)
{
    const auto key = stepKeyOf(event);
    if (!m_steps.isOn() || !key || event.isAutoRepeat() || !m_scene.clip())
        return false;
    m_steps.release(*key);
    tell();
    return true;
}

bool NoteKeys::pressArrow(const QKeyEvent &event)
{
    const auto arrow = arrowOf(event.key());
    if (!arrow)
        return false;
    const bool movesNotes = !m_cursor.isShown() || event.modifiers().testFlag(Qt::AltModifier);
    if (movesNotes) {
        moveSelection(event);
    } else {
        const int keys = event.modifiers().testFlag(Qt::ShiftModifier) ? kSemitonesInOctave : 1;
        m_cursor.moveBy(arrow->right, arrow->up * keys);
        if (m_cursor.note())
            sound();
    }
    if (m_cursor.isShown())
        tell();
    return true;
}

bool NoteKeys::pressAtCursor(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_PageUp:
        m_cursor.moveByBars(-1);
        break;
    case Qt::Key_PageDown:
        m_cursor.moveByBars(1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        NamedEdit edit = m_cursor.toggled();
        const bool adds = !edit.edit.notes.added.isEmpty();
        if (m_push(std::move(edit), {}) && adds)
            sound();
        break;
    }
    default:
        return false;
    }
    tell();
    return true;
}

void NoteKeys::moveSelection(const QKeyEvent &event)
{
    const QSet<NoteId> notes = m_scene.context().selectedNotes();
    if (notes.isEmpty())
        return;
    const Arrow arrow = arrowOf(event.key()).value_or(Arrow());
    // Alt is not for the grid here: with the cursor it says that notes are meant.
    const Qt::KeyboardModifiers modifiers =
        m_cursor.isShown() ? event.modifiers() & ~Qt::AltModifier : event.modifiers();
    const int keys = modifiers.testFlag(Qt::ShiftModifier) ? kSemitonesInOctave : 1;
    const QString kind =
        QStringLiteral("move-notes:%1:%2").arg(m_scene.clip()->id.value()).arg(m_scene.context().noteSelection());
    const auto under = m_cursor.isShown() ? m_cursor.note() : std::nullopt;
    const bool stepsInScale = m_scene.snapsToScale(modifiers) && keys == 1;
    const PitchShift shift = stepsInScale ? PitchShift(arrow.up, m_scene.keys().scales()) : PitchShift(arrow.up * keys);
    m_push(movingNotes(m_scene, notes, m_scene.shortest(modifiers) * arrow.right, shift), {kind});
    if (!under || !notes.contains(under->note.id))
        return;
    // The cursor stays on its note.
    const QList<ChosenNote> moved = chosenNotes(*m_scene.clip(), {under->note.id});
    if (!moved.isEmpty())
        m_scene.setCaret(RollScene::Caret{moved.constFirst().start, moved.constFirst().note.pitch.value()});
}

void NoteKeys::tell()
{
    if (!m_cursor.isShown())
        return;
    const QString words = m_cursor.words();
    m_scene.context().showReadout(words);
    m_scene.context().showHint(m_steps.isOn()
                                   ? m_steps.hint()
                                   : tr("Arrows move the cursor, with Alt the note · Enter adds or deletes · "
                                        "Ctrl and left or right: next note · Esc ends"));
    emit told(words);
}

void NoteKeys::sound()
{
    m_keyboard.soundBriefly(m_cursor.place().pitch);
}

} // namespace barline

#include "moc_NoteKeys.cpp"
