#pragma once

#include <QHashFunctions>

#include <compare>

namespace barline {

/// The identity of a thing in a project: final from the moment it is made, never used again, 0 for none. Handed out in
/// blocks that are reserved in the database (IdAllocator).
template <typename Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value)
        : m_value(value)
    {}

    constexpr qint64 value() const { return m_value; }
    constexpr bool isValid() const { return m_value != 0; }
    constexpr auto operator<=>(const Id &) const = default;

private:
    qint64 m_value = 0;
};

template <typename Tag>
size_t qHash(Id<Tag> id, size_t seed = 0) noexcept
{
    return ::qHash(id.value(), seed);
}

using NoteId = Id<struct NoteTag>;
using ClipBarId = Id<struct ClipBarTag>;
using ClipId = Id<struct ClipTag>;
using InstanceId = Id<struct InstanceTag>;
using TrackId = Id<struct TrackTag>;
using CompositionId = Id<struct CompositionTag>;

} // namespace barline
