// The words and numbers of SML, and the decimals of every form.

#include "core/base/TickNumber.h"
#include "core/format/dsl/sml/SmlWords.h"
#include "tests/fuzz/Fuzz.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace barline;
using namespace barline::test;

namespace {

bool isJsonNumber(const QByteArray &text)
{
    const bool hasItsLetters =
        std::all_of(text.begin(), text.end(), [](char c) { return strchr("+-.0123456789eE", c); });
    return hasItsLetters && QJsonDocument::fromJson('[' + text + ']').array().size() == 1;
}

void checkNumber(std::string_view json)
{
    const std::optional<Ticks> position = positionFromNumber(json);
    require(!position || *position >= Ticks(), "a position is before the start");
    const std::optional<Ticks> duration = durationFromNumber(json);
    require(!duration || *duration > Ticks(), "a number's duration is nothing");
    const std::optional<Ticks> ticks = ticksFromDecimal(json);
    require(!ticks || *ticks >= Ticks(), "a time is before the start");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    const std::string_view text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    if (const std::optional<int> number = noteNumberFrom(text); number && *number >= 0 && *number <= 127)
        require(noteNumberFrom(noteName(*number).toStdString()) == number, "a note's name is another note's");
    const std::string nearest = nearestNoteName(text).toStdString();
    require(nearest.empty() || noteNumberFrom(nearest).has_value(), "what is proposed is no note name");
    if (const std::optional<Ticks> duration = durationFrom(text))
        require(*duration > Ticks(), "a duration is nothing");
    const std::string proposed = nearestDuration(text).toStdString();
    require(proposed.empty() || durationFrom(proposed).has_value(), "what is proposed is no duration");
    if (isJsonNumber(bytes))
        checkNumber(text);
    return 0;
}
