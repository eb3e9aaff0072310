#include "ui/arranger/bars/SongBarActions.h"

#include "core/edit/arrange/ChosenInstances.h"
#include "ui/Prompt.h"
#include "ui/arranger/bars/BarSelection.h"

#include <QAction>
#include <QKeyEvent>

namespace barline {

namespace {

constexpr int kMostInserted = 999;

int barCount(const SongBars &bars)
{
    return bars.range.count();
}

SongBars movedTo(SongBars bars, BarNumber first)
{
    bars.range = {first, first + bars.range.count()};
    return bars;
}

std::optional<int> countIn(const QString &text)
{
    bool isNumber = false;
    const int count = text.simplified().toInt(&isNumber);
    return isNumber && count >= 1 && count <= kMostInserted ? std::optional(count) : std::nullopt;
}

} // namespace

SongBarActions::SongBarActions(EditorContext &context, BarSteps &steps, const ThemeSource &theme, QWidget *panel)
    : ActionGroups(theme, panel)
    , m_context(context)
    , m_steps(steps)
{
    addSelecting();
    addEditing();
    addRipple();
    panel->installEventFilter(this);
    for (const auto signal : {&EditorContext::barSelectionChanged, &EditorContext::instanceSelectionChanged,
                              &EditorContext::compositionChanged, &EditorContext::rippleChanged})
        connect(&m_context, signal, this, &SongBarActions::update);
    update();
}

bool SongBarActions::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != panel() || event->type() != QEvent::KeyPress || !m_context.isBarSelectionMeant())
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isPlain = key->modifiers() == Qt::NoModifier;
    if (isPlain && (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace))
        deleteOrEmpty();
    else if (key->modifiers() == Qt::ControlModifier && key->key() == Qt::Key_D)
        duplicate();
    else
        return false;
    return true;
}

void SongBarActions::addSelecting()
{
    beginGroup();
    add("select-bars", "select-bars", tr("&Select Bar"), tr("Select the bar at the playhead, of all tracks"), Qt::Key_B,
        [this] { selectAtPlayhead(); });
    m_ofBlocks = add("select-block-bars", "select-bars", tr("Select Bars of B&locks"),
                     tr("Select the bars that the selected blocks play, of their tracks"), Qt::SHIFT | Qt::Key_B,
                     [this] { selectOfBlocks(); });
    m_ofSelection += add("bars-tracks", "bar-tracks", tr("All &Tracks or One"),
                         tr("Let the selected bars be those of all tracks, or those of the current track alone"),
                         Qt::CTRL | Qt::Key_B, [this] { toggleTracks(); });
    m_ofSelection += add("more-bars", "longer", tr("Select a Bar &More"), tr("Select the bar after the last one too"),
                         Qt::ALT | Qt::SHIFT | Qt::Key_Right, [this] { extend(1); });
    m_ofSelection +=
        add("fewer-bars", "shorter", tr("Select a Bar L&ess"), tr("Leave out the last of the selected bars"),
            Qt::ALT | Qt::SHIFT | Qt::Key_Left, [this] { extend(-1); });
}

void SongBarActions::addEditing()
{
    beginGroup();
    add("insert-bars", "bar-insert", tr("&Insert Bars"),
        tr("Put as many empty bars before the selected ones; all after makes room"), Qt::Key_F7, [this] {
            if (const auto bars = barsToEdit(m_context))
                insert(barCount(*bars));
        });
    add("insert-bars-count", "bar-insert", tr("I&nsert Bars…"),
        tr("Say how many empty bars are put before the selected ones"), Qt::CTRL | Qt::SHIFT | Qt::Key_F7,
        [this] { askInsert(); });
    add("duplicate-bars", "bar-duplicate", tr("D&uplicate Bars"), tr("Repeat the selected bars right after them"),
        Qt::CTRL | Qt::Key_F7, [this] { duplicate(); });
    m_ofSelection += add("copy-bars", "paste", tr("&Copy Bars to Playhead"),
                         tr("Put a copy of the selected bars before the bar at the playhead"),
                         Qt::CTRL | Qt::SHIFT | Qt::Key_B, [this] { copyToPlayhead(); });
    add("delete-bars", "bar-delete", tr("&Delete Bars"), tr("Take the selected bars out of the song"),
        Qt::SHIFT | Qt::Key_F7, [this] { deleteOrEmpty(); });
    m_ofSelection += add("move-bars-left", "bars-left", tr("Move Bars to the Le&ft"),
                         tr("Put the selected bars before the bar that is before them"), Qt::ALT | Qt::Key_Left,
                         [this] { moveBy(-1); });
    m_ofSelection += add("move-bars-right", "bars-right", tr("Move Bars to the Ri&ght"),
                         tr("Put the selected bars after the bar that is after them"), Qt::ALT | Qt::Key_Right,
                         [this] { moveBy(1); });
}

