#include "core/edit/Apply.h"
#include "core/edit/arrange/ClipEdits.h"
#include "core/store/EditStore.h"
#include "tests/support/JournalEntries.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

#include <QCoroTask>

using namespace barline;
using namespace barline::test;

namespace {

HistoryEntry entryFor(Edit edit, qint64 number, qint64 undone = 0)
{
    return entryBy(7, number, edit, undone > 0 ? EditKey{7, undone} : EditKey());
}

} // namespace

/// What another writer's document reads of a journal.
class tst_JournalNews : public QObject
{
    Q_OBJECT

private:
    void commit(const Edit &edit, qint64 undone = 0)
    {
        ++m_seq;
        const auto seqs = QCoro::waitFor(m_store->commit({entryFor(edit, m_seq, undone)}, m_seq - 1));
        QVERIFY2(seqs, seqs ? "" : qPrintable(seqs.error().message()));
    }

    JournalNews newsAfter(qint64 seq)
    {
        auto news = QCoro::waitFor(m_store->newsAfter(seq));
        if (!news)
            qFatal("%s", qPrintable(news.error().message()));
        return *news;
    }

    bool execute(const QByteArray &sql)
    {
        return QCoro::waitFor(m_database->write([sql](Session &session) { return session.execute(sql); })).has_value();
    }

    static Project followed(Project project, const JournalNews &news)
    {
        for (const NewEntry &entry : news.entries) {
            const auto applied = apply(project, entry.toApply);
            if (!applied)
                qFatal("%s", qPrintable(applied.error().message()));
            project = applied->project;
        }
        return project;
    }

    Project loaded()
    {
        auto loaded = QCoro::waitFor(m_store->load());
        if (!loaded)
            qFatal("%s", qPrintable(loaded.error().message()));
        return loaded->project;
    }

    std::unique_ptr<Database> m_database;
    std::unique_ptr<EditStore> m_store;
    qint64 m_seq = 0;

private slots:
    void init()
    {
        auto opened = QCoro::waitFor(Database::open({}));
        QVERIFY(opened);
        m_database = std::move(*opened);
        m_store = std::make_unique<EditStore>(*m_database);
        m_seq = 0;
    }

    void bringsWhatCameAfter()
    {
        RandomProject random;
        const Project project = random.project();
        commit(additionOf(project));
        const Clip clip = **project.clips.begin();
        commit(renameClip(clip, QStringLiteral("One")));
        QCOMPARE(newsAfter(2).entries.size(), 0);
        QVERIFY(newsAfter(2).isWhole);
        const JournalNews news = newsAfter(1);
        QCOMPARE(news.seq, 2);
        QVERIFY(news.isWhole);
        QCOMPARE(news.entries.size(), 1);
        QCOMPARE(news.entries.constFirst().entry.label, QStringLiteral("Edit 2"));
        QVERIFY(followed(project, news) == loaded());
    }

    void loadsAnImportAsItIsNowAndLeavesOutLaterEditsToIt()
    {
        RandomProject random;
        const Project project = random.project();
        commit(additionOf(project));
        const Clip clip = **project.clips.begin();
        commit(renameClip(clip, QStringLiteral("One")));
        Clip renamed = clip;
        renamed.name = QStringLiteral("One");
        commit(renameClip(renamed, QStringLiteral("Two")));
        const JournalNews news = newsAfter(0);
        QVERIFY(news.isWhole);
        QCOMPARE(news.entries.size(), 3);
        QVERIFY(news.entries.at(1).toApply.isEmpty() && news.entries.at(2).toApply.isEmpty());
        QVERIFY2(!news.entries.at(1).entry.edit.isEmpty(), "the history must know what was done");
        QVERIFY(followed({}, news) == loaded());
    }

    void followsAnImportThatWasTakenBackAndMadeAgain()
    {
        RandomProject random;
        const Project project = random.project();
        const Edit addition = additionOf(project);
        commit(addition);
        commit(addition.inverted(), 1);
        QVERIFY(followed({}, newsAfter(0)) == Project());
        commit(addition, 2);
        QVERIFY(followed({}, newsAfter(0)) == project);
        QVERIFY(followed(project, newsAfter(1)) == project);
        QVERIFY(followed({}, newsAfter(2)) == project);
    }

    void asksForAllWhereTheJournalDoesNotTellIt()
    {
        RandomProject random;
        const Project project = random.project();
        commit(additionOf(project));
        Clip clip = **project.clips.begin();
        for (const char *name : {"One", "Two", "Three"}) {
            commit(renameClip(clip, QString::fromLatin1(name)));
            clip.name = QString::fromLatin1(name);
        }
        QVERIFY(newsAfter(1).isWhole);
        QVERIFY2(!newsAfter(5).isWhole, "the file was replaced by an older one");
        QVERIFY(execute("UPDATE edits SET crc = crc + 1 WHERE seq = 3"));
        QVERIFY2(!newsAfter(1).isWhole, "a damaged edit cannot be followed");
        QVERIFY(newsAfter(3).isWhole);
        QVERIFY(execute("DELETE FROM edits WHERE seq < 4"));
        QVERIFY2(!newsAfter(1).isWhole, "the journal begins later");
        QVERIFY(newsAfter(3).isWhole);
    }
};

BARLINE_TEST(tst_JournalNews)
#include "tst_JournalNews.moc"
