#include "core/store/repositories/TrackBarRepository.h"

namespace barline {

namespace {

/// What becomes of one own bar; none: not re-pointed.
struct OwnBarChange
{
    OwnBarKey key;
    std::optional<TrackBar> before;
    std::optional<TrackBar> after;
    bool checksBefore = true;
};

Result<void> changeOwnBar(ClipInstance &instance, const OwnBarChange &change)
{
    const auto present = instance.bars.constFind(change.key.ownBar);
    const bool isThere = present != instance.bars.cend();
    if (!isThere && (change.before || !change.checksBefore))
        return failure(rowMissing(RowKind::TrackBar, keyText(change.key)));
    if (change.checksBefore && (isThere ? std::optional(*present) : std::nullopt) != change.before)
        return failure(rowChanged(RowKind::TrackBar, keyText(change.key)));
    if (change.after)
        instance.bars.insert(change.key.ownBar, *change.after);
    else
        instance.bars.remove(change.key.ownBar);
    return {};
}

Result<qint64> changeOwnBars(Session &session, const QList<OwnBarChange> &changes, const EditMark &mark)
{
    QList<InstanceId> ids;
    for (const OwnBarChange &change : changes)
        ids.append(change.key.instance);
    Result<QList<InstanceOf>> instances = PagedRows<InstanceOf>(session).all(RowsOf<InstanceOf>::isOneOfKeys(ids));
    if (!instances)
        return failure(instances.error());
    std::map<InstanceId, Change<InstanceOf>> edits;
    for (const InstanceOf &instance : *instances)
        edits.insert({instance.instance.id, {instance, instance}});
    for (const OwnBarChange &change : changes) {
        const auto edit = edits.find(change.key.instance);
        if (edit == edits.end())
            return failure(rowMissing(RowKind::Instance, keyText(change.key.instance)));
        if (const Result<void> changed = changeOwnBar(edit->second.after.instance, change); !changed)
            return failure(changed.error());
    }
    QList<Change<InstanceOf>> list;
    for (const auto &[id, edit] : edits)
        list.append(edit);
    return RowEdits<InstanceOf>(session, mark).update(list);
}

} // namespace

QCoro::Task<Result<PageOf<TrackBarOf>>> TrackBarRepository::findByInstance(InstanceId instance, Page page,
                                                                           std::stop_token stop)
{
    return find(holds("track_bars.instance_id", instance.value()), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<TrackBarOf>>> TrackBarRepository::findByClip(ClipId clip, Page page, std::stop_token stop)
{
    return find(holds("track_bars.clip_id", clip.value()), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<TrackBarOf>>> TrackBarRepository::findByClipBar(ClipId clip, ClipBarIndex bar, Page page,
                                                                          std::stop_token stop)
{
    const RowFilter ofClip = holds("track_bars.clip_id", clip.value());
    return find(ofClip && holds("track_bars.clip_bar_index", bar.value()), std::move(page), std::move(stop));
}

QCoro::Task<Result<OwnBarKey>> TrackBarRepository::insert(TrackBarOf value, std::stop_token stop)
{
    return m_database.write(
        [value = std::move(value), mark = m_author.nextMark()](Session &session) -> Result<OwnBarKey> {
            const OwnBarKey key = RowsOf<TrackBarOf>::keyOf(value);
            const Result<qint64> done = changeOwnBars(session, {{key, {}, value.bar}}, mark);
            return done ? Result<OwnBarKey>(key) : failure(done.error());
        },
        std::move(stop));
}

QCoro::Task<Result<QList<OwnBarKey>>> TrackBarRepository::insertMany(QList<TrackBarOf> values, std::stop_token stop)
{
    return m_database.write(
        [values = std::move(values), mark = m_author.nextMark()](Session &session) -> Result<QList<OwnBarKey>> {
            QList<OwnBarKey> keys;
            QList<OwnBarChange> changes;
            for (const TrackBarOf &value : values) {
                keys.append(RowsOf<TrackBarOf>::keyOf(value));
                changes.append({keys.constLast(), {}, value.bar});
            }
            const Result<qint64> done = changeOwnBars(session, changes, mark);
            return done ? Result<QList<OwnBarKey>>(keys) : failure(done.error());
        },
        std::move(stop));
}

QCoro::Task<Result<qint64>> TrackBarRepository::updateById(TrackBarOf before, TrackBarOf after, std::stop_token stop)
{
    return m_database.write(
        [before = std::move(before), after = std::move(after),
         mark = m_author.nextMark()](Session &session) -> Result<qint64> {
            const OwnBarKey key = RowsOf<TrackBarOf>::keyOf(before);
            if (RowsOf<TrackBarOf>::keyOf(after) != key)
                return failure(rowMoves(RowKind::TrackBar, keyText(key)));
            return changeOwnBars(session, {{key, before.bar, after.bar}}, mark);
        },
        std::move(stop));
}

QCoro::Task<Result<qint64>> TrackBarRepository::deleteById(OwnBarKey key, std::stop_token stop)
{
    return deleteMany({key}, std::move(stop));
}

QCoro::Task<Result<qint64>> TrackBarRepository::deleteMany(QList<OwnBarKey> keys, std::stop_token stop)
{
    return m_database.write(
        [keys = std::move(keys), mark = m_author.nextMark()](Session &session) {
            QList<OwnBarChange> changes;
            for (const OwnBarKey key : keys)
                changes.append({key, {}, {}, false});
            return changeOwnBars(session, changes, mark);
        },
        std::move(stop));
}

} // namespace barline
