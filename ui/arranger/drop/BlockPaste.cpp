#include "ui/arranger/drop/BlockPaste.h"

#include "core/base/RunOnWorker.h"
#include "core/edit/arrange/InstanceEdits.h"

namespace barline {

BlockPaste::BlockPaste(EditorContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{}

BlockPaste::~BlockPaste()
{
    m_stop.request_stop();
}

BlockPaste::Place BlockPaste::placeNow(std::optional<BarNumber> at) const
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return {};
    const BarNumber bar = at.value_or(composition->meters.locate(m_context.playhead()).bar);
    return {composition->id, {m_context.currentTrack(), bar, false}};
}

void BlockPaste::paste(const CopiedInstances &blocks, bool isOwn, std::optional<BarNumber> at)
{
    Place place = placeNow(at);
    place.at.isOwn = isOwn;
    land(blocks, place);
}

void BlockPaste::pasteText(const QList<DocumentSource> &sources, std::optional<BarNumber> at)
{
    runOnWorker(
        this, [sources, stop = m_stop.get_token()] { return readSources(sources, stop); },
        [this, place = placeNow(at)](Result<SourceContent> content) { take(std::move(content), place); });
}

void BlockPaste::take(Result<SourceContent> content, const Place &place)
{
    if (!content) {
        m_context.report(content.error());
        return;
    }
    if (content->songs.isEmpty())
        return;
    Project project;
    for (const ClipPtr &clip : std::as_const(content->clips))
        project.clips.set(clip);
    const Composition &song = *content->songs.constFirst();
    land(copiedInstances(project, song, allInstances(song)), place);
}

void BlockPaste::land(const CopiedInstances &blocks, const Place &place)
{
    if (blocks.isEmpty() || !place.song.isValid())
        return;
    const qint64 ids = idsToPaste(blocks);
    if (ids > m_context.ids().remaining()) {
        m_context.report(Error(ErrorKind::Unavailable, tr("So many notes were pasted that the project cannot number "
                                                          "more yet. Nothing was added; try again in a moment.")));
        return;
    }
    const auto count = static_cast<int>(blocks.instances.size());
    const QString label = tr("Paste %n Block(s)", nullptr, count);
    const auto make = [blocks, place, firstId = m_context.ids().take(ids)](const Project &project) {
        const CompositionPtr composition = project.compositions.find(place.song);
        return composition ? pasteInstances(project, *composition, blocks, place.at, firstId) : Edit();
    };
    const qsizetype things = place.at.isOwn ? blocks.instances.size() : static_cast<qsizetype>(ids);
    if (things > History::kMostAtOnce || m_context.history().isPreparing()) {
        m_context.pushMade(make, things, label);
        return;
    }
    const Edit edit = make(m_context.project());
    if (edit.isEmpty() || !m_context.push(edit, label))
        return;
    m_context.selectInstances(instancesAddedBy(edit));
}

} // namespace barline

#include "moc_BlockPaste.cpp"
