#include "core/store/repositories/ClipRepository.h"

#include "core/edit/arrange/ClipEdits.h"
#include "core/render/Resolve.h"
#include "core/store/repositories/WholeRows.h"
#include "core/store/tables/ClipFilters.h"
#include "core/store/tables/ClipTables.h"
#include "core/store/tables/ClipUseTable.h"
#include "core/store/tables/CompositionTables.h"

namespace barline {

namespace {

/// A clip of so many bars, of which only the number counts.
ClipPtr barsToCycle(ClipId id, qint64 count)
{
    Clip clip;
    clip.id = id;
    clip.bars = ClipBars(std::vector<ClipBarPtr>(static_cast<size_t>(count), makeClipBar({})));
    return std::make_shared<const Clip>(std::move(clip));
}

Result<PageOf<ClipBarPlace>> placesOfBar(Session &session, ClipId clip, ClipBarIndex bar, const Page &page)
{
    const Result<PageOf<ClipPlace>> places = ClipUseTable(session).places(clip, page);
    if (!places)
        return failure(places.error());
    const Result<qint64> bars = PagedRows<BarOfClip>(session).count(holds("clip_bars.clip_id", clip.value()));
    if (!bars)
        return failure(bars.error());
    QList<InstanceId> ids;
    for (const ClipPlace &place : places->items)
        ids.append(place.use.instance);
    const Result<QList<InstanceOf>> found = PagedRows<InstanceOf>(session).all(RowsOf<InstanceOf>::isOneOfKeys(ids));
    if (!found)
        return failure(found.error());
    QHash<InstanceId, const ClipInstance *> instances;
    for (const InstanceOf &instance : *found)
        instances.insert(instance.instance.id, &instance.instance);

    Project project;
    project.clips.set(barsToCycle(clip, *bars));
    PageOf<ClipBarPlace> uses;
    uses.next = places->next;
    for (const ClipPlace &place : places->items) {
        ClipBarPlace use{place, {}};
        for (ClipBarIndex own(0); own.value() < place.lengthBars; ++own) {
            const TrackBar source = sourceOf(project, *instances.value(place.use.instance), own);
            if (source.clip == clip && source.clipBar == bar && bar.value() < *bars)
                use.ownBars.append(own);
        }
        if (!use.ownBars.isEmpty())
            uses.items.append(std::move(use));
    }
    return uses;
}

Result<qint64> removeWithInstances(Session &session, ClipId clip, const EditMark &mark)
{
    Project project;
    Result<ById<Clip>> clips = ClipTables(session).load(idIsIn("id", QList{clip}));
    if (!clips)
        return failure(clips.error());
    project.clips = std::move(*clips);
    if (project.clips.isEmpty())
        return failure(rowMissing(RowKind::Clip, keyText(clip)));
    const Result<QList<CompositionId>> users = ClipUseTable(session).compositions(clip);
    if (!users)
        return failure(users.error());
    Result<ById<Composition>> compositions = CompositionTables(session).load(idIsIn("id", *users));
    if (!compositions)
        return failure(compositions.error());
    project.compositions = std::move(*compositions);
    return commitRows(session, removeClip(project, clip), mark, removeLabel(RowKind::Clip, 1));
}

} // namespace

QCoro::Task<Result<ClipPtr>> ClipRepository::getWithBarsAndNotes(ClipId clip, std::stop_token stop)
{
    return m_database.read([clip](Session &session) { return barline::loadClip(session, clip); }, std::move(stop));
}

QCoro::Task<Result<ById<Clip>>> ClipRepository::loadClips(QList<ClipId> clips, std::stop_token stop)
{
    return m_database.read(
        [clips = std::move(clips)](Session &session) { return ClipTables(session).load(idIsIn("id", clips)); },
        std::move(stop));
}

QCoro::Task<Result<qint64>> ClipRepository::revisionOf(ClipId clip, std::stop_token stop)
{
    return m_database.read(
        [clip](Session &session) -> Result<qint64> {
            const Result<qint64> revision = ClipTables(session).revisionOf(clip);
            if (revision && *revision < 0)
                return failure(rowMissing(RowKind::Clip, keyText(clip)));
            return revision;
        },
        std::move(stop));
}

QCoro::Task<Result<PageOf<Clip>>> ClipRepository::findByName(QString name, Page page, std::stop_token stop)
{
    return find(holds("clips.name", name), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Clip>>> ClipRepository::findByNameLike(QString text, Wildcards wildcards, Page page,
                                                                 std::stop_token stop)
{
    return find(isLike("clips.name", text, wildcards), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Clip>>> ClipRepository::findByAnyTag(QStringList tags, Page page, std::stop_token stop)
{
    return find(clips::hasAnyTag(tags), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Clip>>> ClipRepository::findByAllTags(QStringList tags, Page page, std::stop_token stop)
{
    return find(clips::hasAllTags(tags), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Clip>>> ClipRepository::findByTrackName(QString name, Page page, std::stop_token stop)
{
    return find(holds("clips.track_name", name), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Clip>>> ClipRepository::findByHome(CompositionId home, Page page, std::stop_token stop)
{
    return find(holds("clips.home_composition_id", home.value()), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Clip>>> ClipRepository::findByMeter(Meter meter, Page page, std::stop_token stop)
{
    return find(clips::hasMeter(meter), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Clip>>> ClipRepository::findByPitch(Pitch lowest, Pitch highest, Page page,
                                                              std::stop_token stop)
{
    return find(clips::hasPitch(lowest, highest), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Clip>>> ClipRepository::findByTempo(double slowest, double fastest, Page page,
                                                              std::stop_token stop)
{
    return find(clips::hasTempo(slowest, fastest), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Clip>>> ClipRepository::findByKey(QString key, Mode mode, Page page, std::stop_token stop)
{
    return find(clips::hasKey(key, mode), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<ClipPlace>>> ClipRepository::whereUsed(ClipId clip, Page page, std::stop_token stop)
{
    return m_database.read(
        [clip, page = std::move(page)](Session &session) { return ClipUseTable(session).places(clip, page); },
        std::move(stop));
}

QCoro::Task<Result<qint64>> ClipRepository::countUses(ClipId clip, std::stop_token stop)
{
    return m_database.read([clip](Session &session) { return ClipUseTable(session).count(clip); }, std::move(stop));
}

QCoro::Task<Result<PageOf<ClipBarPlace>>> ClipRepository::whereBarUsed(ClipId clip, ClipBarIndex bar, Page page,
                                                                       std::stop_token stop)
{
    return m_database.read(
        [clip, bar, page = std::move(page)](Session &session) { return placesOfBar(session, clip, bar, page); },
        std::move(stop));
}

QCoro::Task<Result<qint64>> ClipRepository::deleteWithInstances(ClipId clip, std::stop_token stop)
{
    return m_database.write(
        [clip, mark = m_author.nextMark()](Session &session) { return removeWithInstances(session, clip, mark); },
        std::move(stop));
}

} // namespace barline
