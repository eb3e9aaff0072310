#pragma once

#include <QByteArray>

namespace barline {

class EditorContext;

// Which song the window shows and what the piano roll had open in each, over restarts. GUI thread.

/// For the settings.
QByteArray shownPlacesOf(const EditorContext &context);
/// Shows what shownPlacesOf() told of, as far as it is still there. The song only where its author made no edit since,
/// from the command line or before a crash: else one goes on, and undoes, where one stopped. Passes over what it does
/// not know.
void showPlaces(EditorContext &context, const QByteArray &shown);

} // namespace barline
