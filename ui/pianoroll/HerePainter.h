#pragma once

#include "ui/pianoroll/RollScene.h"
#include "ui/theme/Theme.h"

#include <QPainter>

namespace barline {

/// Draws what differs at the place that the piano roll shows: a diamond on a changed note, a hollow one on an added, a
/// dotted outline where one was removed, a broken diamond in a bar with orphans, and under the pointer the outline of
/// the note as it is in the clip. Both outlive it.
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
    /// At the top of each bar in which there are orphans.
    void paintOrphans(QPainter &painter) const;
    /// What the place does not play, while edits go only there.
    void paintBarsNotHere(QPainter &painter, const QRectF &area) const;

    /// The bar whose mark of orphans is at a pixel of the view.
    static std::optional<ClipBarIndex> orphansAt(const RollScene &scene, QPointF pixel);

private:
    /// The middle of the mark of a bar's orphans.
    static QPointF orphanMark(const RollScene &scene, ClipBarIndex bar);
    void paintOutline(QPainter &painter, const PlacedNote &note, Qt::PenStyle line) const;

    const RollScene &m_scene;
    const Theme &m_theme;
};

} // namespace barline
