#include "core/model/DrumNames.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace barline {

namespace {

constexpr const char *kKey = "drum_names";
constexpr int kFirst = 35;
constexpr std::array kGeneralMidi{
    QT_TRANSLATE_NOOP("barline::DrumNames", "Acoustic Bass Drum"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Bass Drum 1"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Side Stick"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Acoustic Snare"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Hand Clap"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Electric Snare"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Low Floor Tom"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Closed Hi-Hat"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "High Floor Tom"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Pedal Hi-Hat"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Low Tom"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Open Hi-Hat"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Low-Mid Tom"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Hi-Mid Tom"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Crash Cymbal 1"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "High Tom"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Ride Cymbal 1"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Chinese Cymbal"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Ride Bell"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Tambourine"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Splash Cymbal"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Cowbell"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Crash Cymbal 2"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Vibraslap"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Ride Cymbal 2"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Hi Bongo"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Low Bongo"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Mute Hi Conga"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Open Hi Conga"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Low Conga"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "High Timbale"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Low Timbale"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "High Agogo"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Low Agogo"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Cabasa"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Maracas"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Short Whistle"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Long Whistle"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Short Guiro"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Long Guiro"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Claves"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Hi Wood Block"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Low Wood Block"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Mute Cuica"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Open Cuica"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Mute Triangle"),
    QT_TRANSLATE_NOOP("barline::DrumNames", "Open Triangle"),
};

QJsonObject namesIn(const Extras &composition)
{
    return QJsonDocument::fromJson(composition.valueOf(kKey)).object();
}

/// As the DSL's reader keeps what it does not know, so that it comes back byte for byte.
QByteArray sourceOf(const QJsonValue &value)
{
    QByteArrayList parts;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            parts.append(sourceOf(QJsonValue(member.key())) + ": " + sourceOf(member.value()));
        return '{' + parts.join(", ") + '}';
    }
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (const QJsonValue &each : list)
            parts.append(sourceOf(each));
        return '[' + parts.join(", ") + ']';
    }
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

} // namespace

DrumNames::DrumNames(const Extras &composition)
{
    const QJsonObject names = namesIn(composition);
    for (auto name = names.begin(); name != names.end(); ++name) {
        bool isNumber = false;
        const int pitch = name.key().toInt(&isNumber);
        const QString text = name.value().toString().simplified();
        if (isNumber && pitch >= 0 && pitch <= 127 && !text.isEmpty())
            m_names.insert(pitch, text);
    }
}

QString DrumNames::of(Pitch pitch) const
{
    const auto own = m_names.constFind(pitch.value());
    return own != m_names.constEnd() ? *own : generalMidi(pitch);
}

QString DrumNames::generalMidi(Pitch pitch)
{
    const auto index = static_cast<size_t>(pitch.value() - kFirst);
    if (pitch.value() < kFirst || index >= kGeneralMidi.size())
        return {};
    return QCoreApplication::translate("barline::DrumNames", kGeneralMidi.at(index));
}

Extras DrumNames::renamed(const Extras &composition, Pitch pitch, const QString &name)
{
    QJsonObject names = namesIn(composition);
    const QString key = QString::number(pitch.value());
    const QString text = name.simplified();
    if (text.isEmpty() || text == generalMidi(pitch))
        names.remove(key);
    else
        names.insert(key, text);
    return composition.with(kKey, names.isEmpty() ? QByteArray() : sourceOf(names));
}

} // namespace barline
