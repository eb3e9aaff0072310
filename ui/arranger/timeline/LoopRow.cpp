#include "ui/arranger/timeline/LoopRow.h"

#include "core/edit/arrange/TimelineEdits.h"
#include "ui/arranger/timeline/ChangeGesture.h"
#include "ui/arranger/timeline/LoopPlaces.h"
#include "ui/arranger/timeline/MapPlaces.h"
#include "ui/canvas/GridPainter.h"
#include "ui/theme/Fonts.h"

namespace barline {

namespace {

constexpr double kLoopTop = 2;
constexpr double kLoopStep = 4; ///< that an inner loop is lower
constexpr int kMostLoopSteps = 2;
constexpr double kLoopsBeyond = 8;
constexpr double kLoopTextInset = 6;

/// The change that puts `to` in the place of `grabbed`; nothing but words where it would cross another loop.
TimelineChange changed(const Composition &song, const Loop &grabbed, const Loop &to)
{
    const auto there = indexOf(song.loops, grabbed);
    if (!there)
        return {};
    if (const auto crossed = loopCrossedBy(song, there, to))
        return {{}, {}, crossingWords(*crossed)};
    return {changeLoop(song, there, to), LoopRow::tr("Change Loop"), loopWords(to)};
}

Hover loopDragHover(Qt::CursorShape cursor)
{
    return {cursor, LoopRow::tr("Loops can lie in each other, not cross · Esc cancels"), {}, {}};
}

} // namespace

void LoopRow::paint(QPainter &painter, const QRectF &area) const
{
    const CompositionPtr song = m_scene.shown();
    if (!song)
        return;
    const QFont font = Fonts::labelBold();
    const QFontMetricsF metrics(font);
    for (qsizetype i = 0; i < song->loops.size(); ++i) {
        const Loop &loop = song->loops.at(i);
        const double left = std::max(-kLoopsBeyond, m_scene.xOf(loop.startBar));
        const double right = std::min(area.width() + kLoopsBeyond, m_scene.xOf(loop.startBar + loop.lengthBars) - 1);
        if (right <= left)
            continue;
        const double top = area.top() + kLoopTop + kLoopStep * std::min(kMostLoopSteps, depthOfLoop(*song, i));
        const QRectF place(left, top, right - left, area.bottom() - 1 - top);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_scene.color(Token::Panel), 1));
        painter.setBrush(Theme::mix(m_scene.color(Token::Accent), m_scene.color(Token::Panel), 0.35));
        painter.drawRoundedRect(place.adjusted(0.5, 0, -0.5, 0), 3, 3);
        painter.setRenderHint(QPainter::Antialiasing, false);
        const QString plays = tr("%1×", "how often a loop is played").arg(loop.repeatCount + 1);
        if (metrics.horizontalAdvance(plays) + 2 * kLoopTextInset > place.width())
            continue;
        painter.setFont(font);
        painter.setPen(m_scene.color(Token::Text));
        painter.drawText(QPointF(std::max(0.0, place.left()) + kLoopTextInset,
                                 place.bottom() - (area.height() - kLoopTop - metrics.capHeight()) / 2),
                         plays);
    }
}

std::optional<LoopRow::Hit> LoopRow::hit(const CanvasPoint &at) const
{
    const CompositionPtr song = m_scene.shown();
    if (!song)
        return std::nullopt;
    std::optional<Hit> found;
    int bars = 0;
    for (qsizetype i = 0; i < song->loops.size(); ++i) {
        const Loop &loop = song->loops.at(i);
        const auto part =
            spanPartAt(at.pixel.x(), m_scene.xOf(loop.startBar), m_scene.xOf(loop.startBar + loop.lengthBars));
        if (!part || (found && loop.lengthBars > bars))
            continue;
        found = Hit{i, *part};
        bars = loop.lengthBars;
    }
    return found;
}

Hover LoopRow::hover(const CanvasPoint &at) const
{
    Hover hover = seekHover(at);
    const auto found = hit(at);
    if (!found) {
        hover.hint = tr("Double-click to add a loop, drag on for its length · Click to move the playhead");
        return hover;
    }
    hover.cursor = found->part == SpanPart::Body ? Qt::OpenHandCursor : Qt::SizeHorCursor;
    hover.hint = tr("Drag to move, its ends to change its bars · Wheel or double-click to say how often it is played");
    hover.readout = loopWords(m_scene.shown()->loops.at(found->index));
    return hover;
}

std::unique_ptr<Gesture> LoopRow::press(const CanvasPoint &at)
{
    const auto found = hit(at);
    return found ? drag(*found, at) : TimelineRow::press(at);
}

std::unique_ptr<Gesture> LoopRow::drag(const Hit &hit, const CanvasPoint &at)
{
    const Loop grabbed = m_scene.shown()->loops.at(hit.index);
    const auto make = [this, grabbed, part = hit.part](const Composition &song, const CanvasPoint &from,
                                                       const CanvasPoint &to) {
        const BarRange span =
            draggedSpan({grabbed.startBar, grabbed.startBar + grabbed.lengthBars}, part, m_scene, from, to);
        Loop loop = grabbed;
        loop.startBar = span.first;
        loop.lengthBars = span.end - span.first;
        return changed(song, grabbed, loop);
    };
    return std::make_unique<ChangeGesture>(
        m_scene, at, make, loopDragHover(hit.part == SpanPart::Body ? Qt::ClosedHandCursor : Qt::SizeHorCursor));
}

std::unique_ptr<Gesture> LoopRow::doubleClick(const CanvasPoint &at)
{
    if (const auto found = hit(at)) {
        emit m_scene.loopAsked(found->index);
        return nullptr;
    }
    const auto make = [this](const Composition &song, const CanvasPoint &from,
                             const CanvasPoint &to) -> TimelineChange {
        const BarRange span = spanBetween(m_scene, from, to);
        Loop loop;
        loop.startBar = span.first;
        loop.lengthBars = span.end - span.first;
        if (const auto crossed = loopCrossedBy(song, {}, loop))
            return {{}, {}, crossingWords(*crossed)};
        return {changeLoop(song, {}, loop), tr("Add Loop"), loopWords(loop)};
    };
    auto gesture = std::make_unique<ChangeGesture>(m_scene, at, make, loopDragHover(Qt::SizeHorCursor));
    gesture->beginAtOnce();
    return gesture;
}

void LoopRow::wheel(const CanvasPoint &at, int notches)
{
    const auto found = hit(at);
    const CompositionPtr song = m_scene.context().composition();
    if (!found || !song)
        return;
    Loop loop = song->loops.at(found->index);
    loop.repeatCount = std::clamp(loop.repeatCount + notches, 0, kMostLoopPlays - 1);
    // Turned on, it is one step.
    m_scene.context().push(changeLoop(*song, found->index, loop), tr("Change Loop"),
                           {QStringLiteral("loop-plays:%1:%2").arg(loop.startBar.value()).arg(loop.lengthBars)});
}

} // namespace barline
