#pragma once

#include "ui/canvas/NoteStrokes.h"
#include "ui/pianoroll/RollGround.h"
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

private:
    /// A note as it is drawn.
    struct Shown
    {
        double left = 0;
        double right = 0;
        size_t names = 0; ///< RollKeys::names() that hold where it starts
        Pitch pitch;
        Velocity velocity;
        bool isFaded = false;
        bool isSelected = false;
        bool isHovered = false;
        bool hasMark = false; ///< that it is another here
    };
    /// What is drawn on the row of a key.
    struct Row
    {
        std::vector<Shown> below;
        std::vector<Shown> above;
    };
    struct Span
    {
        Ticks from;
        Ticks to;
    };

    Span spanOf(const QRectF &area) const;
    bool isDense(const QRectF &area) const;
    /// Puts what is visible into m_rows.
    void gather(const QRectF &area);
    Shown shownOf(Ticks start, const Note &note, bool isSelected) const;
    /// The ground with what gather() found, or with densities, key by key: what was written last is still near the
    /// processor.
    void paintRows(QPainter &painter, const QRectF &area, bool isDense);
    NoteStrokes strokes(PixelTarget &target);
    void paintNote(NoteStrokes &strokes, const Shown &note) const;
    void paintBeyondEnd(QPainter &painter, const QRectF &area) const;
    void paintCaret(QPainter &painter) const;
    void paintCut(QPainter &painter) const;
    void paintBand(QPainter &painter) const;
    void paintIncoming(QPainter &painter);
    void paintIncomingNotes(QPainter &painter, const RollPreview::Incoming &incoming);
    void paintWords(QPainter &painter, const QString &words, QPointF topLeft) const;

    const RollScene &m_scene;
    const ThemeSource &m_theme;
    std::array<Row, PitchAxis::kKeys> m_rows;
    NoteAtlas m_atlas;

    // For the frame that is drawn:
    QColor m_track;
    Ticks m_end;             ///< of the clip
    bool m_hasWords = false; ///< whether notes carry their names
    bool m_hasMarks = false; ///< whether any differs from the clip
};

} // namespace barline
