#pragma once

#include "core/base/Extras.h"
#include "core/base/Id.h"
#include "core/model/Composition.h"

#include <QCborStreamReader>

#include <limits>
#include <type_traits>

namespace barline {

/// Writes one flat CBOR array of plain values, of unknown length, each as short as it can be. What the values mean, and
/// how many follow, is up to the caller. The bytes are whole after finish().
class CborOut
{
public:
    explicit CborOut(QByteArray *bytes)
        : m_bytes(*bytes)
    {
        put(0x9f);
    }
    void finish();

    void integer(qint64 value)
    {
        if (value < 0)
            head(Type::Negative, ~static_cast<quint64>(value));
        else
            head(Type::Positive, static_cast<quint64>(value));
    }
    void real(double value);
    void boolean(bool value) { put(value ? 0xf5 : 0xf4); }
    void bytes(const QByteArray &value) { string(Type::Bytes, value); }
    void text(const QString &value) { string(Type::Text, value.toUtf8()); }

private:
    enum class Type : quint8 { Positive = 0x00, Negative = 0x20, Bytes = 0x40, Text = 0x60 };
    static constexpr qsizetype kLongestHead = 9;
    static constexpr qsizetype kFirstRoom = 256;

    /// Where the next bytes go, at least so many.
    char *room(qsizetype bytes)
    {
        if (m_bytes.size() - m_used < bytes)
            m_bytes.resize(2 * m_bytes.size() + bytes + kFirstRoom);
        return m_bytes.data() + m_used;
    }

    void put(uchar byte)
    {
        *room(1) = static_cast<char>(byte);
        ++m_used;
    }
    void head(Type type, quint64 value)
    {
        constexpr quint64 kShort = 24;
        if (value < kShort)
            put(static_cast<uchar>(static_cast<quint64>(type) | value));
        else
            longHead(type, value);
    }
    void longHead(Type type, quint64 value);
    void string(Type type, const QByteArray &value);

    QByteArray &m_bytes; ///< with room at its end until finish()
    qsizetype m_used = 0;
};

/// Reads what CborOut wrote. After the first value that is not what was asked for, isOk() is false and every further
/// read gives a default: damaged bytes are never more than a wrong answer.
class CborIn
{
public:
    explicit CborIn(const QByteArray &bytes);

    bool isOk() const { return m_ok; }
    void fail() { m_ok = false; }
    /// Whether another value follows in the array.
    bool hasMore() const { return m_ok && m_reader.hasNext(); }
    /// Whether the array ends here, with nothing after it. The last that is asked.
    bool isAtEnd();

    qint64 integer();
    double real();
    bool boolean();
    QByteArray bytes();
    QString text();
    /// How many things follow, each of at least a byte. All counts together are no more than the bytes could hold.
    qsizetype count();

private:
    QCborStreamReader m_reader;
    qsizetype m_size;
    qsizetype m_countLeft; ///< so many things may still be counted
    bool m_ok = true;
};

// One overload set for the values of the model's fields.

template <typename T>
concept CborNumber = (std::is_integral_v<T> && !std::is_same_v<T, bool>) || std::is_enum_v<T> || requires(T unit)
{
    unit.value();
    T(unit.value());
    requires std::is_integral_v<decltype(unit.value())>;
};

template <CborNumber T>
qint64 toNumber(const T &value)
{
    if constexpr (std::is_integral_v<T> || std::is_enum_v<T>)
        return static_cast<qint64>(value);
    else
        return static_cast<qint64>(value.value());
}

template <CborNumber T>
T fromNumber(CborIn &in, qint64 number)
{
    const auto as = [&]<typename Rep>(Rep) {
        if constexpr (sizeof(Rep) < sizeof(qint64)) {
            if (number < static_cast<qint64>(std::numeric_limits<Rep>::min()) ||
                number > static_cast<qint64>(std::numeric_limits<Rep>::max())) {
                in.fail();
                return Rep();
            }
        }
        return static_cast<Rep>(number);
    };
    if constexpr (std::is_enum_v<T>)
        return static_cast<T>(as(std::underlying_type_t<T>()));
    else if constexpr (std::is_integral_v<T>)
        return as(T());
    else
        return T(as(decltype(T().value())()));
}

template <CborNumber T>
void write(CborOut &out, const T &value)
{
    out.integer(toNumber(value));
}

template <CborNumber T>
void read(CborIn &in, T &value)
{
    value = fromNumber<T>(in, in.integer());
}

void write(CborOut &out, bool value);
void read(CborIn &in, bool &value);
void write(CborOut &out, double value);
void read(CborIn &in, double &value);
void write(CborOut &out, const QString &value);
void read(CborIn &in, QString &value);
void write(CborOut &out, const QByteArray &value);
void read(CborIn &in, QByteArray &value);
void write(CborOut &out, const Extras &value);
void read(CborIn &in, Extras &value);
void write(CborOut &out, const CopySource &value);
void read(CborIn &in, CopySource &value);
void write(CborOut &out, const Meter &value);
void read(CborIn &in, Meter &value);
void write(CborOut &out, const MeterChange &value);
void read(CborIn &in, MeterChange &value);
void write(CborOut &out, const TempoChange &value);
void read(CborIn &in, TempoChange &value);
void write(CborOut &out, const KeyChange &value);
void read(CborIn &in, KeyChange &value);
void write(CborOut &out, const MeterMap &value);
void read(CborIn &in, MeterMap &value);
void write(CborOut &out, const Loop &value);
void read(CborIn &in, Loop &value);
void write(CborOut &out, const Marker &value);
void read(CborIn &in, Marker &value);
void write(CborOut &out, const CurvePoint &value);
void read(CborIn &in, CurvePoint &value);
void write(CborOut &out, const PedalEvent &value);
void read(CborIn &in, PedalEvent &value);
void write(CborOut &out, const BarExpression &value);
void read(CborIn &in, BarExpression &value);
void write(CborOut &out, const NoteDetailPtr &value);
void read(CborIn &in, NoteDetailPtr &value);
void write(CborOut &out, const Note &value);
void read(CborIn &in, Note &value);
void write(CborOut &out, const Instrument &value);
void read(CborIn &in, Instrument &value);
void write(CborOut &out, const TrackBar &value);
void read(CborIn &in, TrackBar &value);

template <typename T>
void write(CborOut &out, const QList<T> &list)
{
    out.integer(list.size());
    for (const T &value : list)
        write(out, value);
}

template <typename T>
void read(CborIn &in, QList<T> &list)
{
    const qsizetype count = in.count();
    for (qsizetype i = 0; i < count && in.isOk(); ++i) {
        T value;
        read(in, value);
        list.append(std::move(value));
    }
}

template <typename Key, typename T>
void write(CborOut &out, const QMap<Key, T> &map)
{
    out.integer(map.size());
    for (auto entry = map.cbegin(); entry != map.cend(); ++entry) {
        write(out, entry.key());
        write(out, entry.value());
    }
}

template <typename Key, typename T>
void read(CborIn &in, QMap<Key, T> &map)
{
    const qsizetype count = in.count();
    for (qsizetype i = 0; i < count && in.isOk(); ++i) {
        Key key{};
        T value;
        read(in, key);
        read(in, value);
        map.insert(key, std::move(value));
    }
}

template <typename T>
void write(CborOut &out, const std::optional<T> &value)
{
    out.boolean(value.has_value());
    if (value)
        write(out, *value);
}

template <typename T>
void read(CborIn &in, std::optional<T> &value)
{
    value.reset();
    if (in.boolean())
        read(in, value.emplace());
}

} // namespace barline
