#include "ui/arranger/timeline/TempoActions.h"

#include "core/edit/arrange/TimelineEdits.h"
#include "ui/arranger/timeline/MapPlaces.h"
#include "ui/arranger/timeline/PlaceWords.h"
#include "ui/canvas/AskPopup.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace barline {

namespace {

constexpr int kTapsEnd = 1500; ///< milliseconds after the last
constexpr int kTempoDecimals = 3;

} // namespace

TempoActions::TempoActions(TimelineScene &scene, QWidget &panel)
    : TimelineActionGroup(scene, panel)
{
    add("tempo-here", "tempo", tr("&Tempo Here…"), tr("Set the tempo at the playhead, from the menu at the pointer"),
        {Qt::CTRL | Qt::Key_T}, [this] { askHere(); });
    add("tempo-tap", "tap", tr("T&ap Tempo"),
        tr("Press it on each beat: the tempo at the playhead becomes that of your taps"), {Qt::Key_T},
        [this] { tap(); });
    add("tempo-glide", "glide", tr("&Glide to Next Tempo"),
        tr("Let the tempo at the playhead glide to the next one, or hold it up to there"),
        {Qt::CTRL | Qt::ALT | Qt::Key_T}, [this] { toggleGlide(); });
    add("tempo-remove", "trash", tr("&Remove Tempo"),
        tr("Take away the tempo that begins at the playhead or before it"),
        {Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_T}, [this] { remove(); });
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTapsEnd);
    connect(&m_pause, &QTimer::timeout, this, [this] { endTapping(true); });
    m_clock.start();
}

void TempoActions::askHere()
{
    const Ticks at = m_scene.place();
    const CompositionPtr composition = song();
    ask(indexAt(composition->tempos, composition->meters.locate(at)), at);
}

void TempoActions::ask(std::optional<qsizetype> index, Ticks at)
{
    const CompositionPtr composition = song();
    if (!composition)
        return;
    const TempoChange asked = index ? composition->tempos.at(*index) : tempoAt(*composition, at);
    const Ticks place = index ? startOf(asked, composition->meters) : at;
    auto *popup = new AskPopup(index ? tr("Tempo") : tr("New Tempo"), tr("Set"), panel());
    auto *bpm = new QDoubleSpinBox(popup);
    bpm->setObjectName(QStringLiteral("bpm"));
    bpm->setRange(kLeastTempo, kMostTempo);
    bpm->setDecimals(kTempoDecimals);
    bpm->setValue(asked.bpm);
    auto *from = new QLineEdit(tempoPlaceWords(composition->meters, place), popup);
    from->setObjectName(QStringLiteral("place"));
    auto *glide = new QCheckBox(tr("Glides to the next tempo"), popup);
    glide->setObjectName(QStringLiteral("glide"));
    glide->setChecked(asked.ramp);
    popup->addField(tr("Beats a minute"), bpm);
    popup->addField(tr("From bar.count"), from);
    popup->addWide(glide);
    const auto readPlace = [this, from]() -> std::optional<Ticks> {
        const CompositionPtr now = song();
        return now ? tempoPlaceFrom(now->meters, from->text()) : std::nullopt;
    };
    connect(from, &QLineEdit::textChanged, popup, [popup, readPlace] {
        popup->setObjection(readPlace() ? QString() : tr("A bar, or a bar and a count of it, is needed: 5 or 5.3."));
    });
    connect(popup, &AskPopup::accepted, this, [this, index, asked, bpm, glide, readPlace] {
        const CompositionPtr now = song();
        const std::optional<Ticks> typed = readPlace();
        if (!now || !typed)
            return;
        TempoChange to = index ? asked : TempoChange();
        const BarPosition bar = now->meters.locate(*typed);
        to.bar = bar.bar;
        to.beat = bar.offset;
        to.bpm = bpm->value();
        to.ramp = glide->isChecked();
        push(changeTempo(*now, index ? indexOf(now->tempos, asked) : std::nullopt, to),
             index ? tr("Change Tempo") : tr("Add Tempo"));
    });
    popup->popUp(*panel());
}

Edit TempoActions::tapped(const Composition &song, double bpm) const
{
    const std::optional<qsizetype> index = indexBefore(song.tempos, song.meters.locate(m_tappedAt));
    TempoChange to = index ? song.tempos.at(*index) : song.tempos.isEmpty() ? TempoChange() : song.tempos.constFirst();
    to.bpm = bpm;
    return changeTempo(song, index ? index : song.tempos.isEmpty() ? std::nullopt : std::optional<qsizetype>(0), to);
}

void TempoActions::tap()
{
    if (m_taps.taps() == 0) {
        m_tappedAt = m_scene.place();
        qApp->installEventFilter(this);
    }
    m_taps.tap(m_clock.elapsed());
    m_pause.start();
    const std::optional<double> bpm = m_taps.bpm();
    const CompositionPtr composition = song();
    if (bpm)
        m_scene.setPreview(std::make_shared<const Composition>(songAfter(*composition, tapped(*composition, *bpm))));
    m_scene.context().showReadout(bpm ? tr("♩ %1 · %n tap(s)", nullptr, m_taps.taps()).arg(tempoWords(*bpm))
                                      : tr("%n tap(s)", nullptr, m_taps.taps()));
    m_scene.context().showHint(tr("Tap on each beat, at least three times · Esc gives up"));
}

void TempoActions::endTapping(bool keeps)
{
    qApp->removeEventFilter(this);
    m_pause.stop();
    m_scene.setPreview(nullptr);
    m_scene.context().showHint({});
    m_scene.context().showReadout({});
    const std::optional<double> bpm = m_taps.bpm();
    m_taps.clear();
    const CompositionPtr composition = song();
    if (keeps && bpm && composition)
        push(tapped(*composition, *bpm), tr("Tap Tempo"));
}

bool TempoActions::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            endTapping(false);
        return true;
    }
    return TimelineActionGroup::eventFilter(watched, event);
}

void TempoActions::toggleGlide()
{
    const CompositionPtr composition = song();
    const std::optional<qsizetype> index =
        indexBefore(composition->tempos, composition->meters.locate(m_scene.place()));
    if (!index || *index + 1 == composition->tempos.size()) {
        refuse(tr("There is no later tempo to glide to: set one first."));
        return;
    }
    TempoChange to = composition->tempos.at(*index);
    to.ramp = !to.ramp;
    push(changeTempo(*composition, index, to), to.ramp ? tr("Glide to Next Tempo") : tr("Hold Tempo"));
}

void TempoActions::remove()
{
    const CompositionPtr composition = song();
    if (const auto index = indexBefore(composition->tempos, composition->meters.locate(m_scene.place())))
        push(changeTempo(*composition, index, {}), tr("Remove Tempo"));
}

} // namespace barline

#include "moc_TempoActions.cpp"
