#include "tests/core/service/Sessions.h"
#include "tests/support/JournalEntries.h"
#include "tests/support/RandomEdits.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace barline;
using namespace barline::test;

namespace {

constexpr int kWriters = 3;
constexpr qint64 kIdsEach = 1'000'000'000;

/// Three people in one file, each with a window.
class Writers
{
public:
    Writers(const QString &path, quint32 seed)
        : m_path(path)
        , m_random(seed)
    {
        for (int i = 0; i < kWriters; ++i) {
            const ProjectService service(QStringLiteral("writer %1").arg(i + 1));
            m_sessions.push_back(i == 0 ? made(service.create({path, false})) : made(service.open({path, false})));
            m_hands.push_back(std::make_unique<RandomProject>(m_random.generate()));
            m_hands.back()->startIdsAt((i + 1) * kIdsEach);
            m_sessions.back()->followOthers();
            QObject::connect(m_sessions.back().get(), &ProjectSession::notApplied, [this] { ++m_lost; });
        }
        RandomProject first(m_random.generate());
        m_isReady = m_sessions.front()->history().push(additionOf(first.project()), QStringLiteral("Begin")) &&
                    flushed(*m_sessions.front());
    }
    ~Writers()
    {
        for (const SessionPtr &session : m_sessions)
            (void)problemOf(session->close(true));
    }

    bool isReady() const { return m_isReady; }
    int lost() const { return m_lost; }
    int refused() const { return m_refused; }
    int takenBack() const { return m_takenBack; }

    /// One of them does something; false where it is an edit that its own document refuses.
    bool step()
    {
        const auto who = static_cast<size_t>(m_random.bounded(kWriters));
        History &history = m_sessions[who]->history();
        const int what = m_random.bounded(100);
        if (what < 30) {
            const Result<void> done = what < 15 ? history.undo() : what < 22 ? history.redo() : revertAny(history);
            ++(done ? m_takenBack : m_refused);
        } else {
            const Project &project = m_sessions[who]->document().project();
            const Result<void> pushed =
                history.push(randomEdit(project, *m_hands[who]), QStringLiteral("Edit %1").arg(++m_edits));
            if (!pushed) {
                qWarning("%s", qPrintable(pushed.error().message()));
                return false;
            }
        }
        if (m_random.bounded(4) == 0)
            QCoreApplication::processEvents();
        if (m_random.bounded(200) == 0)
            QTest::qWait(m_random.bounded(150)); // long enough for the others to see it, or not quite
        return true;
    }

    /// Everything is saved and seen by all.
    bool settle()
    {
        return QTest::qWaitFor(
            [this] {
                qint64 newest = 0;
                for (const SessionPtr &session : m_sessions)
                    newest = std::max(newest, session->persister().lastSeq());
                return std::all_of(m_sessions.begin(), m_sessions.end(), [newest](const SessionPtr &session) {
                    return session->persister().waiting().isEmpty() && session->persister().lastSeq() == newest;
                });
            },
            60'000);
    }

    /// Whether every document is what the file holds.
    bool agree() const
    {
        const SessionPtr fresh = made(ProjectService(QStringLiteral("reader")).open({m_path, false}));
        const bool same =
            fresh && std::all_of(m_sessions.begin(), m_sessions.end(), [&fresh](const SessionPtr &session) {
                return session->document().project() == fresh->document().project() &&
                       session->persister().lastSeq() == fresh->persister().lastSeq();
            });
        if (fresh)
            (void)problemOf(fresh->close(true));
        return same;
    }

private:
    Result<void> revertAny(History &history)
    {
        const QList<HistoryEntry> &entries = history.entries();
        if (entries.isEmpty())
            return history.undo();
        const int back = std::min<int>(20, static_cast<int>(entries.size()));
        return history.revert(entries.at(entries.size() - 1 - m_random.bounded(back)).key);
    }

    QString m_path;
    QRandomGenerator m_random;
    std::vector<SessionPtr> m_sessions;
    std::vector<std::unique_ptr<RandomProject>> m_hands;
    int m_edits = 0;
    int m_lost = 0;
    int m_refused = 0;
    int m_takenBack = 0;
    bool m_isReady = false;
};

} // namespace

/// Writers in one file end with one document: that of the file.
class tst_ThreeWriters : public QObject
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_folder.isValid()); }

    void tenThousandEditsAndUndosConverge()
    {
        const quint32 seed = seedOf("tenThousandEditsAndUndosConverge");
        Writers writers(m_folder.filePath(QStringLiteral("three.barline")), seed);
        QVERIFY(writers.isReady());
        for (int i = 0; i < 10'000; ++i)
            QVERIFY2(writers.step(), "an edit that fits the document must be taken");
        QVERIFY(writers.settle());
        QVERIFY2(writers.agree(), "the documents of the writers and the file are not one");
        qInfo("%d taken back, %d refused, %d not applied", writers.takenBack(), writers.refused(), writers.lost());
        QVERIFY(writers.takenBack() > 0);
        QVERIFY2(writers.lost() > 0, "the writers never met");
    }

    void withoutReplayTheyFallApart()
    {
        qputenv("BARLINE_NO_REPLAY", "1");
        const quint32 seed = seedOf("withoutReplayTheyFallApart");
        Writers writers(m_folder.filePath(QStringLiteral("apart.barline")), seed);
        qunsetenv("BARLINE_NO_REPLAY");
        QVERIFY(writers.isReady());
        for (int i = 0; i < 400; ++i)
            (void)writers.step();
        (void)writers.settle();
        QVERIFY2(!writers.agree(), "this test cannot tell whether waiting edits are replayed");
    }

private:
    static quint32 seedOf(const char *name)
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("%s: seed %u", name, seed);
        return seed;
    }

    QTemporaryDir m_folder;
};

BARLINE_TEST(tst_ThreeWriters)
#include "tst_ThreeWriters.moc"
