#pragma once

#include "app/Application.h"
#include "ui/pianoroll/RollScene.h"

#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

class QMimeData;

namespace barline {
class ArrangementView;
}

namespace barline::test {

/// The whole program with its real window, and a user's hands on it: every event goes in where the window system's do.
/// Each stage has a home folder of its own.
class Stage
{
public:
    explicit Stage(const QStringList &files = {});
    ~Stage();

    /// Closes the window as its frame's button does, and starts the program anew with the same settings, its window as
    /// it was left. False where it does not end or start.
    bool restart(const QStringList &files);

    /// A file in the stage's folder.
    QString file(const QString &name) const { return m_folder.filePath(name); }
    static QString document(const char *name);

    Application &application() { return *m_application; }
    /// Whether the window is there and takes keys.
    bool isReady() const;
    /// Waits until it is, after a start and after a dialog was closed.
    bool becomesReady() const;
    MainWindow &window() const { return m_application->desk()->window(); }
    EditorContext &context() const { return m_application->desk()->context(); }
    const Project &project() const { return context().project(); }
    const Composition &song() const { return *context().composition(); }
    ArrangementView &blocks() const;
    RollScene &roll() const { return *window().findChild<RollScene *>(); }
    template <typename Widget>
    Widget *find(const char *objectName) const
    {
        return window().findChild<Widget *>(QString::fromLatin1(objectName));
    }

    // Hands

    void press(QWidget &widget, QPoint at, Qt::KeyboardModifiers modifiers = {},
               Qt::MouseButton button = Qt::LeftButton);
    void move(QWidget &widget, QPoint at, Qt::KeyboardModifiers modifiers = {});
    void release(QWidget &widget, QPoint at, Qt::KeyboardModifiers modifiers = {},
                 Qt::MouseButton button = Qt::LeftButton);
    void click(QWidget &widget, QPoint at, Qt::KeyboardModifiers modifiers = {},
               Qt::MouseButton button = Qt::LeftButton);
    void click(QWidget *button);
    void doubleClick(QWidget &widget, QPoint at);
    void drag(QWidget &widget, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {});
    void turnWheel(QWidget &widget, QPoint at, int notches, Qt::KeyboardModifiers modifiers = {});
    /// A drop of files from a file manager: what happens between entering the window and letting go.
    void drop(QWidget &widget, QPoint at, const QStringList &files);
    /// The same of text.
    void dropText(QWidget &widget, QPoint at, const QByteArray &text);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text);
    /// Opens a menu of the menu bar by mouse and clicks the entry with that text, which must be enabled.
    bool choose(const QString &menu, const QString &entry);
    /// The text of the entry that begins so; empty where there is none.
    QString menuText(const QString &menu, const QString &beginning) const;
    /// Gives the file dialog that is open a path.
    bool answerFileDialog(const QString &path);

    // Places

    /// In the arrangement's viewport; rows from 0, bars from 1.
    QPoint atBar(int row, int bar) const;
    QWidget &blockArea() const;
    QPoint atBlock(InstanceId instance) const;
    QImage pictureOf(InstanceId instance) const;
    QWidget &noteArea() const;
    /// On a key, `beats` from the clip's start.
    QPoint atNote(double beats, int pitch) const;
    QPoint atNote(const RollScene::Hit &note, double share = 0.5) const;

    // What is there

    TrackPtr track(int row) const { return song().tracks.at(row); }
    InstancePtr block(int row, int index) const { return track(row)->instances.at(index); }
    /// All notes of the open clip in order.
    QList<RollScene::Hit> openNotes() const;
    QString notice() const;
    QString undoText() const { return menuText(QStringLiteral("Edit"), QStringLiteral("Undo")); }
    QString redoText() const { return menuText(QStringLiteral("Edit"), QStringLiteral("Redo")); }
    bool isSaved() const;
    /// The labels of the edits in the project file, oldest first, as another process reads them.
    QStringList labelsInFile() const;
    static QByteArray runProgram(const QStringList &arguments, int *status);

private:
    void start(const EditorOptions &options);
    static void dropData(QWidget &widget, QPoint at, const QMimeData &data);
    QWindow *keyWindow() const;
    QMenu *menuOf(const QString &name) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Application> m_application;
};

} // namespace barline::test
