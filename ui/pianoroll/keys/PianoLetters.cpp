#include "ui/pianoroll/keys/PianoLetters.h"

#include <QGuiApplication>
#include <QKeyEvent>

#include <array>

namespace barline {

namespace {

struct Letter
{
    int key;
    quint32 place; ///< what X11 and Wayland call it: evdev's code and 8
    StepKey means;
};

constexpr StepKey note(int semitone)
{
    return {StepKey::Kind::Note, semitone};
}

constexpr std::array kLetters{
    Letter{Qt::Key_A, 38, note(0)},
    Letter{Qt::Key_W, 25, note(1)},
    Letter{Qt::Key_S, 39, note(2)},
    Letter{Qt::Key_E, 26, note(3)},
    Letter{Qt::Key_D, 40, note(4)},
    Letter{Qt::Key_F, 41, note(5)},
    Letter{Qt::Key_T, 28, note(6)},
    Letter{Qt::Key_G, 42, note(7)},
    Letter{Qt::Key_Y, 29, note(8)},
    Letter{Qt::Key_H, 43, note(9)},
    Letter{Qt::Key_U, 30, note(10)},
    Letter{Qt::Key_J, 44, note(11)},
    Letter{Qt::Key_K, 45, note(12)},
    Letter{Qt::Key_O, 32, note(13)},
    Letter{Qt::Key_L, 46, note(14)},
    Letter{Qt::Key_P, 33, note(15)},
    Letter{Qt::Key_Z, 52, {StepKey::Kind::OctaveDown, 0}},
    Letter{Qt::Key_X, 53, {StepKey::Kind::OctaveUp, 0}},
    Letter{Qt::Key_R, 27, {StepKey::Kind::Rest, 0}},
};

bool tellsPlaces()
{
    const QString platform = QGuiApplication::platformName();
    return platform == QLatin1String("xcb") || platform.startsWith(QLatin1String("wayland"));
}

} // namespace

std::optional<StepKey> stepKeyOf(const QKeyEvent &event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier | Qt::ShiftModifier))
        return std::nullopt;
    if (event.key() == Qt::Key_Minus)
        return StepKey{StepKey::Kind::Tie, 0};
    if (event.key() == Qt::Key_Backspace)
        return StepKey{StepKey::Kind::Back, 0};
    const bool byPlace = event.nativeScanCode() != 0 && tellsPlaces();
    for (const Letter &letter : kLetters) {
        if (byPlace ? letter.place == event.nativeScanCode() : letter.key == event.key())
            return letter.means;
    }
    if (event.key() >= Qt::Key_A && event.key() <= Qt::Key_Z)
        return StepKey{StepKey::Kind::Unused, 0};
    return std::nullopt;
}

} // namespace barline
