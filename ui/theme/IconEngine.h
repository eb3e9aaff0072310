#pragma once

#include "ui/theme/ThemeSource.h"

#include <QIconEngine>
#include <QPointer>

namespace barline {

/// Draws one monochrome SVG in the current theme's colours at the size and pixel ratio asked for.
class IconEngine : public QIconEngine
{
public:
    IconEngine(const ThemeSource *source, QString name, Token normal, Token checked);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;

private:
    QColor tint(QIcon::Mode mode, QIcon::State state) const;

    QPointer<const ThemeSource> m_source;
    QString m_name;
    Token m_normal;
    Token m_checked;
};

} // namespace barline
