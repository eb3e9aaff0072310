#pragma once

#include <QLineEdit>
#include <QPointer>

#include <functional>
#include <optional>

namespace barline {

/// A value that is typed, dragged up and down as a number, turned by the wheel, and stepped by keys. It knows no notes.
/// Typing: Return and Tab take what is typed, Esc and leaving it do not. Up and Down step, with Shift finely, Page Up
/// and Page Down far; so does the wheel, with Shift finely, with Ctrl far. A click begins typing.
class ValueField : public QLineEdit
{
    Q_OBJECT

public:
    enum class Step { Normal, Fine, Big };
    /// Of how many pixels a step is.
    struct Way
    {
        int normal = 1;
        int fine = 1; ///< with Shift
    };
    /// Takes what was typed; what is wrong with it, translated, where it cannot.
    using Take = std::function<QString(const QString &)>;

    /// Without a way it cannot be dragged.
    ValueField(const QString &name, std::optional<Way> way, Take take, QWidget *parent);

    /// What the value is; does not touch what is being typed.
    void showValue(const QString &text);
    /// What a click offers to choose from beside typing.
    void setChoices(const QStringList &choices);
    /// The keyboard goes there, to type.
    void beginTyping();
    /// What is wrong with what is typed; empty where nothing is.
    const QString &problem() const { return m_problem; }

signals:
    /// By the wheel or a key: upward where above 0.
    void stepped(int steps, barline::ValueField::Step size);
    void dragBegan();
    /// So many steps from where it began, and so many fine ones.
    void dragged(int steps, int fineSteps);
    void dragEnded(bool isKept);
    void problemChanged();
    /// The pointer or the keyboard came or went.
    void pointed(bool isHere);
    /// The keyboard wants to go back to the notes.
    void leaveAsked();

protected:
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Drag
    {
        double last = 0;
        double up = 0; ///< pixels
        double fineUp = 0;
        QPointer<QWidget> focusBefore;
    };

    /// Whether nothing typed is left.
    bool take();
    void restore();
    /// The value: shortened where there is no room for it and no keyboard.
    void showText();
    void say(const QString &problem);
    void showCursor();
    void beginDrag(double y);
    void endDrag(bool isKept);

    std::optional<Way> m_way;
    Take m_take;
    QString m_value;
    QString m_problem;
    std::optional<QPointF> m_pressed;
    std::optional<Drag> m_drag;
    int m_wheel = 0; ///< eighths of a degree, less than a notch
};

} // namespace barline
