#pragma once

#include <QLineEdit>

namespace barline {

/// A field in which the name of a drum is typed over the one it has: Return takes it, an empty one too, Esc and leaving
/// it do not.
class DrumNameField : public QLineEdit
{
    Q_OBJECT

public:
    explicit DrumNameField(QWidget *parent);

    /// Shows it across the parent, its middle at `y`.
    void ask(int key, double y, const QString &name);

signals:
    void typed(int key, const QString &name);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void leave();

    int m_key = 0;
    QString m_asked;
};

} // namespace barline
