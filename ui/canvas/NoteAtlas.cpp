#include "ui/canvas/NoteAtlas.h"

#include "ui/theme/Fonts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace barline {

namespace {

constexpr double kRadius = 3;
constexpr double kCap = 4;
constexpr double kHatchStep = 5;
constexpr int kVelocityStep = 8;
constexpr size_t kMostShelves = 32;

QColor fillOf(const Theme &theme, const NoteLook &look)
{
    const int velocity = std::min(127, (look.velocity / kVelocityStep) * kVelocityStep + kVelocityStep - 1);
    const QColor fill = theme.noteFill(look.track, velocity);
    return look.isFaded ? theme.faded(fill) : fill;
}

QImage emptyImage(QSize pixels)
{
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

const quint32 *rowOf(const QImage &image, int y)
{
    return reinterpret_cast<const quint32 *>(image.constScanLine(y));
}

/// The least rectangle that holds what is not `ground`.
QRect inkOf(const QImage &image, quint32 ground)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        const quint32 *row = rowOf(image, y);
        for (int x = 0; x < image.width(); ++x) {
            if (row[x] != ground)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

} // namespace

void NoteAtlas::forget()
{
    m_shelves.clear();
}

void NoteAtlas::prepare(const Theme &theme, int height, double ratio)
{
    if (!(m_theme == theme) || m_ratio != ratio)
        forget();
    if (m_height != height)
        m_shelves.clear();
    m_theme = theme;
    m_height = height;
    m_ratio = ratio;
}

NoteAtlas::Piece &NoteAtlas::piece(const NoteLook &look)
{
    const QRgb track = look.track.rgb();
    auto shelf =
        std::find_if(m_shelves.begin(), m_shelves.end(), [track](const auto &here) { return here->track == track; });
    if (shelf == m_shelves.end()) {
        if (m_shelves.size() >= kMostShelves)
            m_shelves.clear();
        m_shelves.push_back(std::make_unique<Shelf>());
        m_shelves.back()->track = track;
        shelf = m_shelves.end() - 1;
    }
    const auto step = static_cast<size_t>(std::clamp(look.velocity, 0, 127) / kVelocityStep);
    const size_t index = step * 8 + (look.isHovered ? 4U : 0U) + (look.isFaded ? 2U : 0U) + (look.isSelected ? 1U : 0U);
    if (!(*shelf)->isMade[index]) {
        (*shelf)->pieces[index] = made(look);
        (*shelf)->isMade[index] = true;
    }
    return (*shelf)->pieces[index];
}

NoteAtlas::Piece NoteAtlas::made(const NoteLook &look) const
{
    const QColor fill = fillOf(m_theme, look);
    const QColor border = look.isSelected  ? m_theme.color(Token::Selection)
                          : look.isHovered ? Theme::mix(fill, m_theme.color(Token::Selection), 0.75)
                                           : m_theme.noteBorder(fill);
    Piece piece;
    piece.fill = fill.rgb();
    piece.border = border.rgb();
    piece.line = (look.isSelected ? 2 : 1) * std::max(1, static_cast<int>(std::floor(m_ratio)));
    piece.cap = static_cast<int>(std::ceil(kCap * m_ratio));
    if (look.isFaded && m_theme.mode() == Theme::Mode::Contrast) {
        piece.hatch = m_theme.color(Token::Canvas).rgb();
        piece.hatchStep = static_cast<int>(std::ceil(kHatchStep * m_ratio));
    }
    QImage ends = emptyImage({piece.cap * 2, m_height});
    QPainter painter(&ends);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(border);
    const double radius = kRadius * m_ratio;
    painter.drawRoundedRect(ends.rect(), radius, radius);
    painter.setBrush(fill);
    const double inner = std::max(m_ratio / 2, radius - piece.line);
    painter.drawRoundedRect(ends.rect().adjusted(piece.line, piece.line, -piece.line, -piece.line), inner, inner);
    painter.end();
    piece.round = std::min(static_cast<int>(std::ceil(radius)), (m_height + 1) / 2);
    for (int y = 0; y < m_height; ++y) {
        const quint32 *row = rowOf(ends, y);
        piece.ends.insert(piece.ends.end(), row, row + ends.width());
        int open = 0;
        while (open < piece.cap && (qAlpha(row[open]) < 255 || qAlpha(row[ends.width() - 1 - open]) < 255))
            ++open;
        piece.open.push_back(open);
    }
    return piece;
}

const NoteAtlas::Word &NoteAtlas::word(Piece &piece, int number, const QString &text) const
{
    const auto index = static_cast<size_t>(number);
    if (piece.words.size() <= index)
        piece.words.resize(index + 1);
    Word &word = piece.words[index];
    if (std::exchange(word.isMade, true))
        return word;
    QFont font = Fonts::labelBold();
    font.setPixelSize(10);
    const QFontMetricsF metrics(font);
    const QSizeF size(std::ceil(metrics.horizontalAdvance(text)) + 1, std::ceil(metrics.height()));
    QImage image((size * m_ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(m_ratio);
    image.fill(QColor::fromRgb(piece.fill));
    QPainter writer(&image);
    writer.setFont(font);
    writer.setPen(m_theme.color(Token::NoteInk));
    const double baseline = (size.height() + metrics.capHeight()) / 2;
    writer.drawText(QPointF(0, std::floor(baseline * m_ratio) / m_ratio), text);
    writer.end();
    const QRect ink = inkOf(image, piece.fill);
    word.topLeft = {ink.left(), ink.top() - image.height() / 2};
    word.size = ink.size();
    for (int y = ink.top(); y <= ink.bottom(); ++y) {
        const quint32 *row = rowOf(image, y);
        word.pixels.insert(word.pixels.end(), row + ink.left(), row + ink.right() + 1);
    }
    return word;
}

} // namespace barline
