#include "ui/theme/ThemeSource.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/IconEngine.h"
#include "ui/theme/StyleSheet.h"

#include <QApplication>
#include <QStyleFactory>
#include <QToolTip>

static void initIconResource()
{
    Q_INIT_RESOURCE(icons);
}

namespace barline {

ThemeSource::ThemeSource(Theme::Mode mode, QObject *parent)
    : QObject(parent)
    , m_theme(mode)
{
    initIconResource();
}

Theme::Mode ThemeSource::systemMode()
{
    const QPalette palette = QGuiApplication::palette();
    const bool dark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return dark ? Theme::Mode::Dark : Theme::Mode::Light;
}

void ThemeSource::setMode(Theme::Mode mode)
{
    if (m_theme.mode() == mode)
        return;
    m_theme = Theme(mode);
    emit changed();
}

QIcon ThemeSource::icon(const QString &name, Token normal, Token checked) const
{
    return QIcon(new IconEngine(this, name, normal, checked));
}

QIcon ThemeSource::applicationIcon()
{
    initIconResource();
    return QIcon(QStringLiteral(":/icons/barline.svg"));
}

void ThemeSource::applyTo(QApplication &application)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(Fonts::body());
    QToolTip::setFont(Fonts::label());
    QGuiApplication::setWindowIcon(applicationIcon());
    dress(application);
    connect(this, &ThemeSource::changed, &application, [this, &application] { dress(application); });
}

void ThemeSource::dress(QApplication &application) const
{
    QApplication::setPalette(m_theme.palette());
    application.setStyleSheet(styleSheetOf(m_theme));
}

} // namespace barline

#include "moc_ThemeSource.cpp"
