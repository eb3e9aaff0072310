#include "core/store/Migrations.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace barline;

namespace {

using Connection = std::unique_ptr<DatabaseConnection>;

Connection connectTo(const QString &path)
{
    auto connection = DatabaseConnection::connect(path, DatabaseConnection::Mode::ReadWrite);
    return connection ? std::move(*connection) : nullptr;
}

QByteArray bytesAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What comes after the program's own steps stands for the steps of a later program.
class tst_Migrations : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("song.barline"));
        QVERIFY(QFile(m_path).open(QIODevice::WriteOnly));
        const Connection connection = connectTo(m_path);
        QVERIFY(connection);
        QVERIFY(Migrations::run(*connection));
        QVERIFY(connection->execute("INSERT INTO clips (id, name) VALUES (1, 'Bass');"
                                    "INSERT INTO clip_bars (id, clip_id, bar_index) VALUES (1, 1, 0);"
                                    "INSERT INTO notes (id, clip_bar_id, start_tick, duration_tick, pitch) "
                                    "VALUES (1, 1, 0, 322560, 60)"));
        const Result<QByteArrayList> scripts = Migrations::scripts();
        QVERIFY(scripts);
        m_steps = *scripts;
        QCOMPARE(m_steps.size(), Migrations::newest());
    }

    void upgradesAfterACopyThatStays()
    {
        const QByteArray before = bytesAt(m_path);
        const Connection connection = connectTo(m_path);
        m_steps.append("ALTER TABLE clips ADD COLUMN shade TEXT; UPDATE clips SET shade = 'dark';");
        m_steps.append("CREATE TABLE moods (id INTEGER PRIMARY KEY) STRICT;");
        const Result<void> done = Migrations::run(*connection, m_steps);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message()));
        QCOMPARE(connection->readInteger("PRAGMA user_version").value(), m_steps.size());
        QCOMPARE(connection->readInteger("SELECT count(*) FROM clips WHERE shade = 'dark'").value(), 1);
        QCOMPARE(connection->readInteger("SELECT count(*) FROM moods").value(), 0);

        const QString backup = backupName();
        QCOMPARE(names(), QStringList({QStringLiteral("song.barline"), backup}));
        const Connection copy = connectTo(m_folder->filePath(backup));
        QCOMPARE(copy->readInteger("PRAGMA user_version").value(), Migrations::newest());
        QCOMPARE(copy->readInteger("SELECT pitch FROM notes WHERE start_beat = 0 AND duration_beats = 1").value(), 60);
        QCOMPARE(bytesAt(m_folder->filePath(backup)).size(), before.size());
    }

    void leavesTheFileAsItWasWhenALaterStepFails()
    {
        const QByteArray before = bytesAt(m_path);
        {
            const Connection connection = connectTo(m_path);
            m_steps.append("ALTER TABLE clips ADD COLUMN shade TEXT; UPDATE clips SET shade = 'dark';");
            m_steps.append("CREATE TABLE moods (id INTEGER); INSERT INTO nowhere VALUES (1);");
            const Result<void> done = Migrations::run(*connection, m_steps);
            QVERIFY(!done);
            QVERIFY2(done.error().message().contains(m_path), qPrintable(done.error().message()));
            QCOMPARE(connection->readInteger("PRAGMA user_version").value(), Migrations::newest());
        }
        QCOMPARE(bytesAt(m_path), before);
        QCOMPARE(names(), QStringList({QStringLiteral("song.barline")}));
    }

    void keepsABackupThatIsThereAlready()
    {
        m_steps.append("CREATE TABLE moods (id INTEGER);");
        QFile earlier(m_folder->filePath(backupName()));
        QVERIFY(earlier.open(QIODevice::WriteOnly));
        earlier.write("earlier");
        earlier.close();
        const Connection connection = connectTo(m_path);
        QVERIFY(Migrations::run(*connection, m_steps));
        QCOMPARE(bytesAt(earlier.fileName()), QByteArray("earlier"));
        QCOMPARE(names().size(), 3);
    }

    void doesNothingToAFileThatIsUpToDate()
    {
        const QByteArray before = bytesAt(m_path);
        const Connection connection = connectTo(m_path);
        QVERIFY(Migrations::run(*connection));
        QCOMPARE(bytesAt(m_path), before);
        QCOMPARE(names(), QStringList({QStringLiteral("song.barline")}));
    }

private:
    QString backupName() const { return QStringLiteral("song.before-v%1.barline").arg(m_steps.size()); }
    QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QByteArrayList m_steps;
};

BARLINE_TEST(tst_Migrations)
#include "tst_Migrations.moc"
