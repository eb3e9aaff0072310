#include "ui/arranger/timeline/ChangesRow.h"

#include "core/edit/arrange/TimelineEdits.h"
#include "ui/arranger/timeline/MapPlaces.h"
#include "ui/arranger/timeline/PlaceWords.h"
#include "ui/arranger/timeline/TempoDrag.h"
#include "ui/canvas/KeyWords.h"
#include "ui/theme/Fonts.h"

namespace barline {

namespace {

constexpr double kWordInset = 5;
constexpr double kWordGap = 8;
constexpr double kWordReach = 3;
constexpr double kWordsFarLeft = 200;  ///< what begins beyond does not reach into the view
constexpr double kLongestShift = 60;   ///< a word gives way that far to one before it,
constexpr double kLongestBeside = 200; ///< and that far to one at its place
constexpr double kNotPlaced = -1e9;
constexpr double kGlideLow = 3;   ///< height of a gliding tempo's wedge at its low end,
constexpr double kGlideHigh = 11; ///< and at its high end

QFont wordFont(bool standsOut)
{
    return standsOut ? Fonts::labelBold() : Fonts::label();
}

Hover movedHover()
{
    return {Qt::ClosedHandCursor, ChangesRow::tr("Esc cancels"), {}, {}};
}

} // namespace

struct ChangesRow::Word
{
    Kind kind = Kind::Tempo;
    std::optional<qsizetype> index; ///< in its map; none for what holds without an entry
    Ticks at;
    QString text;
    bool standsOut = false;
    double left = kNotPlaced; ///< in pixels; where there is no room for it, it has no place
    double end = kNotPlaced;
};

QString ChangesRow::title() const
{
    switch (m_id) {
    case Id::Meters:
        return tr("Meter");
    case Id::Keys:
        return tr("Key");
    default:
        return tr("Tempo, meter, key");
    }
}

bool ChangesRow::has(Kind kind) const
{
    switch (m_id) {
    case Id::Meters:
        return kind == Kind::Meter;
    case Id::Keys:
        return kind == Kind::Key;
    default:
        return true;
    }
}

bool ChangesRow::isNear(Ticks at) const
{
    const double x = m_scene.axis().xOf(at);
    return x > -kWordsFarLeft && x < m_scene.axis().viewWidth();
}

void ChangesRow::addTempos(const Composition &song, QList<Word> &words) const
{
    const QString note = QFontMetricsF(wordFont(false)).inFontUcs4(0x2669) ? QStringLiteral("♩ ") : QString();
    const auto add = [&](std::optional<qsizetype> index, Ticks at, double bpm) {
        words.append({Kind::Tempo, index, at, note + tempoWords(bpm)});
    };
    double before = 0;
    if (song.tempos.isEmpty() || startOf(song.tempos.constFirst(), song.meters) > Ticks()) {
        before = song.tempos.isEmpty() ? TempoChange().bpm : song.tempos.constFirst().bpm;
        add({}, Ticks(), before);
    }
    for (qsizetype i = 0; i < song.tempos.size(); ++i) {
        const TempoChange &change = song.tempos.at(i);
        const Ticks at = startOf(change, song.meters);
        if ((change.bpm != before || change.ramp) && isNear(at))
            add(i, at, change.bpm);
        before = change.bpm;
    }
}

void ChangesRow::addMeters(const Composition &song, QList<Word> &words) const
{
    const Meter first = song.meters.meterAt(BarNumber(1));
    const QList<MeterChange> &changes = song.meters.changes();
    if (changes.isEmpty() || changes.constFirst().bar > BarNumber(1))
        words.append({Kind::Meter, {}, Ticks(), first.toString()});
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const Ticks at = startOf(changes.at(i), song.meters);
        if (isNear(at))
            words.append({Kind::Meter, i, at, changes.at(i).meter.toString(), changes.at(i).meter != first});
    }
}

void ChangesRow::addKeys(const Composition &song, QList<Word> &words) const
{
    for (qsizetype i = 0; i < song.keys.size(); ++i) {
        const Ticks at = startOf(song.keys.at(i), song.meters);
        if (isNear(at))
            words.append({Kind::Key, i, at, keyWords(song.keys.at(i))});
    }
}

