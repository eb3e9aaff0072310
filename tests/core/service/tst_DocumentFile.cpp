#include "core/service/DocumentFile.h"
#include "tests/support/InChild.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>

#include <sys/stat.h>

using namespace barline;
using namespace barline::test;

namespace {

constexpr qint64 kMiB = 1024 * 1024;

ChildRun readInChild(const QString &path)
{
    return runInChild([&] { return path.toUtf8(); },
                      [](const QByteArray &name) {
                          const auto read = readDocumentFile(QString::fromUtf8(name));
                          return read ? QByteArray::number(qint64(read->size())) : read.error().message().toUtf8();
                      });
}

} // namespace

class tst_DocumentFile : public QObject
{
    Q_OBJECT

private slots:
    void refusesWhatIsTooLargeBeforeItIsLoaded()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("large.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(256 * kMiB + 1)); // without blocks on the disk
        const ChildRun run = readInChild(file.fileName());
        QVERIFY(run.ended);
        QVERIFY2(run.answer.endsWith("large.json is larger than 256 MiB."), run.answer.constData());
        QVERIFY(run.peakBytes < 16 * kMiB * kMemoryFactor);
    }

    void refusesWhatHasNoEnd()
    {
        const ChildRun run = readInChild(QStringLiteral("/dev/zero"));
        QVERIFY(run.ended);
        QVERIFY2(run.answer.endsWith("/dev/zero is larger than 256 MiB."), run.answer.constData());
        QVERIFY(run.peakBytes < 800 * kMiB * kMemoryFactor);
    }

    void readsAllOfAPipe()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        const QByteArray document(3 * kMiB + 17, 'x');
        const pid_t writer = fork();
        if (writer == 0) {
            QFile pipe(path);
            const bool isWritten = pipe.open(QIODevice::WriteOnly) && pipe.write(document) == document.size();
            pipe.close();
            _exit(isWritten ? 0 : 1);
        }
        const auto read = readDocumentFile(path);
        QVERIFY(read);
        QVERIFY(*read == document);
        waitpid(writer, nullptr, 0);
    }

    void readsAllOfAFile()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("song.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(QByteArray(5 * kMiB + 3, 'y')), 5 * kMiB + 3);
        file.close();
        const auto read = readDocumentFile(file.fileName());
        QVERIFY(read);
        QVERIFY(*read == QByteArray(5 * kMiB + 3, 'y'));
    }
};

BARLINE_TEST(tst_DocumentFile)
#include "tst_DocumentFile.moc"
