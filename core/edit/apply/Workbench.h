#pragma once

#include "core/edit/Apply.h"
#include "core/model/Fields.h"

#include <map>

namespace barline {

/// A project while an edit is applied: what the edit touches is taken out once, changed in place, and put back at the
/// end. Bars and instances stay shared with the project it came from.
class Workbench
{
public:
    explicit Workbench(const Project &project)
        : m_project(project)
    {}

    /// The clip, to be changed; null where it is not. Stays valid until it is removed.
    Clip *clip(ClipId id) { return taken(id, m_clips, m_project.clips, m_removedClips); }
    Composition *composition(CompositionId id)
    {
        return taken(id, m_compositions, m_project.compositions, m_removedCompositions);
    }

    void add(const Clip &clip) { m_clips.insert_or_assign(clip.id, clip); }
    void add(const Composition &composition) { m_compositions.insert_or_assign(composition.id, composition); }
    void remove(ClipId id)
    {
        m_clips.erase(id);
        m_removedClips.insert(id);
    }
    void remove(CompositionId id)
    {
        m_compositions.erase(id);
        m_removedCompositions.insert(id);
    }

    Touched &touched() { return m_touched; }

    Applied finish()
    {
        putBack(m_clips, m_project.clips, m_removedClips);
        putBack(m_compositions, m_project.compositions, m_removedCompositions);
        return {std::move(m_project), std::move(m_touched)};
    }

private:
    template <typename T, typename Id>
    static T *taken(Id id, std::map<Id, T> &work, const ById<T> &values, const QSet<Id> &removed)
    {
        if (const auto found = work.find(id); found != work.end())
            return &found->second;
        const auto value = removed.contains(id) ? nullptr : values.find(id);
        return value ? &work.emplace(id, *value).first->second : nullptr;
    }

    template <typename T, typename Id>
    static void putBack(std::map<Id, T> &work, ById<T> &values, const QSet<Id> &removed)
    {
        std::vector<std::shared_ptr<const T>> changed;
        changed.reserve(work.size());
        for (auto &[id, value] : work)
            changed.push_back(std::make_shared<const T>(std::move(value)));
        values.update(std::move(changed), removed);
    }

    Project m_project;
    std::map<ClipId, Clip> m_clips;
    std::map<CompositionId, Composition> m_compositions;
    QSet<ClipId> m_removedClips;
    QSet<CompositionId> m_removedCompositions;
    Touched m_touched;
};

/// Checks the fields that the change sets and sets them. False where one no longer holds what it had before.
template <typename T>
bool setFields(T &value, const T &before, const T &after)
{
    const FieldMask mask = differingFields(before, after);
    if (!agreeOn(mask, value, before))
        return false;
    copyFields(mask, after, value);
    return true;
}

/// The order of a list of shared tracks or instances.
template <typename Pointer>
bool comesBeforeInList(const Pointer &a, const Pointer &b)
{
    return a->order != b->order ? a->order < b->order : a->id < b->id;
}

} // namespace barline
