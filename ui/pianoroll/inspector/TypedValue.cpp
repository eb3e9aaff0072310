#include "ui/pianoroll/inspector/TypedValue.h"

#include "core/base/TickNumber.h"
#include "core/format/dsl/sml/SmlWords.h"
#include "ui/pianoroll/NoteNames.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace barline {

namespace {

constexpr int kHighest = 127;
constexpr qint64 kTick = Ticks::kPerBeat / kShownTicksPerBeat;
constexpr double kMostFactor = 1000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(barline::TypedValue)
};

/// As it is read: no spaces about, a point in numbers, plain signs.
QString plain(const QString &text)
{
    QString plain = text.simplified();
    plain.replace(QLatin1Char(','), QLatin1Char('.'));
    plain.replace(QChar(0x2212), QLatin1Char('-'));
    plain.replace(QChar(0x00D7), QLatin1Char('*'));
    return plain;
}

std::optional<double> factorFrom(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(?:([*/]) ?(\\d*\\.?\\d+)|([+-]?) ?(\\d*\\.?\\d+) ?%)$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString sign = match.captured(1) + match.captured(3);
    const double number = (match.captured(2) + match.captured(4)).toDouble();
    if (sign == QLatin1String("*"))
        return number;
    if (sign == QLatin1String("/"))
        return 1 / number;
    if (sign.isEmpty())
        return number / 100;
    return 1 + (sign == QLatin1String("+") ? number : -number) / 100;
}

std::optional<qint64> wholeFrom(const QString &text)
{
    bool isWhole = false;
    const qint64 number = text.toLongLong(&isWhole);
    return isWhole && number >= 0 ? std::optional(number) : std::nullopt;
}

/// "1/8", "3/16", "1/8T", "1/4.", "1/16Q".
std::optional<Ticks> noteValueFrom(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,4})/(\\d{1,3})([.TQ]?)$"),
                                            QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto grid = SnapGrid::fromText(QStringLiteral("1/%1%2").arg(match.captured(2), match.captured(3).toUpper()));
    return grid ? std::optional(grid->line(match.captured(1).toInt())) : std::nullopt;
}

/// The unit that a length is typed in; beats where none is named.
std::optional<double> unitOf(const QString &word, Meter meter)
{
    const QString beats = QCoreApplication::translate("barline::NoteNames", "%1 beats", "length of a note")
                              .arg(QString())
                              .trimmed()
                              .toLower();
    if (word.isEmpty() || word == QLatin1String("b") || word == QLatin1String("beat") ||
        word == QLatin1String("beats") || word == beats)
        return static_cast<double>(Ticks::kPerBeat);
    if (word == QLatin1String("tick") || word == QLatin1String("ticks"))
        return static_cast<double>(kTick);
    if (word == QLatin1String("bar") || word == QLatin1String("bars"))
        return static_cast<double>(meter.barLength().value());
    return std::nullopt;
}

std::optional<Ticks> lengthFrom(const QString &text, Meter meter)
{
    if (const auto note = noteValueFrom(text))
        return note;
    static const QRegularExpression places(QStringLiteral("^(\\d{1,5})\\.(\\d{1,3})\\.(\\d{1,4})$"));
    if (const QRegularExpressionMatch match = places.match(text); match.hasMatch())
        return meter.barLength() * match.captured(1).toInt() + meter.countLength() * match.captured(2).toInt() +
               Ticks(kTick) * match.captured(3).toInt();
    static const QRegularExpression number(QStringLiteral("^(\\d*\\.?\\d+) ?([^\\d\\s]*)$"));
    const QRegularExpressionMatch match = number.match(text);
    const auto unit = match.hasMatch() ? unitOf(match.captured(2).toLower(), meter) : std::nullopt;
    const double ticks = unit ? match.captured(1).toDouble() * *unit : -1;
    if (ticks < 0 || ticks > static_cast<double>(Ticks::beats(kMostBeats).value()))
        return std::nullopt;
    return Ticks(std::llround(ticks));
}

/// The clip's bar that is shown with that number.
std::optional<ClipBarIndex> barShownAs(const RollScene &scene, int number)
{
    const Clip &clip = *scene.clip();
    const SongPlace &song = scene.song();
    if (song.isInSong()) {
        if (const auto at = song.clipPositionAt(song.startOf(BarNumber(number))))
            return clip.locate(*at).bar;
    }
    const ClipBarIndex bar(number - 1);
    return bar.value() >= 0 && bar.value() < clip.bars.count() && !song.songBarOf(bar) ? std::optional(bar)
                                                                                       : std::nullopt;
}

Error noPlace(const QString &text)
{
    return {ErrorKind::Invalid,
            Words::tr("“%1” is no place. Type it as bar.beat.tick, such as 5.3.240, or +1/8, -2 beats.").arg(text)};
}

