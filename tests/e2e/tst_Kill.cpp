#include "tests/support/TestMain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

/// The real program edits, is killed with SIGKILL at a random moment, and every line of its ledger must be in the file,
/// with the last edit undone afterwards.
class tst_Kill : public QObject
{
    Q_OBJECT

private:
    static constexpr int kKills = 20;

    struct Outcome
    {
        qint64 acknowledged = 0; ///< the highest seq in the ledger
        QList<qint64> kept;      ///< seqs in the file
        bool undoWorked = false;
    };

    static QByteArray run(const QStringList &arguments, int *status)
    {
        QProcess program;
        program.start(QStringLiteral(BARLINE_PROGRAM), arguments);
        if (!program.waitForFinished(60000))
            program.kill();
        *status = program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1;
        return program.readAllStandardOutput();
    }

    static QList<qint64> seqsIn(const QString &project)
    {
        int status = 0;
        const QByteArray json = run({QStringLiteral("history"), project, QStringLiteral("--json")}, &status);
        QList<qint64> seqs;
        if (status != 0)
            return seqs;
        const QJsonArray edits = QJsonDocument::fromJson(json).object().value(QLatin1String("edits")).toArray();
        for (const QJsonValue &edit : edits)
            seqs.append(edit.toObject().value(QLatin1String("seq")).toInteger());
        std::sort(seqs.begin(), seqs.end());
        return seqs;
    }

    static qint64 lastInLedger(const QString &path)
    {
        QFile ledger(path);
        qint64 last = 0;
        if (ledger.open(QIODevice::ReadOnly)) {
            const QList<QByteArray> lines = ledger.readAll().split('\n');
            for (const QByteArray &line : lines) {
                if (line.startsWith("saved "))
                    last = line.mid(6).toLongLong();
            }
        }
        return last;
    }

    static Outcome killOnce(QRandomGenerator &random, bool commit)
    {
        QTemporaryDir folder;
        const QString project = folder.filePath(QStringLiteral("song.barline"));
        const QString ledger = folder.filePath(QStringLiteral("ledger"));
        int status = 0;
        run({QStringLiteral("import"), project,
             QStringLiteral(BARLINE_SOURCE_DIR "/resources/demo/evening-train.json")},
            &status);
        if (status != 0)
            return {};

        QProcess editor;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("BARLINE_LEDGER"), ledger);
        environment.insert(QStringLiteral("BARLINE_REHEARSE"), QString::number(random.generate()));
        environment.insert(QStringLiteral("HOME"), folder.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), folder.path());
        if (!commit)
            environment.insert(QStringLiteral("BARLINE_NO_COMMIT"), QStringLiteral("1"));
        editor.setProcessEnvironment(environment);
        editor.start(QStringLiteral(BARLINE_PROGRAM), {project});
        if (!QTest::qWaitFor([&] { return lastInLedger(ledger) > 3; }, 30000))
            return {};
        QTest::qWait(random.bounded(400));
        editor.kill();
        editor.waitForFinished();

        Outcome outcome;
        outcome.acknowledged = lastInLedger(ledger);
        outcome.kept = seqsIn(project);
        const QByteArray undone = run({QStringLiteral("history"), project, QStringLiteral("--undo")}, &status);
        outcome.undoWorked = status == 0 && seqsIn(project).size() == outcome.kept.size() + 1;
        return outcome;
    }

    static bool keptEverything(const Outcome &outcome)
    {
        // Gapless from 1, so that the highest says it all.
        return outcome.acknowledged > 3 && !outcome.kept.isEmpty() && outcome.kept.constFirst() == 1 &&
               outcome.kept.size() == outcome.kept.constLast() && outcome.kept.constLast() >= outcome.acknowledged;
    }

private slots:
    void keepsEveryAcknowledgedEditThroughKills()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int i = 0; i < kKills; ++i) {
            const Outcome outcome = killOnce(random, true);
            QVERIFY2(keptEverything(outcome), qPrintable(QStringLiteral("kill %1: acknowledged %2, kept %3")
                                                             .arg(i)
                                                             .arg(outcome.acknowledged)
                                                             .arg(outcome.kept.size())));
            QVERIFY2(outcome.undoWorked, qPrintable(QStringLiteral("kill %1: the last edit cannot be undone").arg(i)));
        }
    }

    void noticesWhenNothingIsCommitted()
    {
        QRandomGenerator random(1);
        const Outcome outcome = killOnce(random, false);
        QVERIFY(outcome.acknowledged > 3);
        QVERIFY(!keptEverything(outcome));
    }
};

BARLINE_TEST(tst_Kill)
#include "tst_Kill.moc"
