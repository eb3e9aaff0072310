#include "core/service/ClipService.h"

#include "core/edit/arrange/ClipEdits.h"
#include "core/model/SourceUid.h"
#include "core/service/DslCreation.h"
#include "core/store/repositories/FreshIds.h"
#include "core/store/repositories/WholeRows.h"
#include "core/store/repositories/WholeUpdate.h"
#include "core/store/tables/ClipFilters.h"
#include "core/store/tables/ClipTables.h"
#include "core/store/tables/ClipUseTable.h"
#include "core/store/tables/ProjectTable.h"

#include <QCoreApplication>

#include <limits>

namespace barline {

namespace {

struct ClipServiceText
{
    Q_DECLARE_TR_FUNCTIONS(barline::ClipService)
};

Clip clipWithoutIds(Clip clip)
{
    std::vector<ClipBarPtr> bars;
    for (int i = 0; i < clip.bars.count(); ++i) {
        ClipBar bar = clip.bars.at(ClipBarIndex(i));
        bar.id = ClipBarId();
        for (Note &note : bar.notes)
            note.id = NoteId();
        bars.push_back(std::make_shared<const ClipBar>(std::move(bar)));
    }
    clip.bars = ClipBars(std::move(bars));
    clip.id = ClipId();
    return clip;
}

Result<ClipId> duplicateClipRow(Session &session, ClipId id, const QString &name, const EditMark &mark)
{
    const Result<ClipPtr> source = loadClip(session, id);
    if (!source)
        return failure(source.error());
    const Result<QString> project = ProjectTable(session).uid();
    const Result<qint64> revision = ClipTables(session).revisionOf(id);
    if (!project || !revision)
        return failure(project ? revision.error() : project.error());
    Clip copy = clipWithoutIds(**source);
    copy.uid.clear();
    copy.source = {sourceUidOf(**source, *project), *revision};
    if (!name.isEmpty())
        copy.name = name;
    ++copy.order;
    FreshIds ids(session);
    ids.giveAll(copy);
    if (const Result<void> given = ids.finish(); !given)
        return failure(given.error());
    const Result<qint64> seq = commitRows(session, addClip(copy), mark, ClipServiceText::tr("Duplicate Clip"));
    return seq ? Result<ClipId>(copy.id) : failure(seq.error());
}

/// Conflict with a finding for each place that plays the clip.
Result<void> checkNotUsed(Session &session, const Clip &clip)
{
    const Result<PageOf<ClipPlace>> places =
        ClipUseTable(session).places(clip.id, Page(std::numeric_limits<int>::max() - 1));
    if (!places)
        return failure(places.error());
    if (places->items.isEmpty())
        return {};
    QStringList lines;
    for (const ClipPlace &place : places->items)
        lines.append(ClipServiceText::tr("“%1”, track “%2”, bar %3")
                         .arg(place.compositionName, place.trackName)
                         .arg(place.startBar.value()));
    return failure(ErrorKind::Conflict, ClipServiceText::tr("The clip “%1” is used in %n place(s): %2. Remove it there "
                                                            "first, or delete it with its instances.",
                                                            nullptr, static_cast<int>(lines.size()))
                                            .arg(clip.name, lines.join(QStringLiteral("; "))));
}

} // namespace

QCoro::Task<Result<ImportReport>> ClipService::createClipFromDsl(QByteArray utf8, QString fileName,
                                                                 std::stop_token stop)
{
    return createFromDsl(m_database, m_author, std::move(utf8), std::move(fileName), DslContent::Clips,
                         std::move(stop));
}

QCoro::Task<Result<ClipId>> ClipService::createClip(Clip clip, std::stop_token stop)
{
    return m_clips.insert(std::move(clip), std::move(stop));
}

QCoro::Task<Result<ClipPtr>> ClipService::getClipWithBarsAndNotes(ClipId clip, std::stop_token stop)
{
    return m_clips.getWithBarsAndNotes(clip, std::move(stop));
}

QCoro::Task<Result<ById<Clip>>> ClipService::getClipsWithBarsAndNotes(QList<ClipId> clips, std::stop_token stop)
{
    return m_clips.loadClips(std::move(clips), std::move(stop));
}

QCoro::Task<Result<qint64>> ClipService::updateClip(Clip before, Clip after, std::stop_token stop)
{
    return m_database.write([before = std::move(before), after = std::move(after), mark = m_author.nextMark()](
                                Session &session) { return updateWhole(session, before, after, mark); },
                            std::move(stop));
}

QCoro::Task<Result<qint64>> ClipService::changeClip(ClipId clip, std::function<void(Clip &)> change, QString label,
                                                    std::stop_token stop)
{
    return m_database.write(
        [clip, change = std::move(change), label = std::move(label),
         mark = m_author.nextMark()](Session &session) -> Result<qint64> {
            const Result<QList<Clip>> found = PagedRows<Clip>(session).all(RowsOf<Clip>::isKey(clip));
            if (!found)
                return failure(found.error());
            if (found->isEmpty())
                return failure(rowMissing(RowKind::Clip, keyText(clip)));
            const Clip before = found->constFirst();
            Clip after = before;
            change(after);
            Edit edit;
            if (!(before == after))
                edit.clips.change(before, after);
            return commitRows(session, std::move(edit), mark, label);
        },
        std::move(stop));
}

QCoro::Task<Result<qint64>> ClipService::renameClip(ClipId clip, QString name, std::stop_token stop)
{
    return changeClip(
        clip, [name = std::move(name)](Clip &changed) { changed.name = name; }, ClipServiceText::tr("Rename Clip"),
        std::move(stop));
}

QCoro::Task<Result<qint64>> ClipService::tagClip(ClipId clip, QStringList tags, std::stop_token stop)
{
    return changeClip(
        clip, [tags = std::move(tags)](Clip &changed) { changed.tags = tags; }, ClipServiceText::tr("Tag Clip"),
        std::move(stop));
}

QCoro::Task<Result<ClipId>> ClipService::duplicateClip(ClipId clip, QString name, std::stop_token stop)
{
    return m_database.write([clip, name = std::move(name), mark = m_author.nextMark()](
                                Session &session) { return duplicateClipRow(session, clip, name, mark); },
                            std::move(stop));
}

QCoro::Task<Result<PageOf<Clip>>> ClipService::listAllClips(Page page, std::stop_token stop)
{
    return m_clips.getAll(std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Clip>>> ClipService::findClips(ClipQuery query, Page page, std::stop_token stop)
{
    RowFilter filter = query.tags.isEmpty() ? RowFilter() : clips::hasAllTags(query.tags);
    if (!query.anyOfTags.isEmpty())
        filter = filter && clips::hasAnyTag(query.anyOfTags);
    if (!query.name.isEmpty())
        filter = filter && isLike("clips.name", query.name, Wildcards::Patterns);
    if (query.meter)
        filter = filter && clips::hasMeter(*query.meter);
    if (query.tempo)
        filter = filter && clips::hasTempo(query.tempo->slowest, query.tempo->fastest);
    if (query.key)
        filter = filter && clips::hasKey(query.key->key, query.key->mode);
    return m_database.read([filter = std::move(filter), page = std::move(page)](
                               Session &session) { return PagedRows<Clip>(session).page(filter, page); },
                           std::move(stop));
}

QCoro::Task<Result<PageOf<Clip>>> ClipService::findClipsByName(QString pattern, Page page, std::stop_token stop)
{
    return m_clips.findByNameLike(std::move(pattern), Wildcards::Patterns, std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Clip>>> ClipService::findClipsByTags(QStringList tags, Page page, std::stop_token stop)
{
    return m_clips.findByAllTags(std::move(tags), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Clip>>> ClipService::findClipsByAnyTag(QStringList tags, Page page, std::stop_token stop)
{
    return m_clips.findByAnyTag(std::move(tags), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Clip>>> ClipService::findClipsByKey(QString key, Mode mode, Page page, std::stop_token stop)
{
    return m_clips.findByKey(std::move(key), mode, std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Clip>>> ClipService::findClipsByMeter(Meter meter, Page page, std::stop_token stop)
{
    return m_clips.findByMeter(meter, std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<Clip>>> ClipService::findClipsByTempo(double slowest, double fastest, Page page,
                                                                std::stop_token stop)
{
    return m_clips.findByTempo(slowest, fastest, std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<ClipPlace>>> ClipService::whereUsed(ClipId clip, Page page, std::stop_token stop)
{
    return m_clips.whereUsed(clip, std::move(page), std::move(stop));
}

QCoro::Task<Result<qint64>> ClipService::deleteClip(ClipId clip, ClipRemoval removal, std::stop_token stop)
{
    if (removal == ClipRemoval::WithInstances)
        return m_clips.deleteWithInstances(clip, std::move(stop));
    return m_database.write(
        [clip, mark = m_author.nextMark()](Session &session) -> Result<qint64> {
            const Result<ClipPtr> removed = loadClip(session, clip);
            if (!removed)
                return failure(removed.error());
            if (const Result<void> unused = checkNotUsed(session, **removed); !unused)
                return failure(unused.error());
            Edit edit;
            edit.clips.removed.append(**removed);
            return commitRows(session, std::move(edit), mark, removeLabel(RowKind::Clip, 1));
        },
        std::move(stop));
}

} // namespace barline
