#pragma once

#include "core/store/EditAuthor.h"
#include "core/store/repositories/Repository.h"

namespace barline {

/// Own bars of instances that are re-pointed to another clip bar, in order of instance and own bar. They belong to
/// their instance: a change of one is an edit of the instance.
class TrackBarRepository : public ReadRepository<TrackBarOf>
{
public:
    TrackBarRepository(Database &database, EditAuthor &author)
        : ReadRepository(database)
        , m_author(author)
    {}

    QCoro::Task<Result<PageOf<TrackBarOf>>> findByInstance(InstanceId instance, Page page = Page(),
                                                           std::stop_token stop = {});
    /// That are re-pointed to the clip.
    QCoro::Task<Result<PageOf<TrackBarOf>>> findByClip(ClipId clip, Page page = Page(), std::stop_token stop = {});
    /// Likewise to one of its bars.
    QCoro::Task<Result<PageOf<TrackBarOf>>> findByClipBar(ClipId clip, ClipBarIndex bar, Page page = Page(),
                                                          std::stop_token stop = {});

    // As Repository does it; what is added need not name composition and track.

    QCoro::Task<Result<OwnBarKey>> insert(TrackBarOf value, std::stop_token stop = {});
    QCoro::Task<Result<QList<OwnBarKey>>> insertMany(QList<TrackBarOf> values, std::stop_token stop = {});
    QCoro::Task<Result<qint64>> updateById(TrackBarOf before, TrackBarOf after, std::stop_token stop = {});
    QCoro::Task<Result<qint64>> deleteById(OwnBarKey key, std::stop_token stop = {});
    QCoro::Task<Result<qint64>> deleteMany(QList<OwnBarKey> keys, std::stop_token stop = {});

private:
    EditAuthor &m_author;
};

} // namespace barline
