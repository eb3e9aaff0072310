#pragma once

#include "ui/pianoroll/RollScene.h"
#include "ui/theme/Theme.h"

#include <QPainter>

namespace barline {

/// Draws what differs at the place that the piano roll shows: a diamond on a changed note, a hollow one on an added, a
/// dotted outline where one was removed, and under the pointer the outline of the note as it is in the clip. Both
/// outlive it.
class HerePainter
{
public:
    /// The width that a mark takes of its note.
    static constexpr double kMarkRoom = 14;

    HerePainter(const RollScene &scene, const Theme &theme)
        : m_scene(scene)
        , m_theme(theme)
    {}

    /// Below the notes.
    void paintOriginals(QPainter &painter) const;
    /// Above them.
    void paintMarks(QPainter &painter) const;
    /// What the place does not play, while edits go only there.
    void paintBarsNotHere(QPainter &painter, const QRectF &area) const;

private:
    void paintOutline(QPainter &painter, const PlacedNote &note, Qt::PenStyle line) const;

    const RollScene &m_scene;
    const Theme &m_theme;
};

} // namespace barline
