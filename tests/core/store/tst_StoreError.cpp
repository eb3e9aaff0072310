#include "core/store/StoreError.h"
#include "tests/support/TestMain.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QSqlResult>

#include <sqlite3.h>

using namespace barline;

namespace {

/// A driver whose server is gone and does not know it yet.
class LostResult : public QSqlResult
{
public:
    explicit LostResult(const QSqlDriver *driver)
        : QSqlResult(driver)
    {}

protected:
    QVariant data(int) override { return {}; }
    bool isNull(int) override { return true; }
    bool reset(const QString &) override { return false; }
    bool prepare(const QString &) override { return true; }
    bool exec() override { return false; }
    bool fetch(int) override { return false; }
    bool fetchFirst() override { return false; }
    bool fetchLast() override { return false; }
    int size() override { return -1; }
    int numRowsAffected() override { return -1; }
};

class LostDriver : public QSqlDriver
{
public:
    LostDriver() { setOpen(true); }
    bool hasFeature(DriverFeature) const override { return true; }
    bool open(const QString &, const QString &, const QString &, const QString &, int, const QString &) override
    {
        return false;
    }
    void close() override {}
    QSqlResult *createResult() const override { return new LostResult(this); }
};

} // namespace

class tst_StoreError : public QObject
{
    Q_OBJECT

private slots:
    void takesAnEmptyErrorForALostConnection()
    {
        const LostDriver driver;
        QSqlQuery query(driver.createResult());
        QVERIFY(query.prepare(QStringLiteral("SELECT 1")));
        QVERIFY(!query.exec());
        QVERIFY(!query.lastError().isValid());
        const Error error = storeError(query.lastError());
        QCOMPARE(error.kind(), ErrorKind::Unavailable);
        QVERIFY2(error.message().contains(QStringLiteral("Open the project again")), qPrintable(error.message()));
    }

    void goesByTheCodeAndNotByQtsKind_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("advice");
        QTest::newRow("full disk") << SQLITE_FULL << ErrorKind::Storage << QStringLiteral("Make room");
        QTest::newRow("failed write") << SQLITE_IOERR_WRITE << ErrorKind::Storage << QStringLiteral("save a copy");
        QTest::newRow("failed read") << SQLITE_IOERR_READ << ErrorKind::Storage << QStringLiteral("Check the disk");
        QTest::newRow("read-only") << SQLITE_READONLY_DBMOVED << ErrorKind::Unavailable
                                   << QStringLiteral("Save a copy");
        QTest::newRow("locked") << SQLITE_BUSY_SNAPSHOT << ErrorKind::Unavailable << QStringLiteral("Wait for it");
        QTest::newRow("cannot open") << SQLITE_CANTOPEN_ISDIR << ErrorKind::Unavailable << QStringLiteral("Check that");
        QTest::newRow("other file") << SQLITE_NOTADB << ErrorKind::Invalid << QStringLiteral("Open another file");
        QTest::newRow("damaged") << SQLITE_CORRUPT_VTAB << ErrorKind::Storage << QStringLiteral("Open a backup");
        QTest::newRow("any other") << SQLITE_NOMEM << ErrorKind::Storage << QStringLiteral("Try again");
    }

    void goesByTheCodeAndNotByQtsKind()
    {
        QFETCH(int, code);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, advice);
        const Error error =
            storeError(QSqlError(QStringLiteral("Unable to fetch row"), QStringLiteral("as SQLite says"),
                                 QSqlError::ConnectionError, QString::number(code)));
        QCOMPARE(error.kind(), kind);
        QCOMPARE(error.nativeCode(), code);
        QVERIFY2(error.message().contains(advice), qPrintable(error.message()));
    }

    void keepsWhatQtSaysWhereTheDatabaseSaysNothing()
    {
        const Error error = storeError(QSqlError(QStringLiteral("Driver not loaded"), {}, QSqlError::ConnectionError));
        QCOMPARE(error.kind(), ErrorKind::Storage);
        QVERIFY2(error.message().contains(QStringLiteral("Driver not loaded")), qPrintable(error.message()));
    }
};

BARLINE_TEST(tst_StoreError)
#include "tst_StoreError.moc"
