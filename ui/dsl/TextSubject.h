#pragma once

#include "core/model/Project.h"

namespace barline {

/// What a text is of: a clip, or a composition with its library.
struct TextSubject
{
    enum class Kind { Clip, Composition };

    Kind kind = Kind::Clip;
    ClipId clip;
    CompositionId composition;

    static TextSubject of(ClipId id) { return {Kind::Clip, id, {}}; }
    static TextSubject of(CompositionId id) { return {Kind::Composition, {}, id}; }

    bool isValid() const { return kind == Kind::Clip ? clip.isValid() : composition.isValid(); }
    bool isIn(const Project &project) const
    {
        return kind == Kind::Clip ? project.clips.contains(clip) : project.compositions.contains(composition);
    }
    /// Empty where it is not in the project.
    QString nameIn(const Project &project) const
    {
        if (kind == Kind::Clip) {
            const ClipPtr found = project.clips.find(clip);
            return found ? found->name : QString();
        }
        const CompositionPtr found = project.compositions.find(composition);
        return found ? found->name : QString();
    }
    bool operator==(const TextSubject &) const = default;
};

inline size_t qHash(const TextSubject &subject, size_t seed = 0) noexcept
{
    return qHashMulti(seed, static_cast<int>(subject.kind), subject.clip, subject.composition);
}

} // namespace barline
