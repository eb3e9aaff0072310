#include "core/edit/WithoutContent.h"

namespace barline {

namespace {

/// Takes out of the diff what `isLeftOut` names. False where a change has one end on either side.
template <typename T, typename IsLeftOut>
bool leaveOut(Diff<T> &diff, IsLeftOut &&isLeftOut)
{
    diff.added.removeIf(isLeftOut);
    diff.removed.removeIf(isLeftOut);
    const bool parted = std::any_of(diff.changed.cbegin(), diff.changed.cend(), [&](const Change<T> &change) {
        return isLeftOut(change.before) != isLeftOut(change.after);
    });
    diff.changed.removeIf([&](const Change<T> &change) { return isLeftOut(change.before); });
    return !parted;
}

} // namespace

std::optional<Edit> withoutContentOf(const Edit &edit, const QSet<CompositionId> &compositions,
                                     const QSet<ClipId> &clips)
{
    Edit rest = edit;
    const auto inComposition = [&](const auto &value) { return compositions.contains(value.composition); };
    const auto inClip = [&](const auto &value) { return clips.contains(value.clip); };
    bool isWhole =
        leaveOut(rest.compositions, [&](const Composition &value) { return compositions.contains(value.id); });
    isWhole = leaveOut(rest.clips, [&](const Clip &value) { return clips.contains(value.id); }) && isWhole;
    isWhole = leaveOut(rest.tracks, inComposition) && isWhole;
    isWhole = leaveOut(rest.instances, inComposition) && isWhole;
    isWhole = leaveOut(rest.barOverrides, inComposition) && isWhole;
    isWhole = leaveOut(rest.noteOverrides, inComposition) && isWhole;
    isWhole = leaveOut(rest.bars, inClip) && isWhole;
    isWhole = leaveOut(rest.notes, inClip) && isWhole;
    return isWhole ? std::optional<Edit>(std::move(rest)) : std::nullopt;
}

} // namespace barline
