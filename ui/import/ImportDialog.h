#pragma once

#include "core/base/Progress.h"
#include "core/service/ImportPlan.h"
#include "ui/theme/ThemeSource.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QListView;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace barline {

class FindingsModel;

/// What an import would do, before it does it: the form of each document, what is in it, what was found, and whether
/// what the project knows already is updated or added again. Open it with open(); it first shows that it reads. GUI
/// thread.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `name`: of what is being read; `progress`: how far that is.
    ImportDialog(ThemeSource &theme, const QString &name, Progress progress, QWidget *parent);

    void setPlan(ImportPlan plan);
    /// As the user chose.
    const ImportPlan &plan() const { return m_plan; }

private:
    QLabel *addLine(const QString &text, const char *look, int indent);
    void addDocument(int index);
    /// A thing that can be updated or added, with the choice; the choice goes to all `set` is given.
    void addChoice(const QString &icon, const QString &name, const QString &facts, const QString &knownName,
                   const std::function<void(ImportChoice)> &set);
    void addClips(int document);
    void addPart(const QString &icon, const QString &name, const QString &facts, QWidget *choice);
    void showFindings();

    ThemeSource &m_theme;
    ImportPlan m_plan;
    QLabel *m_title;
    Progress m_read;
    QTimer m_look; ///< at that, while it reads
    QProgressBar *m_progress;
    QScrollArea *m_scroll;
    QVBoxLayout *m_rows;
    QLabel *m_found;
    QListView *m_findings;
    FindingsModel *m_model;
    QPushButton *m_import;
};

/// A form in words for people. Translated.
QString formWords(DocumentForm form);

} // namespace barline
