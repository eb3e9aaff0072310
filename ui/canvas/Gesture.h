#pragma once

#include "core/edit/Edit.h"

#include <QPointF>
#include <QSet>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace barline {

/// Where a pointer is on a canvas.
struct CanvasPoint
{
    QPointF pixel;  ///< in the viewport
    Ticks time;     ///< from the start of what the canvas shows; not snapped
    double row = 0; ///< in rows from the canvas's first, with fraction: pitch, or track
    Qt::KeyboardModifiers modifiers;
};

/// An edit and what undo calls it, translated. One of many things is left to `make`.
struct NamedEdit
{
    Edit edit;
    QString label;
    /// Makes it of another state of the project; pure, any thread. None where nothing but `edit` will do.
    std::function<Edit(const Project &)> make;
    qsizetype things = 0; ///< that `make` will name, about

    bool isEmpty() const { return edit.isEmpty() && !make; }
};

/// What the pointer would do, or does: its shape, and words for the status bar.
struct Hover
{
    Qt::CursorShape cursor = Qt::ArrowCursor;
    QString hint;
    QString drawing = {}; ///< the icon that is shown as the cursor, in place of the shape
    QString readout = {}; ///< values, where they are not those of what is under the pointer
};

/// Keys that change a gesture or what a press would do, and are no commands.
inline bool isModifierKey(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt;
}

/// Whether a click with these adds to the selection or takes from it.
inline bool togglesSelection(Qt::KeyboardModifiers modifiers)
{
    return (modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) != 0;
}

/// What a click on one of several things selects: it alone, or it beside the others, or the others without it.
template <typename Id>
QSet<Id> selectionByClick(QSet<Id> selected, Id clicked, Qt::KeyboardModifiers modifiers)
{
    if (!togglesSelection(modifiers))
        return {clicked};
    if (!selected.remove(clicked))
        selected.insert(clicked);
    return selected;
}

/// One pointer interaction from press to release. It previews in its view and returns at most one edit at the end;
/// destroying it without finish() leaves no trace. Knows no widget.
class Gesture
{
public:
    Gesture() = default;
    Gesture(const Gesture &) = delete;
    Gesture &operator=(const Gesture &) = delete;
    virtual ~Gesture() = default;

    virtual void move(const CanvasPoint &at) = 0;
    /// The pointer was released. An empty edit changes nothing.
    virtual NamedEdit finish(const CanvasPoint &at) = 0;
    /// What is going on. Without a hint that of the press stays, without a readout what is under the pointer is told.
    virtual std::optional<Hover> hover() const { return std::nullopt; }
};

/// Chooses the gesture that a press begins, and says what it would be.
class Tool
{
public:
    Tool() = default;
    Tool(const Tool &) = delete;
    Tool &operator=(const Tool &) = delete;
    virtual ~Tool() = default;

    /// What a press here would do.
    virtual Hover hover(const CanvasPoint &at) const = 0;
    /// Null where a press does nothing.
    virtual std::unique_ptr<Gesture> press(const CanvasPoint &at) = 0;
    /// The second press of a double click: an edit at once, or an empty one to let it be another press.
    virtual NamedEdit doubleClick(const CanvasPoint &) { return {}; }
};

} // namespace barline
