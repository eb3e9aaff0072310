#pragma once

#include "core/edit/HistoryEntry.h"

#include <QByteArray>

#include <string>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace barline::bench {

// The rows as a program without a model has them.

struct BareNote
{
    qint64 id = 0;
    qint64 bar = 0;
    qint64 start = 0;
    qint64 duration = 0;
    int pitch = 0;
    int velocity = 0;
    bool isRest = false;
    bool muted = false;
    bool operator==(const BareNote &) const = default;
};

struct BareBar
{
    qint64 id = 0;
    qint64 clip = 0;
    int index = 0;
    bool operator==(const BareBar &) const = default;
};

struct BareClip
{
    qint64 id = 0;
    std::string name;
    int numerator = 4;
    int denominator = 4;
    qint64 order = 0;
    bool operator==(const BareClip &) const = default;
};

struct BareMusic
{
    std::vector<BareClip> clips;
    std::vector<BareBar> bars;   ///< in order of clip and place
    std::vector<BareNote> notes; ///< in order of bar and place
    bool operator==(const BareMusic &) const = default;
};

BareMusic bareMusic(const QList<Clip> &clips);

/// A row of the journal, its edit encoded already.
struct BareJournalRow
{
    qint64 session = 0;
    qint64 number = 0;
    qint64 step = 0;
    QByteArray author;
    QByteArray label;
    qint64 time = 0;
    bool contentById = false;
    qint64 crc = 0;
    QByteArray edit;
};

BareJournalRow bareJournalRow(const HistoryEntry &entry);

/// What the least program does that keeps the same: a project file with its tables, indexes and pragmas, and SQLite's
/// own interface with prepared statements. One thread at a time. Ends the program where something fails.
class Yardstick
{
public:
    /// Of an empty project that the program made.
    explicit Yardstick(const QByteArray &path);
    ~Yardstick();
    Yardstick(const Yardstick &) = delete;
    Yardstick &operator=(const Yardstick &) = delete;

    /// All rows and the journal's one in one transaction.
    void import(const BareMusic &music, const BareJournalRow &row);
    /// Every column of every row, on one snapshot.
    BareMusic read();
    /// Another pitch for a note of that clip, journalled.
    void setPitch(qint64 clip, qint64 note, int pitch, const BareJournalRow &row);
    /// As the program does, between edits: where the log is over 4 MB.
    void checkpoint();

private:
    void require(int status, int expected);
    void execute(const char *sql);
    sqlite3_stmt *prepared(const char *sql);
    void run(sqlite3_stmt *statement);
    qint64 nextSeq();
    void journal(qint64 seq, const BareJournalRow &row);
    void insertClips(const std::vector<BareClip> &clips, qint64 seq);
    void insertBars(const BareMusic &music);

    sqlite3 *m_connection = nullptr;
    int m_logPages = 0;
    std::vector<std::pair<const char *, sqlite3_stmt *>> m_statements;
};

} // namespace barline::bench
