#include "ui/arranger/bars/BarSteps.h"

#include "ui/arranger/bars/BarSelection.h"

namespace barline {

namespace {

/// What is left of them as a selection once tracks are gone.
std::optional<SongBars> leftOf(std::optional<SongBars> bars, const EditorContext &context)
{
    const CompositionPtr song = context.composition();
    if (!song || !bars || !bars->tracks)
        return bars;
    bars->tracks->removeIf([&](TrackId track) { return indexOfTrack(*song, track) < 0; });
    return bars->tracks->isEmpty() ? std::nullopt : bars;
}

} // namespace

BarSteps::BarSteps(EditorContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&context.history(), &History::pushed, this, &BarSteps::follow);
    connect(&context.history(), &History::preparingChanged, this, &BarSteps::forgetUnmade);
    connect(&context, &EditorContext::compositionChanged, this, [this] { m_steps.clear(); });
}

bool BarSteps::push(History::Maker make, qsizetype things, const QString &label, const std::optional<SongBars> &after,
                    const History::Kind &kind)
{
    m_awaited.append({label, {m_context.selectedBars(), after}, m_context.selectedBars()});
    const bool isPushed = m_context.pushMade(std::move(make), things, label, kind);
    forgetUnmade();
    if (!isPushed)
        return false;
    select(after);
    if (!m_awaited.isEmpty())
        m_awaited.last().selected = m_context.selectedBars();
    return true;
}

void BarSteps::forgetUnmade()
{
    if (!m_context.history().isPreparing())
        m_awaited.clear();
}

void BarSteps::select(const std::optional<SongBars> &bars)
{
    m_context.selectBars(bars);
    const CompositionPtr composition = m_context.composition();
    if (composition && m_context.selectedBars())
        m_context.showReadout(selectedBarsWords(*composition, *m_context.selectedBars()));
}

void BarSteps::follow(const HistoryEntry &entry)
{
    const auto undone = m_steps.constFind(entry.undoOf);
    if (undone != m_steps.cend()) {
        const Step back{undone->after, undone->before};
        m_steps.insert(entry.key, back);
        if (m_context.selectedBars() == leftOf(back.before, m_context))
            select(back.after);
    } else if (!m_awaited.isEmpty() && !entry.undoOf.isValid() && m_awaited.constFirst().label == entry.label) {
        const Awaited made = m_awaited.takeFirst();
        m_steps.insert(entry.key, made.step);
        if (m_context.selectedBars() == made.selected)
            select(made.step.after);
    }
}

} // namespace barline

#include "moc_BarSteps.cpp"
