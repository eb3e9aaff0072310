#include "ui/canvas/PopupPlace.h"

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace barline {

QPoint placeOnScreen(const QWidget &popup, QPoint at, const QWidget &beside)
{
    const QRect room = beside.screen()->availableGeometry();
    return {std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - popup.width())),
            std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - popup.height()))};
}

} // namespace barline
