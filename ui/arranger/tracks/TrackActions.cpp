#include "ui/arranger/tracks/TrackActions.h"

#include "core/edit/arrange/TrackEdits.h"
#include "core/edit/arrange/TrackOrder.h"
#include "ui/arranger/actions/ColorMenu.h"
#include "ui/arranger/tracks/InstrumentPopup.h"

namespace barline {

namespace {

constexpr int kPopupLeft = 180; ///< beside the heads of the tracks
constexpr int kPopupTop = 40;

} // namespace

History::Kind kindForTracks(const QString &step, const QSet<TrackId> &tracks)
{
    size_t things = 0;
    for (const TrackId track : tracks)
        things ^= qHash(track, 17);
    return {QStringLiteral("%1:%2").arg(step).arg(things)};
}

TrackActions::TrackActions(EditorContext &context, const ThemeSource &theme, QWidget *panel)
    : ActionGroups(theme, panel)
    , m_context(context)
    , m_anchor(context.currentTrack())
{
    addStructure();
    addOrder();
    connect(&m_context, &EditorContext::edited, this, &TrackActions::update);
    connect(&m_context, &EditorContext::compositionChanged, this, &TrackActions::update);
    connect(&m_context, &EditorContext::trackSelectionChanged, this, [this] {
        if (m_context.selectedTracks().size() <= 1)
            m_anchor = m_context.currentTrack();
        update();
    });
    update();
}

void TrackActions::addStructure()
{
    beginGroup();
    m_add = add("add-track", "track", tr("&Add Track"), tr("Add a track below the others"),
                Qt::CTRL | Qt::SHIFT | Qt::Key_T, [this] { addTrack(); });
    m_add->setShortcutContext(Qt::WindowShortcut);
    add("duplicate-tracks", "copy", tr("D&uplicate Tracks"),
        tr("Copy the selected tracks below them; the copies play the same clips"), Qt::CTRL | Qt::SHIFT | Qt::Key_D,
        [this] { duplicate(); });
    add("delete-tracks", "trash", tr("&Delete Tracks"), tr("Delete the selected tracks with their blocks"),
        Qt::CTRL | Qt::Key_Delete, [this] { remove(); });
    add("rename-track", "rename", tr("&Rename Track"), tr("Give the current track another name"), Qt::Key_F2,
        [this] { emit renameRequested(m_context.currentTrack()); });
    add("track-instrument", "instrument", tr("&Instrument…"), tr("Choose what plays the selected tracks"),
        Qt::SHIFT | Qt::Key_I, [this] { chooseInstrument(panel()->mapToGlobal(QPoint(kPopupLeft, kPopupTop))); });
    add("color-tracks", "color", tr("&Colour…"), tr("Give the selected tracks a colour, or the one of their place"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_K, [this] { chooseColor(); });
}

void TrackActions::addOrder()
{
    beginGroup();
    add("move-tracks-up", "track-up", tr("Move Tracks &Up"), tr("Move the selected tracks up by one, or into a folder"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_Up, [this] { move(-1); });
    add("move-tracks-down", "track-down", tr("Move Tracks D&own"),
        tr("Move the selected tracks down by one, or out of their folder"), Qt::CTRL | Qt::SHIFT | Qt::Key_Down,
        [this] { move(1); });
    beginGroup();
    add("track-above", "previous", tr("Track Above"), tr("Go to the track above"), Qt::ALT | Qt::Key_PageUp,
        [this] { step(-1, false); });
    add("track-below", "next", tr("Track Below"), tr("Go to the track below"), Qt::ALT | Qt::Key_PageDown,
        [this] { step(1, false); });
    add("select-track-above", "select", tr("Select Up"), tr("Select the track above as well"),
        Qt::ALT | Qt::SHIFT | Qt::Key_PageUp, [this] { step(-1, true); });
    add("select-track-below", "select", tr("Select Down"), tr("Select the track below as well"),
        Qt::ALT | Qt::SHIFT | Qt::Key_PageDown, [this] { step(1, true); });
    add("select-all-tracks", "select-all", tr("&Select All Tracks"), tr("Select all tracks of the song"),
        Qt::CTRL | Qt::ALT | Qt::Key_A, [this] {
            QSet<TrackId> all;
            if (const CompositionPtr composition = m_context.composition()) {
                for (const TrackPtr &track : composition->tracks)
                    all.insert(track->id);
            }
            m_context.selectTracks(all, m_context.currentTrack());
        });
}

void TrackActions::update()
{
    const CompositionPtr composition = m_context.composition();
    const bool hasTrack = composition && !m_context.selectedTracks().isEmpty();
    setAllEnabled(hasTrack);
    m_add->setEnabled(composition != nullptr);
}

void TrackActions::addTrack()
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    const Track track = makeTrack(*composition, m_context.ids().next<TrackId>());
    if (!m_context.push(barline::addTrack(*composition, track), tr("Add Track")))
        return;
    m_context.selectTracks({}, track.id);
    emit trackReached(track.id);
}

void TrackActions::rename(TrackId track, const QString &name)
{
    const CompositionPtr composition = m_context.composition();
    if (composition && !name.trimmed().isEmpty())
        m_context.push(renameTrack(*composition, track, name.trimmed()), tr("Rename Track"));
}

void TrackActions::duplicate()
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    const QSet<TrackId> tracks = m_context.selectedTracks();
    const qint64 ids = idsToDuplicate(*composition, tracks);
    if (ids > m_context.ids().remaining()) {
        m_context.report(Error(ErrorKind::Unavailable, tr("The tracks have more blocks than the project can number "
                                                          "yet. Nothing was copied; try again in a moment.")));
        return;
    }
    const Edit edit = duplicateTracks(*composition, tracks, m_context.ids().take(ids));
    const QList<TrackId> added = tracksAddedBy(edit);
    if (added.isEmpty() || !m_context.push(edit, tr("Duplicate %n Track(s)", nullptr, static_cast<int>(added.size()))))
        return;
    m_context.selectTracks(QSet<TrackId>(added.begin(), added.end()), added.constFirst());
    emit trackReached(added.constLast());
}

void TrackActions::remove()
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    Edit edit = removeTracks(*composition, m_context.selectedTracks());
    if (edit.isEmpty())
        return;
    const qsizetype first = indexOfTrack(*composition, edit.tracks.removed.constFirst().track.id);
    const auto count = static_cast<int>(edit.tracks.removed.size());
    const QString label = count == 1 ? tr("Delete Track “%1”").arg(edit.tracks.removed.constFirst().track.name)
                                     : tr("Delete %n Track(s)", nullptr, count);
    if (!m_context.push(std::move(edit), label))
        return;
    const CompositionPtr left = m_context.composition();
    if (left && !left->tracks.isEmpty())
        m_context.selectTracks({}, left->tracks.at(std::min(first, left->tracks.size() - 1))->id);
}

