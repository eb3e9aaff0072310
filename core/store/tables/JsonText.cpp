#include "core/store/tables/JsonText.h"

#include "core/base/TickNumber.h"

#include <QLocale>

#include <cmath>
#include <rapidjson/reader.h>

namespace barline::json {

namespace {

QByteArray quoted(const QByteArray &utf8)
{
    QByteArray text;
    text.reserve(utf8.size() + 2);
    text += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\')
            text += '\\';
        if (static_cast<uchar>(c) < 0x20)
            text += "\\u00" + QByteArray::number(static_cast<uchar>(c), 16).rightJustified(2, '0');
        else
            text += c;
    }
    return text + '"';
}

bool isQuoted(const QByteArray &text)
{
    return text.size() > 1 && text.front() == '"' && text.back() == '"';
}

QByteArray unquoted(const QByteArray &text)
{
    if (!isQuoted(text))
        return {};
    QByteArray utf8;
    utf8.reserve(text.size());
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if (text.at(i) != '\\') {
            utf8 += text.at(i);
            continue;
        }
        const char escape = text.at(++i);
        switch (escape) {
        case 'u': {
            const auto unit = [&](qsizetype at) { return static_cast<char16_t>(text.mid(at, 4).toUInt(nullptr, 16)); };
            QString character(QChar(unit(i + 1)));
            i += 4;
            if (character.front().isHighSurrogate() && text.mid(i + 1, 2) == "\\u") {
                character += QChar(unit(i + 3));
                i += 6;
            }
            utf8 += character.toUtf8();
            break;
        }
        case 'b':
            utf8 += '\b';
            break;
        case 'f':
            utf8 += '\f';
            break;
        case 'n':
            utf8 += '\n';
            break;
        case 'r':
            utf8 += '\r';
            break;
        case 't':
            utf8 += '\t';
            break;
        default:
            utf8 += escape;
        }
    }
    return utf8;
}

QByteArray fromNumber(double value)
{
    return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

QByteArray fromTicks(Ticks ticks)
{
    return fromNumber(ticks.toBeats());
}

Ticks toTicks(const QByteArray &beats)
{
    bool isNumber = false;
    const double value = beats.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return {};
    const std::string_view text(beats.constData(), static_cast<size_t>(beats.size()));
    if (const std::optional<Ticks> ticks = ticksFromDecimal(text))
        return *ticks;
    constexpr double kFurthest = kMostBeats;
    return Ticks(std::llround(std::clamp(value, -kFurthest, kFurthest) * static_cast<double>(Ticks::kPerBeat)));
}

/// Goes through JSON text and cuts it into pieces without understanding them.
class Scanner
{
public:
    explicit Scanner(const QByteArray &text)
        : m_text(text)
    {}

    /// The values of a list, as text.
    QList<QByteArray> list()
    {
        QList<QByteArray> values;
        if (!take('['))
            return values;
        while (!isAt(']') && m_at < m_text.size()) {
            values.append(value());
            take(',');
        }
        return values;
    }

    /// The keys of an object with their values as text.
    QList<Extras::Entry> object()
    {
        QList<Extras::Entry> entries;
        if (!take('{'))
            return entries;
        while (!isAt('}') && m_at < m_text.size()) {
            const QByteArray key = value();
            take(':');
            const QByteArray text = value();
            take(',');
            if (isQuoted(key))
                entries.append({unquoted(key), text});
        }
        return entries;
    }

private:
    void skipSpace()
    {
        while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text.at(m_at)))
            ++m_at;
    }

    bool isAt(char c)
    {
        skipSpace();
        return m_at < m_text.size() && m_text.at(m_at) == c;
    }

    bool take(char c)
    {
        const bool found = isAt(c);
        if (found)
            ++m_at;
        return found;
    }

    QByteArray value()
    {
        skipSpace();
        const qsizetype from = m_at;
        int depth = 0;
        while (m_at < m_text.size()) {
            const char c = m_text.at(m_at);
            if (c == '"')
                skipString();
            else if (depth == 0 && (c == ',' || c == ':' || c == ']' || c == '}'))
                break;
            else if (c == '[' || c == '{')
                ++depth;
            else if (c == ']' || c == '}')
                --depth;
            ++m_at;
        }
        if (m_at == from)
            ++m_at; // never stand still, whatever the text
        return m_text.mid(from, m_at - from).trimmed();
    }

    /// To the closing quote.
    void skipString()
    {
        for (++m_at; m_at < m_text.size() && m_text.at(m_at) != '"'; ++m_at) {
            if (m_text.at(m_at) == '\\')
                ++m_at;
        }
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
};

