#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace barline {

/// A question in its place: one sentence, the answer that does something, and Cancel. Hidden until asked.
class ConfirmStrip : public QFrame
{
    Q_OBJECT

public:
    explicit ConfirmStrip(QWidget *parent = nullptr);

    void ask(const QString &question, const QString &accept);
    /// Other words for the question that is being asked.
    void setQuestion(const QString &question);
    void dismiss();

signals:
    void accepted();
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_question;
    QPushButton *m_accept;
    QPushButton *m_cancel;
};

} // namespace barline
