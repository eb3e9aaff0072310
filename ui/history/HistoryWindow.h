#pragma once

#include "core/edit/NamedVersion.h"
#include "ui/EditorContext.h"
#include "ui/history/HistoryModel.h"
#include "ui/theme/ThemeSource.h"

#include <QAction>
#include <QDialog>

class QLabel;
class QTreeView;
class QTreeWidget;

namespace barline {

/// What was done to the project and by whom, what was not applied, and the named versions. Not modal. Knows no files:
/// it says what is wanted of versions and shows those it is given.
class HistoryWindow : public QDialog
{
    Q_OBJECT

public:
    HistoryWindow(EditorContext &context, ThemeSource &theme, QWidget *parent = nullptr);

    void setVersions(const QList<NamedVersion> &versions);

signals:
    /// It was opened or the versions may have changed: setVersions() is wanted.
    void versionsWanted();
    void nameVersionRequested();
    void restoreRequested(const barline::NamedVersion &version);
    void compactRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QAction *make(const QString &icon, const QString &text, const QString &toolTip, const QKeySequence &shortcut);
    QWidget *makeBar(const QList<QAction *> &actions);
    void layOut();
    void refresh();
    void showChoice();
    int currentRow() const;
    void revert();
    void applyAnyway();
    void dismiss();
    void copy() const;
    void restore();

    EditorContext &m_context;
    ThemeSource &m_theme;
    HistoryModel *m_model;
    QTreeView *m_edits;
    QLabel *m_note;
    QTreeWidget *m_list;
    QList<NamedVersion> m_versions;
    QAction *m_revert;
    QAction *m_applyAnyway;
    QAction *m_dismiss;
    QAction *m_copy;
    QAction *m_compact;
    QAction *m_nameVersion;
    QAction *m_restore;
};

} // namespace barline
