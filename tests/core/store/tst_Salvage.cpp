#include "core/store/DatabaseOpening.h"
#include "core/store/salvage/LogIntoFile.h"
#include "core/store/salvage/RangeReader.h"
#include "core/store/salvage/SchemaGraft.h"
#include "core/store/salvage/TableSalvage.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QtEndian>

#include <sqlite3.h>

using namespace barline;

namespace {

constexpr int kPage = 4096;
constexpr int kClips = 1000;

} // namespace

/// The parts of salvage, each on a small file with known damage.
class tst_Salvage : public QObject
{
    Q_OBJECT

private:
    using Connection = std::unique_ptr<DatabaseConnection>;

    std::unique_ptr<QTemporaryDir> m_folder;

    static Connection connectTo(const QString &path)
    {
        auto connection = DatabaseConnection::connect(path, DatabaseConnection::Mode::ReadWrite);
        return connection ? std::move(*connection) : nullptr;
    }

    QString path() const { return m_folder->filePath(QStringLiteral("song.barline")); }
    QString target() const { return m_folder->filePath(QStringLiteral("new.barline")); }

    /// A project with what the script puts into it, closed.
    void make(const QByteArray &script) const
    {
        DatabaseLocation location;
        location.path = path();
        location.create = true;
        const Result<OpenedDatabase> opened = openDatabase(location);
        QVERIFY(opened);
        const Result<void> done = opened->connection->execute(script);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message()));
        opened->connection->putAway();
    }

    /// A thousand clips of one bar, over many pages.
    static QByteArray clips()
    {
        return "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) INSERT INTO clips (id, "
               "name, style) SELECT i, 'clip ' || i, hex(zeroblob(50)) FROM n;"
               "INSERT INTO clip_bars (id, clip_id, bar_index) SELECT 10000 + id, id, 0 FROM clips;";
    }

    QList<int> leavesOf(const char *tree) const
    {
        QList<int> pages;
        const Connection connection = connectTo(path());
        Result<Statement> found = connection->statement(
            QByteArray("SELECT pageno FROM dbstat WHERE pagetype = 'leaf' AND name = '") + tree + "' ORDER BY path");
        while (found && found->next())
            pages.append(int(found->integer()));
        return pages;
    }

    void wipe(int page) const
    {
        QFile file(path());
        QVERIFY(page > 0 && file.open(QIODevice::ReadWrite) && file.seek(qint64(page - 1) * kPage));
        QCOMPARE(file.write(QByteArray(kPage, '\0')), kPage);
    }

    struct Taken
    {
        QSet<qint64> keys;
        Result<QList<KeyRange>> unreadable;
    };

    Taken readClips(KeyRange range, std::stop_token stop = {}) const
    {
        const Connection connection = connectTo(path());
        RangeReader reader(*connection, "clips", "id,name", RangeReader::Keys::Unique);
        Taken taken;
        taken.unreadable = reader.read(
            range, [&](sqlite3_stmt *row) { taken.keys.insert(sqlite3_column_int64(row, 0)); }, std::move(stop));
        return taken;
    }

    Result<TableLosses> salvage(std::stop_token stop = {}) const
    {
        return salvageTables(path(), target(), QStringLiteral("song"), std::move(stop), {});
    }

    qint64 countIn(const QByteArray &what) const
    {
        return connectTo(target())->readInteger("SELECT count(*) FROM " + what).value_or(-1);
    }

    /// Another copy of the file and its log.
    QString otherCopy() const
    {
        const QString other = m_folder->filePath(QStringLiteral("other.barline"));
        for (const char *ending : {"", "-wal"})
            QFile::copy(path() + QLatin1String(ending), other + QLatin1String(ending));
        return other;
    }

    /// Whether the tables of another copy of the file can be read with its log.
    bool connectCopy() const
    {
        const Connection connection = connectTo(otherCopy());
        return connection && connection->readInteger("SELECT count(*) FROM clips");
    }

    /// Empties page 1 in each frame of the log that holds it, and sums the log up anew: nothing else is wrong with it.
    void damageSchemaInLog() const
    {
        constexpr int kHeader = 32;
        constexpr int kFrameHeader = 24;
        constexpr int kSummed = 8; // of a frame's header
        constexpr int kSumAt = 16;
        QFile log(path() + QStringLiteral("-wal"));
        QVERIFY(log.open(QIODevice::ReadWrite));
        QByteArray bytes = log.readAll();
        QVERIFY(bytes.size() > kHeader + kFrameHeader + kPage);
        LogSum sum((bytes.at(3) & 1) != 0);
        sum.add(QByteArrayView(bytes).first(kFrameHeader));
        int damaged = 0;
        for (qsizetype at = kHeader; at + kFrameHeader + kPage <= bytes.size(); at += kFrameHeader + kPage) {
            if (qFromBigEndian<quint32>(bytes.constData() + at) == 1) {
                std::fill_n(bytes.begin() + at + kFrameHeader, kPage, '\0');
                ++damaged;
            }
            sum.add(QByteArrayView(bytes).sliced(at, kSummed));
            sum.add(QByteArrayView(bytes).sliced(at + kFrameHeader, kPage));
            bytes.replace(at + kSumAt, kSummed, sum.bytes());
        }
        QVERIFY(damaged > 0);
        QVERIFY(log.seek(0));
        QCOMPARE(log.write(bytes), bytes.size());
    }

    static QStringList linesOf(const Findings &findings)
    {
        QStringList lines;
        for (const Finding &finding : findings)
            lines.append(finding.message);
        return lines;
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void readsAllOfASoundTable()
    {
        make(clips());
        const Taken taken = readClips({0, 1'000'000});
        QVERIFY(taken.unreadable && taken.unreadable->isEmpty());
        QCOMPARE(taken.keys.size(), kClips);
    }

    void readsAroundPagesThatCannotBeRead()
    {
        make(clips());
        const QList<int> leaves = leavesOf("clips");
        QVERIFY(leaves.size() > 8);
        wipe(leaves.at(2));
        wipe(leaves.at(6));
        const Taken taken = readClips({1, kClips});
        QVERIFY(taken.unreadable);
        QCOMPARE(taken.unreadable->size(), 2);
        qsizetype lost = 0;
        for (const KeyRange &stretch : *taken.unreadable) {
            for (qint64 key = stretch.first; key <= stretch.last; ++key, ++lost)
                QVERIFY2(!taken.keys.contains(key), "what was read is called unreadable");
        }
        QCOMPARE(taken.keys.size() + lost, kClips);
        QVERIFY(lost < kClips / 2);
    }

    void saysThatNothingOfATableCanBeRead()
    {
        make(clips());
        wipe(int(connectTo(path())->readInteger("SELECT rootpage FROM sqlite_schema WHERE name = 'clips'").value()));
        const Taken taken = readClips({1, kClips});
        QVERIFY(taken.unreadable);
        QCOMPARE(taken.unreadable->size(), 1);
        QCOMPARE(taken.unreadable->constFirst().first, 1);
        QCOMPARE(taken.unreadable->constFirst().last, kClips);
        QVERIFY(taken.keys.isEmpty());
    }

    void stopsReadingWhenTold()
    {
        make(clips());
        std::stop_source stop;
        stop.request_stop();
        const Taken taken = readClips({1, kClips}, stop.get_token());
        QVERIFY(!taken.unreadable);
        QCOMPARE(taken.unreadable.error().kind(), ErrorKind::Cancelled);
    }

    void copiesEveryRowOfASoundFile()
    {
        make(clips());
        const Result<TableLosses> losses = salvage();
        QVERIFY2(losses, losses ? "" : qPrintable(losses.error().message()));
        QVERIFY(losses->rows.isEmpty());
        QCOMPARE(linesOf(losses->ofMusic + losses->ofOthers), QStringList());
        QCOMPARE(countIn("clips"), kClips);
        QCOMPARE(countIn("clip_bars"), kClips);
        QCOMPARE(countIn("pragma_foreign_key_check"), 0);
    }

    void letsRowsOfAnIndexStandInForLostOnes()
    {
        make(clips());
        wipe(leavesOf("clips").at(3));
        const Result<TableLosses> losses = salvage();
        QVERIFY(losses);
        QVERIFY(!losses->rows.isEmpty());
        for (const LostRow &row : losses->rows) {
            QCOMPARE(row.table, QStringLiteral("clips"));
            QVERIFY(row.isStoodIn);
            QCOMPARE(countIn("clips WHERE style = '' AND name = 'clip " + QByteArray::number(row.id) +
                             "' AND id = " + QByteArray::number(row.id)),
                     1);
        }
        QCOMPARE(countIn("clips"), kClips);
        QCOMPARE(countIn("clips WHERE style = ''"), losses->rows.size());
    }

    void dropsWhatBelongsToRowsThatAreGone()
    {
        make("INSERT INTO compositions (id, uid, name) VALUES (1, 'c', 'Song');"
             "INSERT INTO tempo_changes (composition_id, position, bar, beat_tick, tempo_bpm) VALUES (1, 0, 1, 0, 90)");
        wipe(leavesOf("compositions").constFirst());
        wipe(leavesOf("compositions_by_name").constFirst());
        const Connection source = connectTo(path());
        QVERIFY(source->execute("INSERT INTO clips (id, name) VALUES (5, 'left')"));
        const Result<TableLosses> losses = salvage();
        QVERIFY2(losses, losses ? "" : qPrintable(losses.error().message()));
        QCOMPARE(countIn("tempo_changes"), 0);
        QCOMPARE(countIn("clips"), 1);
        QVERIFY(linesOf(losses->ofMusic)
                    .contains(QStringLiteral("1 rows of table tempo_changes were dropped: what they belong to in table "
                                             "compositions is gone.")));
    }

    void putsAnEmptyBarWhereOneIsGone()
    {
        make("INSERT INTO clips (id, name) VALUES (1, 'Line');"
             "INSERT INTO clip_bars (id, clip_id, bar_index) VALUES (10, 1, 0), (12, 1, 2)");
        const Result<TableLosses> losses = salvage();
        QVERIFY(losses);
        QCOMPARE(countIn("clip_bars WHERE clip_id = 1 AND bar_index BETWEEN 0 AND 2"), 3);
        QCOMPARE(linesOf(losses->ofMusic),
                 QStringList(QStringLiteral("Bar 2 of clip “Line” is lost; it is empty now.")));
    }

    void leavesOutRowsThatHoldWhatTheyMayNot()
    {
        make("INSERT INTO clips (id, name) VALUES (1, 'Line');"
             "INSERT INTO clip_bars (id, clip_id, bar_index) VALUES (10, 1, 0);"
             "PRAGMA ignore_check_constraints=ON;"
             "INSERT INTO notes (id, clip_bar_id, start_tick, duration_tick, pitch) VALUES (20, 10, 0, 1, 60), "
             "(21, 10, 0, 1, 300)");
        const Result<TableLosses> losses = salvage();
        QVERIFY(losses);
        QCOMPARE(countIn("notes"), 1);
        QCOMPARE(linesOf(losses->ofMusic),
                 QStringList(QStringLiteral("Row 21 of table notes holds what it may not and was left out.")));
    }

    void givesNoIdTwice()
    {
        make("INSERT INTO clips (id, name) VALUES (5000000, 'Line'); UPDATE project SET next_id = 7");
        QVERIFY(salvage());
        QCOMPARE(connectTo(target())->readInteger("SELECT next_id FROM project").value(), 5000001);
    }

    void stopsWhenTold()
    {
        make(clips());
        std::stop_source stop;
        stop.request_stop();
        const Result<TableLosses> losses = salvage(stop.get_token());
        QVERIFY(!losses);
        QCOMPARE(losses.error().kind(), ErrorKind::Cancelled);
    }

    void graftsNothingOntoWhatCanBeRead()
    {
        make(clips());
        wipe(leavesOf("clips").at(3));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        QVERIFY(graftSchemaWhereUnreadable(path()));
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), before);
    }

    void graftsALostSchema_data()
    {
        QTest::addColumn<int>("page"); // of those that hold the schema
        QTest::newRow("first page") << 0;
        QTest::newRow("another page") << 2;
    }

    void graftsALostSchema()
    {
        QFETCH(const int, page);
        make(clips());
        wipe(page == 0 ? 1 : leavesOf("sqlite_schema").at(page));
        QVERIFY(graftSchemaWhereUnreadable(path()));
        const Connection connection = connectTo(path());
        QCOMPARE(connection->readInteger("SELECT count(*) FROM clips").value_or(-1), kClips);
        Result<Statement> check = connection->statement("PRAGMA integrity_check");
        QVERIFY(check && check->next());
        QCOMPARE(check->text(), QStringLiteral("ok"));
    }

    void graftsASchemaThatIsDamagedInTheLog_data()
    {
        QTest::addColumn<bool>("isDamagedInTheFile");
        QTest::newRow("in the log alone") << false;
        QTest::newRow("in the file too") << true;
    }

    void graftsASchemaThatIsDamagedInTheLog()
    {
        QFETCH(const bool, isDamagedInTheFile);
        make(clips());
        const QString open = m_folder->filePath(QStringLiteral("open.barline"));
        QVERIFY(QFile::rename(path(), open));
        {
            // As a program leaves it that is killed: 500 clips are in its log only.
            const Connection connection = connectTo(open);
            const Result<void> written = connection->execute(
                "PRAGMA journal_mode=WAL; WITH RECURSIVE n(i) AS (SELECT 2001 UNION ALL SELECT i + 1 FROM n WHERE i < "
                "2500) INSERT INTO clips (id, name, style) SELECT i, 'clip ' || i, hex(zeroblob(50)) FROM n");
            QVERIFY2(written, written ? "" : qPrintable(written.error().message()));
            for (const char *ending : {"", "-wal"}) {
                QCOMPARE(QProcess::execute(QStringLiteral("cp"),
                                           {open + QLatin1String(ending), path() + QLatin1String(ending)}),
                         0);
            }
        }
        damageSchemaInLog();
        if (isDamagedInTheFile)
            wipe(1);
        QVERIFY(!connectCopy());

        const Result<TableLosses> losses = salvage();
        QVERIFY2(losses, losses ? "" : qPrintable(losses.error().message()));
        QVERIFY(losses->rows.isEmpty());
        QCOMPARE(linesOf(losses->ofMusic + losses->ofOthers), QStringList());
        QCOMPARE(countIn("clips"), kClips + 500);
        QCOMPARE(countIn("clips WHERE id > 2000"), 500);
    }

    void movesALogIntoItsFileUpToTheLastWholeTransaction()
    {
        make(clips());
        const QString open = m_folder->filePath(QStringLiteral("open.barline"));
        QVERIFY(QFile::rename(path(), open));
        const Connection connection = connectTo(open);
        QVERIFY(connection->execute("PRAGMA journal_mode=WAL; UPDATE clips SET style = 'first'"));
        const QString log = path() + QStringLiteral("-wal");
        const auto copy = [&] {
            return QProcess::execute(QStringLiteral("cp"), {open, path()}) == 0 &&
                   QProcess::execute(QStringLiteral("cp"), {open + QStringLiteral("-wal"), log}) == 0;
        };
        QVERIFY(copy());
        const qint64 first = QFileInfo(log).size();
        QVERIFY(connection->execute("UPDATE clips SET style = 'second'; DELETE FROM clip_bars"));
        QVERIFY(copy());
        QVERIFY(QFileInfo(log).size() > first);
        // Cut off within what came last.
        QVERIFY(QFile::resize(log, QFileInfo(log).size() - 5000));
        const Connection expected = connectTo(otherCopy());
        QVERIFY(moveLogIntoFile(path()));
        QVERIFY(!QFile::exists(log));
        const Connection moved = connectTo(path());
        for (const char *what : {"clips WHERE style = 'second'", "clip_bars"}) {
            const QByteArray sql = QByteArray("SELECT count(*) FROM ") + what;
            QCOMPARE(moved->readInteger(sql).value_or(-1), expected->readInteger(sql).value_or(-2));
        }
        QCOMPARE(moved->readInteger("SELECT count(*) FROM clips WHERE style = 'second'").value_or(-1), kClips);
        Result<Statement> check = moved->statement("PRAGMA integrity_check");
        QVERIFY(check && check->next());
        QCOMPARE(check->text(), QStringLiteral("ok"));
    }

    void graftsNothingOntoWhatIsNoProject()
    {
        QFile file(path());
        const QByteArray text(200'000, 'x');
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write(text) == text.size() && file.flush());
        QVERIFY(graftSchemaWhereUnreadable(path()));
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), text);
    }
};

BARLINE_TEST(tst_Salvage)
#include "tst_Salvage.moc"