QList<ChangesRow::Word> ChangesRow::words(const Composition &song) const
{
    QList<Word> words;
    if (has(Kind::Tempo))
        addTempos(song, words);
    if (has(Kind::Meter))
        addMeters(song, words);
    if (has(Kind::Key))
        addKeys(song, words);
    std::stable_sort(words.begin(), words.end(), [](const Word &a, const Word &b) { return a.at < b.at; });
    layOut(words);
    return words;
}

void ChangesRow::layOut(QList<Word> &words) const
{
    double free = kNotPlaced;
    Ticks last(-1);
    for (Word &word : words) {
        const double wanted = m_scene.axis().xOf(word.at) + kWordInset;
        const double left = std::max(wanted, free);
        if (left - wanted > (word.at == last ? kLongestBeside : kLongestShift))
            continue;
        last = word.at;
        word.left = left;
        word.end = left + QFontMetricsF(wordFont(word.standsOut)).horizontalAdvance(word.text);
        free = word.end + kWordGap;
    }
}

void ChangesRow::paint(QPainter &painter, const QRectF &area) const
{
    const CompositionPtr song = m_scene.shown();
    if (!song)
        return;
    const QList<Word> all = words(*song);
    const double baseline = area.top() + (area.height() + QFontMetricsF(wordFont(false)).capHeight()) / 2;
    for (const Word &word : all) {
        if (word.end < 0 || word.left > area.width())
            continue;
        painter.setFont(wordFont(word.standsOut));
        painter.setPen(m_scene.color(word.standsOut ? Token::Accent : Token::TextDim));
        painter.drawText(QPointF(word.left, baseline), word.text);
    }
    if (has(Kind::Tempo))
        paintGlides(painter, *song, all, baseline + 1);
}

