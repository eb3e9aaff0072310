#include "tests/bench/Yardstick.h"

#include "core/base/Crc32.h"
#include "core/edit/EditCodec.h"
#include "core/store/SqlDialect.h"

#include <sqlite3.h>

namespace barline::bench {

namespace {

constexpr int kCheckpointPages = 1024;

void bindText(sqlite3_stmt *statement, int at, const QByteArray &text)
{
    sqlite3_bind_text(statement, at, text.constData(), static_cast<int>(text.size()), nullptr);
}

/// What plain notes, bars and clips do not have.
void expectNulls(sqlite3_stmt *statement, int from, int to)
{
    for (int column = from; column < to; ++column) {
        if (sqlite3_column_type(statement, column) != SQLITE_NULL)
            qFatal("the yardstick met a value that it does not know");
    }
}

} // namespace

BareMusic bareMusic(const QList<Clip> &clips)
{
    BareMusic music;
    for (const Clip &clip : clips) {
        music.clips.push_back(
            {clip.id.value(), clip.name.toStdString(), clip.meter.numerator, clip.meter.denominator, clip.order});
        for (int i = 0; i < clip.bars.count(); ++i) {
            const ClipBar &bar = clip.bars.at(ClipBarIndex(i));
            music.bars.push_back({bar.id.value(), clip.id.value(), i});
            for (const Note &note : bar.notes)
                music.notes.push_back({note.id.value(), bar.id.value(), note.start.value(), note.duration.value(),
                                       note.pitch.value(), note.velocity.value(), note.isRest, note.muted});
        }
    }
    return music;
}

BareJournalRow bareJournalRow(const HistoryEntry &entry)
{
    const bool byId = EditCodec::isContentById(entry.edit);
    BareJournalRow row;
    row.session = entry.key.session;
    row.number = entry.key.number;
    row.step = entry.step;
    row.author = entry.author.toUtf8();
    row.label = entry.label.toUtf8();
    row.time = entry.time.toMSecsSinceEpoch();
    row.contentById = byId;
    row.edit = byId ? EditCodec::encodeById(entry.edit) : EditCodec::encode(entry.edit);
    row.crc = crc32(row.edit);
    return row;
}

Yardstick::Yardstick(const QByteArray &path)
{
    const QByteArray uri = "file:" + path + "?mode=rw&psow=0";
    require(sqlite3_open_v2(uri.constData(), &m_connection,
                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr),
            SQLITE_OK);
    execute(SqlDialect::atOpen().constData());
    execute("PRAGMA journal_mode=WAL; PRAGMA journal_size_limit=4194304");
    sqlite3_wal_hook(
        m_connection,
        [](void *pages, sqlite3 *, const char *, int count) {
            *static_cast<int *>(pages) = count;
            return SQLITE_OK;
        },
        &m_logPages);
}

Yardstick::~Yardstick()
{
    for (const auto &[sql, statement] : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_connection);
}

void Yardstick::require(int status, int expected)
{
    if (status != expected)
        qFatal("the yardstick failed: %s", sqlite3_errmsg(m_connection));
}

void Yardstick::execute(const char *sql)
{
    require(sqlite3_exec(m_connection, sql, nullptr, nullptr, nullptr), SQLITE_OK);
}

sqlite3_stmt *Yardstick::prepared(const char *sql)
{
    for (const auto &[known, statement] : m_statements) {
        if (known == sql)
            return statement;
    }
    sqlite3_stmt *statement = nullptr;
    require(sqlite3_prepare_v3(m_connection, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr), SQLITE_OK);
    m_statements.emplace_back(sql, statement);
    return statement;
}

void Yardstick::run(sqlite3_stmt *statement)
{
    require(sqlite3_step(statement), SQLITE_DONE);
    sqlite3_reset(statement);
}

qint64 Yardstick::nextSeq()
{
    static constexpr char kSql[] = "UPDATE project SET seq = seq + 1 RETURNING seq";
    sqlite3_stmt *row = prepared(kSql);
    require(sqlite3_step(row), SQLITE_ROW);
    const qint64 seq = sqlite3_column_int64(row, 0);
    run(row);
    return seq;
}

void Yardstick::journal(qint64 seq, const BareJournalRow &row)
{
    static constexpr char kSql[] =
        "INSERT INTO edits (seq, session, number, step, author, label, time, undo_of, content_by_id, crc, edit) "
        "VALUES (?,?,?,?,?,?,?,NULL,?,?,?)";
    sqlite3_stmt *insert = prepared(kSql);
    sqlite3_bind_int64(insert, 1, seq);
    sqlite3_bind_int64(insert, 2, row.session);
    sqlite3_bind_int64(insert, 3, row.number);
    sqlite3_bind_int64(insert, 4, row.step);
    bindText(insert, 5, row.author);
    bindText(insert, 6, row.label);
    sqlite3_bind_int64(insert, 7, row.time);
    sqlite3_bind_int64(insert, 8, row.contentById ? 1 : 0);
    sqlite3_bind_int64(insert, 9, row.crc);
    sqlite3_bind_blob(insert, 10, row.edit.constData(), static_cast<int>(row.edit.size()), nullptr);
    run(insert);
}

void Yardstick::insertClips(const std::vector<BareClip> &clips, qint64 seq)
{
    static constexpr char kSql[] =
        "INSERT INTO clips (id,revision,uid,name,style,tags,track_name,meter_numerator,meter_denominator,"
        "home_composition_id,sort_order,extras) VALUES (?,?,'',?,'',NULL,'',?,?,0,?,NULL)";
    sqlite3_stmt *insert = prepared(kSql);
    for (const BareClip &clip : clips) {
        sqlite3_bind_int64(insert, 1, clip.id);
        sqlite3_bind_int64(insert, 2, seq);
        sqlite3_bind_text(insert, 3, clip.name.data(), static_cast<int>(clip.name.size()), nullptr);
        sqlite3_bind_int64(insert, 4, clip.numerator);
        sqlite3_bind_int64(insert, 5, clip.denominator);
        sqlite3_bind_int64(insert, 6, clip.order);
        run(insert);
    }
}

void Yardstick::insertBars(const BareMusic &music)
{
    static constexpr char kBarSql[] = "INSERT INTO clip_bars (id,clip_id,bar_index) VALUES (?,?,?)";
    static constexpr char kNoteSql[] =
        "INSERT INTO notes (id,clip_bar_id,start_tick,duration_tick,pitch,velocity,is_rest,muted) "
        "VALUES (?,?,?,?,?,?,?,?)";
    sqlite3_stmt *insertBar = prepared(kBarSql);
    sqlite3_stmt *insertNote = prepared(kNoteSql);
    auto note = music.notes.begin();
    for (const BareBar &bar : music.bars) {
        sqlite3_bind_int64(insertBar, 1, bar.id);
        sqlite3_bind_int64(insertBar, 2, bar.clip);
        sqlite3_bind_int64(insertBar, 3, bar.index);
        run(insertBar);
        for (; note != music.notes.end() && note->bar == bar.id; ++note) {
            sqlite3_bind_int64(insertNote, 1, note->id);
            sqlite3_bind_int64(insertNote, 2, note->bar);
            sqlite3_bind_int64(insertNote, 3, note->start);
            sqlite3_bind_int64(insertNote, 4, note->duration);
            sqlite3_bind_int64(insertNote, 5, note->pitch);
            sqlite3_bind_int64(insertNote, 6, note->velocity);
            sqlite3_bind_int64(insertNote, 7, note->isRest ? 1 : 0);
            sqlite3_bind_int64(insertNote, 8, note->muted ? 1 : 0);
            run(insertNote);
        }
    }
}

void Yardstick::import(const BareMusic &music, const BareJournalRow &row)
{
    execute("BEGIN IMMEDIATE");
    const qint64 seq = nextSeq();
    insertClips(music.clips, seq);
    insertBars(music);
    journal(seq, row);
    execute("COMMIT");
}

BareMusic Yardstick::read()
{
    static constexpr char kClipSql[] =
        "SELECT id,revision,uid,name,style,tags,track_name,meter_numerator,meter_denominator,home_composition_id,"
        "sort_order,extras FROM clips ORDER BY id";
    static constexpr char kBarSql[] =
        "SELECT id,clip_id,bar_index,meter_numerator,meter_denominator,velocity_curve,cc,pitch_bend_curve,"
        "aftertouch_curve,pedal_events,metadata,extras FROM clip_bars ORDER BY clip_id, bar_index";
    static constexpr char kNoteSql[] =
        "SELECT id,clip_bar_id,start_tick,duration_tick,pitch,velocity,is_rest,muted,scale_degree,interval_from_prev,"
        "cents_offset,articulation,dynamics,expression,semantics,extras FROM notes";
    BareMusic music;
    execute("BEGIN");
    sqlite3_stmt *row = prepared(kClipSql);
    while (sqlite3_step(row) == SQLITE_ROW) {
        const auto *name = static_cast<const char *>(sqlite3_column_blob(row, 3));
        music.clips.push_back({sqlite3_column_int64(row, 0),
                               std::string(name, static_cast<size_t>(sqlite3_column_bytes(row, 3))),
                               sqlite3_column_int(row, 7), sqlite3_column_int(row, 8), sqlite3_column_int64(row, 10)});
    }
    require(sqlite3_reset(row), SQLITE_OK);
    row = prepared(kBarSql);
    while (sqlite3_step(row) == SQLITE_ROW) {
        music.bars.push_back({sqlite3_column_int64(row, 0), sqlite3_column_int64(row, 1), sqlite3_column_int(row, 2)});
        expectNulls(row, 3, 12);
    }
    require(sqlite3_reset(row), SQLITE_OK);
    row = prepared(kNoteSql);
    while (sqlite3_step(row) == SQLITE_ROW) {
        music.notes.push_back({sqlite3_column_int64(row, 0), sqlite3_column_int64(row, 1), sqlite3_column_int64(row, 2),
                               sqlite3_column_int64(row, 3), sqlite3_column_int(row, 4), sqlite3_column_int(row, 5),
                               sqlite3_column_int(row, 6) != 0, sqlite3_column_int(row, 7) != 0});
        expectNulls(row, 8, 16);
    }
    require(sqlite3_reset(row), SQLITE_OK);
    execute("COMMIT");
    return music;
}

void Yardstick::setPitch(qint64 clip, qint64 note, int pitch, const BareJournalRow &row)
{
    static constexpr char kBeginSql[] = "BEGIN IMMEDIATE";
    static constexpr char kNoteSql[] = "UPDATE notes SET pitch=? WHERE id=?";
    static constexpr char kRevisionSql[] = "UPDATE clips SET revision=? WHERE id=?";
    static constexpr char kCommitSql[] = "COMMIT";
    run(prepared(kBeginSql));
    const qint64 seq = nextSeq();
    sqlite3_stmt *update = prepared(kNoteSql);
    sqlite3_bind_int64(update, 1, pitch);
    sqlite3_bind_int64(update, 2, note);
    run(update);
    journal(seq, row);
    sqlite3_stmt *revise = prepared(kRevisionSql);
    sqlite3_bind_int64(revise, 1, seq);
    sqlite3_bind_int64(revise, 2, clip);
    run(revise);
    run(prepared(kCommitSql));
}

void Yardstick::checkpoint()
{
    if (m_logPages < kCheckpointPages)
        return;
    require(sqlite3_wal_checkpoint_v2(m_connection, nullptr, SQLITE_CHECKPOINT_RESTART, nullptr, nullptr), SQLITE_OK);
    m_logPages = 0;
}

} // namespace barline::bench
