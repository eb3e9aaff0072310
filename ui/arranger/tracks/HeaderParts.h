#pragma once

#include <QRect>

namespace barline {

/// Where the parts of a track's header are. What does not fit its height is left out and null: first volume and pan,
/// then the instrument, then mute and solo. Colour and name always stay. A value.
struct HeaderParts
{
    static constexpr int kColorWidth = 4;
    static constexpr int kTextLeft = 14;
    static constexpr int kFolderStep = 8; ///< to the right for each folder around

    QRect color;
    QRect name;
    QRect instrument;
    QRect mute;
    QRect solo;
    QRect volume;
    QRect pan;
    bool isSmall = false;  ///< the name is in small letters
    bool hasWords = false; ///< volume and pan have room for their values

    static HeaderParts of(QSize header, int foldersAround);
};

} // namespace barline
