#include "ui/transport/TransportBar.h"

#include "ui/ElidedLabel.h"
#include "ui/canvas/KeyWords.h"
#include "ui/theme/Fonts.h"
#include "ui/transport/PositionText.h"
#include "ui/transport/ReadoutBox.h"
#include "ui/transport/ReadoutLabel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace barline {

namespace {

constexpr int kPositionPixels = 16;
constexpr QSize kTransportIcon(16, 16);
constexpr int kPlayWidth = 46;
constexpr int kShareBefore = 2; // of the room before the buttons and after the position
constexpr int kShareAfter = 3;

QString noKeyText()
{
    return QCoreApplication::translate("barline::TransportBar", "no key");
}

QString tempoText(double bpm)
{
    return QLocale().toString(std::round(bpm * 10) / 10, 'f', 1);
}

} // namespace

TransportBar::TransportBar(EditorContext &context, ThemeSource &theme, const TransportActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_theme(theme)
    , m_title(new ElidedLabel(this))
    , m_dot(new QLabel(QString(QChar(0x25CF)), this))
    , m_state(new QLabel(this))
    , m_position(
          new ReadoutLabel(theme, tr("Position: bar, beat, tick"), Fonts::numbers(kPositionPixels), Token::Text, this))
    , m_clock(new ReadoutLabel(theme, tr("Position in minutes and seconds"), Fonts::body(), Token::TextDim, this))
    , m_tempo(new ReadoutLabel(theme, tr("Tempo in beats per minute"), Fonts::name(), Token::Text, this))
    , m_meter(new ReadoutLabel(theme, tr("Meter"), Fonts::body(), Token::Text, this))
    , m_key(new ReadoutLabel(theme, tr("Key"), Fonts::body(), Token::Text, this))
    , m_switches(new QHBoxLayout)
{
    setObjectName(QStringLiteral("transportBar"));
    setProperty("look", QStringLiteral("bar"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(kHeight);
    m_title->setObjectName(QStringLiteral("projectTitle"));
    m_title->setProperty("look", QStringLiteral("name"));
    m_dot->setFont(Fonts::label());
    m_state->setProperty("look", QStringLiteral("small"));
    m_position->setObjectName(QStringLiteral("position"));
    m_clock->setObjectName(QStringLiteral("clock"));
    m_tempo->setObjectName(QStringLiteral("tempo"));
    m_meter->setObjectName(QStringLiteral("meter"));
    m_key->setObjectName(QStringLiteral("key"));

    QToolButton *play = makeButton(actions.playStop, QStringLiteral("playButton"));
    play->setProperty("look", QStringLiteral("primary"));
    play->setProperty("square", false);
    play->setFixedWidth(kPlayWidth);

    auto *left = new QHBoxLayout;
    left->setSpacing(6);
    left->addWidget(m_title);
    left->addWidget(m_dot);
    left->addWidget(m_state);
    left->addStretch();
    auto *right = new QHBoxLayout;
    right->addWidget(makeSignatureBox());
    right->addStretch();
    // The buttons and the position keep their place whatever the song's title and key are.
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(8);
    layout->addLayout(left, kShareBefore);
    layout->addWidget(makeButton(actions.undo, QStringLiteral("undoButton")));
    layout->addWidget(makeButton(actions.redo, QStringLiteral("redoButton")));
    layout->addWidget(makeDivider());
    layout->addWidget(makeButton(actions.toStart, QStringLiteral("toStartButton")));
    layout->addWidget(play);
    layout->addLayout(m_switches);
    layout->addSpacing(8);
    layout->addWidget(makePositionBox());
    layout->addLayout(right, kShareAfter);

    connect(&m_context, &EditorContext::playheadMoved, this, &TransportBar::showPlace);
    connect(&m_context, &EditorContext::compositionChanged, this, &TransportBar::reserveRoom);
    connect(&m_context, &EditorContext::edited, this, [this](const Touched &touched) {
        if (touched.everything || touched.compositions.contains(m_context.compositionId()))
            reserveRoom();
    });
    connect(&m_theme, &ThemeSource::changed, this, &TransportBar::showState);
    reserveRoom();
    setProject({}, SaveState::Saved);
}

void TransportBar::addSwitch(QAction *action, const QString &name)
{
    m_switches->addWidget(makeButton(action, name));
}

void TransportBar::setProject(const QString &title, SaveState state)
{
    m_title->setText(title);
    m_state->setText(saveStateText(state));
    m_dotColor = state == SaveState::Saved ? Token::Good : state == SaveState::Saving ? Token::TextDim : Token::Danger;
    showState();
}

QToolButton *TransportBar::makeButton(QAction *action, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setDefaultAction(action);
    button->setProperty("look", QStringLiteral("quiet"));
    button->setProperty("square", true);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setIconSize(kTransportIcon);
    button->setFocusPolicy(Qt::TabFocus);
    const auto describe = [button, action] {
        button->setAccessibleName(QString(action->text()).remove(QLatin1Char('&')));
    };
    connect(action, &QAction::changed, button, describe);
    describe();
    return button;
}

QWidget *TransportBar::makePositionBox()
{
    auto *box = new ReadoutBox(m_theme, this);
    box->add(m_position, false);
    box->add(m_clock, false);
    return box;
}

QWidget *TransportBar::makeSignatureBox()
{
    auto *unit = new QLabel(tr("BPM"), this);
    unit->setProperty("look", QStringLiteral("small"));
    auto *box = new ReadoutBox(m_theme, this);
    box->add(m_tempo, false);
    box->add(unit, false);
    box->add(m_meter, true);
    box->add(m_key, true);
    return box;
}

QWidget *TransportBar::makeDivider()
{
    auto *divider = new QFrame(this);
    divider->setFrameShape(QFrame::VLine);
    divider->setFrameShadow(QFrame::Plain);
    divider->setForegroundRole(QPalette::Mid);
    divider->setFixedSize(1, 20);
    return divider;
}

// The values that occur in the composition keep their room, so that playing moves nothing.
void TransportBar::reserveRoom()
{
    QStringList tempos{tempoText(100)};
    QStringList meters{Meter().toString()};
    QStringList keys{noKeyText()};
    if (const CompositionPtr composition = m_context.composition()) {
        for (const TempoChange &change : composition->tempos)
            tempos.append(tempoText(change.bpm));
        for (const MeterChange &change : composition->meters.changes())
            meters.append(change.meter.toString());
        for (const KeyChange &change : composition->keys)
            keys.append(keyWords(change));
    }
    m_timeline = m_context.composition() ? TempoTimeline(*m_context.composition()) : TempoTimeline();
    m_position->reserve({positionText({888, 8, 888})});
    m_clock->reserve({clockText(599.999)});
    m_tempo->reserve(tempos);
    m_meter->reserve(meters);
    m_key->reserve(keys);
    showPlace();
}

void TransportBar::showPlace()
{
    const CompositionPtr composition = m_context.composition();
    static const Composition kNone;
    const Composition &shown = composition ? *composition : kNone;
    const Ticks at = m_context.playhead();
    m_position->setText(positionText(songPositionAt(shown, at)));
    m_clock->setText(clockText(m_timeline.secondsAt(at)));
    m_tempo->setText(tempoText(m_timeline.bpmAt(at)));
    m_meter->setText(meterAt(shown, at).toString());
    const QString key = keyText(shown, at);
    m_key->setText(key.isEmpty() ? noKeyText() : key);
}

void TransportBar::showState()
{
    QPalette palette = m_dot->palette();
    palette.setColor(QPalette::WindowText, m_theme.color(m_dotColor));
    m_dot->setPalette(palette);
}

} // namespace barline

#include "moc_TransportBar.cpp"
