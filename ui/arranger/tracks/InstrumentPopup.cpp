#include "ui/arranger/tracks/InstrumentPopup.h"

#include "core/edit/arrange/TrackEdits.h"
#include "core/model/GeneralMidi.h"
#include "ui/canvas/PopupPlace.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QUuid>
#include <QVBoxLayout>

namespace barline {

namespace {

constexpr int kPopupMargin = 10;
constexpr QSize kPopupSize(320, 520);
constexpr int kChannels = 16;
constexpr int kMostBank = 16383;
constexpr int kMostBend = 12799;
constexpr int kUsualBend = 200;
constexpr Pitch kHeardPitch{60};
constexpr Pitch kHeardDrum{38};
constexpr int kUntilHeard = 150; ///< ms, in which the player takes over what was chosen
constexpr int kHeard = 500;      ///< ms that a note sounds

/// What is chosen in one popup is one step, and no other's.
History::Kind kindOfPopup()
{
    return {QStringLiteral("instrument:") + QUuid::createUuid().toString(QUuid::Id128), true};
}

} // namespace

InstrumentPopup::InstrumentPopup(EditorContext &context, const QSet<TrackId> &tracks, QWidget *parent)
    : PopupFrame(parent)
    , m_context(context)
    , m_tracks(tracks)
    , m_kind(kindOfPopup())
    , m_search(new QLineEdit(this))
    , m_sounds(new SoundList(this))
    , m_name(new QLineEdit(this))
    , m_channel(new QSpinBox(this))
    , m_drums(new QCheckBox(tr("Drum kit (channel 10)"), this))
    , m_bank(new QSpinBox(this))
    , m_bend(new QSpinBox(this))
    , m_profile(new QLineEdit(this))
{
    setObjectName(QStringLiteral("instrumentPopup"));
    setProperty("look", QStringLiteral("popup"));
    const TrackPtr first = firstTrack();
    const QString title = tracks.size() > 1 || !first
                              ? tr("Instrument of %n Track(s)", nullptr, static_cast<int>(tracks.size()))
                              : tr("Instrument of “%1”", "a track").arg(first->name);
    setAccessibleName(title);
    auto *head = new QLabel(title, this);
    head->setProperty("look", QStringLiteral("section"));
    m_search->setPlaceholderText(tr("Search sounds"));
    m_search->setAccessibleName(tr("Search sounds by name, family or number"));
    m_search->installEventFilter(this);
    m_sounds->setAccessibleName(tr("Sounds"));
    auto *form = new QFormLayout;
    addFields(*form);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPopupMargin, kPopupMargin, kPopupMargin, kPopupMargin);
    layout->setSpacing(kPopupMargin);
    layout->addWidget(head);
    layout->addWidget(m_search);
    layout->addWidget(m_sounds, 1);
    layout->addLayout(form);
    connect(m_search, &QLineEdit::textChanged, m_sounds, &SoundList::find);
    connect(m_sounds, &SoundList::chosen, this, &InstrumentPopup::chooseSound);
    connect(m_sounds, &QListWidget::itemActivated, this, &QWidget::close);
    connect(m_drums, &QCheckBox::toggled, this, &InstrumentPopup::chooseDrums);
    // What is chosen while a large step is being prepared comes after it.
    connect(&m_context, &EditorContext::edited, this, &InstrumentPopup::read);
    m_listening.setSingleShot(true);
    read();
}

void InstrumentPopup::addFields(QFormLayout &form)
{
    m_channel->setRange(1, kChannels);
    m_bank->setRange(0, kMostBank);
    m_bend->setRange(1, kMostBend);
    m_bend->setSuffix(tr(" cents"));
    m_bend->setToolTip(tr("How far a pitch bend goes to either side; 100 cents are a semitone"));
    m_profile->setToolTip(tr("What a player makes of articulations; kept for other programs"));
    const auto add = [&form](const QString &label, QWidget *field) {
        field->setAccessibleName(label);
        if (auto *box = qobject_cast<QSpinBox *>(field))
            box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        form.addRow(label, field);
    };
    add(tr("Name"), m_name);
    add(tr("Channel"), m_channel);
    form.addRow(m_drums);
    add(tr("Bank"), m_bank);
    add(tr("Bend range"), m_bend);
    add(tr("Expression profile"), m_profile);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) {
        if (!name.trimmed().isEmpty())
            change([&](Instrument &instrument) { instrument.name = name.trimmed(); });
    });
    connect(m_profile, &QLineEdit::textEdited, this, [this](const QString &profile) {
        change([&](Instrument &instrument) { instrument.expressionProfile = profile.trimmed(); });
    });
    connect(m_channel, &QSpinBox::valueChanged, this, [this](int channel) {
        change([&](Instrument &instrument) { instrument.channel = Channel(static_cast<quint8>(channel - 1)); });
    });
    connect(m_bank, &QSpinBox::valueChanged, this, [this](int bank) {
        change([&](Instrument &instrument) { instrument.bank = bank; });
        listen();
    });
    connect(m_bend, &QSpinBox::valueChanged, this,
            [this](int cents) { change([&](Instrument &instrument) { instrument.bendRange = cents; }); });
}

