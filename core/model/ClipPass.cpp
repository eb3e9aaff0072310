#include "core/model/ClipPass.h"

#include "core/model/Fields.h"

#include <algorithm>

namespace barline {

ClipBarPtr barWith(const ClipBar &bar, std::span<const NoteOverride> overrides)
{
    ClipBar here = bar;
    here.notes.clear();
    here.notes.reserve(bar.notes.size() + static_cast<qsizetype>(overrides.size()));
    for (const Note &note : bar.notes) {
        const NoteOverride *differs = overrideOf(overrides, note.id);
        if (differs && differs->kind == NoteOverride::Kind::Removed)
            continue;
        here.notes.append(note);
        if (differs)
            copyFields(differs->fields, differs->value, here.notes.last());
    }
    for (const NoteOverride &each : overrides) {
        if (each.kind != NoteOverride::Kind::Added)
            continue;
        here.notes.append(each.value);
        here.notes.last().id = each.note;
    }
    return makeClipBar(std::move(here));
}

std::span<const NoteOverride> overridesIn(const ClipInstance &instance, ClipBarIndex ownBar)
{
    const auto &all = instance.noteOverrides;
    const auto first = std::lower_bound(all.cbegin(), all.cend(), ownBar,
                                        [](const NoteOverride &o, ClipBarIndex bar) { return o.ownBar < bar; });
    const auto last = std::upper_bound(first, all.cend(), ownBar,
                                       [](ClipBarIndex bar, const NoteOverride &o) { return bar < o.ownBar; });
    return {first, last};
}

const NoteOverride *overrideOf(std::span<const NoteOverride> overrides, NoteId note)
{
    const auto at = std::lower_bound(overrides.begin(), overrides.end(), note,
                                     [](const NoteOverride &o, NoteId id) { return o.note < id; });
    for (auto it = at; it != overrides.end() && it->note == note; ++it) {
        if (it->kind != NoteOverride::Kind::Added)
            return &*it;
    }
    return nullptr;
}

ClipPass::ClipPass(InstancePtr instance, ClipPtr clip, ClipBarIndex ownBar)
    : m_instance(std::move(instance))
    , m_clip(std::move(clip))
    , m_ownBar(ownBar)
    , m_openedBar(clipBarOf(ownBar).value_or(ClipBarIndex(0)))
{}

std::optional<ClipBarIndex> ClipPass::clipBarOf(ClipBarIndex ownBar) const
{
    const int count = m_clip->bars.count();
    if (ownBar.value() < 0 || ownBar.value() >= m_instance->lengthBars || count == 0)
        return std::nullopt;
    const auto pointed = m_instance->bars.constFind(ownBar);
    if (pointed != m_instance->bars.constEnd()) {
        const bool isHere = pointed->clip == m_clip->id && pointed->clipBar.value() < count;
        return isHere ? std::optional(pointed->clipBar) : std::nullopt;
    }
    if (m_instance->clip != m_clip->id)
        return std::nullopt;
    const qint64 bar = (qint64(m_instance->offsetBars) + ownBar.value()) % count;
    return ClipBarIndex(static_cast<int>(bar < 0 ? bar + count : bar));
}

std::optional<ClipBarIndex> ClipPass::ownBarOf(ClipBarIndex clipBar) const
{
    const ClipBarIndex own = m_ownBar + (clipBar - m_openedBar);
    return clipBarOf(own) == clipBar ? std::optional(own) : std::nullopt;
}

QList<const NoteOverride *> ClipPass::overrides() const
{
    QList<const NoteOverride *> here;
    for (const NoteOverride &each : m_instance->noteOverrides) {
        const std::optional<ClipBarIndex> bar = clipBarOf(each.ownBar);
        if (bar && ownBarOf(*bar) == each.ownBar)
            here.append(&each);
    }
    return here;
}

bool isOrphan(const ClipPass &pass, const NoteOverride &noteOverride)
{
    if (noteOverride.kind == NoteOverride::Kind::Added)
        return false;
    const std::optional<ClipBarIndex> bar = pass.clipBarOf(noteOverride.ownBar);
    return !bar || indexOfNote(pass.clip()->bars.at(*bar), noteOverride.note) < 0;
}

ClipPtr clipIn(const ClipPass &pass)
{
    std::vector<std::pair<ClipBarIndex, ClipBarPtr>> changed;
    const ClipBars &bars = pass.clip()->bars;
    for (const NoteOverride &each : pass.instance().noteOverrides) {
        const std::optional<ClipBarIndex> bar = pass.clipBarOf(each.ownBar);
        if (!bar || pass.ownBarOf(*bar) != each.ownBar || (!changed.empty() && changed.back().first == *bar))
            continue;
        changed.emplace_back(*bar, barWith(bars.at(*bar), overridesIn(pass.instance(), each.ownBar)));
    }
    if (changed.empty())
        return pass.clip();
    // Own bars that are re-pointed within the pass stand in another order than the bars of the clip.
    std::sort(changed.begin(), changed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    Clip here = *pass.clip();
    here.bars.replace(changed);
    return std::make_shared<const Clip>(std::move(here));
}

} // namespace barline
