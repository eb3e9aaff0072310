#pragma once

#include "ui/dsl/DslController.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace barline {

class DslBar;
class ElidedLabel;

/// The clip that is open, or the whole composition, as text beside the notes: its head, what is to be decided, the
/// text, and below it whether it is applied and what is wrong. GUI thread.
class DslPanel : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kWidth = 460;

    DslPanel(EditorContext &context, ThemeSource &theme, QWidget *parent = nullptr);

    /// Shows and hides the panel.
    QAction *toggleAction() const { return m_toggle; }
    /// What can be done in it, for the window's menu.
    QList<QAction *> textActions() const;
    /// Whether one writes in it.
    bool hasKeyboard() const;
    void paste();
    /// Whether the keyboard is in the text, be it to write or to read; then it is the text that is copied.
    bool isRead() const;
    /// Whether the text is that of the open clip; else that of the composition.
    bool isOfClip() const;
    /// Copies what is selected, else the whole text.
    void copy() const;
    /// Of what is typed and not applied, else of the document.
    void undo();
    void redo();
    /// See DslController::settle().
    QFuture<QStringList> settle() { return m_controller->settle(); }

signals:
    /// The keyboard is to go to the music.
    void leaveAsked();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QAction *makeAction(const char *name, const QString &icon, const QString &text, const QString &toolTip,
                        const QKeySequence &shortcut);
    void makeActions();
    QWidget *makeHead();
    QWidget *makeFoot();
    QWidget *makeMessagePage();
    void connectParts();

    void toggle(bool isShown);
    void showState();
    void showBar();
    void showPage();
    void showMessage();
    void say(const QString &icon, Token token, const QString &text);
    QString countOf(const Findings &findings) const;
    QString textOf(const Finding &finding) const;
    void goToFinding(int step);
    void copyText() const;

    ThemeSource &m_theme;
    DslEditor *m_editor;
    DslController *m_controller;
    QAction *m_toggle;
    QAction *m_clip;
    QAction *m_composition;
    QAction *m_tidy;
    QAction *m_copy;
    QAction *m_complete;
    QAction *m_next;
    QAction *m_previous;
    DslBar *m_bar;
    ElidedLabel *m_name;
    QStackedWidget *m_pages;
    QLabel *m_emptyText;
    QPushButton *m_openAnyway;
    QLabel *m_icon;
    ElidedLabel *m_message;
};

} // namespace barline
