#include "core/edit/CborStream.h"
#include "tests/support/TestMain.h"

#include <QCborStreamWriter>

using namespace barline;

namespace {

const QList<qint64> kIntegers{0,
                              1,
                              23,
                              24,
                              255,
                              256,
                              65535,
                              65536,
                              4294967295,
                              4294967296,
                              -1,
                              -24,
                              -25,
                              -256,
                              -257,
                              -65536,
                              -65537,
                              -4294967296,
                              -4294967297,
                              322560,
                              -1290240,
                              std::numeric_limits<qint64>::max(),
                              std::numeric_limits<qint64>::min()};
const QList<double> kReals{0.0, -0.0, 0.1, 120.0, -1e300, std::numeric_limits<double>::infinity()};

QList<QString> texts()
{
    return {QString(),         QStringLiteral("Grüße"), QString(23, u'a'),
            QString(24, u'b'), QString(300, u'ß'),      QString(70'000, u'c')};
}

QByteArray written()
{
    QByteArray bytes;
    CborOut out(&bytes);
    for (const qint64 integer : kIntegers)
        out.integer(integer);
    for (const double real : kReals)
        out.real(real);
    for (const bool boolean : {true, false})
        out.boolean(boolean);
    for (const QString &text : texts()) {
        out.text(text);
        out.bytes(text.toLatin1());
    }
    out.finish();
    return bytes;
}

} // namespace

class tst_CborStream : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatQtWrites()
    {
        QByteArray bytes;
        QCborStreamWriter writer(&bytes);
        writer.startArray();
        for (const qint64 integer : kIntegers)
            writer.append(integer);
        for (const double real : kReals)
            writer.append(real);
        for (const bool boolean : {true, false})
            writer.append(boolean);
        for (const QString &text : texts()) {
            writer.append(text);
            writer.append(text.toLatin1());
        }
        writer.endArray();
        QCOMPARE(written(), bytes);
    }

    void readsWhatItWrote()
    {
        const QByteArray bytes = written();
        CborIn in(bytes);
        for (const qint64 integer : kIntegers)
            QCOMPARE(in.integer(), integer);
        for (const double real : kReals)
            QCOMPARE(in.real(), real);
        for (const bool boolean : {true, false})
            QCOMPARE(in.boolean(), boolean);
        for (const QString &text : texts()) {
            QCOMPARE(in.text(), text);
            QCOMPARE(in.bytes(), text.toLatin1());
        }
        QVERIFY(in.isAtEnd());
    }

    void endsWhereAnotherKindOfValueStands()
    {
        const QByteArray bytes = written();
        CborIn in(bytes);
        in.boolean();
        QVERIFY(!in.isOk());
        QCOMPARE(in.integer(), 0);
    }

    void countsNoMoreThingsInAllThanThereAreBytes()
    {
        QByteArray bytes;
        CborOut out(&bytes);
        for (int i = 0; i < 40; ++i)
            out.integer(20);
        out.finish();
        QCOMPARE(bytes.size(), 42);
        CborIn in(bytes);
        QCOMPARE(in.count(), 20);
        QCOMPARE(in.count(), 20);
        QVERIFY(in.isOk());
        QCOMPARE(in.count(), 0);
        QVERIFY(!in.isOk());
    }
};

BARLINE_TEST(tst_CborStream)
#include "tst_CborStream.moc"
