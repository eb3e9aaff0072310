#include "core/store/repositories/NoteRepository.h"

#include "core/store/tables/BarFilters.h"

namespace barline {

namespace {

RowFilter inClipOrAny(ClipId clip)
{
    return clip.isValid() ? bars::ofClip(clip) : RowFilter();
}

} // namespace

QCoro::Task<Result<PageOf<ClipNote>>> NoteRepository::findByClip(ClipId clip, Page page, std::stop_token stop)
{
    return find(bars::ofClip(clip), std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<ClipNote>>> NoteRepository::findByBars(ClipId clip, ClipBarIndex first, ClipBarIndex last,
                                                                 Page page, std::stop_token stop)
{
    const RowFilter inBars = isBetween("clip_bars.bar_index", first.value(), last.value());
    return find(bars::ofClip(clip) && inBars, std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<ClipNote>>> NoteRepository::findByPitch(Pitch lowest, Pitch highest, ClipId clip, Page page,
                                                                  std::stop_token stop)
{
    const RowFilter sounds = holds("notes.is_rest", 0);
    const RowFilter inRange = isBetween("notes.pitch", int(lowest.value()), int(highest.value()));
    return find(inClipOrAny(clip) && sounds && inRange, std::move(page), std::move(stop));
}

QCoro::Task<Result<PageOf<ClipNote>>> NoteRepository::findRests(ClipId clip, Page page, std::stop_token stop)
{
    return find(inClipOrAny(clip) && holds("notes.is_rest", 1), std::move(page), std::move(stop));
}

QCoro::Task<Result<qint64>> NoteRepository::countInClip(ClipId clip, std::stop_token stop)
{
    return m_database.read([clip](Session &session) { return PagedRows<ClipNote>(session).count(bars::ofClip(clip)); },
                           std::move(stop));
}

} // namespace barline
