#pragma once

#include <QImage>
#include <QPainter>

namespace barline {

/// The pixels that a painter draws on, for what is drawn by the ten thousand: a call of QPainter costs more than such a
/// thing has pixels. Where the painter draws on an image of 32 bits, moved but not turned, and clipped to one rectangle
/// at most, they are that image's; else those of a picture that is drawn when this goes. Nothing else may be drawn by
/// the painter meanwhile, which outlives this. GUI thread.
class PixelTarget
{
public:
    /// `area` is what will be drawn on, in the painter's coordinates.
    PixelTarget(QPainter &painter, const QRectF &area);
    ~PixelTarget();
    PixelTarget(const PixelTarget &) = delete;
    PixelTarget &operator=(const PixelTarget &) = delete;

    /// Device pixels to one of the painter's.
    double ratio() const { return m_ratio; }
    /// What may be drawn on, in device pixels from the painter's origin.
    const QRect &clip() const { return m_clip; }
    /// The nearest pixel that begins at a place, of the painter's coordinates, nowhere near a million pixels.
    int pixelAt(double place) const
    {
        // As std::lround(), but without a call.
        constexpr int kBeyond = 1 << 20;
        return static_cast<int>(place * m_ratio + (kBeyond + 0.5)) - kBeyond;
    }
    /// A row of pixels, premultiplied; `y` and what is taken of it must be within the clip. At [x] is the pixel x.
    quint32 *row(int y) { return m_first + static_cast<qsizetype>(y) * m_stride; }
    /// What of `pixels` is within the clip; `color` is premultiplied, and laid on what is there where it is not opaque.
    void fill(const QRect &pixels, quint32 color);

private:
    bool takeImage(const QRect &area);
    void takePicture(const QRect &area);
    void setPixels(QImage &image, QPoint origin);

    QPainter &m_painter;
    double m_ratio;
    QRect m_clip;
    quint32 *m_first = nullptr; ///< the pixel at the painter's origin, which need not exist
    qsizetype m_stride = 0;
    QImage m_picture;
};

} // namespace barline
