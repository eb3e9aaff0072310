#pragma once

#include "ui/theme/ThemeSource.h"

#include <QWidget>

namespace barline {

/// How loud a track is or where between left and right, as a bar that is dragged along, turned by wheel or arrows, or
/// typed. It shows a value and says what is wanted; it changes nothing itself.
class MixSlider : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Volume, Pan };

    MixSlider(const ThemeSource &theme, Kind kind, QWidget *parent);

    Kind kind() const { return m_kind; }
    void setValue(double value);
    /// That much beside its value is shown while a hand drags, of this one or of one that is changed along.
    void setShift(double by);
    /// With its value in words beside the bar.
    void setHasWords(bool words);
    /// What is shown.
    double shown() const;
    QString words() const;

signals:
    /// A hand is that far from where it began; nothing is to be made yet.
    void dragged(double by);
    /// It let go there; 0 where it gave up.
    void released(double by);
    void stepped(double by);
    /// Back to what a new track has.
    void resetAsked();
    /// Its value is to be typed.
    void typingAsked();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    double least() const;
    double most() const;
    QRectF bar() const;
    void give(bool up);

    const ThemeSource &m_theme;
    Kind m_kind;
    double m_value = 0;
    double m_shift = 0;
    bool m_hasWords = false;
    std::optional<double> m_pressedAt; ///< while it is held
    int m_turned = 0;                  ///< of the wheel, less than a notch
};

} // namespace barline
