#include "ui/arranger/timeline/MeterKeyActions.h"

#include "core/edit/arrange/TimelineEdits.h"
#include "ui/arranger/timeline/MapPlaces.h"
#include "ui/arranger/timeline/PlaceWords.h"
#include "ui/canvas/AskPopup.h"
#include "ui/canvas/KeyWords.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

namespace barline {

namespace {

constexpr int kLastMeterBar = 1'000'000;

const QStringList kTonics{QStringLiteral("C"),  QStringLiteral("C#"), QStringLiteral("Db"), QStringLiteral("D"),
                          QStringLiteral("D#"), QStringLiteral("Eb"), QStringLiteral("E"),  QStringLiteral("F"),
                          QStringLiteral("F#"), QStringLiteral("Gb"), QStringLiteral("G"),  QStringLiteral("G#"),
                          QStringLiteral("Ab"), QStringLiteral("A"),  QStringLiteral("A#"), QStringLiteral("Bb"),
                          QStringLiteral("B"),  QStringLiteral("Cb")};

std::optional<Meter> typedMeter(const QString &text)
{
    return meterFrom(text.simplified().remove(QLatin1Char(' ')).toStdString());
}

/// The change of meter that holds in a bar; nothing before the first.
std::optional<qsizetype> meterIndexBefore(const MeterMap &meters, BarNumber bar)
{
    std::optional<qsizetype> found;
    for (qsizetype i = 0; i < meters.changes().size() && meters.changes().at(i).bar <= bar; ++i)
        found = i;
    return found;
}

} // namespace

MeterKeyActions::MeterKeyActions(TimelineScene &scene, QWidget &panel)
    : TimelineActionGroup(scene, panel)
{
    add("meter-here", "meter", tr("&Meter Here…"),
        tr("Set the meter from the bar at the playhead on, or of that bar only; from the menu at the pointer"),
        {Qt::ALT | Qt::SHIFT | Qt::Key_M}, [this] { askMeterHere(); });
    add("meter-remove", "trash", tr("Remove M&eter"), tr("Take away the change of meter at the playhead or before it"),
        {Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_M}, [this] { removeMeter(); });
    add("key-here", "scale-key", tr("&Key Here…"), tr("Set the key at the playhead, from the menu at the pointer"),
        {Qt::CTRL | Qt::Key_K}, [this] { askKeyHere(); });
    add("key-remove", "trash", tr("Remove Ke&y"), tr("Take away the key that begins at the playhead or before it"),
        {Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_K}, [this] { removeKey(); });
}

void MeterKeyActions::askMeterHere()
{
    const BarNumber bar = song()->meters.locate(m_scene.place()).bar;
    const auto index = meterIndexBefore(song()->meters, bar);
    const bool isThere = index && song()->meters.changes().at(*index).bar == bar;
    askMeter(isThere ? index : std::nullopt, bar);
}

void MeterKeyActions::askMeter(std::optional<qsizetype> index, BarNumber bar)
{
    const CompositionPtr composition = song();
    if (!composition)
        return;
    const Meter holds = index ? composition->meters.changes().at(*index).meter : composition->meters.meterAt(bar);
    auto *popup = new AskPopup(index ? tr("Meter") : tr("New Meter"), tr("Set"), panel());
    auto *meter = new QLineEdit(holds.toString(), popup);
    meter->setObjectName(QStringLiteral("meter"));
    auto *from = new QSpinBox(popup);
    from->setObjectName(QStringLiteral("bar"));
    from->setRange(1, kLastMeterBar);
    from->setValue(bar.value());
    auto *only = new QCheckBox(tr("Only this bar; after it goes on what was"), popup);
    only->setObjectName(QStringLiteral("onlyThisBar"));
    only->setChecked(m_isOnlyThisBar && !index);
    popup->addField(tr("Meter"), meter);
    popup->addField(tr("From bar"), from);
    popup->addWide(only);
    connect(meter, &QLineEdit::textChanged, popup, [popup](const QString &text) {
        popup->setObjection(typedMeter(text) ? QString()
                                             : tr("A meter is needed such as 7/8; below are 1, 2, 4, 8, 16 or 32."));
    });
    connect(popup, &AskPopup::accepted, this, [this, bar, index, meter, from, only] {
        const CompositionPtr now = song();
        const std::optional<Meter> typed = typedMeter(meter->text());
        if (!now || !typed)
            return;
        if (!index)
            m_isOnlyThisBar = only->isChecked();
        const BarNumber to(from->value());
        const MeterSpan span = only->isChecked() ? MeterSpan::OnlyThisBar : MeterSpan::FromHereOn;
        const auto there = meterIndexBefore(now->meters, bar);
        const bool moves = index && to != bar && there && now->meters.changes().at(*there).bar == bar;
        push(moves ? moveMeter(*now, *there, to, *typed) : setMeter(*now, to, *typed, span),
             index ? tr("Change Meter") : tr("Set Meter %1").arg(typed->toString()));
    });
    popup->popUp(*panel());
}

void MeterKeyActions::removeMeter()
{
    const CompositionPtr composition = song();
    const auto index = meterIndexBefore(composition->meters, composition->meters.locate(m_scene.place()).bar);
    if (!index || (*index == 0 && composition->meters.changes().size() > 1)) {
        refuse(tr("The meter at the beginning of the song stays: change it instead."));
        return;
    }
    push(barline::removeMeter(*composition, *index), tr("Remove Meter"));
}

void MeterKeyActions::askKeyHere()
{
    const Ticks at = m_scene.place();
    askKey(indexAt(song()->keys, song()->meters.locate(at)), at);
}

void MeterKeyActions::askKey(std::optional<qsizetype> index, Ticks at)
{
    const CompositionPtr composition = song();
    if (!composition)
        return;
    const KeyMap &keys = composition->keys;
    KeyChange asked;
    asked.key = QStringLiteral("C");
    if (index)
        asked = keys.at(*index);
    else if (!keys.isEmpty())
        asked = keys.at(indexBefore(keys, composition->meters.locate(at)).value_or(0));
    const Ticks place = index ? startOf(asked, composition->meters) : at;

    auto *popup = new AskPopup(index ? tr("Key") : tr("New Key"), tr("Set"), panel());
    auto *tonic = new QComboBox(popup);
    tonic->setObjectName(QStringLiteral("tonic"));
    for (const QString &one : kTonics)
        tonic->addItem(tonicWords(one), one);
    tonic->setCurrentIndex(std::max(0, tonic->findData(asked.key)));
    auto *mode = new QComboBox(popup);
    mode->setObjectName(QStringLiteral("mode"));
    for (int i = 0; i <= static_cast<int>(Mode::Locrian); ++i)
        mode->addItem(modeWords(static_cast<Mode>(i)));
    mode->setCurrentIndex(static_cast<int>(asked.mode));
    auto *from = new QLineEdit(placeWords(composition->meters, place), popup);
    from->setObjectName(QStringLiteral("place"));
    popup->addField(tr("Key"), tonic);
    popup->addField(tr("Mode"), mode);
    popup->addField(tr("From bar.count"), from);
    const auto readPlace = [this, from]() -> std::optional<Ticks> {
        const CompositionPtr now = song();
        return now ? placeFrom(now->meters, from->text()) : std::nullopt;
    };
    connect(from, &QLineEdit::textChanged, popup, [popup, readPlace] {
        popup->setObjection(readPlace() ? QString() : tr("A bar, or a bar and a count of it, is needed: 5 or 5.3."));
    });
    connect(popup, &AskPopup::accepted, this, [this, index, asked, tonic, mode, readPlace] {
        const CompositionPtr now = song();
        const std::optional<Ticks> typed = readPlace();
        if (!now || !typed)
            return;
        KeyChange to = index ? asked : KeyChange();
        const BarPosition bar = now->meters.locate(*typed);
        to.bar = bar.bar;
        to.beat = bar.offset;
        to.key = tonic->currentData().toString();
        to.mode = static_cast<Mode>(mode->currentIndex());
        push(changeKey(*now, index ? indexOf(now->keys, asked) : std::nullopt, to),
             index ? tr("Change Key") : tr("Add Key"));
    });
    popup->popUp(*panel());
}

void MeterKeyActions::removeKey()
{
    const CompositionPtr composition = song();
    if (const auto index = indexBefore(composition->keys, composition->meters.locate(m_scene.place())))
        push(changeKey(*composition, index, {}), tr("Remove Key"));
}

} // namespace barline

#include "moc_MeterKeyActions.cpp"
