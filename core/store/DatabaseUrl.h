#pragma once

#include "core/base/Result.h"

#include <QString>

namespace barline {

/// The place that a project's path or database URL names, as formats/CLI.md has them: `sqlite:///rel.barline`,
/// `sqlite:////abs.barline`, `sqlite:///:memory:`, a plain path; `+driver` after the scheme is dropped, percent signs
/// are decoded.
struct DatabaseUrl
{
    QString path;          ///< a file; empty in memory
    bool inMemory = false; ///< one connection, shared by all users of that Database, gone with it

    /// Whether the text is meant as a URL: any `scheme://`, or the scheme of a database that Barline knows.
    static bool isUrl(const QString &text);
    /// Invalid where the text says no place, or more than Barline understands: nothing is guessed. Unavailable for a
    /// PostgreSQL URL that is right, as Barline cannot use one yet.
    static Result<DatabaseUrl> parse(const QString &text);
    /// What BARLINE_DATABASE_URL, else DATABASE_URL says; NotFound where neither is set.
    static Result<DatabaseUrl> fromEnvironment();
};

} // namespace barline