class ObjectText
{
public:
    void add(const QByteArray &key, const QByteArray &value)
    {
        m_text += m_text.isEmpty() ? "{" : ",";
        m_text += quoted(key) + ':' + value;
    }
    void add(const Extras &extras)
    {
        for (const Extras::Entry &entry : extras.entries())
            add(entry.key, entry.value);
    }
    QByteArray text() const { return m_text.isEmpty() ? QByteArray("{}") : m_text + '}'; }

private:
    QByteArray m_text;
};

/// Whether it is one value of JSON: extras go into documents as they are.
bool isValue(const QByteArray &json)
{
    constexpr unsigned kAsWritten = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
    rapidjson::Reader reader;
    rapidjson::StringStream text(json.constData());
    rapidjson::BaseReaderHandler<> unused;
    return !json.contains('\0') && !reader.Parse<kAsWritten>(text, unused).IsError();
}

/// Hands each known key to `read`, which says whether it took it; the rest are extras.
template <typename Reader>
Extras readObject(const QByteArray &json, Reader &&read)
{
    QList<Extras::Entry> unknown;
    const QList<Extras::Entry> entries = Scanner(json).object();
    for (const Extras::Entry &entry : entries) {
        if (!read(entry.key, entry.value) && isValue(entry.value))
            unknown.append(entry);
    }
    return Extras(std::move(unknown));
}

template <typename T, typename Writer>
QByteArray fromList(const QList<T> &list, Writer &&write)
{
    QByteArray text("[");
    for (const T &value : list) {
        if (text.size() > 1)
            text += ',';
        text += write(value);
    }
    return text + ']';
}

QByteArray fromPoint(const CurvePoint &point)
{
    ObjectText object;
    object.add("time", fromTicks(point.time));
    object.add("value", fromNumber(point.value));
    if (point.shape != CurveShape::Linear)
        object.add("shape", point.shape == CurveShape::Step ? "\"step\"" : "\"smooth\"");
    object.add(point.extras);
    return object.text();
}

CurvePoint toPoint(const QByteArray &json)
{
    CurvePoint point;
    point.extras = readObject(json, [&](const QByteArray &key, const QByteArray &value) {
        if (key == "time")
            point.time = toTicks(value);
        else if (key == "value")
            point.value = value.toDouble();
        else if (key == "shape")
            point.shape = value == "\"step\""     ? CurveShape::Step
                          : value == "\"smooth\"" ? CurveShape::Smooth
                                                  : CurveShape::Linear;
        else
            return false;
        return true;
    });
    return point;
}

/// Whether the key is a controller's number as we write it.
std::optional<quint8> controllerOf(const QByteArray &key)
{
    bool isNumber = false;
    const uint number = key.toUInt(&isNumber);
    if (!isNumber || number > 127 || QByteArray::number(number) != key)
        return {};
    return static_cast<quint8>(number);
}

} // namespace

QByteArray fromText(const QString &text)
{
    return quoted(text.toUtf8());
}

QByteArray fromExtras(const Extras &extras)
{
    ObjectText object;
    object.add(extras);
    return object.text();
}

Extras toExtras(const QByteArray &json)
{
    return readObject(json, [](const QByteArray &, const QByteArray &) { return false; });
}

QByteArray fromTags(const QStringList &tags)
{
    return fromList(tags, [](const QString &tag) { return quoted(tag.toUtf8()); });
}

