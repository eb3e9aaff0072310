#include "core/service/CompositionService.h"

#include "core/edit/arrange/CompositionEdits.h"
#include "core/model/SourceUid.h"
#include "core/service/DslCreation.h"
#include "core/store/repositories/FreshIds.h"
#include "core/store/repositories/WholeRows.h"
#include "core/store/repositories/WholeUpdate.h"
#include "core/store/tables/ClipTables.h"
#include "core/store/tables/CompositionTables.h"
#include "core/store/tables/ProjectTable.h"

#include <QCoreApplication>

namespace barline {

namespace {

struct CompositionServiceText
{
    Q_DECLARE_TR_FUNCTIONS(barline::CompositionService)
};

/// The same music without ids. Overrides go on pointing at the clips' notes.
Composition compositionWithoutIds(Composition composition)
{
    composition.id = CompositionId();
    for (TrackPtr &pointer : composition.tracks) {
        Track track = *pointer;
        track.id = TrackId();
        std::vector<InstancePtr> instances;
        for (const InstancePtr &each : track.instances) {
            ClipInstance instance = *each;
            instance.id = InstanceId();
            for (NoteOverride &noteOverride : instance.noteOverrides) {
                if (noteOverride.kind == NoteOverride::Kind::Added)
                    noteOverride.note = NoteId();
            }
            instances.push_back(std::make_shared<const ClipInstance>(std::move(instance)));
        }
        track.instances = PagedList<InstancePtr>(std::move(instances));
        pointer = std::make_shared<const Track>(std::move(track));
    }
    return composition;
}

Result<CompositionId> duplicateCompositionRow(Session &session, CompositionId id, const QString &name,
                                              const EditMark &mark)
{
    const Result<CompositionPtr> source = loadComposition(session, id);
    if (!source)
        return failure(source.error());
    const Result<QString> project = ProjectTable(session).uid();
    const Result<qint64> revision = CompositionTables(session).revisionOf(id);
    if (!project || !revision)
        return failure(project ? revision.error() : project.error());
    Composition copy = compositionWithoutIds(**source);
    copy.uid.clear();
    copy.source = {sourceUidOf(**source, *project), *revision};
    if (!name.isEmpty())
        copy.name = name;
    FreshIds ids(session);
    ids.giveAll(copy);
    if (const Result<void> given = ids.finish(); !given)
        return failure(given.error());
    const Result<qint64> seq =
        commitRows(session, addComposition(copy), mark, CompositionServiceText::tr("Duplicate Composition"));
    return seq ? Result<CompositionId>(copy.id) : failure(seq.error());
}

Result<qint64> removeWithClips(Session &session, CompositionId id, const EditMark &mark)
{
    Project project;
    Result<ById<Composition>> compositions = CompositionTables(session).load();
    if (!compositions)
        return failure(compositions.error());
    if (!compositions->contains(id))
        return failure(rowMissing(RowKind::Composition, keyText(id)));
    project.compositions = std::move(*compositions);
    Result<ById<Clip>> clips = ClipTables(session).load(holds("home_composition_id", id.value()));
    if (!clips)
        return failure(clips.error());
    project.clips = std::move(*clips);
    return commitRows(session, removeComposition(project, id), mark, removeLabel(RowKind::Composition, 1));
}

Result<qint64> renameRow(Session &session, CompositionId id, const QString &name, const EditMark &mark)
{
    const Result<CompositionPtr> found = loadComposition(session, id);
    if (!found)
        return failure(found.error());
    return commitRows(session, renameComposition(**found, name), mark,
                      CompositionServiceText::tr("Rename Composition"));
}

} // namespace

QCoro::Task<Result<ImportReport>> CompositionService::createCompositionFromDsl(QByteArray utf8, QString fileName,
                                                                               std::stop_token stop)
{
    return createFromDsl(m_database, m_author, std::move(utf8), std::move(fileName), DslContent::Compositions,
                         std::move(stop));
}

QCoro::Task<Result<CompositionPtr>> CompositionService::getCompositionWithTracks(CompositionId composition,
                                                                                 std::stop_token stop)
{
    return m_compositions.getWithTracks(composition, std::move(stop));
}

QCoro::Task<Result<TrackOf>> CompositionService::getTrackByName(CompositionId composition, QString name,
                                                                std::stop_token stop)
{
    auto finding = m_tracks.findByName(name, composition, Page(1), std::move(stop));
    const Result<PageOf<TrackOf>> found = co_await finding;
    if (!found)
        co_return failure(found.error());
    if (found->items.isEmpty())
        co_return failure(
            ErrorKind::NotFound,
            CompositionServiceText::tr("Composition %1 has no track “%2”.").arg(composition.value()).arg(name));
    co_return found->items.constFirst();
}

QCoro::Task<Result<qint64>> CompositionService::updateComposition(Composition before, Composition after,
                                                                  std::stop_token stop)
{
    return m_database.write([before = std::move(before), after = std::move(after), mark = m_author.nextMark()](
                                Session &session) { return updateWhole(session, before, after, mark); },
                            std::move(stop));
}

QCoro::Task<Result<qint64>> CompositionService::renameComposition(CompositionId composition, QString name,
                                                                  std::stop_token stop)
{
    return m_database.write([composition, name = std::move(name), mark = m_author.nextMark()](
                                Session &session) { return renameRow(session, composition, name, mark); },
                            std::move(stop));
}

QCoro::Task<Result<CompositionId>> CompositionService::duplicateComposition(CompositionId composition, QString name,
                                                                            std::stop_token stop)
{
    return m_database.write([composition, name = std::move(name), mark = m_author.nextMark()](
                                Session &session) { return duplicateCompositionRow(session, composition, name, mark); },
                            std::move(stop));
}

QCoro::Task<Result<PageOf<Composition>>> CompositionService::listAllCompositions(Page page, std::stop_token stop)
{
    return m_compositions.getAll(std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Composition>>> CompositionService::findCompositions(CompositionQuery query, Page page,
                                                                              std::stop_token stop)
{
    RowFilter filter;
    if (!query.name.isEmpty())
        filter = filter && isLike("compositions.name", query.name, Wildcards::Patterns);
    if (query.tempo)
        filter = filter && isBetween("compositions.tempo_bpm", query.tempo->slowest, query.tempo->fastest);
    return m_database.read([filter = std::move(filter), page = std::move(page)](
                               Session &session) { return PagedRows<Composition>(session).page(filter, page); },
                           std::move(stop));
}

QCoro::Task<Result<PageOf<Composition>>> CompositionService::findCompositionsByName(QString pattern, Page page,
                                                                                    std::stop_token stop)
{
    return m_compositions.findByNameLike(std::move(pattern), Wildcards::Patterns, std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Composition>>> CompositionService::findCompositionsByTempo(double slowest, double fastest,
                                                                                     Page page, std::stop_token stop)
{
    return m_compositions.findByTempo(slowest, fastest, std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Composition>>> CompositionService::findCompositionsByKey(QString key, Mode mode, Page page,
                                                                                   std::stop_token stop)
{
    return m_compositions.findByKey(std::move(key), mode, std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Composition>>> CompositionService::findCompositionsByMeter(Meter meter, Page page,
                                                                                     std::stop_token stop)
{
    return m_compositions.findByMeter(meter, std::move(page), std::move(stop));
}

QCoro::Task<Result<qint64>> CompositionService::deleteComposition(CompositionId composition, std::stop_token stop)
{
    return m_database.write([composition, mark = m_author.nextMark()](
                                Session &session) { return removeWithClips(session, composition, mark); },
                            std::move(stop));
}

} // namespace barline
