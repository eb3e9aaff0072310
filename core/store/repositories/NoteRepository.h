#pragma once

#include "core/store/repositories/Repository.h"

namespace barline {

/// Notes and rests, in order of clip, bar, start and id. An update may take a note to another bar, also of another
/// clip. A clip's notes all at once, bar by bar, are ClipRepository's.
class NoteRepository : public Repository<ClipNote>
{
public:
    using Repository::Repository;

    QCoro::Task<Result<PageOf<ClipNote>>> findByClip(ClipId clip, Page page = Page(), std::stop_token stop = {});
    /// That start in one of the bars, first to last.
    QCoro::Task<Result<PageOf<ClipNote>>> findByBars(ClipId clip, ClipBarIndex first, ClipBarIndex last,
                                                     Page page = Page(), std::stop_token stop = {});
    /// Notes, no rests, from `lowest` to `highest`; of one clip, or of all where that is none.
    QCoro::Task<Result<PageOf<ClipNote>>> findByPitch(Pitch lowest, Pitch highest, ClipId clip = {}, Page page = Page(),
                                                      std::stop_token stop = {});
    QCoro::Task<Result<PageOf<ClipNote>>> findRests(ClipId clip = {}, Page page = Page(), std::stop_token stop = {});
    QCoro::Task<Result<qint64>> countInClip(ClipId clip, std::stop_token stop = {});
};

} // namespace barline
