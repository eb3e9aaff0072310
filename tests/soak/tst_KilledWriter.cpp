#include "tests/support/FiveChecks.h"
#include "tests/support/Soak.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QProcess>

using namespace barline;
using namespace barline::test;

/// Programs that edit one project, one or two at a time, are killed with SIGKILL at random moments.
class tst_KilledWriter : public QObject
{
    Q_OBJECT

private:
    static constexpr int kKillsOfOneProject = 20;
    static constexpr int kLongestLifeMs = 120;

    std::unique_ptr<QTemporaryDir> m_folder;
    qint64 m_edits = 0;  ///< acknowledged, of all projects
    qint64 m_copies = 0; ///< seen whole

    QString file(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    void makeProject(quint32 seed)
    {
        m_folder = std::make_unique<QTemporaryDir>(quickFolderTemplate());
        ScriptedSession session(file("song.barline"), seed, {});
        QVERIFY(session.open());
        session.makeEdits();
        QVERIFY(session.commit());
        QVERIFY(session.close());
    }

    QList<AcknowledgedEdit> ledger() const
    {
        QFile ledger(file("ledger"));
        QList<AcknowledgedEdit> edits;
        if (!ledger.open(QIODevice::ReadOnly))
            return edits;
        const QList<QByteArray> lines = ledger.readAll().split('\n');
        for (const QByteArray &line : lines) {
            const QList<QByteArray> words = line.split(' ');
            if (words.size() == 4)
                edits.append(
                    AcknowledgedEdit{words.at(1).toLongLong(), {words.at(2).toLongLong(), words.at(3).toLongLong()}});
        }
        return edits;
    }

    std::unique_ptr<QProcess> startWriter(quint32 seed, bool copies, bool commits) const
    {
        auto writer = std::make_unique<QProcess>();
        QStringList arguments{file("song.barline"), file("ledger"), QString::number(seed)};
        if (copies)
            arguments.append(file("copy.barline"));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!commits)
            environment.insert(QStringLiteral("BARLINE_NO_COMMIT"), QStringLiteral("1"));
        writer->setProcessEnvironment(environment);
        writer->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer->start(QStringLiteral(BARLINE_WRITER), arguments);
        return writer;
    }

    /// Empty, or what is wrong afterwards.
    QString killOnce(QRandomGenerator &random, bool commits)
    {
        const qsizetype before = ledger().size();
        std::vector<std::unique_ptr<QProcess>> writers;
        const int count = 1 + random.bounded(2);
        for (int i = 0; i < count; ++i)
            writers.push_back(startWriter(random.generate(), i == 0 && random.bounded(3) == 0, commits));
        if (!QTest::qWaitFor([&] { return ledger().size() > before; }, 30000))
            return QStringLiteral("the writers do not write");
        for (const auto &writer : writers) {
            QTest::qWait(random.bounded(kLongestLifeMs));
            if (writer->state() != QProcess::Running)
                return QStringLiteral("a writer gave up");
            writer->kill();
            writer->waitForFinished();
        }
        const QList<AcknowledgedEdit> acknowledged = ledger();
        m_edits += acknowledged.size() - before;
        QString problem = FiveChecks(acknowledged).runOnCopy(file("song.barline"), m_folder->path());
        if (problem.isEmpty() && QFile::exists(file("copy.barline"))) {
            problem = FiveChecks({}).runOnCopy(file("copy.barline"), m_folder->path());
            if (!problem.isEmpty())
                problem.prepend(QStringLiteral("the copy: "));
            ++m_copies;
            QFile::remove(file("copy.barline"));
        }
        return problem;
    }

private slots:
    void keepsWhatWasAcknowledged()
    {
        const int wanted = soakCount(24);
        const quint32 seed = soakSeed();
        QRandomGenerator random(seed);
        for (int kill = 0; kill < wanted; ++kill) {
            if (kill % kKillsOfOneProject == 0)
                makeProject(seed + static_cast<quint32>(kill));
            const QString problem = killOnce(random, true);
            QVERIFY2(problem.isEmpty(),
                     qPrintable(QStringLiteral("seed %1, kill %2: %3").arg(seed).arg(kill).arg(problem)));
            if (kill % 100 == 99)
                qInfo("so far: seed %u, %d kills, %lld edits acknowledged", seed, kill + 1,
                      static_cast<long long>(m_edits));
        }
        qInfo("killed writers: seed %u, %d kills, %lld edits acknowledged, %lld copies whole", seed, wanted,
              static_cast<long long>(m_edits), static_cast<long long>(m_copies));
    }

    void noticesWhenNothingIsCommitted()
    {
        QRandomGenerator random(1);
        makeProject(1);
        QVERIFY(!killOnce(random, false).isEmpty());
    }
};

BARLINE_TEST(tst_KilledWriter)
#include "tst_KilledWriter.moc"
