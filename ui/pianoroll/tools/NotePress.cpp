#include "ui/pianoroll/tools/NotePress.h"

#include "ui/pianoroll/gestures/MoveNotesGesture.h"
#include "ui/pianoroll/gestures/ResizeNotesGesture.h"

namespace barline {

bool isInClip(const RollScene &scene, const CanvasPoint &at)
{
    return scene.clip() && at.time >= Ticks() && at.time < scene.clip()->length() && scene.pitch().hasRow(at.row);
}

Hover hoverNote(const RollScene::Hit &hit, Qt::KeyboardModifiers modifiers)
{
    if (hit.part != RollScene::Part::Body) {
        return {Qt::SizeHorCursor,
                QCoreApplication::translate("barline::NotePress",
                                            "Drag to change the length · Shift keeps the proportions · Ctrl stretches "
                                            "the phrase · Alt leaves the grid")};
    }
    return {modifiers.testFlag(Qt::ControlModifier) ? Qt::DragCopyCursor : Qt::SizeAllCursor,
            QCoreApplication::translate("barline::NotePress",
                                        "Drag to move, edges resize · Shift keeps to one axis · Ctrl copies · Alt "
                                        "leaves the grid · Right-drag deletes")};
}

void selectPressed(RollScene &scene, NoteId note, Qt::KeyboardModifiers modifiers)
{
    const bool waits = (modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) != 0;
    if (!waits && !scene.context().selectedNotes().contains(note))
        scene.context().selectNotes({note});
}

std::unique_ptr<Gesture> grab(RollScene &scene, const RollScene::Hit &hit, const CanvasPoint &at)
{
    selectPressed(scene, hit.note.id, at.modifiers);
    if (hit.part == RollScene::Part::Body)
        return std::make_unique<MoveNotesGesture>(scene, hit, at);
    return std::make_unique<ResizeNotesGesture>(scene, hit, at);
}

bool isAtTop(const RollScene &scene, const CanvasPoint &at)
{
    constexpr double kLeastRow = 14;
    constexpr double kStrip = 4;
    const double row = scene.pitch().rowHeight();
    return row >= kLeastRow && (std::floor(at.row) + 1 - at.row) * row < kStrip;
}

} // namespace barline
