#include "app/Application.h"

#include "app/ActionsByName.h"
#include "app/KeptRipple.h"
#include "app/KeptViews.h"
#include "app/Language.h"
#include "app/RecentProjects.h"
#include "core/service/Author.h"
#include "core/service/ProjectSalvage.h"
#include "core/service/UntitledFolder.h"
#include "ui/ShownProgress.h"
#include "ui/WaitBox.h"

#include <QApplication>
#include <QCoroFuture>
#include <QCoroTimer>
#include <QFileInfo>
#include <QPixmap>
#include <QSettings>
#include <QTimer>

namespace barline {

namespace {

const QString kShortcutsSetting = QStringLiteral("shortcuts");
const QString kDemoSong = QStringLiteral(":/demo/evening-train.json");

Theme::Mode themeMode(const QString &asked)
{
    const QString name = asked.isEmpty() ? QSettings().value(QStringLiteral("theme")).toString() : asked;
    if (name == QLatin1String("light"))
        return Theme::Mode::Light;
    if (name == QLatin1String("dark"))
        return Theme::Mode::Dark;
    if (name == QLatin1String("contrast"))
        return Theme::Mode::Contrast;
    return ThemeSource::systemMode();
}

QString themeName(Theme::Mode mode)
{
    switch (mode) {
    case Theme::Mode::Light:
        return QStringLiteral("light");
    case Theme::Mode::Dark:
        return QStringLiteral("dark");
    case Theme::Mode::Contrast:
        break;
    }
    return QStringLiteral("contrast");
}

} // namespace

Application::Application(QApplication &application, EditorOptions options)
    : m_application(application)
    , m_options(std::move(options))
    , m_themes(themeMode(m_options.theme))
    , m_projects(defaultAuthor())
    , m_rehearsal(Rehearsal::fromEnvironment())
    , m_scope([this](const Error &error) { report(error); })
    , m_salvage(m_scope)
    , m_imports(m_scope)
    , m_exports(m_scope)
{
    m_imports.setQuiet(!m_options.screenshot.isEmpty());
    connect(&m_imports, &ImportController::failed, this, &Application::report);
    connect(&m_salvage, &SalvageController::salvaged, this,
            [this](const QString &damaged, const QString &path, const Findings &missing) {
                leaveThen(
                    [damaged, path, missing](Application *self) { return self->openSalvaged(damaged, path, missing); });
            });
    installLanguage(m_application, m_options.language);
    m_themes.applyTo(m_application);
    QApplication::setWindowIcon(ThemeSource::applicationIcon());
}

Application::~Application() = default;

void Application::spawn(QCoro::Task<Result<void>> task)
{
    m_scope.spawn(std::move(task));
}

void Application::exitWhenIdle(int status)
{
    m_scope.whenIdle([status] { QCoreApplication::exit(status); });
}

void Application::report(const Error &error)
{
    if (error.kind() == ErrorKind::Cancelled)
        return;
    if (!m_desk)
        std::fprintf(stderr, "barline: %s\n", qUtf8Printable(error.message()));
    else if (error.findings().isEmpty())
        m_desk->window().showNotice(error.message(), {}, {});
    else
        m_desk->window().showFindings(QFileInfo(error.findings().constFirst().file).fileName(), error.findings());
}

void Application::start()
{
    // Starting may fail at once, and only a running event loop can be left.
    QMetaObject::invokeMethod(
        this, [this] { spawn(startUp()); }, Qt::QueuedConnection);
}

QCoro::Task<Result<void>> Application::startUp()
{
    auto sorting = ProjectService::projectsAmong(m_options.files);
    const QStringList projects = co_await sorting;
    QStringList documents;
    QString project;
    for (const QString &file : m_options.files) {
        if (projects.contains(file))
            project = file;
        else
            documents.append(file);
    }
    Result<void> opened;
    if (!project.isEmpty()) {
        auto opening = openProject(project, false);
        opened = co_await opening;
    }
    if (!m_desk) {
        auto creating = m_projects.createUntitled(documents.isEmpty());
        ProjectService::OpenedSession session = co_await creating;
        if (!session) {
            report(session.error());
            exitWhenIdle(3);
            co_return {};
        }
        auto showing = show(std::move(*session));
        (void)co_await showing;
    }
    if (!opened)
        offerSalvage(project, opened.error());
    if (!documents.isEmpty()) {
        auto importing = m_imports.import(m_desk.get(), sourcesOf(documents), barlineAuthor());
        const Result<void> imported = co_await importing;
        if (!imported)
            report(imported.error());
        if (m_desk && m_desk->context().project().compositions.isEmpty())
            (void)ProjectService::addFirstTrack(m_desk->session()).has_value();
    }
    if (!m_options.screenshot.isEmpty()) {
        auto shooting = takeScreenshot();
        co_return co_await shooting;
    }
    if (!opened)
        co_return {}; // what is said about it stays
    auto offering = offerLeftovers();
    co_return co_await offering;
}

QCoro::Task<Result<void>> Application::newProject()
{
    auto creating = m_projects.createUntitled(true);
    ProjectService::OpenedSession session = co_await creating;
    if (!session)
        co_return failure(session.error());
    auto showing = show(std::move(*session));
    co_return co_await showing;
}

QCoro::Task<Result<void>> Application::openProject(QString path, bool untitled)
{
    if (m_desk && QFileInfo(m_desk->session().path()) == QFileInfo(path))
        co_return {};
    auto opening = openSession(ProjectPlace{path, untitled});
    ProjectService::OpenedSession session = co_await opening;
    if (!session)
        co_return failure(session.error());
    auto showing = show(std::move(*session));
    co_return co_await showing;
}

QCoro::Task<ProjectService::OpenedSession> Application::openSession(ProjectPlace place)
{
    WaitBox box(m_desk ? &m_desk->window() : nullptr, tr("Opening %1").arg(QFileInfo(place.path).fileName()));
    const OpeningWait wait{[&box](const DatabaseNotice &notice) { box.say(notice.message); }, box.token()};
    auto opening = m_projects.openWaiting(place, ProjectService::Purpose::Work, wait);
    ProjectService::OpenedSession session = co_await opening;
    if (!session || (*session)->isReadOnly())
        co_return session;
    ProjectSession *opened = session->get();
    connect(opened, &ProjectSession::saveStateChanged, &box, [&] { box.say(opened->persister().waitsFor()); });
    auto reserving = opened->reserveIds(box.token());
    const Result<void> reserved = co_await reserving;
    if (reserved)
        co_return session;
    auto closing = opened->close(false);
    (void)co_await closing;
    co_return failure(reserved.error());
}

QCoro::Task<Result<void>> Application::openOrOffer(QString path, bool untitled)
{
    auto opening = openProject(path, untitled);
    const Result<void> opened = co_await opening;
    if (!opened)
        offerSalvage(path, opened.error());
    co_return {};
}

QCoro::Task<Result<void>> Application::openRecent(QString path)
{
    auto opening = openProject(path, false);
    const Result<void> opened = co_await opening;
    if (opened)
        co_return {};
    if (opened.error().kind() != ErrorKind::NotFound || !m_desk) {
        offerSalvage(path, opened.error());
        co_return {};
    }
    forgetProject(path);
    showRecent();
    m_desk->window().showNotice(tr("%1 is not there any more, so it is no longer among the recent projects.").arg(path),
                                {}, {});
    co_return {};
}

void Application::rememberRecent()
{
    if (!m_options.screenshot.isEmpty())
        return;
    if (!m_desk->session().isUntitled())
        rememberProject(m_desk->session().path());
    showRecent();
}

void Application::showRecent()
{
    m_desk->window().setRecentProjects(recentProjects());
}

void Application::offerSalvage(const QString &path, const Error &why)
{
    if (m_desk && isWorthSalvage(why))
        m_salvage.offer(m_desk->window(), path, why.message());
    else
        report(why);
}

QCoro::Task<Result<void>> Application::openSalvaged(QString damaged, QString path, Findings missing)
{
    auto opening = openProject(path, false);
    const Result<void> opened = co_await opening;
    if (!opened || !m_desk)
        co_return opened;
    const QString name = QFileInfo(damaged).fileName();
    const QString salvaged = tr("This is what was salvaged of %1; the damaged file is as it was.").arg(name);
    if (missing.isEmpty()) {
        m_desk->window().showNotice(tr("%1 Nothing is missing.", "what was salvaged").arg(salvaged), {}, {});
    } else {
        m_desk->window().showNotice(salvaged, {}, {});
        m_desk->window().showMissing(name, missing);
    }
    co_return {};
}

QCoro::Task<Result<void>> Application::openDemo()
{
    auto creating = m_projects.createUntitled(false);
    ProjectService::OpenedSession session = co_await creating;
    if (!session)
        co_return failure(session.error());
    auto showing = show(std::move(*session));
    (void)co_await showing;
    auto importing = m_imports.import(m_desk.get(), sourcesOf({kDemoSong}), barlineAuthor());
    co_return co_await importing;
}

QCoro::Task<Result<void>> Application::saveAs(QString path, bool thenLeave)
{
    const QPointer<Desk> desk(m_desk.get());
    const bool wasUntitled = desk->session().isUntitled();
    const QString before = desk->session().title();
    const bool wasLost = !desk->session().whyFileIsLost().isEmpty();
    Result<void> saved;
    {
        const Progress progress;
        const std::stop_source stop;
        const ShownProgress shown(desk->context().progress(), tr("Saving %1…").arg(QFileInfo(path).fileName()), stop,
                                  progress);
        auto saving = desk->session().saveAs(path, stop.get_token(), progress);
        saved = co_await saving;
    }
    if (!saved || !desk)
        co_return saved;
    rememberRecent();
    if (wasLost) {
        desk->window().showNotice(tr("You are now working in %1. Nothing was lost.").arg(desk->session().title()), {},
                                  {});
    } else if (!wasUntitled) {
        desk->window().showNotice(
            tr("You are now working in %1. %2 keeps all edits made so far.").arg(desk->session().title(), before), {},
            {});
    }
    if (thenLeave) {
        auto leaving = leave(std::exchange(m_afterLeaving, nullptr));
        co_return co_await leaving;
    }
    co_return {};
}

QCoro::Task<Result<void>> Application::offerLeftovers()
{
    auto finding = m_projects.leftovers();
    const QList<Leftover> leftovers = co_await finding;
    if (leftovers.isEmpty() || !m_desk)
        co_return {};
    const Leftover newest = leftovers.constFirst();
    const QString when = QLocale().toString(newest.modified, QLocale::ShortFormat);
    const QString text = isRescued(newest.path)
                             ? tr("“%1” was rescued when its file was lost, and has no place of its own yet.")
                                   .arg(QFileInfo(newest.path).completeBaseName())
                             : tr("An untitled project from %1 was left when Barline last ended.").arg(when);
    m_desk->window().showNotice(text, tr("Open It"), [this, newest] {
        leaveThen([path = newest.path](Application *self) { return self->openOrOffer(path, true); });
    });
    co_return {};
}

QCoro::Task<Result<void>> Application::show(std::unique_ptr<ProjectSession> session)
{
    if (m_desk && !m_throwAway && !m_leavesUnsaved) {
        // Edits go on while the next project is being opened.
        auto saving = saveAll();
        const Result<QStringList> saved = co_await saving;
        if (!saved) {
            auto closing = session->close(false);
            (void)co_await closing;
            co_return failure(saved.error());
        }
    }
    std::unique_ptr<Desk> before = std::exchange(m_desk, std::make_unique<Desk>(std::move(session), m_themes));
    wire(*m_desk);
    MainWindow &window = m_desk->window();
    if (before) {
        keepViews(*before);
        window.restoreLayout(before->window().saveLayout());
    } else if (m_options.screenshot.isEmpty()) {
        window.restoreLayout(QSettings().value(QStringLiteral("window")).toByteArray());
    }
    if (m_options.screenshot.isEmpty()) {
        restoreViews(*m_desk);
        window.restoreShortcuts(QSettings().value(kShortcutsSetting).toByteArray());
    }
    if (m_options.size.isValid())
        window.resize(m_options.size);
    if (!m_options.show.isEmpty())
        window.showOnly(m_options.show);
    window.show();
    rememberRecent();
    showOpeningNotice();
    emit deskChanged();
    if (m_rehearsal)
        m_rehearsal->play(*m_desk);
    if (!before)
        co_return {};
    m_imports.stop();
    before->transport().stop();
    before->window().hide();
    auto closing = before->session().close(std::exchange(m_throwAway, false));
    const Result<void> closed = co_await closing;
    if (m_leavesUnsaved)
        co_return {};
    co_return closed;
}

void Application::showOpeningNotice()
{
    const OpeningNotice &notice = m_desk->session().openingNotice();
    if (notice.text.isEmpty() || !m_options.screenshot.isEmpty())
        return;
    if (notice.isAboutPlace) {
        m_desk->window().showNotice(notice.text, tr("Work on a Local Copy…"), [this] { askForName(false); });
        return;
    }
    const QPointer<Desk> desk(m_desk.get());
    m_desk->window().showNotice(notice.text, notice.findings.isEmpty() ? QString() : tr("Show"), [desk] {
        if (!desk)
            return;
        const Findings &findings = desk->session().openingNotice().findings;
        desk->window().showFindings(QFileInfo(findings.constFirst().file).fileName(), findings);
    });
}

void Application::wire(Desk &desk)
{
    MainWindow &window = desk.window();
    connect(&window, &MainWindow::newRequested, this,
            [this] { leaveThen([](Application *self) { return self->newProject(); }); });
    connect(&window, &MainWindow::demoRequested, this,
            [this] { leaveThen([](Application *self) { return self->openDemo(); }); });
    connect(&window, &MainWindow::openRequested, this, [this](const QString &path) {
        leaveThen([path](Application *self) { return self->openOrOffer(path, false); });
    });
    connect(&window, &MainWindow::importRequested, this, &Application::previewFiles);
    connect(&window, &MainWindow::documentsDropped, this, &Application::takeDocuments);
    connect(&window, &MainWindow::clipsDropped, this, [this](const QList<DocumentSource> &sources) {
        m_imports.take(*m_desk, sources, ImportController::Target::Clips);
    });
    connect(&window, &MainWindow::copyRequested, this,
            [this](const MusicChoice &what, TextKind kind) { m_exports.copy(*m_desk, what, kind); });
    connect(&window, &MainWindow::dragOutRequested, this,
            [this](const MusicChoice &what, QWidget *from, const QPixmap &picture) {
                m_exports.dragOut(*m_desk, what, from, picture);
            });
    connect(&window, &MainWindow::exportOrdered, this,
            [this](const ExportOrder &order) { m_exports.write(*m_desk, order); });
    connect(&window, &MainWindow::saveAsRequested, this, [this] { askForName(false); });
    connect(&window, &MainWindow::saveRequested, this, [this] {
        if (m_desk->session().isUntitled() || m_desk->session().isReadOnly())
            askForName(false);
        else
            spawn(saveNow());
    });
    connect(&window, &MainWindow::recentRequested, this,
            [this](const QString &path) { leaveThen([path](Application *self) { return self->openRecent(path); }); });
    connect(&window, &MainWindow::recentCleared, this, [this] {
        forgetProjects();
        showRecent();
    });
    connect(&window, &MainWindow::closeAsked, this,
            [this] { leaveThen([](Application *self) { return self->quit(); }); });
    connect(&window, &MainWindow::shortcutsChanged, &window,
            [&window] { QSettings().setValue(kShortcutsSetting, window.saveShortcuts()); });
    connect(&m_themes, &ThemeSource::changed, &window,
            [this] { QSettings().setValue(QStringLiteral("theme"), themeName(m_themes.theme().mode())); });
    if (m_options.screenshot.isEmpty())
        keepRipple(desk.context());
}

void Application::takeFiles(const QStringList &paths)
{
    spawn(takeEach(paths, false));
}

void Application::previewFiles(const QStringList &paths)
{
    spawn(takeEach(paths, true));
}

void Application::takeDocuments(const QList<DocumentSource> &sources)
{
    QStringList paths;
    QList<DocumentSource> texts;
    for (const DocumentSource &source : sources) {
        if (source.path.isEmpty())
            texts.append(source);
        else
            paths.append(source.path);
    }
    if (!paths.isEmpty())
        takeFiles(paths);
    if (!texts.isEmpty())
        m_imports.take(*m_desk, texts, ImportController::Target::Project);
}

QCoro::Task<Result<void>> Application::takeEach(QStringList paths, bool isPreviewed)
{
    auto sorting = ProjectService::projectsAmong(paths);
    const QStringList projects = co_await sorting;
    for (const QString &path : projects) {
        leaveThen([path](Application *self) { return self->openOrOffer(path, false); });
        paths.removeAll(path);
    }
    if (m_desk && !paths.isEmpty() && isPreviewed)
        m_imports.preview(*m_desk, sourcesOf(paths));
    else if (m_desk && !paths.isEmpty())
        m_imports.take(*m_desk, sourcesOf(paths), ImportController::Target::Project);
    co_return {};
}

QCoro::Task<Result<void>> Application::takeScreenshot()
{
    constexpr int kSettleMs = 700;
    QTimer settle;
    settle.setSingleShot(true);
    settle.start(kSettleMs);
    co_await settle;
    const QStringList undone = doActions(m_desk->window(), m_options.actions);
    settle.start(m_options.actions.isEmpty() ? 0 : kSettleMs);
    co_await settle;
    const bool written = undone.isEmpty() && m_desk->window().grab().save(m_options.screenshot);
    const QString why = undone.isEmpty() ? tr("%1 cannot be written.").arg(m_options.screenshot)
                                         : tr("There is no action %1 here.").arg(undone.join(QStringLiteral(", ")));
    if (!written)
        std::fprintf(stderr, "barline: %s\n", qUtf8Printable(why));
    auto closing = m_desk->session().close(true);
    (void)co_await closing;
    m_desk->window().allowClose();
    exitWhenIdle(written ? 0 : 3);
    co_return {};
}

} // namespace barline

#include "moc_Application.cpp"
