#include "ui/canvas/NoteAtlas.h"

#include "ui/theme/Fonts.h"

#include <QFontMetricsF>

#include <cmath>

namespace barline {

namespace {

constexpr double kRadius = 3;
constexpr double kCap = 4;
constexpr int kVelocityStep = 8;
constexpr qsizetype kMostPieces = 2'000;

QColor fillOf(const Theme &theme, const NoteLook &look)
{
    const int velocity = std::min(127, (look.velocity / kVelocityStep) * kVelocityStep + kVelocityStep - 1);
    const QColor fill = theme.noteFill(look.track, velocity);
    return look.isFaded ? theme.faded(fill) : fill;
}

} // namespace

void NoteAtlas::forget()
{
    m_pieces.clear();
    m_labels.clear();
}

const NoteAtlas::Piece &NoteAtlas::piece(const Theme &theme, const NoteLook &look, double height, double ratio)
{
    const auto devicePixels = static_cast<quint64>(std::lround(height * ratio)) & 0x3FF;
    const auto ratioKey = static_cast<quint64>(std::lround(ratio * 16)) & 0xFF;
    const quint64 key = (static_cast<quint64>(look.track.rgb() & 0xFFFFFF) << 40) | (devicePixels << 28) |
                        (ratioKey << 16) | (static_cast<quint64>(look.velocity / kVelocityStep) << 8) |
                        (look.isHovered ? 4U : 0U) | (look.isFaded ? 2U : 0U) | (look.isSelected ? 1U : 0U);
    const auto found = m_pieces.constFind(key);
    if (found != m_pieces.constEnd())
        return *found;
    if (m_pieces.size() >= kMostPieces)
        m_pieces.clear();

    Piece piece;
    piece.fill = fillOf(theme, look);
    piece.border = look.isSelected  ? theme.color(Token::Selection)
                   : look.isHovered ? Theme::mix(piece.fill, theme.color(Token::Selection), 0.75)
                                    : theme.noteBorder(piece.fill);
    piece.capWidth = std::ceil(kCap * ratio) / ratio;
    const QSizeF size(piece.capWidth * 2, height);
    piece.caps = QPixmap((size * ratio).toSize());
    piece.caps.setDevicePixelRatio(ratio);
    piece.caps.fill(Qt::transparent);
    QPainter painter(&piece.caps);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(piece.border);
    painter.drawRoundedRect(QRectF(QPointF(), size), kRadius, kRadius);
    const double line = (look.isSelected ? 2 : 1) * std::max(1.0, std::floor(ratio)) / ratio;
    painter.setBrush(piece.fill);
    const double inner = std::max(0.5, kRadius - line);
    painter.drawRoundedRect(QRectF(QPointF(), size).adjusted(line, line, -line, -line), inner, inner);
    painter.end();
    return *m_pieces.insert(key, piece);
}

void NoteAtlas::drawNote(QPainter &painter, const Theme &theme, const QRectF &rect, const NoteLook &look)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const auto snap = [ratio](double value) { return std::round(value * ratio) / ratio; };
    const double left = snap(rect.left());
    const double top = snap(rect.top());
    const double right = std::max(left + 1 / ratio, snap(rect.right()));
    const double bottom = std::max(top + 1 / ratio, snap(rect.bottom()));
    const QRectF place(left, top, right - left, bottom - top);
    if (place.width() < kLeastWidth || place.height() < kLeastHeight) {
        painter.fillRect(place, look.isSelected ? theme.color(Token::Selection) : fillOf(theme, look));
        return;
    }
    const Piece &note = piece(theme, look, place.height(), ratio);
    const double cap = std::min(note.capWidth, snap(place.width() / 2));
    const double rightCap = std::min(note.capWidth, place.width() - cap);
    const auto device = [ratio](double value) { return std::round(value * ratio); };
    const double height = device(place.height());
    painter.drawPixmap(QRectF(left, top, cap, place.height()), note.caps, QRectF(0, 0, device(cap), height));
    painter.drawPixmap(QRectF(right - rightCap, top, rightCap, place.height()), note.caps,
                       QRectF(device(note.capWidth * 2) - device(rightCap), 0, device(rightCap), height));
    const double middle = place.width() - cap - rightCap;
    if (middle <= 0)
        return;
    const double line = (look.isSelected ? 2 : 1) * std::max(1.0, std::floor(ratio)) / ratio;
    painter.fillRect(QRectF(left + cap, top, middle, line), note.border);
    painter.fillRect(QRectF(left + cap, top + line, middle, place.height() - 2 * line), note.fill);
    painter.fillRect(QRectF(left + cap, bottom - line, middle, line), note.border);
}

void NoteAtlas::drawLabel(QPainter &painter, const Theme &theme, QPointF at, const QString &text)
{
    const double ratio = painter.device()->devicePixelRatioF();
    QPixmap &label = m_labels[{text, static_cast<int>(std::lround(ratio * 16))}];
    if (label.isNull()) {
        QFont font = Fonts::labelBold();
        font.setPixelSize(10);
        const QFontMetricsF metrics(font);
        const QSizeF size(std::ceil(metrics.horizontalAdvance(text)) + 1, std::ceil(metrics.height()));
        label = QPixmap((size * ratio).toSize());
        label.setDevicePixelRatio(ratio);
        label.fill(Qt::transparent);
        QPainter writer(&label);
        writer.setFont(font);
        writer.setPen(theme.color(Token::NoteInk));
        const double baseline = (size.height() + metrics.capHeight()) / 2;
        writer.drawText(QPointF(0, std::floor(baseline * ratio) / ratio), text);
    }
    const double height = label.deviceIndependentSize().height();
    painter.drawPixmap(QPointF(std::round(at.x() * ratio) / ratio, std::floor((at.y() - height / 2) * ratio) / ratio),
                       label);
}

} // namespace barline
