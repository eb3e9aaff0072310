#include "ui/arranger/drop/BarPaste.h"

#include "core/base/RunOnWorker.h"

namespace barline {

BarPaste::BarPaste(EditorContext &context, BarSteps &steps, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_steps(steps)
{}

BarPaste::~BarPaste()
{
    m_stop.request_stop();
}

void BarPaste::paste(const BarsOnClipboard &bars, const QList<DocumentSource> &text, std::optional<BarNumber> at)
{
    const CompositionPtr song = m_context.composition();
    if (!song)
        return;
    const BarNumber bar = at.value_or(song->meters.locate(m_context.playhead()).bar);
    const bool isOwn = bars.bars && bars.from == &m_context.document();
    const Place place{song->id, {bar, m_context.currentTrack(), isOwn, m_context.ripple()}};
    if (bars.bars) {
        land(*bars.bars, place);
        return;
    }
    CopiedBars told;
    told.count = bars.count;
    told.rows = bars.rows;
    runOnWorker(
        this, [text, stop = m_stop.get_token()] { return readSources(text, stop); },
        [this, told, place](Result<SourceContent> content) { take(std::move(content), told, place); });
}

void BarPaste::take(Result<SourceContent> content, CopiedBars told, const Place &place)
{
    if (!content) {
        m_context.report(content.error());
        return;
    }
    if (content->songs.isEmpty())
        return;
    told.song = *content->songs.constFirst();
    told.clips = content->clips;
    land(std::move(told), place);
}

void BarPaste::land(CopiedBars bars, const Place &place)
{
    const CompositionPtr song = m_context.project().compositions.find(place.song);
    if (!song || bars.isEmpty())
        return;
    if (place.at.isOwn) // clips that are there need no numbers
        bars.clips.removeIf([&](const ClipPtr &clip) { return m_context.project().clips.contains(clip->id); });
    const qint64 ids = idsToPaste(*song, bars);
    if (ids > m_context.ids().remaining()) {
        m_context.report(Error(ErrorKind::Unavailable, tr("So many bars were pasted that the project cannot number all "
                                                          "that is in them yet. Nothing was added; try again in a "
                                                          "moment.")));
        return;
    }
    const qint64 firstId = m_context.ids().take(ids);
    const auto make = [bars, place, firstId](const Project &project) {
        const CompositionPtr now = project.compositions.find(place.song);
        return now ? pasteBars(project, *now, bars, place.at, firstId) : Edit();
    };
    const QString label =
        bars.rows ? tr("Paste %n Bar(s) in Tracks", nullptr, bars.count) : tr("Paste %n Bar(s)", nullptr, bars.count);
    const SongBars pasted = pastedBars(*song, bars, place.at, firstId);
    if (m_context.compositionId() != place.song)
        m_context.pushMade(make, ids, label);
    else if (m_steps.push(make, ids, label, pasted))
        m_context.selectInstances({});
}

} // namespace barline

#include "moc_BarPaste.cpp"
