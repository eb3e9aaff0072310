#pragma once

#include "ui/theme/ThemeSource.h"

#include <QWidget>

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

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int widthOf(const QString &text) const;

    ThemeSource &m_theme;
    QString m_name;
    QString m_text;
    QStringList m_reserved;
    Token m_color;
    int m_digit = 0; ///< the width of a digit's cell
};

} // namespace barline
