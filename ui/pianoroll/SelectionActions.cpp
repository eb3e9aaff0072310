#include "ui/pianoroll/SelectionActions.h"

#include "core/base/RunOnWorker.h"
#include "core/edit/notes/ChosenNotes.h"
#include "core/edit/notes/FindNotes.h"
#include "ui/canvas/AskPopup.h"
#include "ui/pianoroll/PitchBox.h"

#include <QCheckBox>
#include <QMenu>

namespace barline {

namespace {

/// More notes are looked through on a pool thread.
constexpr qsizetype kMostAtOnce = 20'000;
constexpr int kLoudest = 127;
constexpr int kMostSteps = 1000;

} // namespace

SelectionActions::SelectionActions(RollScene &scene, const ThemeSource &theme, QWidget &view, QWidget *panel)
    : ActionGroups(theme, panel)
    , m_scene(scene)
    , m_view(view)
    , m_menu(new QMenu(tr("&Select"), panel))
{
    m_menu->setToolTipsVisible(true);
    m_menu->menuAction()->setIcon(theme.icon(QStringLiteral("select")));
    makeActions();
    connect(&scene, &RollScene::opened, this, &SelectionActions::showState);
    connect(&scene.context(), &EditorContext::noteSelectionChanged, this, &SelectionActions::showState);
    showState();
}

QAction *SelectionActions::add(const char *name, const QString &text, const QString &toolTip, const QKeySequence &key,
                               std::function<void()> act)
{
    return ActionGroups::add(name, name, text, toolTip, key, std::move(act));
}

void SelectionActions::makeActions()
{
    beginGroup();
    add("select-all", tr("&All Notes"), tr("Select all notes of the clip"), QKeySequence::SelectAll,
        [this] { select(&allNotes); });
    m_ofSelected += add("select-none", tr("&Nothing"), tr("Select no note"), Qt::CTRL | Qt::SHIFT | Qt::Key_A,
                        [this] { m_scene.context().selectNotes({}); });
    add("select-invert", tr("&Invert"), tr("Select the notes that are not selected"), Qt::CTRL | Qt::SHIFT | Qt::Key_I,
        [this] { selectLike(&otherNotes); });
    beginGroup();
    m_ofSelected += add("select-same-pitch", tr("Same &Pitch"), tr("Select all notes on the keys of the selected ones"),
                        Qt::CTRL | Qt::ALT | Qt::Key_P, [this] { selectLike(&notesOnKeysOf); });
    m_ofSelected += add("select-same-class", tr("Same Pitch in All &Octaves"),
                        tr("Select all notes on the keys of the selected ones, in any octave"),
                        Qt::CTRL | Qt::ALT | Qt::Key_O, [this] { selectLike(&notesOnClassesOf); });
    m_ofSelected += add("select-same-place", tr("Same Place in the &Bar"),
                        tr("Select all notes that start as far into their bar as the selected ones"),
                        Qt::CTRL | Qt::ALT | Qt::Key_B, [this] { selectLike(&notesInPlacesOf); });
    beginGroup();
    add("select-pitches", tr("Range of Pit&ches…"), tr("Select the notes from one key to another"),
        Qt::CTRL | Qt::ALT | Qt::Key_K, [this] { askPitches(); });
    add("select-velocities", tr("Range of &Velocities…"), tr("Select the notes from one velocity to another"),
        Qt::CTRL | Qt::ALT | Qt::Key_V, [this] { askVelocities(); });
    add("select-out-of-scale", tr("Out of &Scale"),
        tr("Select the notes that do not belong to the scale that is shown, else to the key of the song"),
        Qt::CTRL | Qt::ALT | Qt::Key_S, [this] { selectOutOfScale(); });
    add("select-nth", tr("&Every n-th Note…"), tr("Select every second, third, ... of the selected notes or of all"),
        Qt::CTRL | Qt::ALT | Qt::Key_E, [this] { askNth(); });
    for (const QList<QAction *> &group : groups()) {
        if (!m_menu->isEmpty())
            m_menu->addSeparator();
        m_menu->addActions(group);
    }
}

void SelectionActions::select(const Choose &choose)
{
    const ClipPtr clip = m_scene.clip();
    if (!clip)
        return;
    if (!m_scene.hasMoreThan(kMostAtOnce, Ticks(), clip->length())) {
        take(choose(*clip));
        return;
    }
    runOnWorker(
        this, [clip, choose] { return choose(*clip); },
        [this, clip, choose, selection = m_scene.context().noteSelection()](const QSet<NoteId> &notes) {
            if (!m_scene.clip() || m_scene.clip()->id != clip->id || m_scene.context().noteSelection() != selection)
                return;
            if (m_scene.clip() == clip)
                take(notes);
            else
                select(choose); // it was edited meanwhile
        });
}

void SelectionActions::take(const QSet<NoteId> &notes)
{
    EditorContext &context = m_scene.context();
    context.selectNotes(notes);
    context.showHint(notes.isEmpty() ? tr("No note is like that; nothing is selected")
                                     : tr("%n note(s) selected", nullptr, static_cast<int>(notes.size())));
}

void SelectionActions::selectLike(QSet<NoteId> (*choose)(const Clip &, const QSet<NoteId> &))
{
    select([choose, notes = m_scene.context().selectedNotes()](const Clip &clip) { return choose(clip, notes); });
}

void SelectionActions::selectOutOfScale()
{
    const RollKeys &keys = m_scene.keys();
    ScaleMap scales = keys.scales();
    if (scales.isEmpty() && m_scene.clip()) {
        const CompositionPtr composition = m_scene.context().composition();
        scales =
            RollKeys(KeyChoice(), composition.get(), m_scene.clip().get(), m_scene.song(), keys.isDrums()).scales();
    }
    if (!scales.isEmpty())
        select([scales](const Clip &clip) { return notesOutOfScale(clip, scales); });
    else if (keys.isDrums())
        m_scene.context().showHint(tr("Drums have no scale"));
    else
        m_scene.context().showHint(tr("The song says no key here; choose a scale in View > Keys"));
}

void SelectionActions::askPitches()
{
    const ClipPtr &clip = m_scene.clip();
    if (!clip)
        return;
    auto *popup = new AskPopup(tr("Select a Range of Pitches"), tr("Select"), panel());
    auto *low = new PitchBox(popup);
    auto *high = new PitchBox(popup);
    int lowest = kLoudest;
    int highest = 0;
    const QSet<NoteId> &selected = m_scene.context().selectedNotes();
    const bool isMany = selected.size() > kMostAtOnce;
    for (const ChosenNote &chosen : chosenNotes(*clip, isMany ? QSet<NoteId>() : selected)) {
        lowest = std::min<int>(lowest, chosen.note.pitch.value());
        highest = std::max<int>(highest, chosen.note.pitch.value());
    }
    low->setValue(lowest <= highest ? lowest : 0);
    high->setValue(lowest <= highest ? highest : kLoudest);
    askRange(popup, low, high, [](const Clip &of, int from, int to) {
        return notesBetween(of, Pitch(static_cast<quint8>(from)), Pitch(static_cast<quint8>(to)));
    });
}

void SelectionActions::askVelocities()
{
    if (!m_scene.clip())
        return;
    auto *popup = new AskPopup(tr("Select a Range of Velocities"), tr("Select"), panel());
    auto *low = new QSpinBox(popup);
    auto *high = new QSpinBox(popup);
    low->setRange(0, kLoudest);
    high->setRange(0, kLoudest);
    high->setValue(kLoudest);
    askRange(popup, low, high, [](const Clip &of, int from, int to) {
        return notesBetween(of, Velocity(static_cast<quint8>(from)), Velocity(static_cast<quint8>(to)));
    });
}

void SelectionActions::askRange(AskPopup *popup, QSpinBox *low, QSpinBox *high,
                                std::function<QSet<NoteId>(const Clip &, int, int)> in)
{
    auto *within = new QCheckBox(tr("Only among the selected notes"), popup);
    within->setEnabled(!m_scene.context().selectedNotes().isEmpty());
    popup->addField(tr("From"), low);
    popup->addField(tr("To"), high);
    popup->addWide(within);
    const auto check = [popup, low, high] {
        popup->setObjection(low->value() > high->value() ? tr("“From” is above “To”.") : QString());
    };
    connect(low, &QSpinBox::valueChanged, popup, check);
    connect(high, &QSpinBox::valueChanged, popup, check);
    connect(popup, &AskPopup::accepted, this, [this, low, high, within, in = std::move(in)] {
        const QSet<NoteId> among = within->isChecked() ? m_scene.context().selectedNotes() : QSet<NoteId>();
        select([in, from = low->value(), to = high->value(), isWithin = within->isChecked(),
                among](const Clip &clip) mutable {
            QSet<NoteId> notes = in(clip, from, to);
            return isWithin ? notes.intersect(among) : notes;
        });
    });
    popup->popUp(m_view);
}

void SelectionActions::askNth()
{
    if (!m_scene.clip())
        return;
    const bool isOfAll = m_scene.context().selectedNotes().isEmpty();
    auto *popup = new AskPopup(isOfAll ? tr("Select Every n-th Note") : tr("Select Every n-th of the Selected Notes"),
                               tr("Select"), panel());
    auto *nth = new QSpinBox(popup);
    auto *from = new QSpinBox(popup);
    nth->setRange(1, kMostSteps);
    nth->setValue(2);
    from->setRange(1, kMostSteps);
    popup->addField(tr("Every"), nth);
    popup->addField(tr("Beginning with the"), from);
    connect(popup, &AskPopup::accepted, this, [this, nth, from] {
        select([steps = nth->value(), first = from->value(),
                selected = m_scene.context().selectedNotes()](const Clip &clip) {
            return everyNthNote(clip, selected.isEmpty() ? allNotes(clip) : selected, steps, first);
        });
    });
    popup->popUp(m_view);
}

void SelectionActions::showState()
{
    for (QAction *action : m_menu->actions())
        action->setEnabled(m_scene.clip() != nullptr);
    for (QAction *action : m_ofSelected)
        action->setEnabled(m_scene.clip() && !m_scene.context().selectedNotes().isEmpty());
}

} // namespace barline

#include "moc_SelectionActions.cpp"
