#pragma once

#include "ui/EditorContext.h"
#include "ui/export/ExportOrder.h"
#include "ui/theme/ThemeSource.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace barline {

/// Asks what is to be written (a composition, or clips), in which form, and where to, and says what the form cannot say
/// before anything is written. Open it with open(). GUI thread.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// Starts with what is chosen in the window.
    ExportDialog(EditorContext &context, ThemeSource &theme, const MusicChoice &chosen, QWidget *parent);

signals:
    /// The user wants this written.
    void ordered(const barline::ExportOrder &order);

private:
    void layOut();
    void fillCompositions(CompositionId chosen);
    void fillClips(const QList<ClipPtr> &chosen);
    void fillForms();
    void chooseFile();
    /// The place that was typed or suggested keeps in step with the name and the form.
    void suggestFile();
    MusicChoice what() const;
    std::optional<DocumentForm> form() const;
    ExportOrder order() const;
    /// Asks a worker what the form cannot say.
    void look();
    void showLosses(const Result<Findings> &losses);
    void updateButton();

    EditorContext &m_context;
    ThemeSource &m_theme;
    QRadioButton *m_isComposition;
    QRadioButton *m_isClips;
    QComboBox *m_compositions;
    QListWidget *m_clips;
    QComboBox *m_form;
    QLineEdit *m_path;
    QPushButton *m_browse;
    QLabel *m_found;
    QListWidget *m_losses;
    QPushButton *m_export;
    QString m_suggested;   ///< while the path is not the user's own
    quint64 m_ticket = 0;  ///< an answer to an earlier question comes too late
    bool m_canSay = false; ///< the form can say it
};

} // namespace barline
