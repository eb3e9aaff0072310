#include "ui/arranger/timeline/MarkerActions.h"

#include "core/edit/arrange/TimelineEdits.h"
#include "ui/arranger/actions/ColorMenu.h"
#include "ui/arranger/timeline/MapPlaces.h"
#include "ui/arranger/timeline/MarkerPlaces.h"
#include "ui/arranger/timeline/PlaceWords.h"
#include "ui/canvas/AskPopup.h"

#include <QAction>
#include <QLineEdit>
#include <QSpinBox>

namespace barline {

namespace {

constexpr int kMostSectionBars = 1'000'000;

/// "Section 3", the first number that no marker has.
QString freeName(const QList<Marker> &markers, const QString &pattern)
{
    for (int number = 1;; ++number) {
        const QString name = pattern.arg(number);
        if (std::none_of(markers.begin(), markers.end(), [&](const Marker &one) { return one.name == name; }))
            return name;
    }
}

} // namespace

MarkerActions::MarkerActions(TimelineScene &scene, QWidget &panel)
    : TimelineActionGroup(scene, panel)
{
    add("marker-add", "marker", tr("Add &Marker"), tr("Put a marker at the playhead, from the menu at the pointer"),
        {Qt::Key_K}, [this] { addMarker(m_scene.place()); });
    add("section-add", "section", tr("Add &Section"),
        tr("Name the selected bars, or those from the playhead up to the next section"), {Qt::Key_N},
        [this] { addSectionHere(); });
    add("marker-rename", "rename", tr("&Rename Marker or Section"),
        tr("Give the marker or section at the playhead another name"), {Qt::SHIFT | Qt::Key_N}, [this] {
            if (const auto index = wantedMarker())
                emit m_scene.renameAsked(*index);
        });
    add("marker-change", "count", tr("Place and &Length…"),
        tr("Say where the marker or section at the playhead begins, and how many bars it has"),
        {Qt::CTRL | Qt::SHIFT | Qt::Key_N}, [this] { askHere(); });
    add("marker-color", "color", tr("&Colour of Marker or Section…"), tr("Give the section at the playhead a colour"),
        {Qt::ALT | Qt::SHIFT | Qt::Key_N}, [this] { chooseColor(); });
    add("marker-remove", "trash", tr("Re&move Marker or Section"),
        tr("Take away the marker or section at the playhead; its bars stay"), {Qt::CTRL | Qt::ALT | Qt::Key_N},
        [this] { remove(); });
    add("marker-next", "next", tr("&Next Marker"), tr("Move the playhead to the next marker or section"),
        {Qt::Key_Period}, [this] { go(1); });
    add("marker-previous", "previous", tr("&Previous Marker"),
        tr("Move the playhead to the marker or section before it"), {Qt::Key_Comma}, [this] { go(-1); });
}

std::optional<qsizetype> MarkerActions::markerHere() const
{
    const Ticks at = m_scene.place();
    if (const auto marker = m_scene.pointedMarker())
        return marker;
    const auto exact = indexAt(song()->markers, song()->meters.locate(at));
    if (exact && !song()->markers.at(*exact).lengthBars)
        return exact;
    const qsizetype section = sectionAt(*song(), at);
    return section < 0 ? exact : std::optional(section);
}

std::optional<qsizetype> MarkerActions::wantedMarker()
{
    const std::optional<qsizetype> index = markerHere();
    if (!index)
        refuse(tr("There is no marker or section at the playhead."));
    return index;
}

void MarkerActions::addAt(const Marker &marker, const QString &label)
{
    if (!push(changeMarker(*song(), {}, marker), label))
        return;
    if (const auto index = indexOf(song()->markers, marker))
        emit m_scene.renameAsked(*index);
}

void MarkerActions::addMarker(Ticks at)
{
    const BarPosition place = song()->meters.locate(at);
    Marker marker;
    marker.bar = place.bar;
    marker.beat = place.offset;
    marker.name = freeName(song()->markers, tr("Marker %1"));
    addAt(marker, tr("Add Marker"));
}

void MarkerActions::addSection(BarNumber first, int bars)
{
    Marker section;
    section.bar = first;
    section.lengthBars = bars;
    section.name = freeName(song()->markers, tr("Section %1"));
    addAt(section, tr("Add Section"));
}

void MarkerActions::addSectionHere()
{
    if (const auto &bars = m_scene.context().selectedBars()) {
        addSection(bars->range.first, bars->range.count());
        return;
    }
    const BarNumber first = song()->meters.locate(m_scene.place()).bar;
    addSection(first, freeSectionBars(*song(), first));
}

void MarkerActions::rename(qsizetype marker, const QString &name)
{
    const CompositionPtr composition = song();
    if (!composition || marker < 0 || marker >= composition->markers.size() || name.trimmed().isEmpty())
        return;
    Marker renamed = composition->markers.at(marker);
    renamed.name = name.trimmed();
    push(changeMarker(*composition, marker, renamed), renamed.lengthBars ? tr("Rename Section") : tr("Rename Marker"));
}

void MarkerActions::askHere()
{
    const std::optional<qsizetype> index = wantedMarker();
    if (!index)
        return;
    const CompositionPtr composition = song();
    const Marker asked = composition->markers.at(*index);
    auto *popup = new AskPopup(asked.name, tr("Set"), panel());
    auto *from = new QLineEdit(placeWords(composition->meters, startOf(asked, composition->meters)), popup);
    from->setObjectName(QStringLiteral("place"));
    auto *bars = new QSpinBox(popup);
    bars->setObjectName(QStringLiteral("bars"));
    bars->setRange(0, kMostSectionBars);
    bars->setSpecialValueText(tr("a marker"));
    bars->setValue(asked.lengthBars.value_or(0));
    popup->addField(tr("From bar.count"), from);
    popup->addField(tr("Bars"), bars);
    const auto readPlace = [this, from]() -> std::optional<Ticks> {
        const CompositionPtr now = song();
        return now ? placeFrom(now->meters, from->text()) : std::nullopt;
    };
    connect(from, &QLineEdit::textChanged, popup, [popup, readPlace] {
        popup->setObjection(readPlace() ? QString() : tr("A bar, or a bar and a count of it, is needed: 5 or 5.3."));
    });
    connect(popup, &AskPopup::accepted, this, [this, asked, bars, readPlace] {
        const CompositionPtr now = song();
        const std::optional<Ticks> typed = readPlace();
        const auto there = now ? indexOf(now->markers, asked) : std::nullopt;
        if (!there || !typed)
            return;
        Marker to = asked;
        const BarPosition bar = now->meters.locate(*typed);
        to.bar = bar.bar;
        to.beat = bar.offset;
        to.lengthBars = bars->value() > 0 ? std::optional(bars->value()) : std::nullopt;
        push(changeMarker(*now, there, to), to.lengthBars ? tr("Change Section") : tr("Change Marker"));
    });
    popup->popUp(*panel());
}

void MarkerActions::chooseColor()
{
    const std::optional<qsizetype> index = wantedMarker();
    if (!index)
        return;
    const Marker marked = song()->markers.at(*index);
    chooseTrackColor(*panel(), QStringLiteral("markerColors"), tr("By Its Name"), [this, marked](const QString &color) {
        const CompositionPtr now = song();
        const auto there = now ? indexOf(now->markers, marked) : std::nullopt;
        if (!there)
            return;
        Marker to = marked;
        to.color = color;
        push(changeMarker(*now, there, to), to.lengthBars ? tr("Colour Section") : tr("Colour Marker"));
    });
}

void MarkerActions::remove()
{
    const std::optional<qsizetype> index = wantedMarker();
    if (!index)
        return;
    const bool isSection = song()->markers.at(*index).lengthBars.has_value();
    push(changeMarker(*song(), index, {}), isSection ? tr("Remove Section") : tr("Remove Marker"));
}

void MarkerActions::go(int way)
{
    const Ticks from = m_scene.context().playhead();
    std::optional<Ticks> found;
    for (const Marker &marker : song()->markers) {
        const Ticks start = startOf(marker, song()->meters);
        const bool isBeyond = way > 0 ? start > from : start < from;
        const bool isNearer = !found || (way > 0 ? start < *found : start > *found);
        if (isBeyond && isNearer)
            found = start;
    }
    if (found)
        m_scene.context().seek(*found);
    else
        m_scene.context().showHint(way > 0 ? tr("There is no marker after the playhead")
                                           : tr("There is no marker before the playhead"));
}

} // namespace barline

#include "moc_MarkerActions.cpp"
