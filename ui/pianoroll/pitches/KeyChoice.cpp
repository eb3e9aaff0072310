#include "ui/pianoroll/pitches/KeyChoice.h"

#include "core/model/Tonality.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace barline {

namespace {

constexpr std::array<const char *, kScaleKinds> kNames{
    QT_TRANSLATE_NOOP("barline::KeyChoice", "major"),
    QT_TRANSLATE_NOOP("barline::KeyChoice", "minor"),
    QT_TRANSLATE_NOOP("barline::KeyChoice", "harmonic minor"),
    QT_TRANSLATE_NOOP("barline::KeyChoice", "melodic minor"),
    QT_TRANSLATE_NOOP("barline::KeyChoice", "dorian"),
    QT_TRANSLATE_NOOP("barline::KeyChoice", "phrygian"),
    QT_TRANSLATE_NOOP("barline::KeyChoice", "lydian"),
    QT_TRANSLATE_NOOP("barline::KeyChoice", "mixolydian"),
    QT_TRANSLATE_NOOP("barline::KeyChoice", "locrian"),
    QT_TRANSLATE_NOOP("barline::KeyChoice", "major pentatonic"),
    QT_TRANSLATE_NOOP("barline::KeyChoice", "minor pentatonic"),
    QT_TRANSLATE_NOOP("barline::KeyChoice", "blues"),
    QT_TRANSLATE_NOOP("barline::KeyChoice", "major blues"),
    QT_TRANSLATE_NOOP("barline::KeyChoice", "whole tones"),
    QT_TRANSLATE_NOOP("barline::KeyChoice", "diminished"),
    QT_TRANSLATE_NOOP("barline::KeyChoice", "chromatic"),
};

/// A whole number of a list, from 0 to below `count`.
std::optional<int> numberIn(const QStringList &parts, qsizetype at, int count)
{
    bool isNumber = false;
    const int number = parts.value(at).toInt(&isNumber);
    return isNumber && number >= 0 && number < count ? std::optional(number) : std::nullopt;
}

} // namespace

QString KeyChoice::toText() const
{
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(static_cast<int>(source))
        .arg(scale.root)
        .arg(static_cast<int>(scale.kind))
        .arg(snaps ? 1 : 0)
        .arg(static_cast<int>(fold));
}

std::optional<KeyChoice> KeyChoice::fromText(const QString &text)
{
    constexpr int kSources = 3;
    constexpr int kRoots = 12;
    constexpr int kFolds = 3;
    const QStringList parts = text.split(QLatin1Char(' '));
    const auto source = numberIn(parts, 0, kSources);
    const auto root = numberIn(parts, 1, kRoots);
    const auto kind = numberIn(parts, 2, kScaleKinds);
    const auto snaps = numberIn(parts, 3, 2);
    const auto fold = numberIn(parts, 4, kFolds);
    if (!source || !root || !kind || !snaps || !fold)
        return std::nullopt;
    return KeyChoice{
        static_cast<Source>(*source), {*root, static_cast<ScaleKind>(*kind)}, *snaps == 1, static_cast<Fold>(*fold)};
}

QString scaleName(ScaleKind kind)
{
    return QCoreApplication::translate("barline::KeyChoice", kNames.at(static_cast<size_t>(kind)));
}

QString rootName(const Scale &scale)
{
    return Spelling(Tonality::of(scale)).letters(scale.root);
}

QString scaleName(const Scale &scale)
{
    return QCoreApplication::translate("barline::KeyChoice", "%1 %2", "root and scale, as C# minor")
        .arg(rootName(scale), scaleName(scale.kind));
}

} // namespace barline
