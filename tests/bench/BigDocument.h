#pragma once

#include <QByteArray>

namespace barline::bench {

/// A project document (Form 1) of `notes` notes in clips of `notesPerClip`, over 16 tracks, with some curves.
QByteArray bigDocument(int notes, int notesPerClip);

} // namespace barline::bench
