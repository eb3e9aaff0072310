#pragma once

#include "ui/theme/ThemeSource.h"

#include <QCursor>
#include <QHash>

namespace barline {

/// Pointers that look like the tool: its icon with a rim, so that it is seen on notes and beside them. Made once for
/// each pixel ratio. GUI thread.
class ToolCursors
{
public:
    /// The theme outlives it.
    explicit ToolCursors(const ThemeSource &theme)
        : m_theme(theme)
    {}

    /// The pointer with that icon; it has the shape where there is no such icon.
    QCursor cursor(const QString &icon, Qt::CursorShape shape, double ratio);
    /// The theme is another.
    void forget() { m_cursors.clear(); }

private:
    const ThemeSource &m_theme;
    QHash<std::pair<QString, int>, QCursor> m_cursors;
};

} // namespace barline
