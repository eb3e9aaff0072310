#pragma once

#include "ui/EditorContext.h"
#include "ui/theme/ThemeSource.h"

#include <QRectF>

namespace barline::bench {

/// What a piano roll needs: a document with a song that plays one clip, and the context that has it open.
struct RollStage
{
    explicit RollStage(Clip clip);

    Document document;
    History history{document, 1, QStringLiteral("bench")};
    IdSource ids;
    ThemeSource theme{Theme::Mode::Dark};
    std::unique_ptr<EditorContext> context;
};

/// Notes in columns, each column a rectangle on each row, where pixels are those of the piano roll at its first zoom.
struct NoteWall
{
    static constexpr double kPixelsPerBeat = 64;

    int columns = 0;
    int rows = 0;
    double columnWidth = 0; ///< pixels, from one start to the next
    double noteWidth = 0;   ///< pixels
    int lowest = 0;         ///< the pitch of the lowest row

    Clip clip() const;
};

/// So many notes in bars of 16 on 60 pitches; and, where wanted, one that rings from the clip's start to its end.
enum class LongNote { None, Whole };
Clip longClip(int notes, LongNote longNote);

} // namespace barline::bench