TrackPtr InstrumentPopup::firstTrack() const
{
    if (const CompositionPtr composition = m_context.composition()) {
        for (const TrackPtr &track : composition->tracks) {
            if (m_tracks.contains(track->id))
                return track;
        }
    }
    return nullptr;
}

void InstrumentPopup::read()
{
    const TrackPtr track = firstTrack();
    if (!track)
        return;
    const Instrument &instrument = track->instrument;
    const bool isKit = instrument.channel == kDrumChannel;
    m_isReading = true;
    if (std::exchange(m_listsKits, isKit) != isKit) {
        m_sounds->setDrums(isKit);
        m_sounds->find(m_search->text());
    }
    m_sounds->setProgram(instrument.program.value_or(0));
    if (!m_name->hasFocus()) {
        m_name->setText(instrument.name);
        m_name->setCursorPosition(0);
    }
    m_channel->setValue(instrument.channel.value() + 1);
    m_drums->setChecked(isKit);
    m_bank->setValue(instrument.bank.value_or(0));
    m_bend->setValue(instrument.bendRange.value_or(kUsualBend));
    if (!m_profile->hasFocus())
        m_profile->setText(instrument.expressionProfile);
    m_isReading = false;
}

void InstrumentPopup::change(const std::function<void(Instrument &)> &change)
{
    const CompositionPtr composition = m_context.composition();
    if (m_isReading || !composition)
        return;
    Edit edit = changeTracks(*composition, m_tracks, [&change](Track &track) { change(track.instrument); });
    if (edit.isEmpty())
        return;
    const QString label = tr("Change Instrument of %n Track(s)", nullptr, static_cast<int>(m_tracks.size()));
    m_context.push(std::move(edit), label, m_kind);
    read();
}

void InstrumentPopup::chooseSound(int program)
{
    change([program](Instrument &instrument) {
        instrument.program = program;
        instrument.name = soundName(instrument);
    });
    listen();
}

void InstrumentPopup::chooseDrums(bool drums)
{
    const CompositionPtr composition = m_context.composition();
    if (m_isReading || !composition)
        return;
    const Channel channel = drums ? kDrumChannel : leastUsedChannel(*composition);
    change([channel](Instrument &instrument) {
        instrument.channel = channel;
        instrument.program = 0;
        instrument.name = soundName(instrument);
    });
    listen();
}

void InstrumentPopup::listen()
{
    const TrackPtr track = firstTrack();
    if (!track || m_isReading)
        return;
    const bool isKit = track->instrument.channel == kDrumChannel;
    m_listening.disconnect();
    connect(&m_listening, &QTimer::timeout, this, [this, id = track->id, isKit] {
        m_context.audition(id, isKit ? kHeardDrum : kHeardPitch, kDefaultVelocity);
        m_listening.disconnect();
        connect(&m_listening, &QTimer::timeout, &m_context, &EditorContext::silence);
        m_listening.start(kHeard);
    });
    m_listening.start(kUntilHeard);
}

void InstrumentPopup::takeBack()
{
    const Result<void> undone = m_context.history().takeBackAll(m_kind);
    if (!undone)
        m_context.report(undone.error());
}

void InstrumentPopup::popUp(const QPoint &globalPosition)
{
    resize(kPopupSize);
    move(placeOnScreen(*this, globalPosition, *parentWidget()));
    show();
    if (m_sounds->currentItem())
        m_sounds->scrollToItem(m_sounds->currentItem(), QAbstractItemView::PositionAtCenter);
    m_search->setFocus(Qt::PopupFocusReason);
}

bool InstrumentPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return PopupFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
        m_sounds->step(-1);
        return true;
    case Qt::Key_Down:
        m_sounds->step(1);
        return true;
    default:
        return false;
    }
}

void InstrumentPopup::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        takeBack();
        close();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_sounds->currentRow() < 0 && !m_search->text().isEmpty())
            m_sounds->step(1);
        close();
        return;
    default:
        PopupFrame::keyPressEvent(event);
    }
}

void InstrumentPopup::hideEvent(QHideEvent *event)
{
    if (m_listening.isActive())
        m_context.silence();
    m_listening.stop();
    PopupFrame::hideEvent(event);
}

} // namespace barline

#include "moc_InstrumentPopup.cpp"
