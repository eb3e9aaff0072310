#include "ui/arranger/tracks/TrackMixActions.h"

#include "core/edit/arrange/TrackEdits.h"
#include "ui/arranger/tracks/TrackActions.h"
#include "ui/canvas/AskPopup.h"

#include <QAction>
#include <QSpinBox>

#include <cmath>

namespace barline {

namespace {

constexpr double kKeyStep = 0.05;
constexpr int kPercent = 100;

QString volumeLabel(int count)
{
    return TrackMixActions::tr("Change Volume of %n Track(s)", nullptr, count);
}

QString panLabel(int count)
{
    return TrackMixActions::tr("Change Pan of %n Track(s)", nullptr, count);
}

QSpinBox *makePercentBox(QWidget *parent, double least, double most, double value)
{
    auto *box = new QSpinBox(parent);
    box->setRange(static_cast<int>(least * kPercent), static_cast<int>(most * kPercent));
    box->setValue(static_cast<int>(std::lround(value * kPercent)));
    return box;
}

} // namespace

TrackMixActions::TrackMixActions(EditorContext &context, const ThemeSource &theme, QWidget *panel)
    : ActionGroups(theme, panel)
    , m_context(context)
{
    addHeard();
    addMix();
    connect(&m_context, &EditorContext::edited, this, &TrackMixActions::update);
    connect(&m_context, &EditorContext::compositionChanged, this, &TrackMixActions::update);
    connect(&m_context, &EditorContext::trackSelectionChanged, this, &TrackMixActions::update);
    update();
}

void TrackMixActions::addHeard()
{
    beginGroup();
    add("mute-tracks", "mute", tr("&Mute Tracks"), tr("Silence the selected tracks, or let them sound again"),
        Qt::SHIFT | Qt::Key_M, [this] { toggleMute(); });
    add("solo-tracks", "solo", tr("&Solo Tracks"), tr("Hear only the selected tracks and others that are soloed"),
        Qt::SHIFT | Qt::Key_S, [this] { toggleSolo(); });
    add("solo-alone", "solo", tr("Solo &Only These"), tr("Hear only the selected tracks; again: all"),
        Qt::CTRL | Qt::ALT | Qt::Key_S, [this] { soloAlone(m_context.selectedTracks()); });
    m_hearAll = add("hear-all", "sound", tr("&Hear All Tracks"), tr("Take all mutes and solos back"),
                    Qt::CTRL | Qt::ALT | Qt::Key_M, [this] { hearAll(); });
}

void TrackMixActions::addMix()
{
    beginGroup();
    const auto shiftBy = [this](Kind kind, double by) {
        return [this, kind, by] { shift(m_context.selectedTracks(), kind, by, true); };
    };
    add("track-louder", "louder", tr("Louder"), tr("Make the selected tracks louder"), Qt::CTRL | Qt::ALT | Qt::Key_Up,
        shiftBy(Kind::Volume, kKeyStep));
    add("track-softer", "softer", tr("Softer"), tr("Make the selected tracks softer"),
        Qt::CTRL | Qt::ALT | Qt::Key_Down, shiftBy(Kind::Volume, -kKeyStep));
    add("pan-left", "pan-left", tr("To the Left"), tr("Place the selected tracks more to the left"),
        Qt::CTRL | Qt::ALT | Qt::Key_Left, shiftBy(Kind::Pan, -kKeyStep));
    add("pan-right", "pan-right", tr("To the Right"), tr("Place the selected tracks more to the right"),
        Qt::CTRL | Qt::ALT | Qt::Key_Right, shiftBy(Kind::Pan, kKeyStep));
    add("mix-tracks", "mix", tr("&Volume and Pan…"), tr("Say how loud the selected tracks are, and where"),
        Qt::SHIFT | Qt::Key_V, [this] { ask(m_context.selectedTracks(), Kind::Volume); });
}

void TrackMixActions::update()
{
    const CompositionPtr composition = m_context.composition();
    const bool hasTrack = composition && !m_context.selectedTracks().isEmpty();
    setAllEnabled(hasTrack);
    m_hearAll->setEnabled(composition && std::any_of(composition->tracks.begin(), composition->tracks.end(),
                                                     [](const TrackPtr &one) { return one->muted || one->soloed; }));
}

bool TrackMixActions::push(Edit edit, QString (*labelOf)(int count), const History::Kind &kind)
{
    const auto count = static_cast<int>(edit.tracks.changed.size());
    return count > 0 && m_context.push(std::move(edit), labelOf(count), kind);
}

void TrackMixActions::setMuted(const QSet<TrackId> &tracks, bool muted)
{
    if (const CompositionPtr composition = m_context.composition()) {
        push(
            changeTracks(*composition, tracks, [muted](Track &track) { track.muted = muted; }),
            muted ? [](int count) { return tr("Mute %n Track(s)", nullptr, count); }
                  : [](int count) { return tr("Unmute %n Track(s)", nullptr, count); });
    }
}

void TrackMixActions::setSoloed(const QSet<TrackId> &tracks, bool soloed)
{
    if (const CompositionPtr composition = m_context.composition()) {
        push(
            changeTracks(*composition, tracks, [soloed](Track &track) { track.soloed = soloed; }),
            soloed ? [](int count) { return tr("Solo %n Track(s)", nullptr, count); }
                   : [](int count) { return tr("Unsolo %n Track(s)", nullptr, count); });
    }
}

void TrackMixActions::soloAlone(const QSet<TrackId> &tracks)
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    Edit edit = soloOnly(*composition, tracks);
    if (edit.isEmpty())
        edit = soloOnly(*composition, {});
    m_context.push(std::move(edit), tr("Solo Only %n Track(s)", nullptr, static_cast<int>(tracks.size())));
}