void ChangesRow::paintGlides(QPainter &painter, const Composition &song, const QList<Word> &words, double bottom) const
{
    // Opening or closing, up to where it arrives.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_scene.color(Token::GridBar));
    for (qsizetype i = 0; i + 1 < song.tempos.size(); ++i) {
        const TempoChange &change = song.tempos.at(i);
        const TempoChange &next = song.tempos.at(i + 1);
        const Ticks start = startOf(change, song.meters);
        const double right = m_scene.axis().xOf(startOf(next, song.meters)) - 2;
        double left = m_scene.axis().xOf(start) + 1;
        if (!change.ramp || right < 0 || left > m_scene.axis().viewWidth())
            continue;
        for (const Word &word : words) {
            if (word.at <= start)
                left = std::max(left, word.end + 4);
        }
        if (right - left < kGlideHigh)
            continue;
        const bool rises = next.bpm > change.bpm;
        painter.drawPolygon(QPolygonF({{left, bottom},
                                       {left, bottom - (rises ? kGlideLow : kGlideHigh)},
                                       {right, bottom - (rises ? kGlideHigh : kGlideLow)},
                                       {right, bottom}}));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

std::optional<ChangesRow::Word> ChangesRow::wordAt(const CanvasPoint &at) const
{
    const CompositionPtr song = m_scene.shown();
    if (!song)
        return std::nullopt;
    for (const Word &word : words(*song)) {
        if (at.pixel.x() >= word.left - kWordReach && at.pixel.x() <= word.end + kWordReach)
            return word;
    }
    return std::nullopt;
}

Hover ChangesRow::hover(const CanvasPoint &at) const
{
    const auto word = wordAt(at);
    if (!word) {
        Hover hover = seekHover(at);
        hover.hint = m_id == Id::Meters ? tr("Double-click to set the meter here · Click to move the playhead")
                     : m_id == Id::Keys ? tr("Double-click to set the key here · Click to move the playhead")
                                        : tr("Double-click to set the tempo here, right-click for meter and key · "
                                             "Click to move the playhead");
        return hover;
    }
    const CompositionPtr song = m_scene.shown();
    if (word->kind == Kind::Tempo && word->index)
        return TempoDrag::hover(*song, *word->index);
    const QString what = tr("bar %1 · %2", "place, meter or key").arg(placeWords(song->meters, word->at), word->text);
    return {word->at > Ticks() ? Qt::OpenHandCursor : Qt::PointingHandCursor,
            word->at > Ticks() ? tr("Drag to move · Double-click to change") : tr("Double-click to change"),
            {},
            what};
}

std::unique_ptr<Gesture> ChangesRow::press(const CanvasPoint &at)
{
    const auto word = wordAt(at);
    if (!word || !word->index)
        return TimelineRow::press(at);
    switch (word->kind) {
    case Kind::Tempo:
        return TempoDrag::of(m_scene, *word->index, at);
    case Kind::Meter:
        return word->at > Ticks() ? dragMeter(*word->index, at) : nullptr;
    case Kind::Key:
        return word->at > Ticks() ? dragKey(*word->index, at) : nullptr;
    }
    return nullptr;
}

std::unique_ptr<Gesture> ChangesRow::dragMeter(qsizetype index, const CanvasPoint &at)
{
    const MeterChange grabbed = m_scene.shown()->meters.changes().at(index);
    const auto make = [this, grabbed](const Composition &song, const CanvasPoint &from,
                                      const CanvasPoint &to) -> TimelineChange {
        const auto there = indexOf(song.meters.changes(), grabbed);
        if (!there)
            return {};
        // By the lines as they are without the drag.
        const BarPosition target =
            song.meters.locate(std::max(Ticks(), song.meters.startOf(grabbed.bar) + (to.time - from.time)));
        const bool isNearer = target.offset * 2 < song.meters.lengthOf(target.bar);
        const BarNumber bar = isNearer ? target.bar : target.bar + 1;
        const Edit edit = bar == grabbed.bar ? Edit() : moveMeter(song, *there, bar);
        return {edit, tr("Move Meter"), tr("bar %1 · %2").arg(bar.value()).arg(grabbed.meter.toString())};
    };
    return std::make_unique<ChangeGesture>(m_scene, at, make, movedHover());
}

std::unique_ptr<Gesture> ChangesRow::dragKey(qsizetype index, const CanvasPoint &at)
{
    const KeyChange grabbed = m_scene.shown()->keys.at(index);
    const auto make = [this, grabbed](const Composition &song, const CanvasPoint &from,
                                      const CanvasPoint &to) -> TimelineChange {
        const auto there = indexOf(song.keys, grabbed);
        if (!there)
            return {};
        CanvasPoint target = to;
        target.time = startOf(grabbed, song.meters) + (to.time - from.time);
        const BarPosition place = song.meters.locate(m_scene.snapped(target));
        KeyChange moved = grabbed;
        moved.bar = place.bar;
        moved.beat = place.offset;
        return {changeKey(song, there, moved), tr("Move Key"),
                tr("bar %1 · %2").arg(placeWords(song.meters, startOf(moved, song.meters)), keyWords(moved))};
    };
    return std::make_unique<ChangeGesture>(m_scene, at, make, movedHover());
}

void ChangesRow::point(const CanvasPoint &at)
{
    // A menu on a word is about what it says, also where the word reaches into later bars.
    if (const auto word = wordAt(at))
        m_scene.point(word->at);
    else
        TimelineRow::point(at);
}

std::unique_ptr<Gesture> ChangesRow::doubleClick(const CanvasPoint &at)
{
    const auto word = wordAt(at);
    const Ticks place = word ? word->at : m_scene.snapped(at);
    const std::optional<qsizetype> index = word ? word->index : std::nullopt;
    const Kind kind = word ? word->kind : m_id == Id::Meters ? Kind::Meter : m_id == Id::Keys ? Kind::Key : Kind::Tempo;
    if (kind == Kind::Tempo)
        emit m_scene.tempoAsked(index, place);
    else if (kind == Kind::Meter)
        emit m_scene.meterAsked(index, word ? m_scene.placeAt(place).bar : m_scene.placeAt(at.time).bar);
    else
        emit m_scene.keyAsked(index, place);
    return nullptr;
}

} // namespace barline
