#pragma once

#include "app/Desk.h"
#include "app/EditorOptions.h"
#include "app/ExportController.h"
#include "app/ImportController.h"
#include "app/Rehearsal.h"
#include "app/SalvageController.h"
#include "core/base/TaskScope.h"
#include "core/service/ProjectService.h"
#include "ui/theme/ThemeSource.h"

#include <QElapsedTimer>

class QApplication;

namespace barline {

/// The editor as a program: the only class that knows all parts. It opens, leaves, names and closes projects, and
/// brings files in and out. GUI thread.
class Application : public QObject
{
    Q_OBJECT

public:
    Application(QApplication &application, EditorOptions options);
    /// Not while it is busy.
    ~Application() override;

    /// Opens what the options name, or a new project, and shows the window.
    void start();
    /// The project on screen; null until the first one is open.
    Desk *desk() { return m_desk.get(); }
    /// Whether anything is under way; the program does not end before it is done.
    bool isBusy() const { return m_scope.running() > 0; }

    /// Brings documents into the open project, or opens projects among them.
    void takeFiles(const QStringList &paths);
    /// The same, but shows the documents first.
    void previewFiles(const QStringList &paths);
    void takeDocuments(const QList<DocumentSource> &sources);

signals:
    void deskChanged();

private:
    using Next = std::function<QCoro::Task<Result<void>>(Application *)>;

    QCoro::Task<Result<void>> startUp();
    QCoro::Task<Result<void>> newProject();
    QCoro::Task<Result<void>> openProject(QString path, bool untitled);
    /// Ready to be worked on. Says for whom it waits where another program keeps the file locked, until the user
    /// cancels.
    QCoro::Task<ProjectService::OpenedSession> openSession(ProjectPlace place);
    /// Where that fails, the window says so, and offers to salvage a damaged project.
    QCoro::Task<Result<void>> openOrOffer(QString path, bool untitled);
    /// The same of one in the list of recent projects, which leaves it where the project is not there any more.
    QCoro::Task<Result<void>> openRecent(QString path);
    void offerSalvage(const QString &path, const Error &why);
    /// Opens what was salvaged of `damaged` and lists what is missing.
    QCoro::Task<Result<void>> openSalvaged(QString damaged, QString path, Findings missing);
    QCoro::Task<Result<void>> openDemo();
    QCoro::Task<Result<void>> takeEach(QStringList paths, bool isPreviewed);
    QCoro::Task<Result<void>> saveAs(QString path, bool thenLeave);
    QCoro::Task<Result<void>> offerLeftovers();
    /// Puts the session on screen and closes the one before.
    QCoro::Task<Result<void>> show(std::unique_ptr<ProjectSession> session);
    QCoro::Task<Result<void>> quit();
    QCoro::Task<Result<void>> takeScreenshot();

    /// Applies what was written as text, asks about what cannot be applied and what becomes of an untitled project with
    /// edits, then goes on; at once where there is nothing to ask. Does nothing while the project is being left
    /// already.
    void leaveThen(Next next);
    QCoro::Task<Result<void>> settleThenLeave(Next next);
    void leaveSettled(Next next);
    void askToLeaveTexts(Next next, const QStringList &names);
    /// What is typed up to now, as well. The names of those whose text is not in the music yet.
    QCoro::Task<Result<QStringList>> saveAll();
    /// Waits until every edit is in the file, and says so, and which text is not.
    QCoro::Task<Result<void>> saveNow();
    /// Goes on once all edits are saved; asks where they cannot be.
    QCoro::Task<Result<void>> leave(Next next);
    void askToLeaveUnsaved(Next next, const Error &why);
    void askForName(bool thenLeave);
    /// What is to be said about how the project was opened.
    void showOpeningNotice();
    void wire(Desk &desk);
    /// The project on screen is the latest one now.
    void rememberRecent();
    void showRecent();
    void exitWhenIdle(int status);
    void spawn(QCoro::Task<Result<void>> task);
    void report(const Error &error);

    QApplication &m_application;
    EditorOptions m_options;
    ThemeSource m_themes;
    ProjectService m_projects;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Rehearsal> m_rehearsal;
    TaskScope m_scope;
    SalvageController m_salvage;
    ImportController m_imports;
    ExportController m_exports;
    Next m_afterLeaving;
    bool m_isLeaving = false;
    bool m_throwAway = false;     ///< the untitled project that is left
    bool m_leavesUnsaved = false; ///< the user gave up what cannot be saved
};

} // namespace barline
