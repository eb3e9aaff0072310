#include "ui/arranger/bars/BarSteps.h"

#include "ui/arranger/bars/BarSelection.h"

namespace barline {

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
    m_awaited.append({label, {m_context.selectedBars(), after}});
    const bool isPushed = m_context.pushMade(std::move(make), things, label, kind);
    forgetUnmade();
    if (isPushed)
        select(after);
    return isPushed;
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
        if (m_context.selectedBars() == back.before)
            select(back.after);
    } else if (!m_awaited.isEmpty() && !entry.undoOf.isValid() && m_awaited.constFirst().first == entry.label) {
        m_steps.insert(entry.key, m_awaited.takeFirst().second);
    }
}

} // namespace barline

#include "moc_BarSteps.cpp"
