#pragma once

#include "app/Desk.h"
#include "core/base/TaskScope.h"
#include "core/service/ImportPlan.h"
#include "core/service/ImportReport.h"

#include <QPointer>

#include <stop_token>

namespace barline {

class ImportDialog;

/// Brings documents into an open project: one hand's request after the other, each whole or not at all, with its
/// progress in the window, where it can be cancelled, and what came of it. GUI thread.
class ImportController : public QObject
{
    Q_OBJECT

public:
    /// Where documents were brought to, and so what may be in them.
    enum class Target { Project, Clips };

    /// `scope` counts the work under way and outlives this.
    explicit ImportController(TaskScope &scope, QObject *parent = nullptr);

    /// Imports them once what was asked for before is in, so that each finds the numbers free that the one before left.
    /// Nothing happens where the desk is gone by then.
    /// What is known in the project by its uid asks first: to be updated, or added again.
    void take(Desk &desk, QList<DocumentSource> sources, Target target);
    /// The same, but shows first what is in them, and waits for the user's word.
    void preview(Desk &desk, QList<DocumentSource> sources);
    /// Imports them at once. `author` empty: the session's own.
    QCoro::Task<Result<void>> import(QPointer<Desk> desk, QList<DocumentSource> sources, QString author);
    /// Ends what is under way and forgets what waits; nothing of it comes in.
    void stop();
    /// Says nothing of warnings: for pictures.
    void setQuiet(bool quiet) { m_isQuiet = quiet; }

signals:
    void failed(const barline::Error &error);

private:
    struct Request
    {
        QPointer<Desk> desk;
        QList<DocumentSource> sources;
        Target target = Target::Project;
        bool isPreviewed = false;
        std::optional<ImportPlan> plan; ///< instead of sources: what the user agreed to
    };

    void add(Request request);
    QCoro::Task<Result<void>> importWaiting();
    /// Plans what is asked for, and carries it out where there is nothing to ask.
    QCoro::Task<Result<void>> importRequest(Request request);
    /// Does what the plan says, once it is accepted.
    void ask(Desk &desk, ImportDialog &dialog, const ImportPlan &plan);
    /// What an import would do; it is read with its progress in the window.
    QCoro::Task<Result<ImportPlan>> plan(QPointer<Desk> desk, QList<DocumentSource> sources, ImportMatch match);
    /// The same in a dialog, where the user goes on or not.
    QCoro::Task<Result<void>> showPreview(QPointer<Desk> desk, QList<DocumentSource> sources);
    /// `author` empty: the session's own.
    QCoro::Task<Result<void>> carryOut(QPointer<Desk> desk, ImportPlan plan, QString author);
    /// Shows what came in, and says what was odd about it.
    QCoro::Task<Result<void>> showImported(QPointer<Desk> desk, ImportReport report);
    /// What was stopped is over; what comes next is not.
    void renewStop();
    void refuse(Desk &desk, const QList<DocumentSource> &sources, const QStringList &compositions);

    TaskScope &m_scope;
    QList<Request> m_waiting;
    std::stop_source m_stop;
    bool m_isImporting = false;
    bool m_isQuiet = false;
};

} // namespace barline
