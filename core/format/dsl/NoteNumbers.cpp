#include "core/format/dsl/NoteNumbers.h"

namespace barline {

ClipId NoteNumbers::playedBy(const ClipInstance &instance, ClipBarIndex ownBar)
{
    const auto repointed = instance.bars.constFind(ownBar);
    return repointed == instance.bars.constEnd() ? instance.clip : repointed->clip;
}

NoteNumbers::NoteNumbers(const Composition &composition, const QList<ClipPtr> &library)
{
    QHash<ClipId, QList<NoteId>> pointedAt; // in order of the document
    for (const TrackPtr &track : composition.tracks) {
        for (const InstancePtr &instance : track->instances) {
            for (const NoteOverride &each : instance->noteOverrides) {
                if (each.kind == NoteOverride::Kind::Added)
                    continue;
                const ClipId clip = playedBy(*instance, each.ownBar);
                if (!m_clips[clip].contains(each.note))
                    pointedAt[clip].append(each.note);
                m_clips[clip].insert(each.note, Entry());
            }
        }
    }
    QHash<ClipId, qint64> latest;
    for (const ClipPtr &clip : library) {
        const auto entries = m_clips.find(clip->id);
        if (entries == m_clips.end())
            continue;
        for (int i = 0; i < clip->bars.count(); ++i) {
            for (const Note &note : clip->bars.at(ClipBarIndex(i)).notes) {
                const auto entry = entries->find(note.id);
                if (entry != entries->end())
                    *entry = {++latest[clip->id], &note};
            }
        }
    }
    for (auto clip = pointedAt.cbegin(); clip != pointedAt.cend(); ++clip) {
        for (const NoteId note : *clip) {
            Entry &entry = m_clips[clip.key()][note];
            if (entry.number == 0)
                entry.number = ++latest[clip.key()];
        }
    }
}

} // namespace barline
