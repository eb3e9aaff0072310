#include "ui/WindowActions.h"

#include <QActionGroup>

namespace barline {

namespace {

// A label is no menu text: its ampersands mark no key.
QString escaped(QString label)
{
    return label.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

WindowActions::WindowActions(ThemeSource &theme, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , newProject(make("new-project", QStringLiteral("new"), tr("&New"), tr("Start a new project"), QKeySequence::New))
    , openProject(make("open-project", QStringLiteral("open"), tr("&Open…"), tr("Open a project"), QKeySequence::Open))
    , openDemo(make("open-demo", QStringLiteral("note"), tr("Open &Demo Song"),
                    tr("Open a copy of the song that comes with Barline")))
    , importFiles(make("import", QStringLiteral("import"), tr("&Import…"), tr("Import documents into this project"),
                       Qt::CTRL | Qt::Key_I))
    , exportFile(make("export", QStringLiteral("export"), tr("&Export…"),
                      tr("Write the composition to a text or MIDI file"), Qt::CTRL | Qt::Key_E))
    , save(make("save", QStringLiteral("save"), tr("&Save"),
                tr("Name a new project; one that has a name saves each edit as it is made, and says so"),
                QKeySequence::Save))
    , saveAs(make("save-as", QStringLiteral("save"), tr("Save &As…"), tr("Go on in another file"),
                  Qt::CTRL | Qt::SHIFT | Qt::Key_S))
    , nameVersion(make("name-version", QStringLiteral("save"), tr("Name a &Version…"),
                       tr("Keep the project as it is now, by name, to come back to"),
                       Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_S))
    , clearRecent(make("clear-recent", QStringLiteral("trash"), tr("&Clear This List"),
                       tr("Forget which projects were open; the projects stay")))
    , quit(make("quit", QStringLiteral("close"), tr("&Quit"), tr("Close Barline"), Qt::CTRL | Qt::Key_Q))
    , undo(make("undo", QStringLiteral("undo"), tr("&Undo"), tr("Take back the latest step"), QKeySequence::Undo))
    , redo(make("redo", QStringLiteral("redo"), tr("&Redo"), tr("Make the step again"),
                Qt::CTRL | Qt::SHIFT | Qt::Key_Z))
    , history(make("history", QStringLiteral("rename"), tr("&History…"), tr("List the edits and the named versions"),
                   Qt::CTRL | Qt::Key_H))
    , copyDsl(make("copy", QStringLiteral("copy"), tr("&Copy"),
                   tr("Copy the selected notes, blocks or bars, else the clip or the composition; other programs get "
                      "text"),
                   QKeySequence::Copy))
    , copySml(make("copy-sml", QStringLiteral("copy"), tr("Copy as &SML Text"),
                   tr("Copy the selected notes or bars, else the clip or the composition, in the short notation"),
                   Qt::CTRL | Qt::ALT | Qt::Key_C))
    , paste(
          make("paste", QStringLiteral("paste"), tr("&Paste"),
               tr("Add what is on the clipboard: notes at the note cursor, blocks and bars at the playhead, clips and "
                  "compositions to the project"),
               QKeySequence::Paste))
    , playStop(make("play", QStringLiteral("play"), tr("&Play"), tr("Play from the playhead"), Qt::Key_Space))
    , toStart(make("to-start", QStringLiteral("to-start"), tr("Return to &Start"), tr("Put the playhead at the start"),
                   Qt::Key_Home))
    , lightTheme(
          make("theme-light", QStringLiteral("sun"), tr("&Light"), tr("Dark on light"), Qt::CTRL | Qt::ALT | Qt::Key_1))
    , darkTheme(
          make("theme-dark", QStringLiteral("moon"), tr("&Dark"), tr("Light on dark"), Qt::CTRL | Qt::ALT | Qt::Key_2))
    , contrastTheme(make("theme-contrast", QStringLiteral("contrast"), tr("&High Contrast"),
                         tr("Black, white and yellow"), Qt::CTRL | Qt::ALT | Qt::Key_3))
    , fullScreen(make("full-screen", QStringLiteral("full-screen"), tr("&Full Screen"),
                      tr("Give the window the whole screen"), QKeySequence(Qt::Key_F11)))
    , firstSong(make("guide-first-song", QStringLiteral("book"), tr("Your &First Song"),
                     tr("From a document to a song, step by step"), Qt::CTRL | Qt::Key_F1))
    , arrangerGuide(make("guide-arranger", QStringLiteral("book"), tr("The A&rranger"),
                         tr("What the hands can do in the arranger"), Qt::CTRL | Qt::SHIFT | Qt::Key_F1))
    , pianoRollGuide(make("guide-piano-roll", QStringLiteral("book"), tr("The &Piano Roll"),
                          tr("What the hands can do in the piano roll"), Qt::ALT | Qt::SHIFT | Qt::Key_F1))
    , shortcuts(make("keyboard-shortcuts", QStringLiteral("keyboard"), tr("&Keyboard Shortcuts…"),
                     tr("See and change what the keys do"), QKeySequence::HelpContents))
    , about(make("about", QStringLiteral("info"), tr("&About Barline"), tr("Version and license")))
{
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    playStop->setAutoRepeat(false);
    playStop->setIconVisibleInMenu(false); // it is drawn for the accent button
    auto *themes = new QActionGroup(this);
    for (QAction *action : {lightTheme, darkTheme, contrastTheme}) {
        action->setCheckable(true);
        themes->addAction(action);
    }
    fullScreen->setCheckable(true);
    connect(lightTheme, &QAction::triggered, this, [this] { m_theme.setMode(Theme::Mode::Light); });
    connect(darkTheme, &QAction::triggered, this, [this] { m_theme.setMode(Theme::Mode::Dark); });
    connect(contrastTheme, &QAction::triggered, this, [this] { m_theme.setMode(Theme::Mode::Contrast); });
    connect(&m_theme, &ThemeSource::changed, this, &WindowActions::showTheme);
    showTheme();
    showPlaying(false);
    showUndo({});
    showRedo({});
}

void WindowActions::showUndo(const QString &label)
{
    undo->setEnabled(!label.isEmpty());
    undo->setText(label.isEmpty() ? tr("&Undo") : tr("&Undo %1").arg(escaped(label)));
}

void WindowActions::showRedo(const QString &label)
{
    redo->setEnabled(!label.isEmpty());
    redo->setText(label.isEmpty() ? tr("&Redo") : tr("&Redo %1").arg(escaped(label)));
}

void WindowActions::showPlaying(bool playing)
{
    playStop->setText(playing ? tr("S&top") : tr("&Play"));
    playStop->setToolTip(playing ? withKey(tr("Stop"), *playStop) : withKey(tr("Play from the playhead"), *playStop));
    playStop->setIcon(
        m_theme.icon(playing ? QStringLiteral("stop") : QStringLiteral("play"), Token::OnAccent, Token::OnAccent));
}

QString WindowActions::withKey(const QString &toolTip, const QAction &action)
{
    const QKeySequence key = action.shortcut();
    return key.isEmpty() ? toolTip
                         : tr("%1 (%2)", "what it does, key").arg(toolTip, key.toString(QKeySequence::NativeText));
}

QAction *WindowActions::make(const char *name, const QString &icon, const QString &text, const QString &toolTip,
                             const QKeySequence &shortcut)
{
    auto *action = new QAction(m_theme.icon(icon), text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(shortcut);
    action->setToolTip(withKey(toolTip, *action));
    action->setStatusTip(toolTip);
    return action;
}

void WindowActions::showTheme()
{
    const Theme::Mode mode = m_theme.theme().mode();
    lightTheme->setChecked(mode == Theme::Mode::Light);
    darkTheme->setChecked(mode == Theme::Mode::Dark);
    contrastTheme->setChecked(mode == Theme::Mode::Contrast);
}

} // namespace barline

#include "moc_WindowActions.cpp"
