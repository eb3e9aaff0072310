#pragma once

#include "ui/theme/Token.h"

#include <QColor>
#include <QPalette>
#include <QString>

namespace barline {

/// The colours of the program: light, dark, or of high contrast. A value; ThemeSource holds the current one.
class Theme
{
public:
    enum class Mode { Light, Dark, Contrast };
    static constexpr int kTrackColors = 10;

    explicit Theme(Mode mode = Mode::Light)
        : m_mode(mode)
    {}

    Mode mode() const { return m_mode; }
    /// Light on dark, as in high contrast.
    bool isDark() const { return m_mode != Mode::Light; }
    QColor color(Token token) const;

    /// The colour of the track at `index`, 0-based, which repeats after ten and keeps neighbours apart.
    QColor trackColor(qsizetype index) const;
    /// As the document says it, made light enough to carry ink; else the colour that the place gives.
    QColor trackColor(const QString &asDocumentSays, qsizetype index) const;

    /// A note of a track's colour: mixed toward the canvas as velocity (0..127) falls.
    QColor noteFill(const QColor &track, int velocity) const;
    /// The 1 px border of a note or block of this fill.
    QColor noteBorder(const QColor &fill) const;
    /// The body of a block, under its title in the full colour.
    QColor blockBody(const QColor &track) const;
    /// The notes drawn small in a block's body.
    QColor blockNotes(const QColor &track) const;
    /// A thing that does not sound, or lies outside: most of the way to the canvas.
    QColor faded(const QColor &color) const;

    QPalette palette() const;

    /// `share` of `b` in `a`, 0..1, in sRGB.
    static QColor mix(const QColor &a, const QColor &b, double share);
    /// WCAG contrast of two opaque colours, 1..21.
    static double contrast(const QColor &a, const QColor &b);

    bool operator==(const Theme &) const = default;

private:
    Mode m_mode;
};

} // namespace barline
