#include "ui/arranger/tracks/HeaderMark.h"

namespace barline {

namespace {

constexpr int kMarkReach = 4; ///< of the line's head, up and down

} // namespace

HeaderMark::HeaderMark(const ThemeSource &theme, QWidget *over)
    : QWidget(over)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
}

void HeaderMark::show(const QRect &place, bool isFrame)
{
    if (m_place == place && m_isFrame == isFrame)
        return;
    raise();
    update(m_place | place);
    m_place = place;
    m_isFrame = isFrame;
}

void HeaderMark::showLine(int y, int left)
{
    show({left, y - kMarkReach, width() - left, 2 * kMarkReach}, false);
}

void HeaderMark::showFrame(const QRect &frame)
{
    show(frame, true);
}

void HeaderMark::clear()
{
    show({}, false);
}

void HeaderMark::paintEvent(QPaintEvent *)
{
    if (m_place.isNull())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF place = m_place;
    if (m_isFrame) {
        painter.setPen(QPen(m_theme.color(Token::Accent), 2));
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 3, 3);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::Accent));
    const double y = place.center().y();
    painter.drawRect(QRectF(place.left(), y - 1, place.width(), 2));
    painter.drawPolygon(QPolygonF(
        {{place.left(), y - kMarkReach}, {place.left() + kMarkReach + 2, y}, {place.left(), y + kMarkReach}}));
}

} // namespace barline
