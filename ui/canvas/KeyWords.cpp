#include "ui/canvas/KeyWords.h"

#include <QCoreApplication>

namespace barline {

QString modeWords(Mode mode)
{
    switch (mode) {
    case Mode::Major:
        return QCoreApplication::translate("barline::KeyWords", "major");
    case Mode::Minor:
        return QCoreApplication::translate("barline::KeyWords", "minor");
    case Mode::Ionian:
        return QCoreApplication::translate("barline::KeyWords", "Ionian");
    case Mode::Dorian:
        return QCoreApplication::translate("barline::KeyWords", "Dorian");
    case Mode::Phrygian:
        return QCoreApplication::translate("barline::KeyWords", "Phrygian");
    case Mode::Lydian:
        return QCoreApplication::translate("barline::KeyWords", "Lydian");
    case Mode::Mixolydian:
        return QCoreApplication::translate("barline::KeyWords", "Mixolydian");
    case Mode::Aeolian:
        return QCoreApplication::translate("barline::KeyWords", "Aeolian");
    case Mode::Locrian:
        return QCoreApplication::translate("barline::KeyWords", "Locrian");
    }
    return {};
}

QString tonicWords(const QString &tonic)
{
    QString accidentals = tonic.mid(1);
    accidentals.replace(QLatin1Char('#'), QChar(0x266F)).replace(QLatin1Char('b'), QChar(0x266D));
    return tonic.left(1) + accidentals;
}

QString keyWords(const KeyChange &key)
{
    if (key.key.isEmpty())
        return {};
    return QCoreApplication::translate("barline::KeyWords", "%1 %2", "key and mode: A minor")
        .arg(tonicWords(key.key), modeWords(key.mode));
}

} // namespace barline
