#pragma once

#include "ui/import/FindingsModel.h"
#include "ui/theme/ThemeSource.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QToolButton;

namespace barline {

/// What was found in a document that was brought in, or was not: all of it, to read and to copy. Stays until closed.
class FindingsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsPanel(ThemeSource &theme, QWidget *parent = nullptr);

    /// Shows the panel, the list from its start. Where there are errors the title says that nothing was changed.
    /// Findings of more than one document name theirs, and the title counts them.
    void showFindings(const QString &documentName, const Findings &findings);
    /// Likewise under another title.
    void showMessages(const QString &title, const Findings &findings);
    /// Likewise what is missing of a project that was salvaged.
    void showMissing(const QString &projectName, const Findings &missing);

    /// As high as its findings, within reason.
    QSize sizeHint() const override;

signals:
    void closed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showList(const QString &title);
    void dress();
    void copyAll() const;
    void copySelected() const;
    QString titleFor(const QString &documentName) const;
    void close();

    ThemeSource &m_theme;
    FindingsModel *m_model;
    QLabel *m_icon;
    QLabel *m_title;
    QPushButton *m_copy;
    QToolButton *m_close;
    QListView *m_list;
};

} // namespace barline
