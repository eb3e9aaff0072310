#include "ui/canvas/PixelTarget.h"

#include "ui/canvas/PixelRows.h"

#include <QPaintEngine>

#include <algorithm>
#include <cmath>

namespace barline {

PixelTarget::PixelTarget(QPainter &painter, const QRectF &area)
    : m_painter(painter)
    , m_ratio(painter.device()->devicePixelRatioF())
{
    const QRect pixels = QRectF(area.topLeft() * m_ratio, area.size() * m_ratio).toAlignedRect();
    if (!takeImage(pixels))
        takePicture(pixels);
}

PixelTarget::~PixelTarget()
{
    if (!m_picture.isNull())
        m_painter.drawImage(QPointF(m_clip.topLeft()) / m_ratio, m_picture);
}

bool PixelTarget::takeImage(const QRect &area)
{
    const QPaintEngine *engine = m_painter.paintEngine();
    if (!engine || engine->type() != QPaintEngine::Raster || m_painter.hasClipping() || m_painter.opacity() < 1)
        return false;
    QPaintDevice *device = engine->paintDevice();
    if (!device || device->devType() != QInternal::Image)
        return false;
    auto &image = *static_cast<QImage *>(device);
    const bool isKnown =
        image.format() == QImage::Format_RGB32 || image.format() == QImage::Format_ARGB32_Premultiplied;
    const QTransform transform = m_painter.deviceTransform();
    const bool isMoved = transform.type() <= QTransform::TxScale && transform.m11() == m_ratio &&
                         transform.m22() == m_ratio && transform.dx() == std::floor(transform.dx()) &&
                         transform.dy() == std::floor(transform.dy());
    const QRegion visible = engine->systemClip();
    if (!isKnown || !isMoved || visible.rectCount() > 1)
        return false;
    const QPoint origin(static_cast<int>(transform.dx()), static_cast<int>(transform.dy()));
    QRect inside = image.rect();
    if (!visible.isEmpty())
        inside &= visible.boundingRect();
    m_clip = area & inside.translated(-origin);
    setPixels(image, origin);
    return true;
}

void PixelTarget::takePicture(const QRect &area)
{
    m_clip = area;
    m_picture = QImage(area.size(), QImage::Format_ARGB32_Premultiplied);
    m_picture.fill(Qt::transparent);
    m_picture.setDevicePixelRatio(m_ratio);
    setPixels(m_picture, -area.topLeft());
}

void PixelTarget::fill(const QRect &pixels, quint32 color)
{
    const QRect inside = pixels & m_clip;
    const bool isOpaque = qAlpha(color) == 255;
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        quint32 *to = row(y) + inside.left();
        if (isOpaque)
            fillRow(to, inside.width(), color);
        else
            std::transform(to, to + inside.width(), to, [color](quint32 below) { return laidOn(below, color); });
    }
}

void PixelTarget::setPixels(QImage &image, QPoint origin)
{
    // Not bits(): an image that is being painted on must not be copied.
    auto *pixels = reinterpret_cast<quint32 *>(const_cast<uchar *>(image.constBits()));
    m_stride = image.bytesPerLine() / static_cast<qsizetype>(sizeof(quint32));
    m_first = pixels + origin.y() * m_stride + origin.x();
}

} // namespace barline