QStringList toTags(const QByteArray &json)
{
    QStringList tags;
    const QList<QByteArray> values = Scanner(json).list();
    for (const QByteArray &value : values)
        tags.append(QString::fromUtf8(unquoted(value)));
    return tags;
}

QByteArray fromCurve(const Curve &curve)
{
    return fromList(curve, fromPoint);
}

Curve toCurve(const QByteArray &json)
{
    Curve curve;
    const QList<QByteArray> values = Scanner(json).list();
    for (const QByteArray &value : values)
        curve.append(toPoint(value));
    return curve;
}

QByteArray fromLanes(const BarExpression &expression)
{
    ObjectText object;
    for (auto lane = expression.cc.cbegin(); lane != expression.cc.cend(); ++lane)
        object.add(QByteArray::number(lane.key()), fromCurve(lane.value()));
    object.add(expression.ccExtras);
    return object.text();
}

void toLanes(const QByteArray &json, BarExpression &expression)
{
    expression.ccExtras = readObject(json, [&](const QByteArray &key, const QByteArray &value) {
        const std::optional<quint8> controller = controllerOf(key);
        if (controller)
            expression.cc.insert(*controller, toCurve(value));
        return controller.has_value();
    });
}

QByteArray fromPedal(const QList<PedalEvent> &pedal)
{
    return fromList(pedal, [](const PedalEvent &event) {
        ObjectText object;
        object.add("time", fromTicks(event.time));
        object.add("on", event.on ? "true" : "false");
        if (event.wireValue) {
            object.add("controller", "64");
            object.add("value", QByteArray::number(*event.wireValue));
        }
        object.add(event.extras);
        return object.text();
    });
}

QList<PedalEvent> toPedal(const QByteArray &json)
{
    QList<PedalEvent> pedal;
    const QList<QByteArray> values = Scanner(json).list();
    for (const QByteArray &text : values) {
        PedalEvent event;
        bool isPlain = false;
        event.extras = readObject(text, [&](const QByteArray &key, const QByteArray &value) {
            if (key == "time") {
                event.time = toTicks(value);
            } else if (key == "on") {
                event.on = value == "true";
                isPlain = true;
            } else if (key == "value") {
                event.wireValue = static_cast<quint8>(std::clamp(value.toDouble(), 0., 127.));
            } else {
                return key == "controller";
            }
            return true;
        });
        constexpr quint8 kOnFrom = 64; // of the wire form
        if (!isPlain)
            event.on = event.wireValue.value_or(0) >= kOnFrom;
        pedal.append(event);
    }
    return pedal;
}

QByteArray fromDynamics(const NoteDetail &detail)
{
    ObjectText object;
    if (detail.dynamicsVelocity)
        object.add("velocity", QByteArray::number(detail.dynamicsVelocity->value()));
    object.add(detail.dynamics);
    return object.text();
}

void toDynamics(const QByteArray &json, NoteDetail &detail)
{
    detail.dynamics = readObject(json, [&](const QByteArray &key, const QByteArray &value) {
        if (key == "velocity")
            detail.dynamicsVelocity = Velocity(static_cast<quint8>(value.toUInt()));
        return key == "velocity";
    });
}

QByteArray fromExpression(const NoteDetail &detail)
{
    ObjectText object;
    if (detail.vibratoDepth)
        object.add("vibrato_depth", fromNumber(*detail.vibratoDepth));
    if (detail.vibratoRate)
        object.add("vibrato_rate", fromNumber(*detail.vibratoRate));
    object.add(detail.expression);
    return object.text();
}

void toExpression(const QByteArray &json, NoteDetail &detail)
{
    detail.expression = readObject(json, [&](const QByteArray &key, const QByteArray &value) {
        if (key == "vibrato_depth")
            detail.vibratoDepth = value.toDouble();
        else if (key == "vibrato_rate")
            detail.vibratoRate = value.toDouble();
        else
            return false;
        return true;
    });
}

} // namespace barline::json
