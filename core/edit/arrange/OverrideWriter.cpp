#include "core/edit/arrange/OverrideWriter.h"

#include <algorithm>

namespace barline {

std::optional<ClipNote> OverrideWriter::sourceIn(ClipBarIndex bar, NoteId note)
{
    if (bar.value() < 0 || bar.value() >= m_pass.clip()->bars.count())
        return std::nullopt;
    auto notes = m_sources.find(bar);
    if (notes == m_sources.end()) {
        notes = m_sources.insert(bar, {});
        for (const Note &each : m_pass.clip()->bars.at(bar).notes)
            notes->insert(each.id, &each);
    }
    const Note *found = notes->value(note);
    return found ? std::optional(ClipNote{m_place.clip, bar, *found}) : std::nullopt;
}

const NoteOverride *OverrideWriter::overrideIn(ClipBarIndex bar, NoteId note) const
{
    const std::optional<ClipBarIndex> own = m_pass.ownBarOf(bar);
    if (!own)
        return nullptr;
    const std::span<const NoteOverride> all = overridesIn(m_pass.instance(), *own);
    const auto at = std::lower_bound(all.begin(), all.end(), note,
                                     [](const NoteOverride &each, NoteId id) { return each.note < id; });
    return at != all.end() && at->note == note ? &*at : nullptr;
}

void OverrideWriter::settle(NoteId note, const Wanted &wanted, QList<ClipBarIndex> bars)
{
    std::sort(bars.begin(), bars.end());
    bars.erase(std::unique(bars.begin(), bars.end()), bars.end());
    for (const ClipBarIndex bar : std::as_const(bars)) {
        const std::optional<ClipBarIndex> own = m_pass.ownBarOf(bar);
        if (!own)
            continue;
        std::optional<NoteOverride> is = overrideFor(bar, wanted);
        if (is) {
            is->ownBar = *own;
            is->note = note;
        }
        replace(overrideIn(bar, note), std::move(is));
    }
}

std::optional<NoteOverride> OverrideWriter::overrideFor(ClipBarIndex bar, const Wanted &wanted)
{
    const bool hasSource = wanted.source && wanted.source->bar == bar;
    const bool isHere = wanted.here && wanted.here->bar == bar;
    NoteOverride is;
    if (isHere) {
        is.value = wanted.here->note;
        is.kind = hasSource ? NoteOverride::Kind::Changed : NoteOverride::Kind::Added;
        if (hasSource)
            is.fields = wanted.kept | differingFields(wanted.source->note, wanted.here->note);
    } else {
        is.kind = NoteOverride::Kind::Removed;
    }
    if (isHere && hasSource ? is.fields == 0 : !isHere && !hasSource)
        return std::nullopt;
    if (wanted.from) {
        is.extras = wanted.from->extras;
        if (is.kind == NoteOverride::Kind::Changed)
            is.changedExtras = wanted.from->changedExtras;
    }
    return is;
}

void OverrideWriter::replace(const NoteOverride *was, std::optional<NoteOverride> is)
{
    const auto at = [this](const NoteOverride &each) {
        return NoteOverrideOf{m_place.composition, m_place.instance, each};
    };
    if (was && is) {
        if (!(*was == *is))
            m_edit.noteOverrides.change(at(*was), at(*is));
    } else if (was) {
        m_edit.noteOverrides.removed.append(at(*was));
    } else if (is) {
        m_edit.noteOverrides.added.append(at(*is));
    }
}

} // namespace barline
