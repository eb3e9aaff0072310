#pragma once

#include "ui/arranger/ArrangementLayout.h"
#include "ui/arranger/tracks/NameEditor.h"
#include "ui/theme/ThemeSource.h"

#include <QPointer>
#include <QWidget>

namespace barline {

class LetterButton;

/// The head of a folder's row: an arrow that folds it, its name, mute and solo of all tracks in it. It shows a folder
/// and says what the user wants; it changes nothing itself. What is pressed beside the buttons is for the list.
class FolderHeader : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kArrowWidth = 22;

    /// What its tracks are.
    struct Sound
    {
        bool areMuted = false; ///< all of them, as the next
        bool areSoloed = false;
        int tracks = 0;
        bool operator==(const Sound &) const = default;
    };

    explicit FolderHeader(const ThemeSource &theme, QWidget *parent = nullptr);

    /// Ends a renaming when it is another one.
    void setFolder(const FolderRow &row, const Sound &sound);
    const FolderRow &row() const { return m_row; }
    /// Where a press folds.
    QRect arrow() const;
    /// Edits the last of its names in place.
    void startRenaming();

signals:
    void renamed(const QString &folder, const QString &name);
    void muteChosen(bool muted);
    void soloChosen(bool soloed, bool alone);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void nameControls();
    QRect nameRect() const;
    QString name() const;

    const ThemeSource &m_theme;
    LetterButton *m_mute;
    LetterButton *m_solo;
    QPointer<NameEditor> m_editor;
    QString m_renamed; ///< while there is an editor
    FolderRow m_row;
    Sound m_sound;
};

} // namespace barline
