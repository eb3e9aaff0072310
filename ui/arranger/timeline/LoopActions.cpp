#include "ui/arranger/timeline/LoopActions.h"

#include "core/edit/arrange/TimelineEdits.h"
#include "ui/arranger/timeline/LoopPlaces.h"
#include "ui/arranger/timeline/MapPlaces.h"
#include "ui/arranger/timeline/MarkerPlaces.h"
#include "ui/canvas/AskPopup.h"

#include <QAction>
#include <QSpinBox>

namespace barline {

namespace {

constexpr int kLastLoopBar = 1'000'000;

} // namespace

LoopActions::LoopActions(TimelineScene &scene, QWidget &panel)
    : TimelineActionGroup(scene, panel)
{
    add("loop-add", "loop", tr("Add &Loop"), tr("Repeat the selected bars, the section at the playhead or its bar"),
        {Qt::Key_L}, [this] { addLoop(); });
    add("loop-change", "count", tr("C&hange Loop…"),
        tr("Say how often the loop at the playhead is played, and its bars"), {Qt::SHIFT | Qt::Key_L},
        [this] { askHere(); });
    add("loop-remove", "trash", tr("Rem&ove Loop"), tr("Take away the loop at the playhead; its bars stay"),
        {Qt::CTRL | Qt::SHIFT | Qt::Key_L}, [this] { removeLoop(); });
    m_toggle =
        add("cycle-toggle", "cycle", tr("C&ycle"), tr("Play the cycle region round and round, or the whole song"),
            {Qt::Key_C}, [this] { toggleCycle(); });
    m_toggle->setCheckable(true);
    add("cycle-bars", "cycle-bars", tr("Cycle &These Bars"),
        tr("Play the selected bars, the section at the playhead or its bar round and round"), {Qt::CTRL | Qt::Key_L},
        [this] { cycleBars(); });
    const auto showCycle = [this] { m_toggle->setChecked(m_scene.context().cycle().isOn); };
    connect(&m_scene.context(), &EditorContext::cycleChanged, this, showCycle);
    showCycle();
}

CycleRegion LoopActions::barsHere() const
{
    if (const auto &bars = m_scene.context().selectedBars())
        return {bars->range.first, bars->range.end, true};
    const CompositionPtr composition = song();
    const Ticks at = m_scene.place();
    const qsizetype section = sectionAt(*composition, at);
    if (section >= 0) {
        const Marker &marker = composition->markers.at(section);
        return {marker.bar, marker.bar + *marker.lengthBars, true};
    }
    const BarNumber bar = composition->meters.locate(at).bar;
    return {bar, bar + 1, true};
}

std::optional<qsizetype> LoopActions::loopHere() const
{
    return loopAt(*song(), song()->meters.locate(m_scene.place()).bar);
}

void LoopActions::addLoop()
{
    const CycleRegion bars = barsHere();
    Loop loop;
    loop.startBar = bars.first;
    loop.lengthBars = bars.end - bars.first;
    if (const auto crossed = loopCrossedBy(*song(), {}, loop))
        refuse(crossingWords(*crossed));
    else
        push(changeLoop(*song(), {}, loop), tr("Add Loop"));
}

void LoopActions::askHere()
{
    if (const auto index = loopHere())
        ask(*index);
    else
        refuse(tr("There is no loop at the playhead."));
}

void LoopActions::ask(qsizetype index)
{
    const CompositionPtr composition = song();
    if (!composition || index < 0 || index >= composition->loops.size())
        return;
    const Loop asked = composition->loops.at(index);
    auto *popup = new AskPopup(tr("Loop"), tr("Set"), panel());
    const auto field = [&](const char *name, const QString &label, int least, int most, int value) {
        auto *box = new QSpinBox(popup);
        box->setObjectName(QLatin1String(name));
        box->setRange(least, most);
        box->setValue(value);
        popup->addField(label, box);
        return box;
    };
    auto *plays = field("plays", tr("Times played"), 1, kMostLoopPlays, asked.repeatCount + 1);
    auto *first = field("first", tr("From bar"), 1, kLastLoopBar, asked.startBar.value());
    auto *last = field("last", tr("To bar"), 1, kLastLoopBar, asked.startBar.value() + asked.lengthBars - 1);
    const auto typed = [asked, plays, first, last] {
        Loop loop = asked;
        loop.startBar = BarNumber(first->value());
        loop.lengthBars = last->value() - first->value() + 1;
        loop.repeatCount = plays->value() - 1;
        return loop;
    };
    const auto check = [this, popup, typed, asked] {
        const CompositionPtr now = song();
        const Loop loop = typed();
        QString objection;
        if (loop.lengthBars < 1)
            objection = tr("The last bar is before the first.");
        else if (const auto crossed = now ? loopCrossedBy(*now, indexOf(now->loops, asked), loop) : std::nullopt)
            objection = crossingWords(*crossed);
        popup->setObjection(objection);
    };
    for (QSpinBox *box : {first, last})
        connect(box, &QSpinBox::valueChanged, popup, check);
    connect(popup, &AskPopup::accepted, this, [this, asked, typed] {
        const CompositionPtr now = song();
        const auto there = now ? indexOf(now->loops, asked) : std::nullopt;
        if (there)
            push(changeLoop(*now, there, typed()), tr("Change Loop"));
    });
    popup->popUp(*panel());
}

void LoopActions::removeLoop()
{
    if (const auto index = loopHere())
        push(changeLoop(*song(), index, {}), tr("Remove Loop"));
    else
        refuse(tr("There is no loop at the playhead."));
}

void LoopActions::toggleCycle()
{
    CycleRegion cycle = m_scene.context().cycle();
    if (cycle.isEmpty())
        cycle = barsHere();
    else
        cycle.isOn = !cycle.isOn;
    m_scene.context().setCycle(cycle);
    m_toggle->setChecked(m_scene.context().cycle().isOn);
}

void LoopActions::cycleBars()
{
    m_scene.context().setCycle(barsHere());
}

} // namespace barline

#include "moc_LoopActions.cpp"