void TrackActions::move(int way)
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    const QSet<TrackId> tracks = m_context.selectedTracks();
    Edit edit = stepTracks(*composition, tracks, way);
    if (edit.isEmpty())
        return;
    m_context.push(std::move(edit), tr("Move %n Track(s)", nullptr, static_cast<int>(tracks.size())),
                   kindForTracks(QStringLiteral("move-tracks"), tracks));
    emit trackReached(m_context.currentTrack());
}

void TrackActions::chooseInstrument(const QPoint &globalPosition)
{
    if (m_context.composition() && !m_context.selectedTracks().isEmpty()) {
        auto *popup = new InstrumentPopup(m_context, m_context.selectedTracks(), panel());
        popup->popUp(globalPosition);
    }
}

void TrackActions::moveTo(const QSet<TrackId> &tracks, qsizetype place, const QString &folder)
{
    if (const CompositionPtr composition = m_context.composition()) {
        m_context.push(moveTracks(*composition, tracks, place, folder),
                       tr("Move %n Track(s)", nullptr, static_cast<int>(tracks.size())));
    }
}

void TrackActions::step(int rows, bool extends)
{
    const CompositionPtr composition = m_context.composition();
    if (!composition || composition->tracks.isEmpty())
        return;
    const auto isThere = [&](qsizetype place) { return place >= 0 && place < composition->tracks.size(); };
    qsizetype there = indexOfTrack(*composition, m_context.currentTrack()) + rows;
    while (isThere(there) && m_isHidden(composition->tracks.at(there)->id))
        there += rows;
    if (!isThere(there))
        return;
    const TrackId track = composition->tracks.at(there)->id;
    if (extends)
        selectTo(track);
    else
        m_context.selectTracks({}, track);
    emit trackReached(track);
}

void TrackActions::selectTo(TrackId track)
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    const qsizetype from = std::max<qsizetype>(0, indexOfTrack(*composition, m_anchor));
    const qsizetype to = indexOfTrack(*composition, track);
    QSet<TrackId> range;
    for (qsizetype i = std::min(from, to); to >= 0 && i <= std::max(from, to); ++i)
        range.insert(composition->tracks.at(i)->id);
    m_context.selectTracks(range, track);
}

void TrackActions::selectByClick(TrackId track, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        selectTo(track);
        return;
    }
    if (!modifiers.testFlag(Qt::ControlModifier)) {
        m_context.selectTracks({}, track);
        return;
    }
    m_anchor = track;
    QSet<TrackId> tracks = m_context.selectedTracks();
    if (!tracks.contains(track))
        m_context.selectTracks(tracks, track);
    else if (tracks.size() > 1) { // one is always current
        tracks.remove(track);
        m_context.selectTracks(tracks, m_context.currentTrack() == track ? *tracks.begin() : m_context.currentTrack());
    }
}

void TrackActions::chooseColor()
{
    chooseTrackColor(*panel(), QStringLiteral("trackColors"), tr("The One of Its Place"),
                     [this](const QString &color) { setColor(color); });
}

void TrackActions::setColor(const QString &color)
{
    if (const CompositionPtr composition = m_context.composition()) {
        Edit edit =
            changeTracks(*composition, m_context.selectedTracks(), [&color](Track &track) { track.color = color; });
        const auto count = static_cast<int>(edit.tracks.changed.size());
        m_context.push(std::move(edit), tr("Colour %n Track(s)", nullptr, count));
    }
}

} // namespace barline

#include "moc_TrackActions.cpp"

#include <QAction>
