#include "app/Versions.h"

#include "ui/MainWindow.h"
#include "ui/Prompt.h"

#include <QLocale>

namespace barline {

Versions::Versions(ProjectSession &session, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_service(session)
    , m_window(window)
    , m_scope([this](const Error &error) {
        if (error.kind() != ErrorKind::Cancelled)
            m_window.showNotice(error.message(), {}, {});
    })
{
    connect(&window, &MainWindow::nameVersionRequested, this, &Versions::askForName);
    connect(&window, &MainWindow::versionsWanted, this, [this] { m_scope.spawn(showVersions()); });
    connect(&window, &MainWindow::compactRequested, this, [this] { m_scope.spawn(compact()); });
    connect(&window, &MainWindow::restoreRequested, this,
            [this](const NamedVersion &version) { m_scope.spawn(m_service.restore(version)); });
}

void Versions::askForName()
{
    prompt::askText(&m_window, {tr("Name a Version"), tr("Keep the project as it is now, under this name:"), {}},
                    tr("Version of %1").arg(QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat)),
                    tr("Name It"), [self = QPointer<Versions>(this)](const QString &name) {
                        if (self)
                            self->m_scope.spawn(self->nameVersion(name));
                    });
}

QCoro::Task<Result<void>> Versions::nameVersion(QString name)
{
    const QPointer<Versions> self(this);
    auto naming = m_service.nameVersion(name);
    const Result<NamedVersion> named = co_await naming;
    if (!self)
        co_return {};
    if (!named)
        co_return failure(named.error());
    m_window.showNotice(tr("The project as it is now is kept as “%1”.").arg(name), {}, {});
    auto showing = showVersions();
    co_return co_await showing;
}

QCoro::Task<Result<void>> Versions::showVersions()
{
    const QPointer<Versions> self(this);
    auto reading = m_service.versions();
    const Result<QList<NamedVersion>> versions = co_await reading;
    if (!self)
        co_return {};
    if (!versions)
        co_return failure(versions.error());
    m_window.setVersions(*versions);
    co_return {};
}

QCoro::Task<Result<void>> Versions::compact()
{
    const QPointer<Versions> self(this);
    auto compacting = m_service.compactHistory();
    const Result<int> removed = co_await compacting;
    if (!self)
        co_return {};
    if (!removed)
        co_return failure(removed.error());
    m_window.showNotice(tr("%n edit(s) were removed from the history.", nullptr, *removed), {}, {});
    co_return {};
}

} // namespace barline

#include "moc_Versions.cpp"
