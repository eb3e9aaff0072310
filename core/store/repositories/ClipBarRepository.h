#pragma once

#include "core/store/Expression.h"
#include "core/store/repositories/Repository.h"

namespace barline {

/// Bars of clips, in order of clip and place. Those of lists are without their notes. Added bars take the place that
/// they name and move those from there on; removed ones close the gap.
class ClipBarRepository : public Repository<BarOfClip>
{
public:
    using Repository::Repository;

    /// With its notes; NotFound where it is not there.
    QCoro::Task<Result<BarOfClip>> getWithNotes(ClipBarId bar, std::stop_token stop = {});
    QCoro::Task<Result<PageOf<BarOfClip>>> findByClip(ClipId clip, Page page = Page(), std::stop_token stop = {});
    /// With such curves or events, of one clip, or of all where that is none.
    QCoro::Task<Result<PageOf<BarOfClip>>> findByExpression(Expression expression, ClipId clip = {}, Page page = Page(),
                                                            std::stop_token stop = {});
};

} // namespace barline
