#pragma once

#include "ui/theme/Theme.h"

#include <QIcon>
#include <QObject>

class QApplication;

namespace barline {

/// Holds the theme that the program shows. Passed by reference to whoever paints; outlives them. GUI thread.
class ThemeSource : public QObject
{
    Q_OBJECT

public:
    explicit ThemeSource(Theme::Mode mode = Theme::Mode::Light, QObject *parent = nullptr);

    /// Light or dark, as the palette is that the system gave the application.
    static Theme::Mode systemMode();

    const Theme &theme() const { return m_theme; }
    QColor color(Token token) const { return m_theme.color(token); }
    void setMode(Theme::Mode mode);

    /// The drawing resources/icons/NAME.svg in this theme's colours, now and after a change of theme: Text, dimmed
    /// when disabled, Accent when checked.
    QIcon icon(const QString &name) const { return icon(name, Token::Text, Token::Accent); }
    /// For icons on a ground of their own: the token at rest and the one when checked.
    QIcon icon(const QString &name, Token normal, Token checked) const;
    /// The application's icon, in colour.
    static QIcon applicationIcon();

    /// Gives the application its style, font, palette and style sheet, and keeps them in step with the theme.
    void applyTo(QApplication &application);

signals:
    /// Another theme: repaint, and forget what was drawn in the old colours.
    void changed();

private:
    void dress(QApplication &application) const;

    Theme m_theme;
};

} // namespace barline
