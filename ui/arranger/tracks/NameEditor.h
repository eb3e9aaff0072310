#pragma once

#include <QLineEdit>

namespace barline {

/// A name that is edited in its place: Enter and leaving keep it, Esc gives up. It deletes itself then.
class NameEditor : public QLineEdit
{
    Q_OBJECT

public:
    NameEditor(const QString &name, QWidget *parent);

    /// With the keyboard in it, all selected.
    void start(const QRect &place);
    /// `keep`: as where it is left.
    void finish(bool keep);

signals:
    void done(const QString &name, bool keep);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    bool m_isDone = false;
};

} // namespace barline
