#include "ui/pianoroll/lane/VelocityLane.h"

#include "core/edit/notes/ChangeVelocity.h"
#include "core/edit/notes/ChosenNotes.h"
#include "ui/canvas/GridPainter.h"
#include "ui/canvas/VelocityWords.h"
#include "ui/pianoroll/NoteReadout.h"
#include "ui/pianoroll/NoteSteps.h"
#include "ui/theme/Fonts.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace barline {

namespace {

constexpr double kAir = 9; ///< above 127 and below 0
constexpr int kScaleInset = 6;
constexpr double kStalkWidth = 2;
constexpr double kHeadLine = 1.5;
constexpr double kSelectedMore = 1;
constexpr int kBigStep = 10;
constexpr double kFadedShare = 0.6;

} // namespace

VelocityLane::VelocityLane(RollScene &scene, const ThemeSource &theme, int gutter, QWidget *parent)
    : QWidget(parent)
    , m_scene(scene)
    , m_theme(theme)
    , m_gutter(gutter)
    , m_field(new VelocityField(this))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Velocities"));
    setAccessibleDescription(tr("Left and right choose a note, up and down change its velocity, Return types it"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&scene, &RollScene::axesChanged, this, qOverload<>(&QWidget::update));
    connect(&scene, &RollScene::contentChanged, this, qOverload<>(&QWidget::update));
    connect(&scene, &RollScene::opened, this, &VelocityLane::cancel);
    connect(&scene.context(), &EditorContext::noteSelectionChanged, this, qOverload<>(&QWidget::update));
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
    connect(m_field, &VelocityField::typed, this, &VelocityLane::setSelected);
}

VelocityLane::~VelocityLane() = default;

void VelocityLane::setGutter(int gutter)
{
    if (std::exchange(m_gutter, gutter) != gutter)
        update();
}

Stalks::Range VelocityLane::range() const
{
    return {kAir, height() - kAir};
}

CanvasPoint VelocityLane::pointOf(const QMouseEvent &event) const
{
    const QPointF pixel = event.position() - QPointF(m_gutter, 0);
    return {pixel, m_scene.time().ticksAt(pixel.x()), pixel.y(), event.modifiers()};
}

bool VelocityLane::event(QEvent *event)
{
    // The wheel scrolls and zooms the notes as it does over them.
    if (event->type() == QEvent::Wheel) {
        const auto &wheel = static_cast<const QWheelEvent &>(*event);
        emit wheelTurned(QWheelEvent(wheel.position() - QPointF(m_gutter, 0), wheel.globalPosition(),
                                     wheel.pixelDelta(), wheel.angleDelta(), wheel.buttons(), wheel.modifiers(),
                                     wheel.phase(), wheel.inverted()));
        return true;
    }
    return QWidget::event(event);
}

void VelocityLane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Canvas));
    paintGutter(painter);
    painter.setClipRect(QRect(m_gutter, 0, width() - m_gutter, height()));
    painter.translate(m_gutter, 0);
    if (m_scene.clip())
        paintNotes(painter, QRectF(0, 0, width() - m_gutter, height()));
    painter.resetTransform();
    painter.setClipping(false);
    GridPainter::horizontalLine(painter, 0, 0, width(), m_theme.color(Token::Separator));
    if (hasFocus())
        GridPainter::horizontalLine(painter, 1, 0, width(), m_theme.color(Token::Accent));
}

void VelocityLane::paintGutter(QPainter &painter) const
{
    painter.fillRect(QRect(0, 0, m_gutter, height()), m_theme.color(Token::Panel));
    const QRectF box(0, kAir - 6, m_gutter - kScaleInset, height() - 2 * (kAir - 6));
    painter.setFont(Fonts::label());
    painter.setPen(m_theme.color(Token::TextDim));
    painter.drawText(box, Qt::AlignRight | Qt::AlignTop, QStringLiteral("127"));
    painter.drawText(box, Qt::AlignRight | Qt::AlignBottom, QStringLiteral("0"));
    painter.setFont(Fonts::labelBold());
    painter.setPen(m_theme.color(Token::Text));
    const QString title = painter.fontMetrics().elidedText(tr("Velocity"), Qt::ElideRight, m_gutter - 2 * kScaleInset);
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, title);
    GridPainter::verticalLine(painter, m_gutter - 1, 0, height(), m_theme.color(Token::Separator));
}

