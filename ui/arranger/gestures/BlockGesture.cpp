#include "ui/arranger/gestures/BlockGesture.h"

#include "ui/arranger/BlockWords.h"

#include <QApplication>

namespace barline {

void BlockGesture::selectPressed(ArrangerScene &scene, InstanceId block, Qt::KeyboardModifiers modifiers)
{
    if (!togglesSelection(modifiers) && !scene.context().selectedInstances().contains(block))
        scene.context().selectInstances({block});
}

bool BlockGesture::isDrag(const CanvasPoint &from, const CanvasPoint &to)
{
    return (to.pixel - from.pixel).manhattanLength() >= QApplication::startDragDistance();
}

void BlockGesture::select(InstanceId block, Qt::KeyboardModifiers modifiers)
{
    EditorContext &context = m_scene.context();
    context.selectInstances(selectionByClick(context.selectedInstances(), block, modifiers));
}

void BlockGesture::preview(const Edit &edit)
{
    const CompositionPtr composition = m_scene.context().composition();
    m_scene.setPreview(composition ? ArrangerPreview::of(*composition, edit) : ArrangerPreview());
}

QString BlockGesture::previewWords() const
{
    const QList<ArrangerPreview::Ghost> &ghosts = m_scene.preview().ghosts;
    if (ghosts.size() == 1)
        return blockWords(m_scene.context().project(), ghosts.constFirst().instance);
    if (ghosts.isEmpty())
        return {};
    InstanceSpan span{ghosts.constFirst().instance.startBar, ghosts.constFirst().instance.endBar()};
    for (const ArrangerPreview::Ghost &ghost : ghosts) {
        span.first = std::min(span.first, ghost.instance.startBar);
        span.end = std::max(span.end, ghost.instance.endBar());
    }
    return blocksWords(ghosts.size(), span);
}

} // namespace barline