void SongBarActions::addRipple()
{
    beginGroup();
    m_ripple =
        add("ripple", "ripple", tr("&Ripple"),
            tr("Whether all that comes after makes room for bars and sections and closes up where they go. Blocks "
               "lie over others in any case"),
            Qt::CTRL | Qt::ALT | Qt::Key_R,
            [this] { m_context.setRipple(m_ripple->isChecked() ? Ripple::On : Ripple::Off); });
    m_ripple->setCheckable(true);
}

void SongBarActions::update()
{
    const bool hasSong = m_context.compositionId().isValid();
    setAllEnabled(hasSong);
    for (QAction *action : std::as_const(m_ofSelection))
        action->setEnabled(hasSong && m_context.selectedBars());
    m_ofBlocks->setEnabled(!m_context.selectedInstances().isEmpty());
    const bool ripples = m_context.ripple() == Ripple::On;
    m_ripple->setChecked(ripples);
    m_ripple->setIconText(ripples ? tr("Ripple: on") : tr("Ripple: off"));
}

void SongBarActions::selectAtPlayhead()
{
    if (const CompositionPtr composition = m_context.composition()) {
        const BarNumber bar = composition->meters.locate(m_context.playhead()).bar;
        m_steps.select(SongBars{rangeOver(bar, bar), {}});
    }
}

void SongBarActions::selectOfBlocks()
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    const QList<ChosenInstance> blocks = chosenInstances(*composition, m_context.selectedInstances());
    if (blocks.isEmpty())
        return;
    const InstanceSpan span = spanOf(blocks);
    SongBars bars{{span.first, span.end}, QSet<TrackId>()};
    for (const ChosenInstance &each : blocks)
        bars.tracks->insert(composition->tracks.at(each.track)->id);
    m_steps.select(bars);
}

void SongBarActions::toggleTracks()
{
    std::optional<SongBars> bars = m_context.selectedBars();
    if (!bars)
        return;
    if (bars->tracks)
        bars->tracks = std::nullopt;
    else
        bars->tracks = QSet<TrackId>{m_context.currentTrack()};
    m_steps.select(bars);
}

void SongBarActions::extend(int bars)
{
    std::optional<SongBars> selected = m_context.selectedBars();
    if (!selected || selected->range.count() + bars < 1)
        return;
    selected->range.end = selected->range.end + bars;
    m_steps.select(selected);
}

bool SongBarActions::push(const SongBars &bars, const Make &make, const QString &label,
                          const std::optional<SongBars> &after, const History::Kind &kind)
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return false;
    const qint64 ids = idsForSongBars(*composition, bars);
    if (ids > m_context.ids().remaining()) {
        m_context.report(Error(ErrorKind::Unavailable, tr("The song has more blocks than the project can number yet. "
                                                          "Nothing was changed; try again in a moment.")));
        return false;
    }
    const auto made = [song = composition->id, bars, make,
                       firstId = m_context.ids().take(std::max<qint64>(1, ids))](const Project &project) {
        const CompositionPtr now = project.compositions.find(song);
        return now ? make(project, *now, bars, firstId) : Edit();
    };
    return m_steps.push(made, ids / 3, label, after, kind);
}

QString SongBarActions::label(const QString &ofAll, const QString &ofSome, const SongBars &bars)
{
    return bars.tracks ? ofSome : ofAll;
}

void SongBarActions::insert(int count)
{
    std::optional<SongBars> bars = barsToEdit(m_context);
    if (!bars)
        return;
    bars->range.end = bars->range.first + count;
    push(*bars, insertSongBars,
         bars->tracks ? tr("Insert %n Bar(s) in Tracks", nullptr, count) : tr("Insert %n Bar(s)", nullptr, count),
         bars);
}

