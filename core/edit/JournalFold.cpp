#include "core/edit/JournalFold.h"

#include "core/edit/Apply.h"
#include "core/edit/EditCodec.h"
#include "core/edit/Forced.h"

#include <QCoreApplication>

namespace barline {

Edit withContentOf(const Project &project, Edit edit)
{
    for (Composition &composition : edit.compositions.added) {
        if (const CompositionPtr found = project.compositions.find(composition.id))
            composition = *found;
    }
    for (Clip &clip : edit.clips.added) {
        if (const ClipPtr found = project.clips.find(clip.id))
            clip = *found;
    }
    return edit;
}

Edit inverseIn(const HistoryEntry &entry, const Project &project)
{
    return entry.contentById ? withContentOf(project, entry.edit).inverted() : entry.edit.inverted();
}

JournalFold foldBack(Project project, const QList<HistoryEntry> &entries)
{
    JournalFold fold;
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
        const Edit inverse = inverseIn(*entry, project);
        if (entry->contentSum && EditCodec::contentSum(inverse.inverted()) != *entry->contentSum)
            fold.conflicts.append({entry->seq, entry->label,
                                   QCoreApplication::translate("barline::JournalFold",
                                                               "what it added does not hold what it held then.")});
        Result<Applied> before = apply(project, inverse);
        if (!before) {
            fold.conflicts.append({entry->seq, entry->label, before.error().message()});
            before = apply(project, forced(inverse, project));
        }
        if (before)
            project = std::move(before->project);
        fold.inverses.append(inverse);
    }
    fold.project = std::move(project);
    return fold;
}

} // namespace barline
