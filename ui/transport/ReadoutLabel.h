#pragma once

#include "ui/theme/ThemeSource.h"

#include <QWidget>

class QAction;

namespace barline {

/// A value that changes often. Digits stand in cells of one width, whatever the font, and the label is as wide as the
/// widest text that it reserves room for: nothing beside it moves.
class ReadoutLabel : public QWidget
{
    Q_OBJECT

public:
    ReadoutLabel(ThemeSource &theme, const QString &name, const QFont &font, Token color, QWidget *parent = nullptr);

    const QString &text() const { return m_text; }
    void setText(const QString &text);
    /// The label is never narrower than any of these; digits count as their widest.
    void reserve(const QStringList &texts);
    /// A click on it, or Enter and Space with the keyboard on it, does that, which changes the value, while it is
    /// enabled.
    void setAction(QAction *action);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool canAct() const;
    int widthOf(const QString &text) const;

    ThemeSource &m_theme;
    QString m_name;
    QString m_text;
    QStringList m_reserved;
    Token m_color;
    QAction *m_action = nullptr;
    int m_digit = 0; ///< the width of a digit's cell
};

} // namespace barline
