#include "ui/arranger/actions/CutAction.h"

#include "ui/arranger/actions/BlockActions.h"
#include "ui/arranger/bars/SongBarActions.h"

namespace barline {

CutAction::CutAction(BlockActions &blocks, SongBarActions &bars, EditorContext &context, const ThemeSource &theme,
                     QWidget *panel)
    : QObject(panel)
    , m_blocks(blocks)
    , m_bars(bars)
    , m_context(context)
    , m_action(makePanelAction(*panel, theme,
                               {QStringLiteral("cut-blocks"),
                                QStringLiteral("cut"),
                                tr("Cu&t Blocks"),
                                tr("Copy the selected blocks, else the selected bars, to the clipboard and take them "
                                   "away"),
                                {QKeySequence::Cut}}))
{
    connect(m_action, &QAction::triggered, this, &CutAction::cut);
    for (const auto signal : {&EditorContext::instanceSelectionChanged, &EditorContext::barSelectionChanged})
        connect(&m_context, signal, this, &CutAction::update);
    update();
}

void CutAction::cut()
{
    const std::optional<SongBars> bars = m_context.isBarSelectionMeant() ? m_context.selectedBars() : std::nullopt;
    emit copyRequested([this, song = m_context.composition(), bars, blocks = m_context.selectedInstances()] {
        takeAway(song, bars, blocks);
    });
}

void CutAction::takeAway(const CompositionPtr &song, const std::optional<SongBars> &bars,
                         const QSet<InstanceId> &blocks)
{
    if (m_context.composition() != song || m_context.history().isPreparing())
        m_context.tell(tr("The song was changed while it was being copied. Nothing was cut; cut it again."));
    else if (bars)
        m_bars.cut(*bars);
    else
        m_blocks.cut(blocks);
}

void CutAction::update()
{
    const bool areBars = m_context.isBarSelectionMeant();
    m_action->setText(areBars ? tr("Cu&t Bars") : tr("Cu&t Blocks"));
    m_action->setEnabled(areBars || !m_context.selectedInstances().isEmpty());
}

} // namespace barline

#include "moc_CutAction.cpp"
