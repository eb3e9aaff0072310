#include "ui/pianoroll/KeyboardView.h"

#include "ui/canvas/GridPainter.h"
#include "ui/pianoroll/NoteNames.h"
#include "ui/theme/Fonts.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTimer>

namespace barline {

namespace {

constexpr double kBlackShare = 0.62;
constexpr double kNameInset = 6;
constexpr double kLeastRowForNames = 13;
constexpr double kLeastRowForCs = 6;
constexpr int kBriefly = 250;

} // namespace

KeyboardView::KeyboardView(RollScene &scene, const ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_scene(scene)
    , m_theme(theme)
{
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Piano keys"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&scene, &RollScene::axesChanged, this, qOverload<>(&QWidget::update));
    connect(&scene, &RollScene::opened, this, qOverload<>(&QWidget::update));
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void KeyboardView::setHovered(int key)
{
    if (std::exchange(m_hovered, key) != key)
        update();
}

void KeyboardView::soundBriefly(int key)
{
    sound(key);
    QTimer::singleShot(kBriefly, this, [this] {
        m_audition.reset();
        m_sounding = -1;
        update();
    });
}

void KeyboardView::sound(int key)
{
    if (!m_audition)
        m_audition.emplace(m_scene);
    m_audition->play(key, kDefaultVelocity);
    m_sounding = key;
    update();
}

QColor KeyboardView::keyColor(int key) const
{
    const bool isBlack = isBlackKey(Pitch(static_cast<quint8>(key)));
    const QColor rest = m_theme.color(isBlack ? Token::KeyBlack : Token::KeyWhite);
    if (key == m_sounding)
        return Theme::mix(rest, m_theme.color(Token::Accent), isBlack ? 0.7 : 0.5);
    if (key == m_hovered)
        return Theme::mix(rest, m_theme.color(Token::Accent), isBlack ? 0.4 : 0.22);
    return rest;
}

void KeyboardView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_theme.color(Token::KeyWhite));
    const PitchAxis &pitch = m_scene.pitch();
    const int high = pitch.pitchAt(event->rect().top());
    const int low = pitch.pitchAt(event->rect().bottom());
    for (int key = std::min(127, high + 1); key >= std::max(0, low - 1); --key)
        paintKey(painter, key);
    for (int key = high; key >= low; --key)
        paintName(painter, key);
    GridPainter::verticalLine(painter, width() - 1, 0, height(), m_theme.color(Token::Separator));
}

void KeyboardView::paintKey(QPainter &painter, int key) const
{
    const PitchAxis &pitch = m_scene.pitch();
    const double row = pitch.rowHeight();
    const double top = pitch.topOf(key);
    const QColor line = m_theme.color(Token::KeyLine);
    const QColor color = keyColor(key);
    if (!isBlackKey(Pitch(static_cast<quint8>(key)))) {
        if (color != m_theme.color(Token::KeyWhite))
            painter.fillRect(QRectF(0, top, width(), row), color);
        if (key % 12 == 0 || key % 12 == 5)
            GridPainter::horizontalLine(painter, top + row - 1, 0, width(), line);
        return;
    }
    const double black = std::round(width() * kBlackShare);
    if (row >= kLeastRowForCs)
        GridPainter::horizontalLine(painter, top + row / 2, black, width(), line);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const double inset = row >= kLeastRowForCs ? 0.5 : 0;
    painter.drawRoundedRect(QRectF(-4, top + inset, black + 4, row - 2 * inset), 3, 3);
    painter.restore();
}

void KeyboardView::paintName(QPainter &painter, int key) const
{
    const Pitch pitch(static_cast<quint8>(key));
    const bool isC = key % 12 == 0;
    const double row = m_scene.pitch().rowHeight();
    if (isBlackKey(pitch) || row < (isC ? kLeastRowForCs : kLeastRowForNames))
        return;
    QFont font = isC ? Fonts::labelBold() : Fonts::label();
    font.setPixelSize(10);
    painter.setFont(font);
    painter.setPen(m_theme.color(isC || key == m_hovered || key == m_sounding ? Token::KeyText : Token::KeyTextDim));
    const double tall = std::max(row, 12.0);
    const QRectF box(0, m_scene.pitch().topOf(key) + (row - tall) / 2, width() - kNameInset, tall);
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, noteName(pitch));
}

void KeyboardView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        sound(m_scene.pitch().pitchAt(event->position().y()));
}

void KeyboardView::mouseMoveEvent(QMouseEvent *event)
{
    const int key = m_scene.pitch().pitchAt(event->position().y());
    setHovered(key);
    if (event->buttons().testFlag(Qt::LeftButton))
        sound(key);
    m_scene.context().showReadout(noteName(Pitch(static_cast<quint8>(key))));
    m_scene.context().showHint(tr("Click to hear the key"));
}

void KeyboardView::mouseReleaseEvent(QMouseEvent *)
{
    m_audition.reset();
    m_sounding = -1;
    update();
}

void KeyboardView::leaveEvent(QEvent *)
{
    setHovered(-1);
    m_scene.context().showReadout(QString());
    m_scene.context().showHint(QString());
}

void KeyboardView::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace barline

#include "moc_KeyboardView.cpp"
