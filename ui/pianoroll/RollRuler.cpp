#include "ui/pianoroll/RollRuler.h"

#include "ui/pianoroll/BarFit.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QToolTip>

namespace barline {

RollRuler::RollRuler(RollScene &scene, const ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_scene(scene)
    , m_theme(theme)
    , m_playhead(new PlayheadOverlay(theme, PlayheadOverlay::Part::Head, this))
{
    setMouseTracking(true);
    setAccessibleName(tr("Bars of the clip"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&scene, &RollScene::axesChanged, this, qOverload<>(&QWidget::update));
    connect(&scene, &RollScene::contentChanged, this, qOverload<>(&QWidget::update));
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void RollRuler::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Panel));
    if (const ClipPtr &clip = m_scene.clip()) {
        const TimeAxis &time = m_scene.time();
        QList<GridBar> bars = gridBars(*clip, time.ticksAt(-200), time.endVisible());
        bars.removeIf([&](const GridBar &bar) { return bar.start >= clip->length(); });
        RulerPainter::paint(painter, m_theme.theme(), time, bars, rect(), [this](const GridBar &bar) {
            const auto song = m_scene.song().songBarOf(ClipBarIndex(bar.number - 1));
            return song ? QStringList{tr("bar %1 of the song").arg(song->value()), tr("song %1").arg(song->value()),
                                      QStringLiteral("· %1").arg(song->value())}
                        : QStringList();
        });
        paintBarFits(painter, m_scene, m_theme, rect());
        GridPainter::verticalLine(painter, time.xOf(clip->length()), 0, height(), m_theme.color(Token::TextDim));
    }
    GridPainter::horizontalLine(painter, height() - 1, 0, width(), m_theme.color(Token::Separator));
}

std::optional<ClipBarIndex> RollRuler::barAt(double x) const
{
    const ClipPtr &clip = m_scene.clip();
    const Ticks at = m_scene.time().ticksAt(x);
    return clip && at >= Ticks() && at < clip->length() ? std::optional(clip->locate(at).bar) : std::nullopt;
}

QString RollRuler::toolTipAt(double x) const
{
    const std::optional<ClipBarIndex> bar = barAt(x);
    if (!bar)
        return {};
    QStringList lines{tr("Bar %1 of the clip, %2").arg(bar->value() + 1).arg(m_scene.clip()->meterAt(*bar).toString())};
    if (const auto song = m_scene.song().songBarOf(*bar))
        lines.append(tr("Bar %1 of the song, %2").arg(song->value()).arg(m_scene.song().meterAt(*song).toString()));
    if (const auto fit = barFit(m_scene, *bar))
        lines.append(fit->words());
    return lines.join(QLatin1Char('\n'));
}

bool RollRuler::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), toolTipAt(help->pos().x()), this);
    return true;
}

void RollRuler::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
    if (const auto bar = barAt(event->pos().x()))
        emit menuRequested(*bar, event->globalPos());
}

void RollRuler::seek(double x, Qt::KeyboardModifiers modifiers)
{
    const ClipPtr &clip = m_scene.clip();
    if (!clip)
        return;
    const Ticks at = m_scene.snap(std::max(Ticks(), m_scene.time().ticksAt(x)), modifiers);
    if (const auto song = m_scene.song().songPositionOf(std::min(at, clip->length() - Ticks(1))))
        m_scene.context().seek(*song);
}

void RollRuler::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        seek(event->position().x(), event->modifiers());
}

void RollRuler::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        seek(event->position().x(), event->modifiers());
    const bool canSeek = m_scene.song().isInSong();
    setCursor(canSeek ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_scene.context().showHint(canSeek ? tr("Click to play from here · Right-click for the bar")
                                       : tr("Right-click for the bar"));
}

void RollRuler::leaveEvent(QEvent *)
{
    m_scene.context().showHint(QString());
}

} // namespace barline

#include "moc_RollRuler.cpp"
