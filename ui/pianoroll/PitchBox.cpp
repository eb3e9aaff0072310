#include "ui/pianoroll/PitchBox.h"

#include "core/format/dsl/sml/SmlWords.h"

namespace barline {

namespace {

constexpr int kHighest = 127;

std::optional<int> pitchIn(const QString &text)
{
    const QString plain = text.trimmed();
    bool isNumber = false;
    const int number = plain.toInt(&isNumber);
    const std::optional<int> pitch = isNumber ? number : noteNumberFrom(plain.toStdString());
    return pitch && *pitch >= 0 && *pitch <= kHighest ? pitch : std::nullopt;
}

} // namespace

PitchBox::PitchBox(QWidget *parent)
    : QSpinBox(parent)
{
    setRange(0, kHighest);
    setToolTip(tr("A key by its name, C4 being the middle C, or by its MIDI number"));
}

QString PitchBox::textFromValue(int pitch) const
{
    return noteName(pitch);
}

int PitchBox::valueFromText(const QString &text) const
{
    return pitchIn(text).value_or(value());
}

QValidator::State PitchBox::validate(QString &text, int &) const
{
    return pitchIn(text) ? QValidator::Acceptable : QValidator::Intermediate;
}

} // namespace barline

#include "moc_PitchBox.cpp"