void VelocityLane::paintNotes(QPainter &painter, const QRectF &area) const
{
    const TimeAxis &time = m_scene.time();
    GridPainter::paint(painter, m_theme.theme(), time, gridBars(*m_scene.clip(), time.ticksAt(0), time.endVisible()),
                       m_scene.context().grid(), area);
    GridPainter::horizontalLine(painter, range().bottom, 0, area.width(), m_theme.color(Token::GridBar));
    const Stalks stalks(m_scene, range());
    if (stalks.areTooMany()) {
        painter.setFont(Fonts::body());
        painter.setPen(m_theme.color(Token::TextDim));
        painter.drawText(area, Qt::AlignCenter, tr("Zoom in to see the velocities"));
    } else {
        paintStalks(painter, stalks);
    }
    const double end = time.xOf(m_scene.clip()->length());
    if (end < area.right()) {
        painter.fillRect(QRectF(end, area.top(), area.right() - end, area.height()), m_theme.color(Token::BeyondEnd));
        GridPainter::verticalLine(painter, end, area.top(), area.bottom(), m_theme.color(Token::TextDim));
    }
    const auto *drawn = dynamic_cast<const DrawVelocitiesGesture *>(m_gesture.get());
    if (drawn && drawn->line()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(Token::Accent), 1.5));
        painter.drawLine(*drawn->line());
    }
}

void VelocityLane::paintStalks(QPainter &painter, const Stalks &stalks) const
{
    const QColor color = m_scene.trackColor(m_theme.theme());
    const QColor faded = Theme::mix(color, m_theme.color(Token::Canvas), kFadedShare);
    const QColor selection = m_theme.color(Token::Selection);
    const double bottom = range().bottom;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const bool areSelected : {false, true}) {
        for (const Stalks::Stalk &stalk : stalks.all()) {
            if (stalk.isSelected != areSelected)
                continue;
            const QColor &fill = areSelected ? selection : stalk.isMuted ? faded : color;
            const double x = GridPainter::snapToDevice(painter, stalk.x);
            painter.fillRect(QRectF(x, stalk.y, kStalkWidth, bottom - stalk.y), fill);
            // Heads of muted notes are hollow, those of selected ones larger: not all tell colours apart.
            painter.setBrush(stalk.isMuted ? m_theme.color(Token::Canvas) : fill);
            painter.setPen(QPen(fill, kHeadLine));
            const double radius = Stalks::kHeadRadius - kHeadLine / 2 + (stalk.note == m_hovered ? 1.5 : 0) +
                                  (areSelected ? kSelectedMore : 0);
            painter.drawEllipse(QPointF(x + kStalkWidth / 2, stalk.y), radius, radius);
        }
    }
}

void VelocityLane::mousePressEvent(QMouseEvent *event)
{
    const CanvasPoint at = pointOf(*event);
    if (event->button() != Qt::LeftButton || m_gesture)
        return;
    if (isOnEdge(event->position())) {
        m_resizeFrom = event->position().y();
        return;
    }
    const Stalks stalks(m_scene, range());
    if (!m_scene.clip() || stalks.areTooMany() || at.pixel.x() < 0)
        return;
    const Stalks::Stalk *grabbed = stalks.headAt(at.pixel);
    const bool isLine = at.modifiers.testFlag(Qt::ShiftModifier);
    if (grabbed && !isLine)
        m_gesture = std::make_unique<DragStalksGesture>(m_scene, range(), *grabbed, at);
    else
        m_gesture = std::make_unique<DrawVelocitiesGesture>(
            m_scene, range(), isLine ? DrawVelocitiesGesture::Way::Line : DrawVelocitiesGesture::Way::Free, at);
    showHover(at);
}

void VelocityLane::mouseMoveEvent(QMouseEvent *event)
{
    if (m_resizeFrom) {
        const double taller = *m_resizeFrom - event->position().y();
        emit heightRequested(std::clamp(qRound(height() + taller), kLeastHeight, kMostHeight));
        return;
    }
    const CanvasPoint at = pointOf(*event);
    if (m_gesture)
        m_gesture->move(at);
    if (isOnEdge(event->position()) && !m_gesture) {
        setCursor(Qt::SizeVerCursor);
        m_scene.context().showHint(tr("Drag to make the velocity lane taller or lower"));
        return;
    }
    showHover(at);
}

void VelocityLane::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_resizeFrom.reset();
    if (!m_gesture)
        return;
    const CanvasPoint at = pointOf(*event);
    NamedEdit edit = m_gesture->finish(at);
    m_gesture.reset();
    emit changeRequested(edit, {});
    showHover(at);
}

void VelocityLane::mouseDoubleClickEvent(QMouseEvent *event)
{
    const CanvasPoint at = pointOf(*event);
    const Stalks stalks(m_scene, range());
    const Stalks::Stalk *stalk = stalks.headAt(at.pixel);
    if (event->button() != Qt::LeftButton || !stalk) {
        mousePressEvent(event);
        return;
    }
    if (!stalk->isSelected)
        m_scene.context().selectNotes({stalk->note});
    m_field->ask(QPointF(stalk->x + m_gutter, stalk->y), stalk->velocity.value());
}

