#include "ui/arranger/bars/FindBarsAction.h"

#include "core/base/RunOnWorker.h"
#include "core/edit/arrange/LinkBars.h"
#include "ui/arranger/bars/BarChooser.h"
#include "ui/arranger/bars/FoundBarsPopup.h"
#include "ui/arranger/bars/OwnBarActions.h"
#include "ui/canvas/PanelAction.h"

namespace barline {

namespace {

/// The bars of the first block in a row that begins with the first of these.
QList<OwnBar> firstRow(const QList<OwnBar> &bars)
{
    QList<OwnBar> row;
    for (const OwnBar &bar : bars) {
        const bool goesOn = row.isEmpty() || (bar.instance->id == row.constFirst().instance->id &&
                                              bar.index == row.constLast().index + 1);
        if (goesOn)
            row.append(bar);
    }
    return row;
}

} // namespace

FindBarsAction::FindBarsAction(const OwnBarActions &ownBars, EditorContext &context, const ThemeSource &theme,
                               QWidget *panel)
    : QObject(panel)
    , m_ownBars(ownBars)
    , m_context(context)
    , m_panel(panel)
    , m_action(
          makePanelAction(*panel, theme,
                          {QStringLiteral("find-bars"),
                           QStringLiteral("places"),
                           tr("&Find These Bars…"),
                           tr("List where these bars of a block occur, exactly or transposed; link or replace them"),
                           {Qt::CTRL | Qt::Key_F}}))
{
    connect(m_action, &QAction::triggered, this, &FindBarsAction::find);
}

void FindBarsAction::find()
{
    const QList<OwnBar> row = firstRow(m_ownBars.targets());
    const CompositionPtr composition = m_context.composition();
    if (row.isEmpty() || !composition) {
        m_context.report(Error(ErrorKind::Invalid, tr("No block plays here. Select bars in which blocks play.")));
        return;
    }
    const Project &project = m_context.project();
    m_sought.clear();
    for (const OwnBar &bar : row) {
        const TrackBar source = sourceOf(project, *bar.instance, bar.index);
        m_sought.append({source.clip, source.clipBar});
    }
    const ClipPtr clip = project.clips.find(m_sought.constFirst().clip);
    const QString name = clip ? clip->name : QString();
    const int first = m_sought.constFirst().bar.value() + 1;
    const QString title =
        row.size() == 1
            ? tr("%1, bar %2", "name of a clip, number of its bar").arg(name).arg(first)
            : tr("%1, %n bar(s) from bar %2", "name of a clip", static_cast<int>(row.size())).arg(name).arg(first);
    auto *popup = new FoundBarsPopup(title, m_panel);
    connect(popup, &FoundBarsPopup::wanted, this, &FindBarsAction::goTo);
    connect(popup, &FoundBarsPopup::linkWanted, this, &FindBarsAction::link);
    connect(popup, &FoundBarsPopup::replaceWanted, this, &FindBarsAction::chooseReplacement);
    popup->popUp(QCursor::pos());
    runOnWorker(
        popup, [project, composition, sought = m_sought] { return findBars(project, *composition, sought); },
        [popup, project, composition](const QList<FoundBars> &places) {
            popup->showPlaces(project, *composition, places);
        });
}

void FindBarsAction::goTo(const FoundBars &place)
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    if (!place.first.instance) {
        m_context.openClip({place.plays.clip, {}, place.plays.bar});
        return;
    }
    if (place.first.track >= composition->tracks.size())
        return;
    const TrackId track = composition->tracks.at(place.first.track)->id;
    const BarNumber first = place.first.songBar();
    m_context.setCurrentTrack(track);
    m_context.seek(composition->meters.startOf(first));
    m_context.selectBars(SongBars{{first, first + static_cast<int>(m_sought.size())}, QSet<TrackId>{track}});
    emit trackWanted(track);
}

void FindBarsAction::push(Edit edit, const QString &label)
{
    if (edit.isEmpty())
        m_context.report(Error(ErrorKind::Conflict, tr("These places have changed meanwhile. Nothing was changed; find "
                                                       "the bars again.")));
    else
        m_context.push(std::move(edit), label);
}

void FindBarsAction::link(const QList<FoundBars> &places)
{
    const auto count = static_cast<int>(
        std::count_if(places.begin(), places.end(), [](const FoundBars &place) { return !place.isSame; }));
    if (const CompositionPtr composition = m_context.composition())
        push(linkBars(m_context.project(), *composition, m_sought, places),
             tr("Link Bars at %n Place(s)", nullptr, count));
}

void FindBarsAction::chooseReplacement(const QList<FoundBars> &places)
{
    const CompositionPtr composition = m_context.composition();
    if (!composition || m_sought.isEmpty())
        return;
    auto *chooser = new BarChooser(tr("Play at %n place(s)", nullptr, static_cast<int>(places.size())),
                                   libraryOf(m_context.project(), *composition), m_sought.constFirst(), m_panel);
    connect(chooser, &BarChooser::chosen, this, [this, places](ClipId clip, ClipBarIndex bar) {
        replace(places, {clip, bar});
    });
    chooser->popUp(QCursor::pos());
}

void FindBarsAction::replace(const QList<FoundBars> &places, const ClipBarRef &first)
{
    if (const CompositionPtr composition = m_context.composition())
        push(replaceBars(m_context.project(), *composition, places, static_cast<int>(m_sought.size()), first),
             tr("Replace Bars at %n Place(s)", nullptr, static_cast<int>(places.size())));
}

} // namespace barline

#include "moc_FindBarsAction.cpp"
