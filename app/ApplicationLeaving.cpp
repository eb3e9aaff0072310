#include "app/Application.h"
#include "app/KeptViews.h"
#include "core/service/UntitledFolder.h"
#include "ui/Prompt.h"

#include <QFileDialog>
#include <QLocale>
#include <QSettings>

// How a project is saved and left, for another one or for good.

namespace barline {

void Application::leaveThen(Next next)
{
    if (m_isLeaving)
        return;
    m_throwAway = false;
    m_leavesUnsaved = false;
    spawn(settleThenLeave(std::move(next)));
}

QCoro::Task<Result<void>> Application::settleThenLeave(Next next)
{
    QStringList waiting;
    if (m_desk) {
        m_isLeaving = true;
        auto settling = m_desk->window().settleTexts();
        waiting = co_await settling;
        m_isLeaving = false;
    }
    if (waiting.isEmpty())
        leaveSettled(std::move(next));
    else
        askToLeaveTexts(std::move(next), waiting);
    co_return {};
}

void Application::askToLeaveTexts(Next next, const QStringList &names)
{
    prompt::confirm(&m_desk->window(),
                    {tr("Text Not Applied"),
                     tr("What was written as text of %1 is not in the music yet. Leave the project without it?")
                         .arg(QLocale().createSeparatedList(names)),
                     tr("It has errors, or waits for a decision: the text panel says which.")},
                    tr("Leave Without It"), [this, next = std::move(next)] { leaveSettled(next); });
}

void Application::leaveSettled(Next next)
{
    if (!m_desk || !m_desk->session().isUntitled() || !m_desk->session().hasEdits()) {
        spawn(leave(std::move(next)));
        return;
    }
    m_afterLeaving = std::move(next);
    const bool wasRescued = isRescued(m_desk->session().path());
    prompt::choose(&m_desk->window(),
                   {wasRescued ? tr("Rescued project") : tr("Untitled project"),
                    wasRescued ? tr("This rescued copy has no place of its own yet. What should happen to it?")
                               : tr("This project has no name yet. What should happen to it?"),
                    tr("If you keep it, it is offered again at the next start.")},
                   {tr("Name It…"), tr("Keep It"), tr("Discard It")}, [this](int answer) {
                       if (answer == 0) {
                           askForName(true);
                           return;
                       }
                       m_throwAway = answer == 2;
                       spawn(leave(std::exchange(m_afterLeaving, nullptr)));
                   });
}

QCoro::Task<Result<QStringList>> Application::saveAll()
{
    const QPointer<Desk> desk(m_desk.get());
    auto settling = desk->window().settleTexts();
    QStringList waiting = co_await settling;
    if (!desk)
        co_return QStringList(); // it was saved as it was left
    auto flushing = desk->session().flush();
    const Result<void> saved = co_await flushing;
    if (!saved)
        co_return failure(saved.error());
    co_return waiting;
}

QCoro::Task<Result<void>> Application::saveNow()
{
    const QPointer<Desk> desk(m_desk.get());
    auto saving = saveAll();
    const Result<QStringList> saved = co_await saving;
    if (!saved)
        co_return failure(saved.error());
    if (desk) {
        desk->context().showHint(saved->isEmpty()
                                     ? tr("Saved: every edit is in %1").arg(desk->session().title())
                                     : tr("Saved, but the text of %1 is not applied: mend it or take it back")
                                           .arg(QLocale().createSeparatedList(*saved)));
    }
    co_return {};
}

QCoro::Task<Result<void>> Application::leave(Next next)
{
    if (m_isLeaving || !next)
        co_return {};
    m_isLeaving = true;
    if (m_desk && !m_throwAway && !m_leavesUnsaved) {
        auto saving = saveAll();
        const Result<QStringList> saved = co_await saving;
        if (!saved) {
            m_isLeaving = false;
            askToLeaveUnsaved(std::move(next), saved.error());
            co_return {};
        }
    }
    auto going = next(this);
    const Result<void> gone = co_await going;
    m_isLeaving = false;
    co_return gone;
}

void Application::askToLeaveUnsaved(Next next, const Error &why)
{
    prompt::choose(
        &m_desk->window(),
        {tr("Not Saved"), tr("The latest edits cannot be saved. Leave the project without them?"), why.message()},
        {tr("Save a Copy Elsewhere…"), tr("Leave Without Them")}, [this, next = std::move(next)](int answer) {
            if (answer == 0) {
                m_afterLeaving = next;
                askForName(true);
                return;
            }
            m_leavesUnsaved = true;
            spawn(leave(next));
        });
}

void Application::askForName(bool thenLeave)
{
    auto *dialog = new QFileDialog(&m_desk->window(), tr("Save Project As"), {}, tr("Barline projects (*.barline)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("barline"));
    const CompositionPtr composition = m_desk->context().composition();
    if (m_desk->session().isUntitled() && !isRescued(m_desk->session().path()) && composition)
        dialog->selectFile(composition->name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, thenLeave](const QString &path) { spawn(saveAs(path, thenLeave)); });
    dialog->open();
}

QCoro::Task<Result<void>> Application::quit()
{
    m_imports.stop();
    m_salvage.stop();
    m_desk->transport().stop();
    QSettings().setValue(QStringLiteral("window"), m_desk->window().saveLayout());
    keepViews(*m_desk);
    auto closing = m_desk->session().close(m_throwAway);
    const Result<void> closed = co_await closing;
    if (!closed && !m_leavesUnsaved)
        co_return closed;
    m_desk->window().allowClose();
    m_desk->window().close();
    exitWhenIdle(0);
    co_return {};
}

} // namespace barline
