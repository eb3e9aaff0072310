#pragma once

#include <QString>

namespace barline {

/// Why a place is bad for a project that is being worked on (DURABILITY.md 12).
enum class PlaceRisk {
    None,
    Network, ///< locks and flushes may not do what they say
    Fuse,
    Fat,    ///< no safe renaming
    Synced, ///< a program copies the file while it is written, and may replace it
};

/// By statfs' f_type.
PlaceRisk riskOfFileSystem(qint64 type);
/// The program that keeps the file's folder in step with other machines, by what it leaves there; empty for none.
QString syncProgramOf(const QString &path);
/// A sentence for the user where the file's place is bad, else empty. Worker thread.
QString placeWarning(const QString &path);

} // namespace barline
