#include "ui/arranger/drop/BarPaste.h"

#include "core/base/RunOnWorker.h"
#include "core/service/SourceContent.h"

namespace barline {

namespace {

Error notTold()
{
    return {ErrorKind::Invalid, BarPaste::tr("The bars on the clipboard cannot be read: what they are is not told, or "
                                             "wrongly. Nothing was pasted; copy them again.")};
}

/// The first bars of the song in the text, whatever else is in it.
Result<CopiedBars> barsFrom(const QList<DocumentSource> &text, int count, const std::optional<QSet<int>> &rows,
                            const std::stop_token &stop)
{
    const Result<SourceContent> content = readSources(text, stop);
    if (!content)
        return failure(content.error());
    if (content->songs.isEmpty())
        return failure(notTold());
    Project project;
    for (const ClipPtr &clip : content->clips)
        project.clips.set(clip);
    const SongBars all{{BarNumber(1), BarNumber(1) + count}, {}};
    CopiedBars bars = copiedBars(project, *content->songs.constFirst(), all);
    bars.rows = rows;
    return bars;
}

} // namespace

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
    if (bars.count < 1) {
        m_context.report(notTold());
        return;
    }
    runOnWorker(
        this,
        [text, count = bars.count, rows = bars.rows, stop = m_stop.get_token()] {
            return barsFrom(text, count, rows, stop);
        },
        [this, place](Result<CopiedBars> read) { take(std::move(read), place); });
}

void BarPaste::take(Result<CopiedBars> bars, const Place &place)
{
    if (bars)
        land(std::move(*bars), place);
    else
        m_context.report(bars.error());
}

void BarPaste::land(CopiedBars bars, const Place &place)
{
    const CompositionPtr song = m_context.project().compositions.find(place.song);
    if (!song || bars.isEmpty())
        return;
    if (!fitBars(*song, bars, place.at)) {
        m_context.report(
            Error(ErrorKind::Invalid,
                  tr("A song has at most %1 bars, and with the pasted ones it would have more. Nothing was "
                     "pasted; paste them nearer to the start, or copy fewer.")
                      .arg(kMostSongBars)));
        return;
    }
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
    History::Maker make = [bars, place, firstId](const Project &project) {
        const CompositionPtr now = project.compositions.find(place.song);
        return now ? pasteBars(project, *now, bars, place.at, firstId) : Edit();
    };
    if (ids <= History::kMostAtOnce && !m_context.history().isPreparing()) {
        const Edit edit = make(m_context.project());
        if (edit.isEmpty()) {
            m_context.tell(
                place.at.ripple == Ripple::Off
                    ? tr("Nothing was pasted: the copied bars are empty. Switch Ripple on to let them make "
                         "room.")
                    : tr("Nothing was pasted: the copied bars are empty, and so is the song from there on."));
            return;
        }
        make = [edit](const Project &) { return edit; };
    }
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
