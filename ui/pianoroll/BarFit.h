#pragma once

#include "ui/pianoroll/RollScene.h"
#include "ui/theme/ThemeSource.h"

#include <QPainter>

namespace barline {

/// A bar of the clip that meets a bar of another length where it plays in the song.
struct BarFit
{
    ClipBarIndex bar;
    BarNumber songBar{1};
    Meter songMeter;
    Ticks start; ///< the clip bar's, from the clip's start
    Ticks length;

    /// What starts in it from here on does not sound here; its end where the song's bar is not shorter.
    Ticks soundsUntil() const { return start + std::min(length, songMeter.barLength()); }
    bool isCut() const { return songMeter.barLength() < length; }
    /// In words, for a tool tip.
    QString words() const;
};

/// How a bar of the open clip fits; nothing where it does, or where it has no place in the song.
std::optional<BarFit> barFit(const RollScene &scene, ClipBarIndex bar);
/// What does not fit between the two.
QList<BarFit> barFits(const RollScene &scene, Ticks from, Ticks to);

/// Hatches what of the clip does not sound here, and marks the bar lines after which the song's bar goes on.
void paintBarFits(QPainter &painter, const RollScene &scene, const ThemeSource &theme, const QRectF &area);

} // namespace barline
