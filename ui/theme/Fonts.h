#pragma once

#include <QFont>

namespace barline {

/// The system's font in the few sizes that the program uses. Pixel sizes are device-independent.
struct Fonts
{
    static constexpr int kBodyPixels = 13;
    static constexpr int kLabelPixels = 11;

    static QFont body();
    static QFont label();
    /// For names of things: weight 600.
    static QFont name();
    static QFont labelBold();
    /// For readouts, in a size of one's own.
    static QFont numbers(int pixels);
    /// For documents: each character as wide as any other.
    static QFont code();
    static QFont codeSmall();
};

} // namespace barline
