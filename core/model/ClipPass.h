#pragma once

#include "core/model/Clip.h"
#include "core/model/ClipInstance.h"

#include <QHash>

#include <span>

namespace barline {

/// The note overrides of one own bar, in order of note.
std::span<const NoteOverride> overridesIn(const ClipInstance &instance, ClipBarIndex ownBar);
/// What one of them says of the clip's note; null where none does. One that adds a note says nothing of the clip's.
const NoteOverride *overrideOf(std::span<const NoteOverride> overrides, NoteId note);

/// A bar with each note as its override says, and with those that are added.
ClipBarPtr barWith(const ClipBar &bar, std::span<const NoteOverride> overrides);

/// One pass of an instance through a clip: which own bar plays which bar of the clip, around an own bar that was
/// opened. The clip's other bars are those that the own bars around it play. A value.
class ClipPass
{
public:
    /// Neither is null. `ownBar` is the instance's bar that was opened.
    ClipPass(InstancePtr instance, ClipPtr clip, ClipBarIndex ownBar);

    const ClipInstance &instance() const { return *m_instance; }
    const ClipPtr &clip() const { return m_clip; }
    /// The clip bar that was opened.
    ClipBarIndex openedBar() const { return m_openedBar; }
    /// The bar of the clip that an own bar plays, in any pass; none where it plays no bar of this clip.
    std::optional<ClipBarIndex> clipBarOf(ClipBarIndex ownBar) const;
    /// The own bar that plays this bar of the clip in this pass.
    std::optional<ClipBarIndex> ownBarOf(ClipBarIndex clipBar) const;
    /// The note overrides of this pass, orphans too, in order of own bar and note.
    QList<const NoteOverride *> overrides() const;

private:
    InstancePtr m_instance;
    ClipPtr m_clip;
    ClipBarIndex m_ownBar;
    ClipBarIndex m_openedBar;
};

/// Whether an override says something of a note that its bar of the clip does not have. Looks through the bar.
bool isOrphan(const ClipPass &pass, const NoteOverride &noteOverride);

/// The clip as it is in a pass: each note as its override says, with those that are added there. The clip itself (the
/// same pointer) where the pass has no note overrides; bars without any are shared.
ClipPtr clipIn(const ClipPass &pass);

} // namespace barline
