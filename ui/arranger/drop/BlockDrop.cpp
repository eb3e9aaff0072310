#include "ui/arranger/drop/BlockDrop.h"

#include "core/base/FreeOnWorker.h"
#include "core/base/RunOnWorker.h"
#include "core/edit/arrange/InstanceEdits.h"
#include "ui/arranger/BlockWords.h"

namespace barline {

namespace {

constexpr int kBarsUnread = 4; ///< shown for what is still being read

qsizetype thingsIn(const QList<ClipPtr> &clips)
{
    return static_cast<qsizetype>(idsToPlace(clips));
}

QString namesOf(const QList<ClipPtr> &clips)
{
    return clips.size() == 1 ? BlockDrop::tr("“%1”", "name of a clip").arg(clips.constFirst()->name)
                             : BlockDrop::tr("%n clip(s)", nullptr, static_cast<int>(clips.size()));
}

} // namespace

BlockDrop::BlockDrop(ArrangerScene &scene, ArrangerController &controller, QObject *parent)
    : QObject(parent)
    , m_scene(scene)
    , m_controller(controller)
{}

BlockDrop::~BlockDrop()
{
    if (m_drag)
        end(*m_drag);
    for (const ArrivalPtr &arrival : std::as_const(m_waiting))
        end(*arrival);
}

void BlockDrop::enterClip(ClipId clip)
{
    leave();
    m_drag = std::make_shared<Arrival>();
    m_drag->clip = clip;
}

void BlockDrop::enterDocuments(QList<DocumentSource> sources)
{
    leave();
    m_drag = std::make_shared<Arrival>();
    m_drag->sources = std::move(sources);
    read(m_drag);
}

void BlockDrop::read(const ArrivalPtr &arrival)
{
    runOnWorker(
        this,
        [sources = arrival->sources, stop = arrival->stop.get_token(), progress = arrival->progress] {
            return readSources(sources, stop, progress);
        },
        [this, arrival](Result<SourceContent> content) { take(arrival, std::move(content)); });
}

void BlockDrop::take(const ArrivalPtr &arrival, Result<SourceContent> content)
{
    if (arrival->stop.stop_requested()) {
        freeOnWorker(std::move(content));
        return;
    }
    arrival->read = std::move(content);
    if (arrival == m_drag)
        show();
    else if (m_waiting.removeOne(arrival))
        land(*arrival);
}

void BlockDrop::move(const CanvasPoint &at)
{
    if (!m_drag)
        return;
    const TrackPtr track = m_scene.trackAt(at);
    m_row = track ? ArrangerScene::rowOf(at) : m_scene.layout().rowCount();
    m_drag->target = {track ? track->id : TrackId(), m_scene.barAt(at.time)};
    m_drag->song = m_scene.context().compositionId();
    show();
}

void BlockDrop::drop(const CanvasPoint &at)
{
    move(at);
    if (const ArrivalPtr dropped = std::exchange(m_drag, nullptr))
        letGo(dropped);
}

void BlockDrop::letGo(const ArrivalPtr &arrival)
{
    endPreview();
    if (arrival->clip.isValid()) {
        if (const ClipPtr clip = m_scene.context().project().clips.find(arrival->clip))
            m_controller.placeClip(arrival->target, clip);
        return;
    }
    if (arrival->read) {
        land(*arrival);
        return;
    }
    m_waiting.append(arrival);
    arrival->shown = m_scene.context().progress().start(
        tr("Reading %1…").arg(nameOf(arrival->sources)),
        [this, unwanted = std::weak_ptr(arrival)] {
            const ArrivalPtr one = unwanted.lock();
            if (one && m_waiting.removeOne(one))
                end(*one);
        },
        arrival->progress);
}

void BlockDrop::leave()
{
    const ArrivalPtr left = std::exchange(m_drag, nullptr);
    if (!left)
        return;
    end(*left);
    endPreview();
}

void BlockDrop::land(Arrival &arrival)
{
    if (arrival.hasClips())
        push(arrival);
    else
        emit importRequested(arrival.sources);
    end(arrival);
}

void BlockDrop::push(const Arrival &arrival)
{
    EditorContext &context = m_scene.context();
    const QList<ClipPtr> clips = (**arrival.read).clips;
    const qint64 ids = idsToPlace(clips);
    if (ids > context.ids().remaining()) {
        context.report(Error(ErrorKind::Unavailable, tr("So many notes were added that the project cannot number more "
                                                        "yet. Nothing was added; try again in a moment.")));
        return;
    }
    const qint64 firstId = context.ids().take(ids);
    const QString label = tr("Drop %1", "names of clips").arg(namesOf(clips));
    const auto make = [song = arrival.song, target = arrival.target, clips, firstId](const Project &project) {
        const CompositionPtr composition = project.compositions.find(song);
        return composition ? placeNewClips(project, *composition, target, clips, firstId) : Edit();
    };
    if (thingsIn(clips) > History::kMostAtOnce) {
        context.pushMade(make, thingsIn(clips), label);
        return;
    }
    const Edit edit = make(context.project());
    if (edit.isEmpty() || !context.push(edit, label))
        return;
    const QSet<InstanceId> placed = instancesAddedBy(edit);
    context.selectInstances(placed);
    if (const CompositionPtr composition = context.composition()) {
        if (const QList<ChosenInstance> there = chosenInstances(*composition, placed); !there.isEmpty())
            context.openClip({there.constFirst().instance->clip, there.constFirst().instance->id, ClipBarIndex(0)});
    }
}

int BlockDrop::bars() const
{
    const TrackPtr track = m_row < m_scene.layout().rowCount() ? m_scene.layout().row(m_row).track() : nullptr;
    if (m_drag->clip.isValid()) {
        const ClipPtr clip = m_scene.context().project().clips.find(m_drag->clip);
        const int whole = clip ? std::max(1, clip->bars.count()) : 1;
        return track ? freeBarsAt(*track, m_drag->target.bar, whole) : whole;
    }
    if (!m_drag->hasClips())
        return kBarsUnread;
    int all = 0;
    for (const ClipPtr &clip : (**m_drag->read).clips)
        all += std::max(1, clip->bars.count());
    return all;
}

QString BlockDrop::words() const
{
    if (m_drag->clip.isValid()) {
        const ClipPtr clip = m_scene.context().project().clips.find(m_drag->clip);
        return clip ? clip->name : QString();
    }
    const QString name = nameOf(m_drag->sources);
    if (!m_drag->read)
        return tr("Reading %1…").arg(name);
    if (!*m_drag->read)
        return tr("%1 has errors. Drop it to see them", "name of a document").arg(name);
    return m_drag->hasClips() ? namesOf((**m_drag->read).clips)
                              : tr("Drop to import %1", "name of a document").arg(name);
}

void BlockDrop::show()
{
    if (!m_drag)
        return;
    ArrangerPreview preview;
    preview.landing = ArrangerPreview::Landing{m_row, m_drag->target.bar, bars(), words()};
    EditorContext &context = m_scene.context();
    const bool lands = m_drag->clip.isValid() || m_drag->hasClips();
    context.showHint(m_drag->clip.isValid() ? tr("Release to use the clip here")
                     : lands                ? tr("Release to add the clip and use it here")
                                            : words());
    const bool isNew = m_row >= m_scene.layout().rowCount();
    context.showReadout(barsWords(m_drag->target.bar, preview.landing->bars) + QStringLiteral(" · ") +
                        (isNew ? tr("new track") : m_scene.layout().row(m_row).track()->name));
    m_scene.setPreview(std::move(preview));
}

void BlockDrop::endPreview()
{
    if (!m_scene.preview().landing)
        return;
    m_scene.setPreview({});
    m_scene.context().showHint(QString());
    m_scene.context().showReadout(QString());
}

void BlockDrop::end(Arrival &arrival)
{
    arrival.stop.request_stop();
    m_scene.context().progress().end(arrival.shown);
    if (arrival.read)
        freeOnWorker(std::exchange(arrival.read, std::nullopt));
}

QString BlockDrop::nameOf(const QList<DocumentSource> &sources)
{
    return sources.size() == 1 ? tr("“%1”", "name of a document").arg(sources.constFirst().name())
                               : tr("%n document(s)", nullptr, static_cast<int>(sources.size()));
}

} // namespace barline

#include "moc_BlockDrop.cpp"
