#pragma once

#include "ui/canvas/RoundedRects.h"
#include "ui/theme/ThemeSource.h"

#include <QAbstractButton>

namespace barline {

/// A small checkable button with one letter, as mute and solo have in a track's header.
class LetterButton : public QAbstractButton
{
    Q_OBJECT

public:
    LetterButton(const ThemeSource &theme, const QString &letter, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {22, 18}; }
    /// The keys that were held when it was clicked last.
    Qt::KeyboardModifiers clickedWith() const { return m_clickedWith; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const ThemeSource &m_theme;
    RoundedRects m_rects;
    Qt::KeyboardModifiers m_clickedWith;
};

} // namespace barline
