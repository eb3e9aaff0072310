#include "core/edit/update/Update.h"

#include "core/edit/Difference.h"
#include "core/edit/update/OrderInList.h"
#include "core/edit/update/UpdatedClip.h"
#include "core/edit/update/UpdatedComposition.h"

namespace barline {

namespace {

/// A project on its way to what was read.
class ProjectUpdate
{
public:
    ProjectUpdate(const Project &project, const ReadState &read, const TakeId &takeId)
        : m_project(project)
        , m_read(read)
        , m_context{takeId, read.sameNotes}
    {
        for (const Composition &composition : read.compositions)
            nameNotes(composition);
    }

    Project updated();

private:
    void nameNotes(const Composition &composition);
    void updateClips();
    void orderClips(CompositionId home);
    void updateCompositions();
    void removeMissing(CompositionId home);

    const Project &m_project;
    const ReadState &m_read;
    UpdateContext m_context;
    std::vector<ClipPtr> m_clips; ///< of those read, in order
    Project m_updated;
};

void ProjectUpdate::nameNotes(const Composition &composition)
{
    for (const TrackPtr &track : composition.tracks) {
        for (const InstancePtr &instance : track->instances) {
            for (const NoteOverride &each : instance->noteOverrides) {
                if (each.kind != NoteOverride::Kind::Added)
                    m_context.named.insert(each.note, {});
            }
        }
    }
}

void ProjectUpdate::updateClips()
{
    m_clips.reserve(static_cast<size_t>(m_read.clips.size()));
    for (const Clip &read : m_read.clips) {
        const ClipPtr present = m_project.clips.find(read.id);
        m_clips.push_back(present ? updatedClip(present, read, m_context)
                                  : std::make_shared<const Clip>(newClip(read, m_context)));
    }
    for (const Composition &composition : m_read.compositions)
        orderClips(composition.id);
    m_updated.clips.update(m_clips, {});
}

/// The clips at home there, in the sequence in which they were read.
void ProjectUpdate::orderClips(CompositionId home)
{
    QList<size_t> own;
    QList<ListPlace> places;
    for (size_t i = 0; i < m_clips.size(); ++i) {
        const ClipPtr &clip = m_clips[i];
        if (clip->home != home)
            continue;
        own.append(i);
        places.append(
            {clip->id.value(), m_project.clips.contains(clip->id) ? std::optional(clip->order) : std::nullopt});
    }
    const QList<qint64> orders = ordersFor(places);
    for (qsizetype i = 0; i < own.size(); ++i) {
        ClipPtr &pointer = m_clips[own.at(i)];
        if (pointer->order == orders.at(i))
            continue;
        Clip clip = *pointer;
        clip.order = orders.at(i);
        pointer = std::make_shared<const Clip>(std::move(clip));
    }
}

void ProjectUpdate::updateCompositions()
{
    for (const Composition &read : m_read.compositions) {
        const CompositionPtr present = m_project.compositions.find(read.id);
        m_updated.compositions.set(updatedComposition(m_project, present, read, m_context));
    }
}

void ProjectUpdate::removeMissing(CompositionId home)
{
    QSet<ClipId> read;
    for (const ClipPtr &clip : m_clips)
        read.insert(clip->id);
    QSet<ClipId> missing;
    for (const ClipPtr &clip : m_project.clips) {
        if (clip->home == home && !read.contains(clip->id))
            missing.insert(clip->id);
    }
    std::vector<ClipPtr> moved;
    for (const CompositionPtr &composition : m_updated.compositions) {
        const QSet<ClipId> used = missing.isEmpty() ? QSet<ClipId>() : clipsUsedBy(*composition);
        for (const ClipId id : used) {
            if (!missing.remove(id) || composition->id == home)
                continue;
            Clip clip = *m_project.clips.find(id);
            clip.home = composition->id;
            moved.push_back(std::make_shared<const Clip>(std::move(clip)));
        }
    }
    m_updated.clips.update(std::move(moved), missing);
}

Project ProjectUpdate::updated()
{
    m_updated = m_project;
    updateClips();
    updateCompositions();
    for (qsizetype i = 0; m_read.hasLibrary && i < m_read.compositions.size(); ++i)
        removeMissing(m_read.compositions.at(i).id);
    return m_updated;
}

} // namespace

Edit updateOf(const Project &project, const ReadState &read, const TakeId &takeId)
{
    return difference(project, ProjectUpdate(project, read, takeId).updated());
}

Edit updateOf(const Clip &present, const Clip &read, const TakeId &takeId)
{
    const ReadState state;
    UpdateContext context{takeId, state.sameNotes};
    const auto before = std::make_shared<const Clip>(present);
    Project from;
    from.clips.set(before);
    Project to;
    to.clips.set(updatedClip(before, read, context));
    return difference(from, to);
}

} // namespace barline
