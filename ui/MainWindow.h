#pragma once

#include "core/base/Finding.h"
#include "core/edit/NamedVersion.h"
#include "core/service/DocumentSource.h"
#include "ui/EditorContext.h"
#include "ui/MusicChoice.h"
#include "ui/canvas/Gesture.h"
#include "ui/export/ExportOrder.h"
#include "ui/transport/SaveState.h"

#include <QFuture>
#include <QMainWindow>

#include <functional>

class QMimeData;

namespace barline {

class ArrangerPanel;
class DropOutline;
class DslPanel;
class FindingsPanel;
class GuideDialog;
class HistoryWindow;
class ImportDialog;
class NoticeBar;
class PianoRollPanel;
class ProjectDock;
class ShortcutTable;
class StatusBar;
class ThemeSource;
class Transport;
class TransportBar;
class WindowActions;
class MainWindowLayout;

/// The window of one project: menus, transport, what MainWindowLayout divides, status. It knows no files: it asks for
/// names and says what is wanted; the application does it. GUI thread; all that it is given outlives it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(EditorContext &context, ThemeSource &theme, Transport &transport, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The project's name, whether all is saved, and what is to be said about that (may be empty).
    void setProject(const QString &title, SaveState state, const QString &message);
    /// All that was found in a document, beside the music until closed.
    void showFindings(const QString &documentName, const Findings &findings);
    /// What could not be saved of a damaged project, likewise.
    void showMissing(const QString &projectName, const Findings &missing);
    /// A sentence below the transport, with something to do about it where `actionText` is not empty. Replaces the
    /// last.
    void showNotice(const QString &text, const QString &actionText, std::function<void()> action);
    /// Ends the notice with that text where it is still there.
    void takeBackNotice(const QString &text);
    /// For the history list, after versionsWanted().
    void setVersions(const QList<NamedVersion> &versions);
    /// Opens the list of what was done.
    void showHistoryList();
    /// What copyRequested() asked for last is on the clipboard; `warnings` say what its text leaves out.
    void sayCopied(const QString &name, const Findings &warnings);
    /// What was asked for last by copyRequested() is not on it.
    void sayNotCopied(const Error &why);
    /// Opens what shows an import before it is made; `name`: of what is being read, `progress`: how far that
    /// is. It deletes itself once closed.
    ImportDialog *openImportDialog(const QString &name, const Progress &progress);
    /// What is going on, for the status bar.
    ProgressList &progress();

    /// Applies what is valid of the music that was written as text. Ends with the names of that whose text holds more.
    QFuture<QStringList> settleTexts();

    /// "arranger", "piano-roll" or "dsl" alone in the window, for pictures.
    void showOnly(const QString &part);
    /// Place, size, and how the parts share it.
    QByteArray saveLayout() const;
    /// False where `layout` was not made by saveLayout().
    bool restoreLayout(const QByteArray &layout);
    /// The keys that the user gave to actions.
    QByteArray saveShortcuts() const;
    void restoreShortcuts(const QByteArray &keys);
    /// Where the compositions and clips of this project were left, for the next time that it is opened.
    QByteArray saveViews() const;
    void restoreViews(const QByteArray &views);
    /// Lets the window be closed without closeAsked().
    void allowClose() { m_mayClose = true; }
    /// Projects that were open before, the latest first, for the File menu.
    void setRecentProjects(const QStringList &paths);

signals:
    /// saveShortcuts() has something to be kept.
    void shortcutsChanged();
    void newRequested();
    void demoRequested();
    void openRequested(const QString &path);
    void importRequested(const QStringList &paths);
    void exportOrdered(const barline::ExportOrder &order);
    void saveRequested();
    void saveAsRequested();
    void nameVersionRequested();
    void recentRequested(const QString &path);
    void recentCleared();
    void versionsWanted();
    void restoreRequested(const barline::NamedVersion &version);
    void compactRequested();
    /// Files or text that were dropped somewhere on the window, or pasted.
    void documentsDropped(const QList<barline::DocumentSource> &sources);
    /// The same on the clip list: their clips are to join it.
    void clipsDropped(const QList<barline::DocumentSource> &sources);
    void copyRequested(const barline::MusicChoice &what, barline::TextKind kind);
    /// A row of a list is being dragged out, with this picture.
    void dragOutRequested(const barline::MusicChoice &what, QWidget *from, const QPixmap &picture);
    /// The user wants to leave. Answer with allowClose() and close(), or not at all.
    void closeAsked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void layOut();
    void makeMenus();
    void connectReadouts();
    void connectActions();
    void connectParts();
    void showHistory();
    void takeBack();
    void makeAgain();
    void reportError(const Error &error);
    void chooseProject();
    void chooseDocuments();
    void chooseExport();
    void copy(TextKind kind);
    /// What is selected in the arranger, wherever the keyboard is; `takeAway` once it is on the clipboard.
    void cut(const std::function<void()> &takeAway);
    /// What chosenMusic() is, but the selected blocks or bars as such where the keyboard is on them.
    MusicChoice chosenForCopy() const;
    /// The selected blocks or bars as such; empty where none are.
    MusicChoice chosenInArranger() const;
    /// What is copied there is what the menus say.
    void nameCopy();
    /// The song, but where the keyboard is in a list, what is chosen there.
    MusicChoice chosenForExport() const;
    /// `takeAway`: once it is on the clipboard; not at all where it does not get there, or more is copied before.
    void requestCopy(const MusicChoice &what, TextKind kind, std::function<void()> takeAway = {});
    void endCopy();
    /// Once what is being copied is on the clipboard.
    void whenCopied(std::function<void()> paste);
    /// Where the keyboard is: the selected notes or the clip, blocks' clips, or the composition.
    MusicChoice chosenMusic() const;
    /// Where the keyboard is: into the clip of the piano roll, the clip list, or the project.
    void paste();
    /// `at`: into the clip of the piano roll, there. `bar`: of the song.
    void pasteMusic(const std::optional<CanvasPoint> &at, const std::optional<BarNumber> &bar = {});
    /// Blocks or bars, into the arranger where the keyboard is there or at a bar of it. False where there are none.
    bool pasteArranged(const QMimeData *copied, const QList<DocumentSource> &text, const std::optional<BarNumber> &at);
    void showFullScreenOrNot(bool full);
    void showShortcuts();
    void showAbout();

    EditorContext &m_context;
    ThemeSource &m_theme;
    Transport &m_transport;
    WindowActions *m_actions;
    TransportBar *m_transportBar;
    NoticeBar *m_notices;
    GuideDialog *m_guide = nullptr; ///< once it was asked for
    ProjectDock *m_dock;
    ArrangerPanel *m_arranger;
    PianoRollPanel *m_pianoRoll;
    DslPanel *m_text;
    FindingsPanel *m_findings;
    HistoryWindow *m_history = nullptr; ///< once it was opened
    MainWindowLayout *m_layout;
    QMenu *m_recent = nullptr;            ///< once there are menus
    ShortcutTable *m_shortcuts = nullptr; ///< once there are menus
    StatusBar *m_status;
    DropOutline *m_dropOutline;
    bool m_mayClose = false;
    bool m_isCopying = false;
    std::function<void()> m_takeAway; ///< what is being cut
    QList<std::function<void()>> m_afterCopy;
};

} // namespace barline
