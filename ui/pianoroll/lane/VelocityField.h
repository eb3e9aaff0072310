#pragma once

#include <QSpinBox>

namespace barline {

/// A small field in which a velocity is typed over the notes: Return takes it, Esc and leaving it do not.
class VelocityField : public QSpinBox
{
    Q_OBJECT

public:
    explicit VelocityField(QWidget *parent);

    /// Shows it beside `at`, in the parent's pixels, within the parent.
    void ask(QPointF at, int velocity);

signals:
    void typed(int velocity);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void leave();
};

} // namespace barline
