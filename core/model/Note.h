#pragma once

#include "core/base/Extras.h"
#include "core/base/Id.h"
#include "core/base/Ticks.h"
#include "core/model/Units.h"

#include <QSharedData>
#include <QString>

#include <optional>

namespace barline {

/// What few notes have, kept out of Note so that the plain one stays small. Meanings: formats/DSL.md, Note.
struct NoteDetail
{
    QString articulation;
    std::optional<Velocity> dynamicsVelocity; ///< `dynamics.velocity`, as read; Note::velocity already holds its effect
    Extras dynamics;
    std::optional<double> vibratoDepth;
    std::optional<double> vibratoRate;
    std::optional<double> centsOffset;
    Extras expression;
    std::optional<double> scaleDegree;
    std::optional<double> intervalFromPrev;
    Extras semantics;
    Extras extras;

    bool operator==(const NoteDetail &) const = default;
};

/// A NoteDetail that is shared between copies of a note; null where all of it is at its default.
class NoteDetailPtr
{
public:
    NoteDetailPtr() = default;
    NoteDetailPtr(NoteDetail detail)
    {
        if (detail != NoteDetail())
            m_data = new Data(std::move(detail));
    }

    explicit operator bool() const { return bool(m_data); }
    const NoteDetail &operator*() const
    {
        static const NoteDetail kNone;
        return m_data ? m_data->detail : kNone;
    }
    const NoteDetail *operator->() const { return &**this; }
    bool operator==(const NoteDetailPtr &other) const { return m_data == other.m_data || **this == *other; }

private:
    struct Data : QSharedData
    {
        explicit Data(NoteDetail value)
            : detail(std::move(value))
        {}
        NoteDetail detail;
    };
    QExplicitlySharedDataPointer<const Data> m_data;
};

/// A note, or a rest, in the clip bar in which it starts. It may ring past that bar's end.
struct Note
{
    NoteId id;
    Ticks start;    ///< from the bar's start
    Ticks duration; ///< at least 1
    Pitch pitch{60};
    /// The note's own velocity, from whichever key the document gave it in.
    Velocity velocity = kDefaultVelocity;
    bool isRest = false;
    bool muted = false;
    NoteDetailPtr detail;

    Ticks end() const { return start + duration; }
    bool operator==(const Note &) const = default;
};
static_assert(sizeof(Note) <= 40, "a million notes must stay small");

/// The order in which a bar keeps its notes.
inline bool comesBefore(const Note &a, const Note &b)
{
    return a.start != b.start ? a.start < b.start : a.id < b.id;
}

} // namespace barline
