#include "ui/arranger/timeline/ChangesRow.h"

#include "ui/theme/Fonts.h"

#include <QLocale>

namespace barline {

namespace {

constexpr double kWordInset = 5;
constexpr double kWordGap = 8;
constexpr double kWordsFarLeft = 200; ///< what begins beyond does not reach into the view
constexpr double kLongestShift = 60;  ///< a word gives way that far to the one before it
constexpr double kNotPlaced = -1e9;
constexpr double kGlideLow = 3;   ///< height of a gliding tempo's wedge at its low end,
constexpr double kGlideHigh = 11; ///< and at its high end

QFont wordFont(bool standsOut)
{
    return standsOut ? Fonts::labelBold() : Fonts::label();
}

} // namespace

struct ChangesRow::Word
{
    Ticks at;
    QString text;
    bool standsOut = false;
    double left = kNotPlaced; ///< in pixels; where there is no room for it, it has no place
    double end = kNotPlaced;
};

QList<ChangesRow::Word> ChangesRow::words(const Composition &song) const
{
    const MeterMap &meters = song.meters;
    const QString note = QFontMetricsF(wordFont(false)).inFontUcs4(0x2669) ? QStringLiteral("♩ ") : QString();
    const auto placeOf = [&](const TempoChange &change) { return meters.startOf(change.bar) + change.beat; };
    const auto isNear = [&](Ticks at) {
        const double x = m_scene.axis().xOf(at);
        return x > -kWordsFarLeft && x < m_scene.axis().viewWidth();
    };
    QList<Word> words;
    double before = 0;
    if (song.tempos.isEmpty() || placeOf(song.tempos.constFirst()) > Ticks()) {
        before = song.tempos.isEmpty() ? 120.0 : song.tempos.constFirst().bpm;
        words.append({Ticks(), note + QLocale().toString(before)});
    }
    for (const TempoChange &change : song.tempos) {
        if (change.bpm != before && isNear(placeOf(change)))
            words.append({placeOf(change), note + QLocale().toString(change.bpm, 'g', 6)});
        before = change.bpm;
    }
    const Meter first = meters.meterAt(BarNumber(1));
    if (meters.changes().isEmpty() || meters.changes().constFirst().bar > BarNumber(1))
        words.append({Ticks(), first.toString()});
    for (const MeterChange &change : meters.changes()) {
        if (isNear(meters.startOf(change.bar)))
            words.append({meters.startOf(change.bar), change.meter.toString(), !(change.meter == first)});
    }
    std::stable_sort(words.begin(), words.end(), [](const Word &a, const Word &b) { return a.at < b.at; });
    return words;
}

void ChangesRow::placeWords(QList<Word> &words) const
{
    double free = kNotPlaced;
    for (Word &word : words) {
        const double wanted = m_scene.axis().xOf(word.at) + kWordInset;
        const double left = std::max(wanted, free);
        if (left - wanted > kLongestShift)
            continue;
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
    QList<Word> all = words(*song);
    placeWords(all);
    const double baseline = area.top() + (area.height() + QFontMetricsF(wordFont(false)).capHeight()) / 2;
    for (const Word &word : std::as_const(all)) {
        if (word.end < 0 || word.left > area.width())
            continue;
        painter.setFont(wordFont(word.standsOut));
        painter.setPen(m_scene.color(word.standsOut ? Token::Accent : Token::TextDim));
        painter.drawText(QPointF(word.left, baseline), word.text);
    }
    paintGlides(painter, *song, all, baseline + 1);
}

void ChangesRow::paintGlides(QPainter &painter, const Composition &song, const QList<Word> &words, double bottom) const
{
    // Opening or closing, up to where it arrives.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_scene.color(Token::GridBar));
    const auto placeOf = [&](const TempoChange &change) { return song.meters.startOf(change.bar) + change.beat; };
    for (qsizetype i = 0; i + 1 < song.tempos.size(); ++i) {
        const TempoChange &change = song.tempos.at(i);
        const TempoChange &next = song.tempos.at(i + 1);
        const double right = m_scene.axis().xOf(placeOf(next)) - 2;
        double left = m_scene.axis().xOf(placeOf(change)) + 1;
        if (!change.ramp || right < 0 || left > m_scene.axis().viewWidth())
            continue;
        for (const Word &word : words) {
            if (word.at <= placeOf(change))
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

} // namespace barline
