#pragma once

#include "ui/theme/ThemeSource.h"

#include <QAction>
#include <QKeySequence>

namespace barline {

/// The window's own actions, each with its name, icon, shortcut and tool tip; the key in it is the one that holds. What
/// tracks, blocks, notes and clips can do comes from their panels. The window connects them.
class WindowActions : public QObject
{
    Q_OBJECT

    ThemeSource &m_theme;

public:
    explicit WindowActions(ThemeSource &theme, QObject *parent = nullptr);

    QAction *const newProject;
    QAction *const openProject;
    QAction *const openDemo;
    QAction *const importFiles;
    QAction *const exportFile;
    QAction *const save;
    QAction *const saveAs;
    QAction *const nameVersion;
    QAction *const clearRecent;
    QAction *const quit;
    QAction *const undo;
    QAction *const redo;
    QAction *const history;
    QAction *const copyDsl;
    QAction *const copySml;
    QAction *const paste;
    QAction *const playStop;
    QAction *const toStart;
    QAction *const lightTheme;
    QAction *const darkTheme;
    QAction *const contrastTheme;
    QAction *const fullScreen;
    QAction *const firstSong;
    QAction *const arrangerGuide;
    QAction *const pianoRollGuide;
    QAction *const shortcuts;
    QAction *const about;

    /// Names the step ("Undo Move 3 Notes"); an empty label disables.
    void showUndo(const QString &label);
    void showRedo(const QString &label);
    void showPlaying(bool playing);

private:
    QAction *make(const char *name, const QString &icon, const QString &text, const QString &toolTip,
                  const QKeySequence &shortcut = {});
    static QString withKey(const QString &toolTip, const QAction &action);
    void showTheme();
};

} // namespace barline
