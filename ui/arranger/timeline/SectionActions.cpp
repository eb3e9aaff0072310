#include "ui/arranger/timeline/SectionActions.h"

#include "core/edit/arrange/TimelineEdits.h"
#include "ui/arranger/timeline/MapPlaces.h"
#include "ui/arranger/timeline/MarkerPlaces.h"

#include <QAction>

namespace barline {

namespace {

/// Without Ripple the maps of a song stay, and so would the name: it goes along on its own. `name` none: a copy comes.
Edit withName(Edit edit, const Composition &song, const std::optional<Marker> &name, const Marker &to)
{
    const std::optional<qsizetype> index = name ? indexOf(song.markers, *name) : std::nullopt;
    if (!edit.isEmpty() && edit.compositions.changed.isEmpty() && (index || !name))
        edit.compositions.changed = changeMarker(song, index, to).compositions.changed;
    return edit;
}

} // namespace

SectionActions::SectionActions(TimelineScene &scene, QWidget &panel)
    : TimelineActionGroup(scene, panel)
{
    add("section-bars", "select-bars", tr("Select &Bars of Section"),
        tr("Select the bars of the section at the playhead, of all tracks"), {Qt::ALT | Qt::SHIFT | Qt::Key_B},
        [this] { selectBars(); });
    add("section-duplicate", "bar-duplicate", tr("&Duplicate Section"),
        tr("Repeat the section at the playhead right after it, with all that is in it"),
        {Qt::CTRL | Qt::ALT | Qt::Key_D}, [this] { duplicate(); });
    add("section-earlier", "bars-left", tr("Move Section &Earlier"),
        tr("Put the section at the playhead, with all that is in it, before the section before it"),
        {Qt::CTRL | Qt::Key_Comma}, [this] { moveEarlier(); });
    add("section-later", "bars-right", tr("Move Section &Later"),
        tr("Put the section at the playhead, with all that is in it, after the section after it"),
        {Qt::CTRL | Qt::Key_Period}, [this] { moveLater(); });
}

std::optional<qsizetype> SectionActions::sectionHere()
{
    const auto pointed = m_scene.pointedMarker();
    if (pointed && *pointed < song()->markers.size() && song()->markers.at(*pointed).lengthBars)
        return pointed;
    const qsizetype section = sectionAt(*song(), m_scene.place());
    if (section >= 0)
        return section;
    refuse(tr("There is no section at the playhead."));
    return std::nullopt;
}

SongBars SectionActions::barsOf(qsizetype section) const
{
    const Marker &marker = song()->markers.at(section);
    return {{marker.bar, marker.bar + marker.lengthBars.value_or(1)}, {}};
}

void SectionActions::selectBars()
{
    if (const auto section = sectionHere())
        m_scene.context().selectBars(barsOf(*section));
}

void SectionActions::makeOf(const SongBars &bars, const Make &make, const QString &label)
{
    EditorContext &context = m_scene.context();
    const CompositionPtr composition = song();
    const qint64 ids = idsForSongBars(*composition, bars);
    if (ids > context.ids().remaining()) {
        refuse(tr("The song has more blocks than the project can number yet. Nothing was changed; try again in a "
                  "moment."));
        return;
    }
    const auto made = [id = composition->id, bars, make,
                       firstId = context.ids().take(std::max<qint64>(1, ids))](const Project &project) {
        const CompositionPtr now = project.compositions.find(id);
        return now ? make(project, *now, bars, firstId) : Edit();
    };
    context.pushMade(made, ids / 3, label);
}

void SectionActions::duplicate()
{
    const auto section = sectionHere();
    if (!section)
        return;
    Marker copy = song()->markers.at(*section);
    copy.bar = barsOf(*section).range.end;
    const auto make = [ripple = m_scene.context().ripple(), copy](const Project &project, const Composition &now,
                                                                  const SongBars &bars, qint64 firstId) {
        Edit edit = duplicateSongBars(project, now, bars, ripple, firstId);
        return ripple == Ripple::On ? edit : withName(std::move(edit), now, {}, copy);
    };
    makeOf(barsOf(*section), make, tr("Duplicate Section “%1”").arg(song()->markers.at(*section).name));
}

void SectionActions::move(qsizetype section, BarNumber to)
{
    const CompositionPtr composition = song();
    if (!composition || section < 0 || section >= composition->markers.size())
        return;
    const Marker name = composition->markers.at(section);
    Marker moved = name;
    moved.bar = to;
    const auto make = [ripple = m_scene.context().ripple(), to, name,
                       moved](const Project &project, const Composition &now, const SongBars &bars, qint64 firstId) {
        Edit edit = moveSongBars(project, now, bars, to, ripple, firstId);
        return ripple == Ripple::On ? edit : withName(std::move(edit), now, name, moved);
    };
    const SongBars bars = barsOf(section);
    const bool closesUp = m_scene.context().ripple() == Ripple::On && to > bars.range.first;
    makeOf(bars, make, tr("Move Section “%1”").arg(name.name));
    // The playhead goes with it, so that it can be moved on.
    const BarNumber first = closesUp ? to - bars.range.count() : to;
    m_scene.context().seek(song()->meters.startOf(first));
}

void SectionActions::moveEarlier()
{
    const auto section = sectionHere();
    if (!section)
        return;
    const BarNumber first = barsOf(*section).range.first;
    std::optional<BarNumber> to;
    for (const Marker &marker : song()->markers) {
        if (marker.lengthBars && marker.bar < first && (!to || marker.bar > *to))
            to = marker.bar;
    }
    if (to)
        move(*section, *to);
    else if (first > BarNumber(1))
        move(*section, BarNumber(1));
}

void SectionActions::moveLater()
{
    const auto section = sectionHere();
    if (!section)
        return;
    const BarNumber end = barsOf(*section).range.end;
    std::optional<Marker> next;
    for (const Marker &marker : song()->markers) {
        if (marker.lengthBars && marker.bar >= end && (!next || marker.bar < next->bar))
            next = marker;
    }
    const BarNumber to = next ? next->bar + *next->lengthBars : end + 1;
    // Over what is there it begins at that bar; else it goes before it.
    move(*section, m_scene.context().ripple() == Ripple::On ? to : next ? next->bar : end);
}

} // namespace barline

#include "moc_SectionActions.cpp"
