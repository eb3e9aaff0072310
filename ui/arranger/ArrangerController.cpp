#include "ui/arranger/ArrangerController.h"

#include "core/edit/arrange/InstanceEdits.h"
#include "core/render/Resolve.h"

namespace barline {

ArrangerController::ArrangerController(EditorContext &context, ThemeSource &theme, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_theme(theme)
    , m_openBlock(makeAction(tr("&Open Clip of Block"), QStringLiteral("clip"), QKeySequence(Qt::Key_Return),
                             tr("Show the selected block's clip in the piano roll")))
    , m_selectAll(makeAction(tr("Select &All Blocks"), QStringLiteral("select"), QKeySequence(QKeySequence::SelectAll),
                             tr("Select all blocks of all tracks")))
    , m_deleteBlocks(makeAction(tr("De&lete Blocks"), QStringLiteral("trash"), QKeySequence(QKeySequence::Delete),
                                tr("Delete the selected blocks; their clips stay")))
{
    m_openBlock->setObjectName(QStringLiteral("open-block"));
    m_selectAll->setObjectName(QStringLiteral("select-all-blocks"));
    m_deleteBlocks->setObjectName(QStringLiteral("delete-blocks"));
    m_deleteBlocks->setShortcuts({QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)});
    connect(m_selectAll, &QAction::triggered, this, &ArrangerController::selectAll);
    connect(m_deleteBlocks, &QAction::triggered, this, &ArrangerController::deleteSelected);
    connect(m_openBlock, &QAction::triggered, this, [this] {
        const QSet<InstanceId> &selected = m_context.selectedInstances();
        if (selected.size() != 1)
            return;
        if (const InstancePtr instance = m_context.findBlock(*selected.begin()))
            openBlock(*instance, ClipBarIndex(0));
    });
    for (const auto signal : {&EditorContext::compositionChanged, &EditorContext::instanceSelectionChanged})
        connect(&m_context, signal, this, &ArrangerController::updateActions);
    connect(&m_context, &EditorContext::edited, this, &ArrangerController::updateActions);
    updateActions();
}

QAction *ArrangerController::makeAction(const QString &text, const QString &icon, const QKeySequence &shortcut,
                                        const QString &toolTip)
{
    auto *action = new QAction(m_theme.icon(icon), text, this);
    action->setShortcut(shortcut);
    // The piano roll has its own Delete and Select All.
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(toolTip);
    action->setStatusTip(toolTip);
    return action;
}

void ArrangerController::updateActions()
{
    const CompositionPtr composition = m_context.composition();
    const bool hasBlocks =
        composition && std::any_of(composition->tracks.begin(), composition->tracks.end(),
                                   [](const TrackPtr &track) { return !track->instances.isEmpty(); });
    m_openBlock->setEnabled(m_context.selectedInstances().size() == 1);
    m_selectAll->setEnabled(hasBlocks);
    m_deleteBlocks->setEnabled(!m_context.selectedInstances().isEmpty());
}

void ArrangerController::placeClip(const ClipTarget &target)
{
    placeClip(target, m_context.clip());
}

void ArrangerController::placeClip(const ClipTarget &target, ClipPtr clip)
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    m_documentIds.follow(*composition);
    ClipPlacement placement =
        barline::placeClip(m_context.project(), *composition, target, std::move(clip), m_context.ids(), m_documentIds);
    const bool isNew = !placement.edit.clips.isEmpty();
    if (!m_context.push(std::move(placement.edit), isNew ? tr("Place New Clip") : tr("Place Clip")))
        return;
    m_context.selectInstances({placement.instance});
    m_context.openClip({placement.clip, placement.instance, ClipBarIndex(0)});
}

void ArrangerController::openBlock(const ClipInstance &instance, ClipBarIndex ownBar)
{
    const TrackBar source = sourceOf(m_context.project(), instance, ownBar);
    m_context.selectInstances({instance.id});
    m_context.openClip({source.clip, instance.id, ownBar});
    emit clipOpened();
}

void ArrangerController::selectAll()
{
    if (const CompositionPtr composition = m_context.composition())
        m_context.selectInstances(allInstances(*composition));
}

void ArrangerController::deleteSelected()
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    Edit edit = removeInstances(*composition, m_context.selectedInstances());
    const auto count = static_cast<int>(edit.instances.removed.size());
    m_context.push(std::move(edit), tr("Delete %n Block(s)", nullptr, count));
}

void ArrangerController::moveSelected(int bars, int tracks)
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    Edit edit = moveInstances(*composition, m_context.selectedInstances(), bars, tracks);
    if (edit.isEmpty())
        return;
    const auto count = static_cast<int>(edit.instances.changed.size());
    m_context.push(std::move(edit), tr("Move %n Block(s)", nullptr, count), kindFor(QStringLiteral("move-blocks")));
}

History::Kind ArrangerController::kindFor(const QString &step) const
{
    size_t things = 0;
    for (const InstanceId instance : m_context.selectedInstances())
        things ^= qHash(instance, 17);
    return {QStringLiteral("%1:%2").arg(step).arg(things)};
}

bool ArrangerController::push(NamedEdit edit, const History::Kind &kind)
{
    if (edit.isEmpty())
        return false;
    const QSet<InstanceId> added = instancesAddedBy(edit.edit);
    if (!m_context.push(std::move(edit.edit), edit.label, kind))
        return false;
    if (!added.isEmpty())
        m_context.selectInstances(added);
    return true;
}

} // namespace barline

#include "moc_ArrangerController.cpp"
