#pragma once

#include "ui/theme/Theme.h"

#include <QImage>

#include <array>
#include <memory>
#include <vector>

namespace barline {

/// How a note looks.
struct NoteLook
{
    QColor track;
    int velocity = 127;      ///< 0..127, drawn in steps of 8
    bool isFaded = false;    ///< muted, or outside; hatched in high contrast
    bool isSelected = false; ///< 2 px outline
    bool isHovered = false;  ///< a press would hit it
};

/// Keeps what notes are drawn from, all in device pixels: for each colour and height the two round ends and the colours
/// between them, and names ready to be laid on. Made once each. One theme: forget() when it changes. GUI thread.
class NoteAtlas
{
public:
    /// A word on a note's fill: what of it has ink.
    struct Word
    {
        QPoint topLeft; ///< from the note's vertical middle and where the word begins
        QSize size;
        std::vector<quint32> pixels;
        bool isMade = false;
    };

    struct Piece
    {
        quint32 fill = 0;
        quint32 border = 0;
        quint32 hatch = 0;         ///< of lines across the fill
        int hatchStep = 0;         ///< from one line to the next; 0: there are none
        int line = 1;              ///< how thick the border is
        int cap = 0;               ///< how wide each end is
        int round = 0;             ///< how many rows from above, and from below, are rounded
        std::vector<quint32> ends; ///< a row of both ends after the other; premultiplied
        std::vector<int> open;     ///< how far from either side what is below shows through, a row each
        std::vector<Word> words;
    };

    /// Notes of this height and pixel ratio are drawn next.
    void prepare(const Theme &theme, int height, double ratio);
    /// Stays until the next prepare() or forget().
    Piece &piece(const NoteLook &look);
    /// `number` is that of the word, from 0: few, and always the same text. Stays as long as the piece.
    const Word &word(Piece &piece, int number, const QString &text) const;
    void forget();

private:
    static constexpr size_t kVelocitySteps = 16;
    static constexpr size_t kLooks = kVelocitySteps * 8;

    struct Shelf
    {
        QRgb track = 0;
        std::array<Piece, kLooks> pieces;
        std::array<bool, kLooks> isMade{};
    };

    Piece made(const NoteLook &look) const;

    Theme m_theme{Theme::Mode::Light};
    int m_height = 0;
    double m_ratio = 0;
    std::vector<std::unique_ptr<Shelf>> m_shelves; ///< a track colour each
};

} // namespace barline
