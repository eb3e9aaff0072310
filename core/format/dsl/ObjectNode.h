#pragma once

#include "core/base/Extras.h"
#include "core/base/Ticks.h"

#include <array>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace barline {

/// A key of a DSL object and what its value must be.
struct KeySpec
{
    enum class Kind : quint8 {
        Text,     ///< of at most 1,024 characters
        Whole,    ///< a whole number
        Number,   ///< a finite number
        Positive, ///< a finite number above 0
        Position, ///< beats, 0 or more
        Duration, ///< beats, above 0; at least a tick
        Flag,
        Object,
        Objects,      ///< a list of objects
        Texts,        ///< a list of texts
        TextOrTexts,  ///< a text, or a list of texts
        TextOrNumber, ///< text, or a number, which comes as it is written
        Source        ///< any value, kept as JSON source text
    };

    std::string_view name;
    Kind kind = Kind::Text;
    bool required = false;
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();
};

/// A value that is what its key's KeySpec asks for. `text` holds until the call that brings it returns.
struct Value
{
    size_t begin = 0; ///< its first byte in the document
    std::string_view text;
    double number = 0;
    qint64 whole = 0;
    Ticks ticks;
    bool flag = false;
    bool isNumber = false; ///< where both text and a number may stand

    int toInt() const { return static_cast<int>(whole); }
    QString toText() const { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }
};

/// One object of the document while it is read: where it begins, which keys it has, what is unknown in it.
class ObjectScope
{
public:
    static constexpr size_t kMostKeys = 24;

    size_t begin = 0;
    quint32 seen = 0;  ///< keys that were there, as bits
    quint32 given = 0; ///< keys that were there and not null
    QList<Extras::Entry> extras;
    std::vector<size_t> extrasAt; ///< where the keys of `extras` stand
    std::array<quint32, kMostKeys> valueAt{};

    bool has(int key) const { return (given >> key & 1U) != 0; }
    bool isNull(int key) const { return (seen >> key & 1U) != 0 && !has(key); }
    /// Where the value of a key stands; the object's brace where it has none.
    size_t at(int key) const { return (seen >> key & 1U) != 0 ? valueAt[static_cast<size_t>(key)] : begin; }
    Extras takeExtras() { return extras.isEmpty() ? Extras() : Extras(std::exchange(extras, {})); }
};

/// What receives the content of one kind of object. The parser checks keys, types and ranges; a node gets only values
/// that are right, so that it can fill in a model value. It is used again for the next object of its kind.
class ObjectNode
{
public:
    static constexpr int kOtherKey = -1;

    explicit ObjectNode(std::span<const KeySpec> keys)
        : m_keys(keys)
    {}
    ObjectNode(const ObjectNode &) = delete;
    ObjectNode &operator=(const ObjectNode &) = delete;
    virtual ~ObjectNode() = default;

    std::span<const KeySpec> keys() const { return m_keys; }
    /// For maps: what the value of a key that is not in keys() must be, null where it is unknown and kept as it is.
    virtual const KeySpec *otherKey(std::string_view, size_t /*begin*/) { return nullptr; }
    virtual void begin(ObjectScope &) {}
    /// A value, or an element of a list of texts.
    virtual void value(int /*key*/, const Value &) {}
    /// The node for an object, or for the objects of a list.
    virtual ObjectNode *child(int /*key*/) { return nullptr; }
    /// The same where it depends on the object, whose brace stands at `begin`.
    virtual ObjectNode *childAt(int key, size_t /*begin*/) { return child(key); }
    virtual void listBegins(int /*key*/) {}
    /// Takes elements of a list by itself, from `at` on, which is behind the list's bracket or an element. Where the
    /// list goes on: at an element or at its end after the bracket, else behind an element.
    virtual size_t takeElements(int /*key*/, size_t at, bool /*isAfterElement*/) { return at; }
    virtual void listEnds(int /*key*/) {}
    virtual void end(ObjectScope &) {}

private:
    std::span<const KeySpec> m_keys;
};

} // namespace barline
