#include "ui/pianoroll/KeyboardView.h"

#include "core/edit/arrange/CompositionEdits.h"
#include "core/edit/notes/ChosenNotes.h"
#include "ui/canvas/VelocityWords.h"
#include "ui/pianoroll/pitches/DrumNameField.h"
#include "ui/pianoroll/pitches/KeyboardPainter.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>
#include <QToolTip>

namespace barline {

namespace {

constexpr int kBriefly = 250;
constexpr double kSoftest = 20; ///< at the left edge; at the right one 127
constexpr double kHardest = 127;

} // namespace

KeyboardView::KeyboardView(RollScene &scene, const ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_scene(scene)
    , m_theme(theme)
    , m_sounding(new SoundingKeys(scene, this))
    , m_field(new DrumNameField(this))
{
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_OpaquePaintEvent);
    const auto showKeys = [this] {
        setAccessibleName(m_scene.keys().isDrums() ? tr("Drums") : tr("Piano keys"));
        update();
    };
    connect(&scene, &RollScene::axesChanged, this, &KeyboardView::followAxes);
    connect(&scene, &RollScene::opened, this, qOverload<>(&QWidget::update));
    connect(&scene, &RollScene::keysChanged, this, showKeys);
    connect(m_sounding, &SoundingKeys::changed, this, qOverload<>(&QWidget::update));
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
    connect(m_field, &DrumNameField::typed, this, &KeyboardView::rename);
    showKeys();
}

void KeyboardView::followAxes()
{
    const Ticks edge = std::max(Ticks(), m_scene.time().firstVisible());
    Shown shown{m_scene.pitch(), m_scene.keys().namesAt(edge), m_scene.keys().scales().at(edge)};
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    update();
}

int KeyboardView::wantedWidth() const
{
    return m_scene.keys().isDrums() ? kKitWidth : kPianoWidth;
}

void KeyboardView::setHovered(int key)
{
    if (std::exchange(m_hovered, key) != key)
        update();
}

void KeyboardView::soundBriefly(int key)
{
    sound(key, kDefaultVelocity);
    QTimer::singleShot(kBriefly, this, &KeyboardView::fallSilent);
}

void KeyboardView::sound(int key, Velocity velocity)
{
    if (!m_audition)
        m_audition.emplace(m_scene);
    m_audition->play(key, velocity);
}

void KeyboardView::fallSilent()
{
    m_audition.reset();
}

int KeyboardView::keyAt(QPointF pixel) const
{
    const double row = m_scene.pitch().rowAt(pixel.y());
    return m_scene.pitch().hasRow(row) ? m_scene.pitch().pitchAtRow(row) : -1;
}

Velocity KeyboardView::velocityAt(QPointF pixel) const
{
    const double share = std::clamp(pixel.x() / std::max(1, width() - 1), 0.0, 1.0);
    return Velocity(static_cast<quint8>(std::lround(kSoftest + (kHardest - kSoftest) * share)));
}

QString KeyboardView::wordsFor(int key, QPointF pixel) const
{
    const QString name =
        m_scene.keys().nameOf(Pitch(static_cast<quint8>(key)), std::max(Ticks(), m_scene.time().firstVisible()));
    return name + QStringLiteral(" · ") + velocityWords(velocityAt(pixel));
}

bool KeyboardView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        showToolTip(static_cast<const QHelpEvent &>(*event));
        return true;
    }
    return QWidget::event(event);
}

void KeyboardView::showToolTip(const QHelpEvent &event)
{
    const int key = keyAt(event.pos());
    QString words;
    if (key >= 0) {
        words = wordsFor(key, event.pos()) + QLatin1Char('\n') +
                tr("Click to hear the key, drag for more · farther right is louder");
        if (m_scene.keys().isDrums())
            words += QLatin1Char('\n') + tr("Double-click to rename it (F2)");
    }
    QToolTip::showText(event.globalPos(), words, this);
}

void KeyboardView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    KeyboardPainter(m_scene, m_theme, *m_sounding, m_hovered, width()).paint(painter, event->rect());
}

void KeyboardView::mousePressEvent(QMouseEvent *event)
{
    const int key = keyAt(event->position());
    if (event->button() != Qt::LeftButton || key < 0)
        return;
    sound(key, velocityAt(event->position()));
    QToolTip::showText(event->globalPosition().toPoint(), wordsFor(key, event->position()), this);
}

void KeyboardView::mouseMoveEvent(QMouseEvent *event)
{
    const int key = keyAt(event->position());
    setHovered(key);
    EditorContext &context = m_scene.context();
    if (key < 0) {
        context.showReadout(QString());
        context.showHint(QString());
        return;
    }
    const QString words = wordsFor(key, event->position());
    if (event->buttons().testFlag(Qt::LeftButton)) {
        sound(key, velocityAt(event->position()));
        QToolTip::showText(event->globalPosition().toPoint(), words, this);
    }
    context.showReadout(words);
    context.showHint(m_scene.keys().isDrums() ? tr("Click to hear the drum, drag for more · Double-click renames it")
                                              : tr("Click to hear the key, drag for more · farther right is louder"));
}

void KeyboardView::mouseReleaseEvent(QMouseEvent *)
{
    fallSilent();
}

void KeyboardView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int key = keyAt(event->position());
    if (event->button() == Qt::LeftButton && key >= 0 && m_scene.keys().isDrums())
        typeName(key);
    else
        mousePressEvent(event);
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

void KeyboardView::renameDrum()
{
    const int key = keyToRename();
    if (m_scene.keys().isDrums() && key >= 0)
        typeName(key);
    else
        m_scene.context().showHint(tr("Point at a drum, or select a note of it, to rename it"));
}

int KeyboardView::keyToRename() const
{
    if (m_hovered >= 0)
        return m_hovered;
    if (m_scene.caret())
        return m_scene.caret()->pitch;
    if (!m_scene.clip())
        return -1;
    const QList<ChosenNote> chosen = chosenNotes(*m_scene.clip(), m_scene.context().selectedNotes());
    return chosen.isEmpty() ? -1 : chosen.constFirst().note.pitch.value();
}

void KeyboardView::typeName(int key)
{
    const PitchAxis &axis = m_scene.pitch();
    const QString name = m_scene.keys().nameOf(Pitch(static_cast<quint8>(key)), Ticks());
    m_field->ask(key, axis.topOf(key) + axis.rowHeight() / 2, name);
}

void KeyboardView::rename(int key, const QString &name)
{
    const CompositionPtr composition = m_scene.context().composition();
    if (composition)
        m_scene.context().push(renameDrumKey(*composition, Pitch(static_cast<quint8>(key)), name),
                               tr("Rename Drum Key"));
}

} // namespace barline

#include "moc_KeyboardView.cpp"
