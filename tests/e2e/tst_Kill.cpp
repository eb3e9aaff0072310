#include "tests/support/FiveChecks.h"
#include "tests/support/Soak.h"
#include "tests/support/TestMain.h"

#include <QProcess>

using namespace barline;
using namespace barline::test;

/// The real program edits, is killed with SIGKILL at a random moment, and every line of its ledger must be in the file.
class tst_Kill : public QObject
{
    Q_OBJECT

private:
    static constexpr int kKillsOfOneProject = 10;
    static constexpr int kLongestLifeMs = 150;

    std::unique_ptr<QTemporaryDir> m_folder;
    qint64 m_edits = 0; ///< acknowledged, of all projects

    QString file(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    static int run(const QStringList &arguments)
    {
        return QProcess::execute(QStringLiteral(BARLINE_PROGRAM), arguments);
    }

    void makeProject()
    {
        m_folder = std::make_unique<QTemporaryDir>(quickFolderTemplate());
        QCOMPARE(run({QStringLiteral("import"), file("song.barline"),
                      QStringLiteral(BARLINE_SOURCE_DIR "/resources/demo/evening-train.json")}),
                 0);
    }

    /// The highest seq in the ledger.
    qint64 lastSaved() const
    {
        QFile ledger(file("ledger"));
        qint64 last = 0;
        if (ledger.open(QIODevice::ReadOnly)) {
            const QList<QByteArray> lines = ledger.readAll().split('\n');
            for (const QByteArray &line : lines) {
                if (line.startsWith("saved "))
                    last = std::max(last, line.mid(6).toLongLong());
            }
        }
        return last;
    }

    /// Empty, or what is wrong afterwards.
    QString killOnce(QRandomGenerator &random, bool commits)
    {
        QProcess editor;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("BARLINE_LEDGER"), file("ledger"));
        environment.insert(QStringLiteral("BARLINE_REHEARSE"), QString::number(random.generate()));
        environment.insert(QStringLiteral("HOME"), m_folder->path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder->path());
        if (!commits)
            environment.insert(QStringLiteral("BARLINE_NO_COMMIT"), QStringLiteral("1"));
        editor.setProcessEnvironment(environment);
        const qint64 before = lastSaved();
        editor.start(QStringLiteral(BARLINE_PROGRAM), {file("song.barline")});
        if (!QTest::qWaitFor([&] { return lastSaved() > before + 3; }, 60000))
            return QStringLiteral("the program does not edit");
        QTest::qWait(random.bounded(kLongestLifeMs));
        if (editor.state() != QProcess::Running)
            return QStringLiteral("the program gave up");
        editor.kill();
        editor.waitForFinished();
        const qint64 last = lastSaved();
        m_edits += last - before;
        // Seqs have no gaps, so that the highest says it all.
        const QList<AcknowledgedEdit> acknowledged{AcknowledgedEdit{last, {}}};
        return FiveChecks(acknowledged).runOnCopy(file("song.barline"), m_folder->path());
    }

private slots:
    void keepsEveryAcknowledgedEditThroughKills()
    {
        const int wanted = soakCount(20);
        const quint32 seed = soakSeed();
        QRandomGenerator random(seed);
        for (int kill = 0; kill < wanted; ++kill) {
            if (kill % kKillsOfOneProject == 0)
                makeProject();
            const QString problem = killOnce(random, true);
            QVERIFY2(problem.isEmpty(),
                     qPrintable(QStringLiteral("seed %1, kill %2: %3").arg(seed).arg(kill).arg(problem)));
            if (kill % 100 == 99)
                qInfo("so far: seed %u, %d kills, %lld edits acknowledged", seed, kill + 1,
                      static_cast<long long>(m_edits));
        }
        qInfo("kills of the program: seed %u, %d kills, %lld edits acknowledged", seed, wanted,
              static_cast<long long>(m_edits));
        QCOMPARE(run({QStringLiteral("history"), file("song.barline"), QStringLiteral("--undo")}), 0);
    }

    void noticesWhenNothingIsCommitted()
    {
        QRandomGenerator random(1);
        makeProject();
        QVERIFY(!killOnce(random, false).isEmpty());
    }
};

BARLINE_TEST(tst_Kill)
#include "tst_Kill.moc"
