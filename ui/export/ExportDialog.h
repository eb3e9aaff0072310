#pragma once

#include "ui/EditorContext.h"
#include "ui/MusicChoice.h"
#include "ui/export/ExportOrder.h"
#include "ui/theme/ThemeSource.h"

#include <QDialog>

#include <stop_token>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace barline {

/// Asks what is to be written (a composition, or clips), in which form, and where to, and says what the form cannot say
/// before anything is written. A file that is there is replaced only by a button that says so. Open it with open(). GUI
/// thread.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// Starts with what is chosen in the window.
    ExportDialog(EditorContext &context, ThemeSource &theme, const MusicChoice &chosen, QWidget *parent);
    ~ExportDialog() override;

signals:
    /// The user wants this written.
    void ordered(const barline::ExportOrder &order);

private:
    void layOut();
    void fillCompositions(CompositionId chosen);
    void fillClips(const QList<ClipPtr> &chosen);
    void fillForms();
    void chooseFile();
    /// A suggested path keeps in step with the name and the form, one of the user's own with the form.
    void suggestFile();
    /// As it was typed; a name alone is in the folder of documents.
    QString path() const;
    QString ending() const;
    bool endsAsTheForm() const;
    /// Asks a worker whether there is a file of that name.
    void checkPlace();
    MusicChoice what() const;
    std::optional<DocumentForm> form() const;
    ExportOrder order() const;
    /// Asks a worker what the form cannot say.
    void look();
    void showLosses(const Result<Findings> &losses);
    /// What is wrong with the place, or what would be lost there.
    QString placeWords() const;
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
    QLabel *m_placed;
    QLabel *m_found;
    QListWidget *m_losses;
    QPushButton *m_export;
    QString m_suggested;           ///< while the path is not the user's own
    QString m_agreed;              ///< the user chose it in a dialog, which asked
    std::optional<bool> m_isTaken; ///< whether there is a file; none until it is known
    bool m_isChecking = false;
    std::stop_source m_stop; ///< of the last question
    quint64 m_ticket = 0;    ///< an answer to an earlier question comes too late
    bool m_canSay = false;   ///< the form can say it
};

} // namespace barline
