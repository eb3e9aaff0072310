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
    emit copyRequested();
    if (m_context.isBarSelectionMeant())
        m_bars.cut();
    else
        m_blocks.cut();
}

void CutAction::update()
{
    const bool areBars = m_context.isBarSelectionMeant();
    m_action->setText(areBars ? tr("Cu&t Bars") : tr("Cu&t Blocks"));
    m_action->setEnabled(areBars || !m_context.selectedInstances().isEmpty());
}

} // namespace barline

#include "moc_CutAction.cpp"
