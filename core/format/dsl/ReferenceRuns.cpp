#include "core/format/dsl/ReferenceRuns.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace barline {

namespace {

/// What would go on with a run: the bar, the clip and its bar.
using Continuation = std::tuple<int, qint64, int>;

} // namespace

std::vector<InstanceDraft> instancesOf(std::vector<BarReference> references, const std::function<int(ClipId)> &lengthOf)
{
    std::stable_sort(references.begin(), references.end(),
                     [](const BarReference &a, const BarReference &b) { return a.bar < b.bar; });
    std::vector<InstanceDraft> drafts;
    std::multimap<Continuation, size_t> open;
    for (BarReference &reference : references) {
        const ClipId clip = reference.plays.clip;
        const int clipBar = reference.plays.clipBar.value();
        const int length = std::max(1, lengthOf(clip));
        const bool isBeyond = clipBar >= length;
        const int bar = reference.bar.value();
        const auto run = isBeyond ? open.end() : open.find({bar, clip.value(), clipBar});
        size_t index = drafts.size();
        if (run != open.end()) {
            index = run->second;
            open.erase(run);
            ++drafts[index].instance.lengthBars;
        } else {
            InstanceDraft draft;
            draft.instance.id = reference.id;
            draft.instance.order = std::ssize(drafts);
            draft.instance.clip = clip;
            draft.instance.startBar = reference.bar;
            draft.instance.offsetBars = isBeyond ? 0 : clipBar;
            draft.clipIdAt = reference.clipIdAt;
            drafts.push_back(std::move(draft));
        }
        InstanceDraft &draft = drafts[index];
        if (!isBeyond)
            open.insert({{bar + 1, clip.value(), (clipBar + 1) % length}, index});
        if (isBeyond || !reference.plays.extras.isEmpty()) {
            const ClipBarIndex own(reference.bar - draft.instance.startBar);
            draft.bars.push_back(
                {own, std::move(reference.plays), reference.clipBarAt, reference.clipIdAt, reference.clipBarAt});
        }
    }
    return drafts;
}

} // namespace barline
