#include "ui/MainWindow.h"

#include "core/playback/Transport.h"
#include "ui/DropOutline.h"
#include "ui/MainWindowLayout.h"
#include "ui/MenuKeys.h"
#include "ui/NoticeBar.h"
#include "ui/PaintInTurns.h"
#include "ui/ShortcutTable.h"
#include "ui/ShownPlace.h"
#include "ui/WindowActions.h"
#include "ui/arranger/ArrangerPanel.h"
#include "ui/docks/ProjectDock.h"
#include "ui/dsl/DslPanel.h"
#include "ui/guide/GuideDialog.h"
#include "ui/history/HistoryWindow.h"
#include "ui/import/FindingsPanel.h"
#include "ui/pianoroll/PianoRollPanel.h"
#include "ui/transport/ReadoutLabel.h"
#include "ui/transport/StatusBar.h"
#include "ui/transport/TransportBar.h"

#include <QCloseEvent>
#include <QDataStream>
#include <QIODevice>
#include <QMenuBar>
#include <QVBoxLayout>

namespace barline {

namespace {

constexpr QSize kFirstSize(1600, 1000);
constexpr QSize kLeastSize(900, 600);
constexpr quint32 kLayoutMagic = 0x424C4C32; // "BLL2"
constexpr quint32 kViewsMagic = 0x424C5732;  // "BLW2"

} // namespace

MainWindow::MainWindow(EditorContext &context, ThemeSource &theme, Transport &transport, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_theme(theme)
    , m_transport(transport)
    , m_actions(new WindowActions(theme, this))
    , m_transportBar(new TransportBar(
          context, theme, {m_actions->undo, m_actions->redo, m_actions->toStart, m_actions->playStop}, this))
    , m_notices(new NoticeBar(theme, this))
    , m_dock(new ProjectDock(context, theme, this))
    , m_arranger(new ArrangerPanel(context, theme, this))
    , m_pianoRoll(new PianoRollPanel(context, theme, this))
    , m_text(new DslPanel(context, theme, this))
    , m_findings(new FindingsPanel(theme, this))
    , m_layout(new MainWindowLayout({m_dock, m_arranger, m_pianoRoll, m_text, m_pianoRoll->inspector(), m_findings},
                                    theme, this))
    , m_status(new StatusBar(context, theme, this))
    , m_dropOutline(new DropOutline(theme, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setMinimumSize(kLeastSize);
    resize(kFirstSize);
    m_transportBar->addSwitch(m_arranger->cycleAction(), QStringLiteral("cycleButton"));
    new MenuKeys(this);
    connectReadouts();
    layOut();
    makeMenus();
    m_shortcuts = new ShortcutTable(*menuBar(), this);
    connectActions();
    connectParts();
    showHistory();
    setProject(tr("Untitled"), SaveState::Saved, {});
    m_arranger->setFocus();
}

MainWindow::~MainWindow()
{
    // A window that goes loses the focus.
    disconnect(qApp, nullptr, this, nullptr);
}

void MainWindow::connectReadouts()
{
    const auto changedBy = [this](const char *readout, const char *action) {
        m_transportBar->findChild<ReadoutLabel *>(QLatin1String(readout))
            ->setAction(m_arranger->findChild<QAction *>(QLatin1String(action)));
    };
    changedBy("tempo", "tempo-here");
    changedBy("meter", "meter-here");
    changedBy("key", "key-here");
}

void MainWindow::layOut()
{
    auto *central = new QWidget(this);
    central->setProperty("look", QStringLiteral("window"));
    central->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_transportBar);
    layout->addWidget(m_notices);
    layout->addWidget(m_layout, 1);
    layout->addWidget(m_status);
    setCentralWidget(central);
}

void MainWindow::connectActions()
{
    connect(m_actions->newProject, &QAction::triggered, this, &MainWindow::newRequested);
    connect(m_actions->openProject, &QAction::triggered, this, &MainWindow::chooseProject);
    connect(m_actions->openDemo, &QAction::triggered, this, &MainWindow::demoRequested);
    connect(m_actions->importFiles, &QAction::triggered, this, &MainWindow::chooseDocuments);
    connect(m_actions->exportFile, &QAction::triggered, this, &MainWindow::chooseExport);
    connect(m_actions->save, &QAction::triggered, this, &MainWindow::saveRequested);
    connect(m_actions->saveAs, &QAction::triggered, this, &MainWindow::saveAsRequested);
    connect(m_actions->nameVersion, &QAction::triggered, this, &MainWindow::nameVersionRequested);
    connect(m_actions->clearRecent, &QAction::triggered, this, &MainWindow::recentCleared);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->undo, &QAction::triggered, this, &MainWindow::takeBack);
    connect(m_actions->redo, &QAction::triggered, this, &MainWindow::makeAgain);
    connect(m_actions->copyDsl, &QAction::triggered, this, [this] { copy(TextKind::Dsl); });
    connect(m_actions->copySml, &QAction::triggered, this, [this] { copy(TextKind::Sml); });
    connect(m_actions->paste, &QAction::triggered, this, &MainWindow::paste);
    connect(m_actions->history, &QAction::triggered, this, &MainWindow::showHistoryList);
    connect(m_actions->playStop, &QAction::triggered, &m_transport, &Transport::toggle);
    connect(m_actions->toStart, &QAction::triggered, this, [this] { m_context.seek(Ticks()); });
    connect(m_actions->fullScreen, &QAction::triggered, this, &MainWindow::showFullScreenOrNot);
    connect(m_actions->shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    const auto showGuide = [this](const char *page) {
        if (!m_guide)
            m_guide = new GuideDialog(this);
        m_guide->showPage(QLatin1String(page));
        m_guide->show();
        m_guide->raise();
        m_guide->activateWindow();
    };
    connect(m_actions->firstSong, &QAction::triggered, this, [showGuide] { showGuide("first-song.md"); });
    connect(m_actions->arrangerGuide, &QAction::triggered, this, [showGuide] { showGuide("arranger.md"); });
    connect(m_actions->pianoRollGuide, &QAction::triggered, this, [showGuide] { showGuide("piano-roll.md"); });
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::connectParts()
{
    connect(m_shortcuts, &ShortcutTable::changed, this, &MainWindow::shortcutsChanged);
    connect(&m_context.history(), &History::changed, this, &MainWindow::showHistory);
    connect(&m_context, &EditorContext::errorReported, this, &MainWindow::reportError);
    connect(&m_context, &EditorContext::told, this, [this](const QString &message) { showNotice(message, {}, {}); });
    auto *painting = new PaintInTurns({m_arranger, m_pianoRoll, m_dock}, this);
    connect(&m_context, &EditorContext::compositionChanged, painting, &PaintInTurns::start);
    connect(&m_context, &EditorContext::edited, m_notices, &NoticeBar::dismissProblem);
    connect(m_arranger, &ArrangerPanel::clipOpened, this, [this] {
        m_layout->showPianoRoll();
        m_pianoRoll->setFocus();
    });
    connect(m_text, &DslPanel::leaveAsked, m_pianoRoll, qOverload<>(&QWidget::setFocus));
    connect(m_arranger, &ArrangerPanel::copyRequested, this, &MainWindow::cut);
    for (const auto signal : {&EditorContext::instanceSelectionChanged, &EditorContext::barSelectionChanged})
        connect(&m_context, signal, this, &MainWindow::nameCopy);
    connect(qApp, &QApplication::focusChanged, this, &MainWindow::nameCopy);
    connect(m_arranger, &ArrangerPanel::importRequested, this, &MainWindow::documentsDropped);
    connect(m_pianoRoll, &PianoRollPanel::importRequested, this, &MainWindow::documentsDropped);
    connect(m_pianoRoll, &PianoRollPanel::copyRequested, this,
            [this](const MusicChoice &what) { requestCopy(what, TextKind::Dsl); });
    connect(m_pianoRoll, &PianoRollPanel::pasteRequested, this,
            [this](const CanvasPoint &at) { whenCopied([this, at] { pasteMusic(at); }); });
    connect(&m_dock->clips(), &ListPanel::dragOutRequested, this, &MainWindow::dragOutRequested);
    connect(&m_dock->compositions(), &ListPanel::dragOutRequested, this, &MainWindow::dragOutRequested);
    connect(&m_dock->clips(), &ClipsPanel::documentsDropped, this, &MainWindow::clipsDropped);
    connect(&m_transport, &Transport::playingChanged, m_actions, &WindowActions::showPlaying);
    connect(&m_transport, &Transport::noticeChanged, m_status, &StatusBar::setSoundNotice);
    m_actions->showPlaying(m_transport.isPlaying());
    m_status->setSoundNotice(m_transport.notice());
}

void MainWindow::setProject(const QString &title, SaveState state, const QString &message)
{
    setWindowTitle(tr("%1 — Barline", "project").arg(title));
    m_transportBar->setProject(title, state);
    m_status->setSaveState(state, message);
}

void MainWindow::showFindings(const QString &documentName, const Findings &findings)
{
    const bool opening = m_findings->isHidden();
    m_findings->showFindings(documentName, findings);
    if (opening)
        m_layout->makeRoomForFindings();
}

void MainWindow::showMissing(const QString &projectName, const Findings &missing)
{
    const bool opening = m_findings->isHidden();
    m_findings->showMissing(projectName, missing);
    if (opening)
        m_layout->makeRoomForFindings();
}

void MainWindow::showNotice(const QString &text, const QString &actionText, std::function<void()> action)
{
    m_notices->showNotice(NoticeBar::Kind::Notice, text, actionText, std::move(action));
}

void MainWindow::takeBackNotice(const QString &text)
{
    if (m_notices->text() == text)
        m_notices->dismiss();
}

void MainWindow::setVersions(const QList<NamedVersion> &versions)
{
    if (m_history)
        m_history->setVersions(versions);
}

void MainWindow::showHistoryList()
{
    if (!m_history) {
        m_history = new HistoryWindow(m_context, m_theme, this);
        connect(m_history, &HistoryWindow::versionsWanted, this, &MainWindow::versionsWanted);
        connect(m_history, &HistoryWindow::nameVersionRequested, this, &MainWindow::nameVersionRequested);
        connect(m_history, &HistoryWindow::restoreRequested, this, &MainWindow::restoreRequested);
        connect(m_history, &HistoryWindow::compactRequested, this, &MainWindow::compactRequested);
    }
    m_history->show();
    m_history->raise();
    m_history->activateWindow();
}

ProgressList &MainWindow::progress()
{
    return m_context.progress();
}

void MainWindow::showOnly(const QString &part)
{
    if (!m_layout->showOnly(part))
        return;
    m_transportBar->hide();
    m_status->hide();
    menuBar()->hide();
}

QByteArray MainWindow::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << kLayoutMagic << saveGeometry() << m_layout->save();
    return layout;
}

bool MainWindow::restoreLayout(const QByteArray &layout)
{
    quint32 magic = 0;
    QByteArray geometry;
    QByteArray parts;
    QDataStream stream(layout);
    stream >> magic >> geometry >> parts;
    if (stream.status() != QDataStream::Ok || magic != kLayoutMagic)
        return false;
    const bool isPlaced = restoreGeometry(geometry);
    m_actions->fullScreen->setChecked(isFullScreen());
    return m_layout->restore(parts) && isPlaced;
}

QByteArray MainWindow::saveShortcuts() const
{
    return m_shortcuts->save();
}

void MainWindow::restoreShortcuts(const QByteArray &keys)
{
    m_shortcuts->restore(keys);
}

QByteArray MainWindow::saveViews() const
{
    QByteArray views;
    QDataStream stream(&views, QIODevice::WriteOnly);
    stream << kViewsMagic << m_pianoRoll->saveClipViews() << m_arranger->saveViews() << bytesOf(m_context.cycles())
           << shownPlacesOf(m_context);
    return views;
}

void MainWindow::restoreViews(const QByteArray &views)
{
    quint32 magic = 0;
    QByteArray ofClips;
    QByteArray ofCompositions;
    QDataStream stream(views);
    stream >> magic >> ofClips >> ofCompositions;
    if (magic != kViewsMagic || stream.status() != QDataStream::Ok)
        return;
    m_pianoRoll->restoreClipViews(ofClips);
    m_arranger->restoreViews(ofCompositions);
    QByteArray cycles;
    if (!stream.atEnd()) // views from before there were cycles end there
        stream >> cycles;
    m_context.restoreCycles(cyclesIn(cycles));
    QByteArray places;
    if (!stream.atEnd()) // and those from before places were kept
        stream >> places;
    showPlaces(m_context, places);
}

void MainWindow::showFullScreenOrNot(bool full)
{
    setWindowState(full ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // The window system has a say in it too.
    if (event->type() == QEvent::WindowStateChange)
        m_actions->fullScreen->setChecked(isFullScreen());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_layout->fit(width());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(m_mayClose);
    if (!m_mayClose)
        emit closeAsked();
}

void MainWindow::showHistory()
{
    const History &history = m_context.history();
    m_actions->showUndo(history.canUndo() ? history.undoLabel() : QString());
    m_actions->showRedo(history.canRedo() ? history.redoLabel() : QString());
}

QFuture<QStringList> MainWindow::settleTexts()
{
    return m_text->settle();
}

void MainWindow::takeBack()
{
    if (m_text->hasKeyboard()) {
        m_text->undo();
        return;
    }
    const Result<void> done = m_context.history().undo();
    if (!done)
        m_context.report(done.error());
}

void MainWindow::makeAgain()
{
    if (m_text->hasKeyboard()) {
        m_text->redo();
        return;
    }
    const Result<void> done = m_context.history().redo();
    if (!done)
        m_context.report(done.error());
}

void MainWindow::reportError(const Error &error)
{
    m_notices->showNotice(NoticeBar::Kind::Problem, error.message());
}

} // namespace barline

#include "moc_MainWindow.cpp"
