#include "ui/theme/IconEngine.h"

#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace barline {

IconEngine::IconEngine(const ThemeSource *source, QString name, Token normal, Token checked)
    : m_source(source)
    , m_name(std::move(name))
    , m_normal(normal)
    , m_checked(checked)
{}

QColor IconEngine::tint(QIcon::Mode mode, QIcon::State state) const
{
    if (!m_source)
        return Qt::transparent;
    const Theme &theme = m_source->theme();
    const QColor color = theme.color(state == QIcon::On ? m_checked : m_normal);
    return mode == QIcon::Disabled ? Theme::mix(color, theme.color(Token::Panel), 0.6) : color;
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const QPaintDevice *device = painter->device();
    const qreal ratio = device ? device->devicePixelRatioF() : 1;
    painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal)
{
    const QColor color = tint(mode, state);
    const QString key = QStringLiteral("barline-icon:%1:%2:%3x%4")
                            .arg(m_name, color.name(QColor::HexArgb))
                            .arg(size.width())
                            .arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(m_name));
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(QPointF(), size));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(m_source, m_name, m_normal, m_checked);
}

} // namespace barline
