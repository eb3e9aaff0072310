#pragma once

#include "ui/canvas/PopupFrame.h"

class QFormLayout;
class QLabel;
class QPushButton;

namespace barline {

/// A few values that are asked for over a panel without stopping anything: Return or its button takes them,
/// Escape or a press elsewhere leaves all as it was. It deletes itself when it closes.
class AskPopup : public PopupFrame
{
    Q_OBJECT

public:
    /// `accept` is what the button says.
    AskPopup(const QString &title, const QString &accept, QWidget *parent);

    /// Below the rows before; the label is what the field is called.
    void addField(const QString &label, QWidget *field);
    void addWide(QWidget *field);
    /// Why what is there now cannot be taken; empty where it can.
    void setObjection(const QString &why);
    /// In the middle of the upper edge of `view`, with the keyboard in the first field.
    void popUp(const QWidget &view);

signals:
    void accepted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void accept();

    QFormLayout *m_rows;
    QLabel *m_objection;
    QPushButton *m_accept;
    QWidget *m_first = nullptr;
};

} // namespace barline
