#pragma once

#include "ui/canvas/NoteAtlas.h"
#include "ui/pianoroll/RollScene.h"
#include "ui/theme/ThemeSource.h"

namespace barline {

/// Draws the piano roll's rows, grid and notes. What it costs depends on what is visible: beyond kMostNotes it draws
/// densities.
class RollPainter
{
public:
    static constexpr qsizetype kMostNotes = 12'000;

    RollPainter(const RollScene &scene, const ThemeSource &theme)
        : m_scene(scene)
        , m_theme(theme)
    {}

    /// `area` is the part of the viewport to draw.
    void paint(QPainter &painter, const QRectF &area);
    /// The theme or the pixel ratio changed.
    void forget() { m_atlas.forget(); }
    QColor trackColor() const;

private:
    void paintRows(QPainter &painter, const QRectF &area) const;
    void paintGrid(QPainter &painter, const QRectF &area) const;
    void paintNotes(QPainter &painter, const QRectF &area);
    void paintDensity(QPainter &painter, const QRectF &area) const;
    void paintNote(QPainter &painter, Ticks start, const Note &note, bool isSelected);
    void paintBeyondEnd(QPainter &painter, const QRectF &area) const;
    void paintCut(QPainter &painter) const;
    void paintBand(QPainter &painter) const;
    void paintIncoming(QPainter &painter);
    void paintIncomingNotes(QPainter &painter, const RollPreview::Incoming &incoming);
    void paintWords(QPainter &painter, const QString &words, QPointF topLeft) const;
    bool isDense(Ticks from, Ticks to) const;

    const RollScene &m_scene;
    const ThemeSource &m_theme;
    NoteAtlas m_atlas;
    QColor m_track; ///< for the frame that is drawn
};

} // namespace barline