void SongBarActions::askInsert()
{
    const std::optional<SongBars> bars = barsToEdit(m_context);
    if (!bars)
        return;
    prompt::askText(
        panel(),
        {tr("Insert Bars"), tr("How many empty bars are put before bar %1?").arg(bars->range.first.value()),
         tr("All after makes room.")},
        QString::number(barCount(*bars)), tr("Insert"), [this](const QString &text) { insert(*countIn(text)); },
        [](const QString &text) {
            return countIn(text) ? QString() : tr("A whole number from 1 to %1 is needed.").arg(kMostInserted);
        });
}

void SongBarActions::remove(const SongBars &bars, const QString &ofAll, const QString &ofSome)
{
    const bool ripples = m_context.ripple() == Ripple::On;
    const auto make = [ripple = m_context.ripple()](const Project &project, const Composition &song,
                                                    const SongBars &each, qint64 firstId) {
        return removeSongBars(project, song, each, ripple, firstId);
    };
    push(bars, make, label(ofAll, ofSome, bars), ripples ? std::nullopt : m_context.selectedBars());
}

void SongBarActions::deleteOrEmpty()
{
    const std::optional<SongBars> bars = barsToEdit(m_context);
    if (!bars)
        return;
    const int count = barCount(*bars);
    if (m_context.ripple() == Ripple::On)
        remove(*bars, tr("Delete %n Bar(s)", nullptr, count), tr("Delete %n Bar(s) in Tracks", nullptr, count));
    else
        remove(*bars, tr("Empty %n Bar(s)", nullptr, count), tr("Empty %n Bar(s) in Tracks", nullptr, count));
}

void SongBarActions::cut(const SongBars &bars)
{
    const int count = barCount(bars);
    remove(bars, tr("Cut %n Bar(s)", nullptr, count), tr("Cut %n Bar(s) in Tracks", nullptr, count));
}

void SongBarActions::copyTo(BarNumber to, const QString &ofAll, const QString &ofSome)
{
    const std::optional<SongBars> bars = barsToEdit(m_context);
    if (!bars)
        return;
    const auto make = [ripple = m_context.ripple(), to](const Project &project, const Composition &song,
                                                        const SongBars &each, qint64 firstId) {
        return copySongBars(project, song, each, to, ripple, firstId);
    };
    push(*bars, make, label(ofAll, ofSome, *bars), movedTo(*bars, to));
}

void SongBarActions::duplicate()
{
    if (const std::optional<SongBars> bars = barsToEdit(m_context)) {
        const int count = barCount(*bars);
        copyTo(bars->range.end, tr("Duplicate %n Bar(s)", nullptr, count),
               tr("Duplicate %n Bar(s) in Tracks", nullptr, count));
    }
}

void SongBarActions::copyToPlayhead()
{
    if (const CompositionPtr composition = m_context.composition())
        drop(composition->meters.locate(m_context.playhead()).bar, true);
}

void SongBarActions::drop(BarNumber before, bool isCopy)
{
    const std::optional<SongBars> &bars = m_context.selectedBars();
    if (!bars)
        return;
    const int count = barCount(*bars);
    if (isCopy)
        copyTo(before, tr("Copy %n Bar(s)", nullptr, count), tr("Copy %n Bar(s) in Tracks", nullptr, count));
    else
        moveTo(before, {});
}

void SongBarActions::moveBy(int bars)
{
    const std::optional<SongBars> &selected = m_context.selectedBars();
    if (!selected || selected->range.first + bars < BarNumber(1))
        return;
    const bool ripples = m_context.ripple() == Ripple::On;
    moveTo(ripples && bars > 0 ? selected->range.end + bars : selected->range.first + bars,
           {QStringLiteral("move-bars")});
}

void SongBarActions::moveTo(BarNumber to, const History::Kind &kind)
{
    const std::optional<SongBars> bars = m_context.selectedBars();
    if (!bars)
        return;
    const Ripple ripple = m_context.ripple();
    const int count = barCount(*bars);
    const bool closesUp = ripple == Ripple::On && to > bars->range.first;
    const auto make = [ripple, to](const Project &project, const Composition &song, const SongBars &each,
                                   qint64 firstId) { return moveSongBars(project, song, each, to, ripple, firstId); };
    push(*bars, make,
         label(tr("Move %n Bar(s)", nullptr, count), tr("Move %n Bar(s) in Tracks", nullptr, count), *bars),
         movedTo(*bars, closesUp ? to - count : to), kind);
}

} // namespace barline

#include "moc_SongBarActions.cpp"
