#include "core/service/ProjectCheck.h"
#include "core/service/ProjectSalvage.h"
#include "core/service/VersionService.h"
#include "tests/core/service/Sessions.h"
#include "tests/support/Music.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace barline;
using namespace barline::test;

namespace {

constexpr int kBars = 20;
constexpr int kNotesInBar = 100;
constexpr int kPage = 4096;

/// Twenty bars of a hundred notes, which a document brought.
Clip longClip(bool withNotes)
{
    QList<ClipBar> bars;
    qint64 id = 100;
    for (int i = 0; i < kBars; ++i) {
        QList<Note> notes;
        for (int n = 0; withNotes && n < kNotesInBar; ++n)
            notes.append(note(++id, n / 32.0, 0.25, 30 + n % 60));
        bars.append(bar(notes));
    }
    Clip made = clip(7, bars);
    made.name = QStringLiteral("Line");
    return made;
}

Edit adding(const Project &project)
{
    Edit edit;
    for (const CompositionPtr &composition : project.compositions)
        edit.compositions.added.append(*composition);
    for (const ClipPtr &each : project.clips)
        edit.clips.added.append(*each);
    return edit;
}

Edit addingNotesTo(const Clip &empty)
{
    Edit edit;
    const Clip full = longClip(true);
    for (int i = 0; i < kBars; ++i) {
        for (const Note &each : full.bars.at(ClipBarIndex(i)).notes)
            edit.notes.added.append({empty.id, ClipBarIndex(i), each});
    }
    return edit;
}

QSet<qint64> notesOf(const Project &project)
{
    QSet<qint64> ids;
    for (const ClipPtr &each : project.clips) {
        for (int i = 0; i < each->bars.count(); ++i) {
            for (const Note &found : each->bars.at(ClipBarIndex(i)).notes)
                ids.insert(found.id.value());
        }
    }
    return ids;
}

} // namespace

class tst_ProjectSalvage : public QObject
{
    Q_OBJECT

private:
    QString path() const { return m_folder->filePath(QStringLiteral("song.barline")); }
    QString out() const { return m_folder->filePath(QStringLiteral("out.barline")); }

    void make(const QList<Edit> &edits, bool withVersion = false)
    {
        const SessionPtr session = made(ProjectService(QStringLiteral("ada")).create({path(), false}));
        QVERIFY(session);
        for (qsizetype i = 0; i < edits.size(); ++i) {
            const Result<void> pushed = session->history().push(edits.at(i), QStringLiteral("Edit"));
            QVERIFY2(pushed, pushed ? "" : qPrintable(pushed.error().message()));
            QVERIFY(flushed(*session));
            if (withVersion && i == 0)
                QVERIFY(QCoro::waitFor(VersionService(*session).nameVersion(QStringLiteral("Draft"))));
        }
        m_original = session->document().project();
        QCOMPARE(problemOf(session->close(true)), QString());
    }

    /// The leaf pages of a table or index, from 1.
    QList<int> leavesOf(const char *name) const
    {
        QList<int> pages;
        sqlite3 *database = nullptr;
        sqlite3_stmt *statement = nullptr;
        const QByteArray sql =
            QByteArray("SELECT pageno FROM dbstat WHERE pagetype = 'leaf' AND name = '") + name + "' ORDER BY path";
        if (sqlite3_open_v2(qPrintable(path()), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK &&
            sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr) == SQLITE_OK) {
            while (sqlite3_step(statement) == SQLITE_ROW)
                pages.append(sqlite3_column_int(statement, 0));
        }
        sqlite3_finalize(statement);
        sqlite3_close(database);
        return pages;
    }

