#pragma once

#include "ui/theme/Theme.h"

#include <QHash>
#include <QPainter>
#include <QPixmap>

namespace barline {

/// How a note looks.
struct NoteLook
{
    QColor track;
    int velocity = 127;      ///< 0..127, drawn in steps of 8
    bool isFaded = false;    ///< muted, or outside
    bool isSelected = false; ///< 2 px outline
    bool isHovered = false;  ///< a press would hit it
};

/// Draws notes from prepared pieces: rounded corners and borders without a shape a note, names without a text call a
/// note. Pieces are made once for each colour, height and pixel ratio. One theme: forget() when it changes.
class NoteAtlas
{
public:
    /// Below this height there are no corners, below this width no borders.
    static constexpr double kLeastHeight = 5;
    static constexpr double kLeastWidth = 6;
    /// Narrower notes carry no name.
    static constexpr double kLabelWidth = 30;

    /// `rect` in device-independent pixels; it is snapped to device pixels.
    void drawNote(QPainter &painter, const Theme &theme, const QRectF &rect, const NoteLook &look);
    /// A short text in ink, its left edge and vertical middle at `at`. For words from a small set.
    void drawLabel(QPainter &painter, const Theme &theme, QPointF at, const QString &text);
    void forget();

private:
    struct Piece
    {
        QPixmap caps; ///< left and right end side by side
        QColor fill;
        QColor border;
        double capWidth = 0; ///< device-independent
    };

    const Piece &piece(const Theme &theme, const NoteLook &look, double height, double ratio);

    QHash<quint64, Piece> m_pieces;
    QHash<std::pair<QString, int>, QPixmap> m_labels;
};

} // namespace barline