Result<qint64> placeFrom(const RollScene &scene, const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,6})(?:\\.(\\d{1,3})(?:\\.(\\d{1,4}))?)?$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return failure(noPlace(text));
    const Clip &clip = *scene.clip();
    const int number = match.captured(1).toInt();
    const std::optional<ClipBarIndex> bar = barShownAs(scene, number);
    if (!bar) {
        const auto shown = [&](int index) {
            const auto song = scene.song().songBarOf(ClipBarIndex(index));
            return song ? song->value() : index + 1;
        };
        return failure(ErrorKind::Invalid, Words::tr("There is no bar %1 in this clip: its first is %2, its last %3.")
                                               .arg(number)
                                               .arg(shown(0))
                                               .arg(shown(clip.bars.count() - 1)));
    }
    const Meter meter = clip.meterAt(*bar);
    const qint64 ticks = meter.countLength() / Ticks(kTick);
    const int count = match.captured(2).isEmpty() ? 1 : match.captured(2).toInt();
    const int tick = match.captured(3).toInt();
    if (count < 1 || count > meter.numerator || tick >= ticks)
        return failure(ErrorKind::Invalid, Words::tr("Bar %1 has beats 1 to %2, each with ticks 0 to %3.")
                                               .arg(number)
                                               .arg(meter.numerator)
                                               .arg(ticks - 1));
    return (clip.startOf(*bar) + meter.countLength() * (count - 1) + Ticks(kTick) * tick).value();
}

Error notUnderstood(NoteValue value, const QString &text)
{
    switch (value) {
    case NoteValue::NotePitch:
        return {
            ErrorKind::Invalid,
            Words::tr("“%1” is no pitch. Type a name such as C#4 or Db4, a key from 0 to 127, or +5, -12.").arg(text)};
    case NoteValue::NoteStart:
        return noPlace(text);
    case NoteValue::NoteLength:
        return {
            ErrorKind::Invalid,
            Words::tr("“%1” is no length. Type a note value such as 1/8, 1/8T or 1/4., 2 beats, or +1/16, *1.5, 50%.")
                .arg(text)};
    case NoteValue::NoteVelocity:
        break;
    }
    return {ErrorKind::Invalid,
            Words::tr("“%1” is no velocity. Type a number from 1 to 127, or +5, -12, 80%.").arg(text)};
}

/// The amount that stands behind a sign.
std::optional<qint64> amountFrom(const RollScene &scene, NoteValue value, const QString &text)
{
    if (value == NoteValue::NotePitch || value == NoteValue::NoteVelocity) {
        const auto whole = wholeFrom(text);
        return whole && *whole <= kHighest ? whole : std::nullopt;
    }
    const auto length = lengthFrom(text, scene.clip()->meter);
    return length ? std::optional(length->value()) : std::nullopt;
}

Result<qint64> numberFrom(const RollScene &scene, NoteValue value, const QString &text)
{
    if (value == NoteValue::NoteStart)
        return placeFrom(scene, text);
    std::optional<qint64> number;
    if (value == NoteValue::NoteLength)
        number = amountFrom(scene, value, text);
    else
        number = wholeFrom(text);
    if (const auto key = value == NoteValue::NotePitch ? noteNumberFrom(text.toStdString()) : std::nullopt)
        number = *key;
    const qint64 least = value == NoteValue::NotePitch ? 0 : 1;
    const bool isIn = number && *number >= least && (value == NoteValue::NoteLength || *number <= kHighest);
    if (!isIn)
        return failure(notUnderstood(value, text));
    return *number;
}

} // namespace

Result<ValueChange> typedValue(const RollScene &scene, NoteValue value, const QString &typed)
{
    const QString text = plain(typed);
    ValueChange change{.value = value};
    if (const auto factor = factorFrom(text)) {
        if (!(*factor > 0 && *factor <= kMostFactor))
            return failure(
                ErrorKind::Invalid,
                Words::tr("“%1” is too much or too little: the most is %2 times.").arg(typed).arg(kMostFactor));
        change.way = ValueChange::Way::Times;
        change.factor = *factor;
        return change;
    }
    const bool isDown = text.startsWith(QLatin1Char('-'));
    if (isDown || text.startsWith(QLatin1Char('+'))) {
        const auto amount = amountFrom(scene, value, text.mid(1).trimmed());
        if (!amount)
            return failure(notUnderstood(value, typed));
        change.way = ValueChange::Way::By;
        change.amount = isDown ? -*amount : *amount;
        change.shortest = scene.shortest(Qt::AltModifier);
        return change;
    }
    const Result<qint64> number = numberFrom(scene, value, text);
    if (!number)
        return failure(number.error());
    change.amount = *number;
    return change;
}

} // namespace barline