    void overwrite(int page, int offset, const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(qint64(page - 1) * kPage + offset));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    /// What is missing, a line each; the salvaged project goes to m_salvaged. The file must stay as it is.
    QStringList salvaged()
    {
        const QByteArray before = bytesOf(path());
        const auto missing = QCoro::waitFor(salvageProject(path(), out()));
        if (!missing)
            return {QStringLiteral("failed: ") + missing.error().message()};
        if (bytesOf(path()) != before)
            return {QStringLiteral("the damaged file was changed")};
        QStringList lines;
        for (const Finding &finding : *missing)
            lines.append(finding.message);
        const auto checked = QCoro::waitFor(checkProject(out()));
        if (!checked || hasErrors(*checked))
            return {QStringLiteral("the new project is not sound: ") +
                    (checked ? checked->constFirst().message : checked.error().message())};
        const SessionPtr session = made(ProjectService(QStringLiteral("ada")).open({out(), false}));
        if (!session)
            return {QStringLiteral("the new project does not open")};
        m_salvaged = session->document().project();
        m_canUndo = session->history().canUndo();
        (void)problemOf(session->close(true));
        return lines;
    }

    /// How many notes the lines say are missing.
    static int lostNotesIn(const QStringList &lines)
    {
        static const QRegularExpression kNotes(QStringLiteral("^Bar \\d+ of clip “Line”: (\\d+) notes cannot be read"));
        int lost = 0;
        for (const QString &line : lines)
            lost += kNotes.match(line).captured(1).toInt();
        return lost;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Project m_original;
    Project m_salvaged;
    bool m_canUndo = false;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void givesAnEqualProjectOfASoundOne()
    {
        RandomProject random;
        make({adding(random.project())}, true);
        QCOMPARE(salvaged(), QStringList());
        QCOMPARE(m_salvaged, m_original);
        QVERIFY(m_canUndo);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    void keepsAllNotesOutsideAZeroedPage()
    {
        Edit edit;
        edit.clips.added.append(longClip(true));
        make({edit});
        const QList<int> leaves = leavesOf("notes");
        QVERIFY(leaves.size() > 4);
        overwrite(leaves.at(leaves.size() / 2), 0, QByteArray(kPage, 0));
        const QStringList lines = salvaged();
        const QSet<qint64> all = notesOf(m_original);
        const QSet<qint64> found = notesOf(m_salvaged);
        QVERIFY2(all.contains(found) && found.size() < all.size(), qPrintable(lines.join(QLatin1Char('\n'))));
        QVERIFY2(all.size() - found.size() < 250, "more than a page of notes is gone");
        QCOMPARE(lostNotesIn(lines), int(all.size() - found.size()));
    }

    void keepsAllOutsideEachOfManyPages()
    {
        Edit edit;
        edit.clips.added.append(longClip(true));
        make({edit});
        const QList<int> leaves = leavesOf("notes");
        const QList<int> indexLeaves = leavesOf("notes_by_bar");
        for (const int page : {leaves.constFirst(), leaves.at(leaves.size() / 2), leaves.constLast()})
            overwrite(page, 0, QByteArray(kPage, '\xA5'));
        overwrite(indexLeaves.constFirst(), 0, QByteArray(kPage, 0));
        const QStringList lines = salvaged();
        const QSet<qint64> all = notesOf(m_original);
        const QSet<qint64> found = notesOf(m_salvaged);
        QVERIFY2(all.contains(found), qPrintable(lines.join(QLatin1Char('\n'))));
        QVERIFY2(all.size() - found.size() <= 3 * all.size() / (leaves.size() - 1), "more than three pages are gone");
        QVERIFY(!lines.isEmpty());
    }

    void bringsBackFromTheJournalWhatThePagesLost()
    {
        Edit first;
        first.clips.added.append(longClip(false));
        make({first, addingNotesTo(longClip(false))});
        const QList<int> leaves = leavesOf("notes");
        overwrite(leaves.at(leaves.size() / 2), 0, QByteArray(kPage, 0));
        QCOMPARE(salvaged(), QStringList());
        QCOMPARE(m_salvaged, m_original);
        QVERIFY(m_canUndo);
    }

    void believesTheJournalFromAVersionOn()
    {
        Edit first;
        first.clips.added.append(longClip(false));
        make({first, addingNotesTo(longClip(false))}, true);
        const int page = leavesOf("notes").constFirst();
        // A flipped value that no check of the file finds: the last byte of the page is in the first row.
        const char value = bytesOf(path()).at(qsizetype(page) * kPage - 1);
        overwrite(page, kPage - 1, QByteArray(1, char(value ^ 1)));
        overwrite(leavesOf("clip_bars").constFirst(), 0, QByteArray(kPage, 0));
        QCOMPARE(salvaged(), QStringList());
        QCOMPARE(m_salvaged, m_original);
    }

    void keepsTheNotesOfBarsThatAreLost()
    {
        Edit edit;
        edit.clips.added.append(longClip(true));
        make({edit});
        overwrite(leavesOf("clip_bars").constFirst(), 0, QByteArray(kPage, 0));
        const QStringList lines = salvaged();
        QCOMPARE(notesOf(m_salvaged), notesOf(m_original));
        QVERIFY2(lines.contains(QStringLiteral("Meter and curves of bar 1 of clip “Line” cannot be read.")),
                 qPrintable(lines.join(QLatin1Char('\n'))));
    }

    void saysWhichEditsItsJournalLost()
    {
        Edit first;
        first.clips.added.append(longClip(false));
        make({first, addingNotesTo(longClip(false))});
        overwrite(leavesOf("edits").constFirst(), 0, QByteArray(kPage, 0));
        const QStringList lines = salvaged();
        QCOMPARE(m_salvaged, m_original);
        QVERIFY2(lines.contains(QStringLiteral("Edits up to 2 can no longer be taken back.")),
                 qPrintable(lines.join(QLatin1Char('\n'))));
    }

    void readsWhatIsLeftOfATruncatedFile()
    {
        Edit edit;
        edit.clips.added.append(longClip(true));
        make({edit});
        QFile file(path());
        QVERIFY(file.resize(file.size() * 3 / 4 / kPage * kPage));
        const QStringList lines = salvaged();
        QVERIFY(notesOf(m_original).contains(notesOf(m_salvaged)));
        QVERIFY2(!lines.isEmpty() && !lines.constFirst().startsWith(QStringLiteral("failed")),
                 qPrintable(lines.join(QLatin1Char('\n'))));
        QVERIFY(!notesOf(m_salvaged).isEmpty());
    }

    void readsAProjectWithoutItsFirstPage()
    {
        RandomProject random;
        make({adding(random.project())}, true);
        overwrite(1, 0, QByteArray(kPage, '\0'));
        QCOMPARE(salvaged(), QStringList());
        QCOMPARE(m_salvaged, m_original);
        QVERIFY(m_canUndo);
    }

    void readsAProjectWithoutItsListOfTables()
    {
        RandomProject random;
        make({adding(random.project())}, true);
        for (const int page : leavesOf("sqlite_schema"))
            overwrite(page, 0, QByteArray(kPage, '\xA5'));
        QCOMPARE(salvaged(), QStringList());
        QCOMPARE(m_salvaged, m_original);
    }

    void leavesNothingWhenCancelled()
    {
        Edit edit;
        edit.clips.added.append(longClip(true));
        make({edit});
        std::stop_source stop;
        stop.request_stop();
        const auto missing = QCoro::waitFor(salvageProject(path(), out(), stop.get_token()));
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind(), ErrorKind::Cancelled);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void writesOverNothing()
    {
        make({});
        QVERIFY(!writtenTo(out(), "mine").isEmpty());
        const auto missing = QCoro::waitFor(salvageProject(path(), out()));
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind(), ErrorKind::Conflict);
        QCOMPARE(bytesOf(out()), QByteArray("mine"));
    }

    void makesNothingOfWhatIsNoProject()
    {
        QVERIFY(!writtenTo(path(), QByteArray(9000, 'x')).isEmpty());
        const auto missing = QCoro::waitFor(salvageProject(path(), out()));
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind(), ErrorKind::Invalid);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
};

BARLINE_TEST(tst_ProjectSalvage)

#include "tst_ProjectSalvage.moc"