void TrackMixActions::toggleMute()
{
    const CompositionPtr composition = m_context.composition();
    const QSet<TrackId> chosen = m_context.selectedTracks();
    setMuted(chosen, composition && std::any_of(composition->tracks.begin(), composition->tracks.end(),
                                                [&chosen](const TrackPtr &track) {
                                                    return chosen.contains(track->id) && !track->muted;
                                                }));
}

void TrackMixActions::toggleSolo()
{
    const CompositionPtr composition = m_context.composition();
    const QSet<TrackId> chosen = m_context.selectedTracks();
    setSoloed(chosen, composition && std::any_of(composition->tracks.begin(), composition->tracks.end(),
                                                 [&chosen](const TrackPtr &track) {
                                                     return chosen.contains(track->id) && !track->soloed;
                                                 }));
}

void TrackMixActions::hearAll()
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    QSet<TrackId> all;
    for (const TrackPtr &track : composition->tracks)
        all.insert(track->id);
    m_context.push(changeTracks(*composition, all, [](Track &track) { track.muted = track.soloed = false; }),
                   tr("Hear All Tracks"));
}

bool TrackMixActions::shift(const QSet<TrackId> &tracks, Kind kind, double by, bool isStep)
{
    const CompositionPtr composition = m_context.composition();
    if (!composition || by == 0)
        return false;
    const bool isVolume = kind == Kind::Volume;
    return push(isVolume ? shiftVolumes(*composition, tracks, by) : shiftPans(*composition, tracks, by),
                isVolume ? volumeLabel : panLabel,
                isStep ? kindForTracks(isVolume ? QStringLiteral("volume") : QStringLiteral("pan"), tracks)
                       : History::Kind());
}

void TrackMixActions::preview(const QSet<TrackId> &tracks, Kind kind, double by)
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    for (const TrackPtr &track : composition->tracks) {
        if (!tracks.contains(track->id))
            continue;
        const bool isVolume = kind == Kind::Volume;
        m_context.previewMix(track->id, isVolume ? shiftedVolume(*track, by) : track->volume,
                             isVolume ? track->pan : shiftedPan(*track, by));
    }
}

void TrackMixActions::settle(const QSet<TrackId> &tracks, Kind kind, double by)
{
    m_context.endMixPreview(shift(tracks, kind, by, false));
}

void TrackMixActions::set(const QSet<TrackId> &tracks, Kind kind, double value)
{
    const auto field = kind == Kind::Volume ? &Track::volume : &Track::pan;
    if (const CompositionPtr composition = m_context.composition()) {
        push(changeTracks(*composition, tracks, [field, value](Track &track) { track.*field = value; }),
             kind == Kind::Volume ? volumeLabel : panLabel);
    }
}

void TrackMixActions::reset(const QSet<TrackId> &tracks, Kind kind)
{
    const Track fresh;
    set(tracks, kind, kind == Kind::Volume ? fresh.volume : fresh.pan);
}

void TrackMixActions::ask(const QSet<TrackId> &tracks, Kind kind)
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    const auto first = std::find_if(composition->tracks.begin(), composition->tracks.end(),
                                    [&tracks](const TrackPtr &track) { return tracks.contains(track->id); });
    if (first == composition->tracks.end())
        return;
    const auto count = static_cast<int>(tracks.size());
    auto *popup = new AskPopup(count == 1 ? tr("Volume and Pan of “%1”").arg((*first)->name)
                                          : tr("Volume and Pan of %n Track(s)", nullptr, count),
                               tr("Set"), panel());
    QSpinBox *volume = makePercentBox(popup, 0, kMostVolume, (*first)->volume);
    volume->setSuffix(tr(" %", "after a number of percent"));
    QSpinBox *pan = makePercentBox(popup, -kMostPan, kMostPan, (*first)->pan);
    pan->setToolTip(tr("From −100, left, to 100, right; 0 is the middle"));
    const auto addVolume = [&] { popup->addField(tr("Volume"), volume); };
    const auto addPan = [&] { popup->addField(tr("Pan (−100 left, 100 right)"), pan); };
    if (kind == Kind::Volume) {
        addVolume();
        addPan();
    } else {
        addPan();
        addVolume();
    }
    // What stays as the first track has it is not meant for the others.
    const auto changeOf = [](const QSpinBox *box) {
        const int before = box->value();
        return [box, before]() -> std::optional<double> {
            return box->value() == before ? std::nullopt : std::optional(box->value() / double(kPercent));
        };
    };
    connect(popup, &AskPopup::accepted, this, [this, tracks, newVolume = changeOf(volume), newPan = changeOf(pan)] {
        const CompositionPtr song = m_context.composition();
        const std::optional<double> loud = newVolume();
        const std::optional<double> place = newPan();
        if (!song)
            return;
        push(
            changeTracks(*song, tracks,
                         [&](Track &track) {
                             track.volume = loud.value_or(track.volume);
                             track.pan = place.value_or(track.pan);
                         }),
            !place  ? volumeLabel
            : !loud ? panLabel
                    : [](int changed) { return tr("Change Volume and Pan of %n Track(s)", nullptr, changed); });
    });
    popup->popUp(*panel());
}

} // namespace barline

#include "moc_TrackMixActions.cpp"
