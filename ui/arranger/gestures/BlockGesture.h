#pragma once

#include "core/edit/arrange/ChosenInstances.h"
#include "ui/arranger/ArrangerScene.h"

#include <QCoreApplication>

namespace barline {

/// A gesture of the arranger: clears its preview when it ends, however it ends.
class BlockGesture : public Gesture
{
public:
    explicit BlockGesture(ArrangerScene &scene)
        : m_scene(scene)
    {}
    ~BlockGesture() override { m_scene.setPreview({}); }

    /// Selects the block, unless it is selected or keys are held that wait for the click.
    static void selectPressed(ArrangerScene &scene, InstanceId block, Qt::KeyboardModifiers modifiers);

protected:
    static bool isDrag(const CanvasPoint &from, const CanvasPoint &to);
    /// What a click on a block selects.
    void select(InstanceId block, Qt::KeyboardModifiers modifiers);
    /// Shows what an edit makes of the blocks.
    void preview(const Edit &edit);
    /// Of what is previewed: the one block, or how many and where.
    QString previewWords() const;

    ArrangerScene &m_scene;
};

} // namespace barline
