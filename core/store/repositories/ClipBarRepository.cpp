#include "core/store/repositories/ClipBarRepository.h"

#include "core/store/tables/BarFilters.h"

namespace barline {

QCoro::Task<Result<BarOfClip>> ClipBarRepository::getWithNotes(ClipBarId bar, std::stop_token stop)
{
    return m_database.read(
        [bar](Session &session) -> Result<BarOfClip> {
            const Result<QList<BarOfClip>> bars = EditRows<BarOfClip>::load(session, {bar});
            if (!bars)
                return failure(bars.error());
            if (bars->isEmpty())
                return failure(rowMissing(RowKind::ClipBar, keyText(bar)));
            return bars->constFirst();
        },
        std::move(stop));
}

QCoro::Task<Result<PageOf<BarOfClip>>> ClipBarRepository::findByClip(ClipId clip, Page page, std::stop_token stop)
{
    return find(bars::ofClip(clip), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<BarOfClip>>> ClipBarRepository::findByExpression(Expression expression, ClipId clip,
                                                                           Page page, std::stop_token stop)
{
    const RowFilter filter = bars::hasExpression("clip_bars", expression);
    return find(clip.isValid() ? bars::ofClip(clip) && filter : filter, std::move(page), std::move(stop));
}

} // namespace barline