void VelocityLane::showHover(const CanvasPoint &at)
{
    const Stalks stalks(m_scene, range());
    const bool canDraw = m_scene.clip() && !stalks.areTooMany() && at.pixel.x() >= 0;
    const Stalks::Stalk *stalk = canDraw ? stalks.headAt(at.pixel) : nullptr;
    const NoteId hovered = stalk && !m_gesture ? stalk->note : NoteId();
    if (std::exchange(m_hovered, hovered) != hovered)
        update();
    EditorContext &context = m_scene.context();
    if (!canDraw) {
        unsetCursor();
        context.showHint(QString());
        context.showReadout(QString());
        return;
    }
    const bool isLine = at.modifiers.testFlag(Qt::ShiftModifier);
    setCursor(stalk && !isLine ? Qt::SizeVerCursor : Qt::CrossCursor);
    if (m_gesture)
        context.showHint(tr("Esc leaves the velocities as they were"));
    else if (stalk && !isLine)
        context.showHint(tr("Drag to change the velocity · double-click to type it"));
    else
        context.showHint(tr("Drag across to draw velocities · with Shift a straight line"));
    const Velocity velocity = stalk && !m_gesture ? stalk->velocity : range().at(at.pixel.y());
    const QString words = velocityWords(velocity);
    context.showReadout(stalk ? keyReadout(m_scene, stalk->pitch.value(), stalk->start) + QStringLiteral(" · ") + words
                              : words);
}

void VelocityLane::leaveEvent(QEvent *)
{
    if (std::exchange(m_hovered, NoteId()).isValid())
        update();
    if (m_gesture)
        return;
    m_scene.context().showHint(QString());
    m_scene.context().showReadout(QString());
}

void VelocityLane::keyPressEvent(QKeyEvent *event)
{
    const int step = event->modifiers().testFlag(Qt::ShiftModifier) ? kBigStep : 1;
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_gesture)
            cancel();
        else
            m_scene.context().selectNotes({});
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
        chooseNext(event->key() == Qt::Key_Right ? 1 : -1);
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        changeBy(event->key() == Qt::Key_Up ? step : -step);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        typeVelocity();
        return;
    default:
        event->ignore();
    }
}

void VelocityLane::focusOutEvent(QFocusEvent *event)
{
    cancel();
    QWidget::focusOutEvent(event);
}

void VelocityLane::cancel()
{
    m_gesture.reset();
    m_resizeFrom.reset();
    update();
}

void VelocityLane::chooseNext(int step)
{
    const Stalks stalks(m_scene, range());
    const std::vector<Stalks::Stalk> &all = stalks.all();
    if (all.empty() || m_gesture)
        return;
    const auto isSelected = [](const Stalks::Stalk &stalk) { return stalk.isSelected; };
    const auto count = static_cast<qsizetype>(all.size());
    qsizetype next = step > 0 ? 0 : count - 1;
    if (step > 0) {
        const auto last = std::find_if(all.rbegin(), all.rend(), isSelected);
        if (last != all.rend())
            next = std::min(count - 1, static_cast<qsizetype>(all.rend() - last));
    } else {
        const auto first = std::find_if(all.begin(), all.end(), isSelected);
        if (first != all.end())
            next = std::max<qsizetype>(0, first - all.begin() - 1);
    }
    const Stalks::Stalk &stalk = all.at(static_cast<size_t>(next));
    m_scene.context().selectNotes({stalk.note});
    m_scene.context().showReadout(keyReadout(m_scene, stalk.pitch.value(), stalk.start) + QStringLiteral(" · ") +
                                  velocityWords(stalk.velocity));
}

void VelocityLane::changeBy(int by)
{
    const QSet<NoteId> &notes = m_scene.context().selectedNotes();
    if (!m_scene.clip() || notes.isEmpty() || m_gesture)
        return;
    const QString kind =
        QStringLiteral("velocity:%1:%2").arg(m_scene.clip()->id.value()).arg(m_scene.context().noteSelection());
    emit changeRequested(changingVelocity(m_scene, notes, by), {kind});
}

void VelocityLane::typeVelocity()
{
    const QList<ChosenNote> chosen =
        m_scene.clip() ? chosenNotes(*m_scene.clip(), m_scene.context().selectedNotes()) : QList<ChosenNote>();
    if (chosen.isEmpty() || m_gesture)
        return;
    const ChosenNote &first = chosen.first();
    const double x = std::clamp<double>(m_scene.time().xOf(first.start), 0, width() - m_gutter);
    m_field->ask(QPointF(x + m_gutter, range().yOf(first.note.velocity.value())), first.note.velocity.value());
}

void VelocityLane::setSelected(int velocity)
{
    if (!m_scene.clip())
        return;
    QHash<NoteId, Velocity> velocities;
    for (const NoteId note : m_scene.context().selectedNotes())
        velocities.insert(note, Velocity(static_cast<quint8>(velocity)));
    emit changeRequested(settingVelocities(m_scene, velocities), {});
}

} // namespace barline

#include "moc_VelocityLane.cpp"
