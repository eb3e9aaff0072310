#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace barline {

/// The ten colours of tracks and blocks as a menu at the pointer, below `none`, which gives an empty one. What is
/// chosen comes as the song keeps it: "#RRGGBB" of the light theme, which each theme shows as it is readable there.
/// `name` is the menu's object name.
void chooseTrackColor(QWidget &panel, const QString &name, const QString &none,
                      std::function<void(const QString &)> chosen);

} // namespace barline
