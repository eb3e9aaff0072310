#include "ui/MainWindow.h"
#include "ui/MainWindowLayout.h"
#include "ui/ShortcutsDialog.h"
#include "ui/WindowActions.h"
#include "ui/arranger/ArrangerPanel.h"
#include "ui/docks/ProjectDock.h"
#include "ui/dsl/DslPanel.h"
#include "ui/export/ExportDialog.h"
#include "ui/import/ImportDialog.h"
#include "ui/pianoroll/PianoRollPanel.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHash>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QWidgetAction>

namespace barline {

namespace {

constexpr QSize kFileDialogSize(860, 520);

QFileDialog *makeFileDialog(QWidget *parent, const QString &title, const QStringList &filters)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters(filters);
    dialog->resize(kFileDialogSize);
    return dialog;
}

/// A separator with words: the style sheet's menus draw none for QMenu::addSection.
void addTitle(QMenu &menu, const QString &title)
{
    menu.addSeparator();
    auto *label = new QLabel(title, &menu);
    label->setProperty("look", QStringLiteral("section"));
    label->setContentsMargins(12, 3, 12, 1);
    auto *action = new QWidgetAction(&menu);
    action->setDefaultWidget(label);
    action->setText(title);
    action->setEnabled(false);
    menu.addAction(action);
}

} // namespace

void MainWindow::makeMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_actions->newProject, m_actions->openProject});
    m_recent = file->addMenu(tr("Open &Recent"));
    m_recent->setToolTipsVisible(true);
    m_recent->addAction(m_actions->clearRecent);
    setRecentProjects({});
    file->addAction(m_actions->openDemo);
    file->addSeparator();
    file->addActions({m_actions->importFiles, m_actions->exportFile});
    file->addSeparator();
    file->addActions({m_actions->save, m_actions->saveAs, m_actions->nameVersion});
    file->addSeparator();
    file->addAction(m_actions->quit);

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_actions->undo, m_actions->redo, m_actions->history});
    edit->addSeparator();
    const QList<QAction *> clipboard{m_actions->copyDsl, m_actions->copySml, m_actions->paste};
    QList<QAction *> ofNotes{m_pianoRoll->cutAction()};
    ofNotes += clipboard;
    ofNotes += m_pianoRoll->pasteAtPointerAction();
    edit->addActions(ofNotes);
    m_dock->clips().setMoreActions(clipboard);
    m_dock->compositions().setMoreActions(clipboard);
    m_pianoRoll->setMoreActions(ofNotes);
    m_arranger->setMoreActions(clipboard);
    addTitle(*edit, tr("Notes"));
    edit->addMenu(m_pianoRoll->selectMenu());
    edit->addActions(m_pianoRoll->editActions());

    menuBar()->addMenu(tr("&Composition"))->addActions(m_dock->compositions().listActions());
    menuBar()->addMenu(tr("Ti&meline"))->addActions(m_arranger->timelineActions());
    menuBar()->addMenu(tr("&Track"))->addActions(m_arranger->trackActions());
    menuBar()->addMenu(tr("&Block"))->addActions(m_arranger->blockActions());
    menuBar()->addMenu(tr("Ba&rs"))->addActions(m_arranger->barActions());
    QMenu *clip = menuBar()->addMenu(tr("C&lip"));
    clip->addActions(m_dock->clips().listActions());
    clip->addSeparator();
    clip->addMenu(m_pianoRoll->linkMenu());
    addTitle(*clip, tr("Bars"));
    clip->addActions(m_pianoRoll->barActions());
    menuBar()
        ->addMenu(tr("T&ransport"))
        ->addActions({m_actions->playStop, m_actions->toStart, m_arranger->cycleAction()});

    QMenu *tools = menuBar()->addMenu(tr("T&ools"));
    tools->addActions(m_pianoRoll->toolActions());
    tools->addSeparator();
    tools->addActions(m_pianoRoll->keyActions());

    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions(m_layout->actions());
    view->addAction(m_actions->fullScreen);
    addTitle(*view, tr("Arranger"));
    view->addActions(m_arranger->viewActions());
    addTitle(*view, tr("Piano Roll"));
    view->addActions(m_pianoRoll->viewActions());
    addTitle(*view, tr("Text"));
    view->addAction(m_text->toggleAction());
    view->addActions(m_text->textActions());
    addTitle(*view, tr("Theme"));
    view->addActions({m_actions->lightTheme, m_actions->darkTheme, m_actions->contrastTheme});

    menuBar()
        ->addMenu(tr("&Help"))
        ->addActions({m_actions->firstSong, m_actions->arrangerGuide, m_actions->pianoRollGuide, m_actions->shortcuts,
                      m_actions->about});
}

void MainWindow::setRecentProjects(const QStringList &paths)
{
    const QList<QAction *> before = m_recent->actions();
    for (QAction *action : before) {
        m_recent->removeAction(action);
        if (action != m_actions->clearRecent)
            action->deleteLater();
    }
    QHash<QString, int> namesakes;
    for (const QString &path : paths)
        ++namesakes[QFileInfo(path).completeBaseName()];
    for (const QString &path : paths) {
        const auto number = static_cast<int>(m_recent->actions().size()) + 1;
        QString name = QFileInfo(path).completeBaseName();
        if (namesakes.value(name) > 1)
            name = tr("%1 in %2", "project, folder").arg(name, QDir::toNativeSeparators(QFileInfo(path).path()));
        name.replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction *action = m_recent->addAction(m_theme.icon(QStringLiteral("open")),
                                              tr("&%1 %2", "number to press, project").arg(number).arg(name));
        action->setObjectName(QStringLiteral("recent-%1").arg(number));
        action->setToolTip(QDir::toNativeSeparators(path));
        action->setStatusTip(action->toolTip());
        connect(action, &QAction::triggered, this, [this, path] { emit recentRequested(path); });
    }
    if (!paths.isEmpty()) {
        m_recent->addSeparator();
        m_recent->addAction(m_actions->clearRecent);
    }
    m_recent->setEnabled(!paths.isEmpty());
}

void MainWindow::chooseProject()
{
    QFileDialog *dialog =
        makeFileDialog(this, tr("Open"),
                       {tr("Barline projects (*.barline)"),
                        tr("Databases of the first version (*.db *.sqlite *.sqlite3)"), tr("All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openRequested);
    dialog->open();
}

void MainWindow::chooseDocuments()
{
    QFileDialog *dialog = makeFileDialog(this, tr("Import"), {tr("Text documents (*.json)"), tr("All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::importRequested);
    dialog->open();
}

void MainWindow::chooseExport()
{
    auto *dialog = new ExportDialog(m_context, m_theme, chosenForExport(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::ordered, this, &MainWindow::exportOrdered);
    dialog->open();
}

ImportDialog *MainWindow::openImportDialog(const QString &name, const Progress &progress)
{
    auto *dialog = new ImportDialog(m_theme, name, progress, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

void MainWindow::showShortcuts()
{
    auto *dialog = findChild<ShortcutsDialog *>();
    if (!dialog) {
        dialog = new ShortcutsDialog(*m_shortcuts, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Barline"), tr("Barline"), QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(ThemeSource::applicationIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    const QString version = QCoreApplication::applicationVersion();
    box->setInformativeText(tr("An editor for composing with reusable bars.\n\nVersion %1. Free software under the GNU "
                               "General Public License, version 3 or later.")
                                .arg(version));
    box->open();
}

} // namespace barline
