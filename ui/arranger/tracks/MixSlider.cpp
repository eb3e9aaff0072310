#include "ui/arranger/tracks/MixSlider.h"

#include "core/edit/arrange/TrackEdits.h"
#include "ui/arranger/tracks/TrackWords.h"
#include "ui/theme/Fonts.h"

#include <QWheelEvent>

namespace barline {

namespace {

constexpr double kBarHeight = 3;
constexpr double kThickBar = 4;
constexpr double kMixStep = 0.05;
constexpr double kFineDrag = 0.2; ///< of a drag with Shift
constexpr int kMixWordsWidth = 46;
constexpr int kNotch = 120;
constexpr double kKnobWidth = 3;

} // namespace

MixSlider::MixSlider(const ThemeSource &theme, Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_kind(kind)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::SizeHorCursor);
    setObjectName(kind == Kind::Volume ? QStringLiteral("volume") : QStringLiteral("pan"));
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

double MixSlider::least() const
{
    return m_kind == Kind::Volume ? 0 : -kMostPan;
}

double MixSlider::most() const
{
    return m_kind == Kind::Volume ? kMostVolume : kMostPan;
}

double MixSlider::shown() const
{
    return std::clamp(m_value + m_shift, least(), most());
}

QString MixSlider::words() const
{
    return m_kind == Kind::Volume ? volumeWords(shown()) : panWords(shown());
}

void MixSlider::setValue(double value)
{
    if (std::exchange(m_value, value) != value)
        update();
}

void MixSlider::setShift(double by)
{
    if (std::exchange(m_shift, by) != by)
        update();
}

void MixSlider::setHasWords(bool words)
{
    if (std::exchange(m_hasWords, words) != words)
        update();
}

QRectF MixSlider::bar() const
{
    const double height = m_hasWords ? kThickBar : kBarHeight;
    return {0, std::floor((this->height() - height) / 2), width() - (m_hasWords ? kMixWordsWidth : 0.0), height};
}

void MixSlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF whole = bar();
    const double radius = whole.height() / 2;
    const bool isHot = hasFocus() || m_pressedAt || underMouse();
    painter.setBrush(m_theme.color(Token::ControlHover));
    painter.drawRoundedRect(whole, radius, radius);
    const auto xOf = [&](double value) {
        return whole.left() + whole.width() * (value - least()) / (most() - least());
    };
    painter.setBrush(m_theme.color(hasFocus() || m_pressedAt ? Token::Accent : Token::TextDim));
    const double from = xOf(0);
    const double to = xOf(shown());
    painter.drawRoundedRect(QRectF(std::min(from, to), whole.top(), std::abs(to - from), whole.height()), radius,
                            radius);
    if (m_kind == Kind::Pan || isHot) {
        const double left = std::clamp(to - kKnobWidth / 2, whole.left(), whole.right() - kKnobWidth);
        painter.drawRoundedRect(QRectF(left, whole.center().y() - 4, kKnobWidth, 8), 1.5, 1.5);
    }
    if (!m_hasWords)
        return;
    painter.setFont(Fonts::label());
    painter.setPen(m_theme.color(Token::TextDim));
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, words());
}

void MixSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore(); // the header's menu
        return;
    }
    setFocus(Qt::MouseFocusReason);
    m_pressedAt = event->position().x();
    setShift(0);
}

void MixSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressedAt)
        return;
    const double share = event->modifiers().testFlag(Qt::ShiftModifier) ? kFineDrag : 1;
    const double by = (event->position().x() - *m_pressedAt) / bar().width() * (most() - least()) * share;
    const double whole = std::round(by * 100) / 100;
    if (whole == m_shift)
        return;
    setShift(whole);
    emit dragged(whole);
}

void MixSlider::give(bool up)
{
    if (!std::exchange(m_pressedAt, std::nullopt))
        return;
    const double by = up ? 0 : m_shift;
    setShift(0);
    update();
    emit released(by);
}

void MixSlider::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        give(false);
}

void MixSlider::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit resetAsked();
}

void MixSlider::wheelEvent(QWheelEvent *event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier && event->angleDelta().y() != 0;
    if (!isPlain || !hasFocus()) {
        event->ignore(); // who scrolls the tracks changes none on the way
        return;
    }
    m_turned += event->angleDelta().y();
    const int notches = m_turned / kNotch;
    m_turned -= notches * kNotch;
    if (notches != 0)
        emit stepped(notches * kMixStep);
    event->accept();
}

bool MixSlider::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    if (event->type() == QEvent::ShortcutOverride) {
        // The arranger's commands on these keys are not meant here.
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Escape:
        case Qt::Key_Home:
        case Qt::Key_Delete:
            event->accept();
            return true;
        default:
            break;
        }
    }
    return QWidget::event(event);
}

void MixSlider::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        emit stepped(-kMixStep);
        return;
    case Qt::Key_Right:
        emit stepped(kMixStep);
        return;
    case Qt::Key_Home:
    case Qt::Key_Delete:
        emit resetAsked();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit typingAsked();
        return;
    case Qt::Key_Escape:
        if (m_pressedAt)
            give(true);
        else
            event->ignore();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void MixSlider::focusOutEvent(QFocusEvent *event)
{
    give(true);
    QWidget::focusOutEvent(event);
    update();
}

} // namespace barline

#include "moc_MixSlider.cpp"
