#pragma once

#include "core/document/Document.h"
#include "core/document/History.h"
#include "core/document/IdSource.h"
#include "core/service/ChangeFeed.h"
#include "core/service/EditPersister.h"
#include "core/service/ProjectFile.h"
#include "core/store/EditStore.h"

#include <QObject>

#include <optional>

namespace barline {

/// One open project: its document, history and ids, kept in the file as they change. GUI thread (or any one thread with
/// an event loop). Made by ProjectService; end it with close().
class ProjectSession : public QObject
{
    Q_OBJECT

public:
    /// What a session is made of, opened and loaded already.
    struct Parts
    {
        ProjectFile file;
        LoadedProject loaded;
        QString author;
    };

    explicit ProjectSession(Parts parts, QObject *parent = nullptr);
    ~ProjectSession() override;

    Document &document() { return m_document; }
    History &history() { return m_history; }
    IdSource &ids() { return m_ids; }
    Database &database() { return *m_database; }
    EditStore &store() { return *m_store; }
    EditPersister &persister() { return m_persister; }

    const QString &path() const { return m_place.path; }
    bool isUntitled() const { return m_place.untitled; }
    bool isReadOnly() const;
    /// Why nothing can be saved in the file any more, which was moved, removed or replaced; else empty. saveAs() goes
    /// on.
    const QString &whyFileIsLost() const { return m_whyFileIsLost; }
    const OpeningNotice &openingNotice() const { return m_notice; }
    /// The file's name without its ending, or "Untitled".
    QString title() const;
    /// Whether somebody did anything since the project was made.
    bool hasEdits() const;

    /// Where the file is lost, goes on at once in a copy in the rescue folder (UntitledFolder.h), a project without a
    /// name, with all edits. For a window; without it saveAs() can be asked.
    void rescueWhenLost() { m_rescues = true; }
    /// Takes over what others commit as they do. For a window; without it others are noticed at one's next commit.
    void followOthers();
    /// flush() waits for other programs as long as they keep the file locked; else it fails after five seconds, so that
    /// a window can ask. For a command.
    void waitForOthers() { m_waitsForOthers = true; }
    /// Nothing waits for another program's lock any more: what needs it fails and says so. The session can then only be
    /// closed.
    void stopWaiting() { m_database->stopWaiting(std::chrono::milliseconds(0)); }
    /// Reserves ids so that gestures can make things. Before the first edit of a window; not for a mere look.
    QCoro::Task<Result<void>> reserveIds(std::stop_token stop = {});
    /// Goes on in a file of that name: an untitled project moves there, a named one is copied. An existing file is
    /// replaced, once the new one is whole. Edits that cannot be saved where it was go along. Editing goes on
    /// meanwhile. Cancelled, with nothing changed, where `stop` is requested before all is copied; Conflict while
    /// another is under way.
    QCoro::Task<Result<void>> saveAs(QString path, std::stop_token stop, Progress progress);
    QCoro::Task<Result<void>> saveAs(QString path);
    /// All edits so far are in the file.
    QCoro::Task<Result<void>> flush();
    /// Ends the session in an orderly way; an untitled project without edits, or thrown away, vanishes.
    QCoro::Task<Result<void>> close(bool throwAway);

signals:
    void renamed();
    void saveStateChanged();
    /// What the user should know about the file while it is open: little room, a log that grows.
    void noticed(const QString &message);
    /// There is whyFileIsLost(), and the session goes on nowhere else.
    void fileLost();
    /// The file was lost, and the session goes on in a rescued copy: nothing is missing.
    void rescued(const QString &lostPath);
    /// The edit was made here but somebody else's came first, and it no longer applies: the document does not hold it.
    /// Before what still applies is saved. History lists it.
    void notApplied(const QString &label, const QString &why);

private:
    /// All edits until now are in the file, whatever comes meanwhile: edits that come faster than they are saved do not
    /// keep it waiting.
    QCoro::Task<Result<void>> flushSoFar();
    /// The answer, or why the file is lost.
    QCoro::Task<Result<void>> savedUnlessLost(QFuture<Result<void>> saving);

    struct CaughtUp
    {
        Rebased rebased;
        QList<HistoryEntry> theirs;
        qint64 seq = 0;
    };

    /// Takes over what others committed, and finds out why a commit was refused.
    QCoro::Task<Result<void>> catchUp();
    QCoro::Task<Result<void>> catchUpPaused();
    /// False where the journal does not lead from the document to what the file holds.
    QCoro::Task<Result<bool>> followNews(JournalNews news);
    QCoro::Task<Result<void>> reload(bool wasRefused);
    void listen();
    void adopt(CaughtUp caughtUp, bool singly);
    QCoro::Task<Result<void>> rescue();
    QCoro::Task<Result<void>> copyAndGoOn(ProjectPlace place, std::stop_token stop, Progress progress);
    /// Goes on in the new file, and leaves the one before. Paused.
    QCoro::Task<Result<void>> goOnIn(ProjectPlace place);

    ProjectPlace m_place;
    OpeningNotice m_notice;
    QString m_whyFileIsLost;
    std::unique_ptr<QTemporaryDir> m_scratch;
    std::unique_ptr<QLockFile> m_untitledLock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<EditStore> m_store;
    Document m_document;
    History m_history;
    IdSource m_ids;
    EditPersister m_persister;
    ChangeFeed m_feed;
    TaskScope m_scope;
    bool m_isCatchingUp = false;
    bool m_isSavingAs = false;
    bool m_rescues = false;
    bool m_waitsForOthers = false;
    const bool m_isReplayOff; ///< BARLINE_NO_REPLAY
};

} // namespace barline
