#pragma once

#include <QByteArray>
#include <QString>

struct sqlite3;

namespace barline {

/// What a database's own error code means.
enum class SqlFault {
    CannotWrite, ///< the disk refused a write or its sync
    DiskFull,
    Disk, ///< any other failure of the disk
    ReadOnly,
    Locked, ///< by another program
    CannotOpen,
    OtherFile, ///< what is there is no database
    Damaged,
    Constraint,  ///< a row is not as a statement expects
    Interrupted, ///< by a stop that was requested
    Other
};

/// What another database would say in another way; this is SQLite's. Everything else in tables/ is SQL that SQLite and
/// PostgreSQL share: `INSERT ... ON CONFLICT`, `UPDATE ... RETURNING` for seqs and blocks of ids, `?` for values. Any
/// thread.
class SqlDialect
{
public:
    // A connection's life

    /// Adds the functions that the expressions below call. The connection's thread, once.
    static int addFunctions(sqlite3 *connection);
    /// What holds for every connection (DURABILITY.md 2).
    static QByteArray atOpen();
    static QByteArray beginRead();
    /// The only writer, from the start.
    static QByteArray beginWrite();

    // Errors

    /// `code` as SQLite extends it, or as the driver names it.
    static SqlFault faultOf(int code);

    // The schema

    /// The folder of the numbered steps (resources/sql).
    static QString schemaFolder();
    /// The query that gives the number of the last step that was taken; 0 before the first.
    static QByteArray schemaVersion();
    static QByteArray setSchemaVersion(int version);
    /// The query that gives how many tables and other things there are.
    static QByteArray countOfEverything();
    /// The queries that give how long the database is, and how much of that nothing uses.
    static QByteArray bytesOfFile();
    static QByteArray unusedBytesOfFile();
    /// Gives what nothing uses back to the disk; not inside a transaction.
    static QByteArray giveBackUnused();
    /// The query that gives what tells the databases of this program from others, as setApplicationId() left it.
    static QByteArray applicationId();
    static QByteArray setApplicationId(int id);

    // Text, compared without case, beyond ASCII

    /// The expression for `expression` as foldedText() has it.
    static QString folded(const QString &expression);
    /// As folded() does to a column, to a value: bind it where a folded column is compared.
    static QString foldedText(const QString &text);
    /// The condition that `expression` fits the pattern of likePattern() bound to its one `?`.
    static QString like(const QString &expression);

    enum class Wildcards {
        Literal,  ///< `%` and `_` stand for themselves
        Patterns, ///< `%` stands for any text, `_` for one character, a backslash before either for itself
    };
    /// Folded, for like(). `Literal` finds texts that contain `text`; `Patterns` those that fit it from end to end.
    static QString likePattern(const QString &text, Wildcards wildcards);

    // JSON

    /// The query that gives each number of the JSON list bound to its one `?`.
    static QByteArray numbersOfList();
    /// The condition that the JSON object in `column` has the key bound to its one `?`; not so where it is NULL.
    static QByteArray hasKey(const QByteArray &column);
};

} // namespace barline
