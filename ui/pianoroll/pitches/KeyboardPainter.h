#pragma once

#include "ui/pianoroll/RollScene.h"
#include "ui/pianoroll/pitches/SoundingKeys.h"
#include "ui/theme/ThemeSource.h"

namespace barline {

/// Draws the keys beside the notes: those of a piano, with the names that the key of the song gives them and the
/// scale's root marked; or the list of a kit's drums. For one picture; all outlive it.
class KeyboardPainter
{
public:
    KeyboardPainter(const RollScene &scene, const ThemeSource &theme, const SoundingKeys &sounding, int hovered,
                    int width);

    void paint(QPainter &painter, const QRectF &area) const;

private:
    struct Row
    {
        int key = 0;
        double top = 0;
        bool isBlack = false;
    };

    Row rowAt(int row) const;
    void paintPianoKey(QPainter &painter, int row) const;
    void paintPianoName(QPainter &painter, int row) const;
    void paintDrum(QPainter &painter, int row) const;
    QColor keyColor(const Row &row) const;
    QColor nameColor(const Row &row, bool isStrong) const;

    const RollScene &m_scene;
    const ThemeSource &m_theme;
    const SoundingKeys &m_sounding;
    int m_hovered;
    int m_width;
    Ticks m_at; ///< where names and scale are those of
    std::optional<Scale> m_scale;
};

} // namespace barline
