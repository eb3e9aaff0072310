#include "core/edit/update/UpdatedInstance.h"

#include "core/edit/update/NoteMatch.h"
#include "core/model/Fields.h"

#include <tuple>

namespace barline {

namespace {

using Kind = NoteOverride::Kind;

ClipId clipPlayedIn(const ClipInstance &instance, ClipBarIndex ownBar)
{
    const auto repointed = instance.bars.constFind(ownBar);
    return repointed == instance.bars.constEnd() ? instance.clip : repointed->clip;
}

/// Whether they say the same of the same note; fields that do not hold do not count.
bool saysTheSame(const NoteOverride &a, const NoteOverride &b)
{
    if (a.kind != b.kind || !(a.extras == b.extras))
        return false;
    switch (a.kind) {
    case Kind::Removed:
        return true;
    case Kind::Added:
        return isSameButId(a.value, b.value);
    case Kind::Changed:
        break;
    }
    return a.fields == b.fields && a.changedExtras == b.changedExtras && agreeOn(a.fields, a.value, b.value);
}

} // namespace

bool InstanceUpdate::isNoteOf(ClipId clip, NoteId note)
{
    auto notes = m_notes.find(clip);
    if (notes == m_notes.end()) {
        notes = m_notes.insert(clip, {});
        const ClipPtr found = m_project.clips.find(clip);
        for (ClipBarIndex i; found && i.value() < found->bars.count(); ++i) {
            for (const Note &each : found->bars.at(i).notes)
                notes->insert(each.id);
        }
    }
    return notes->contains(note);
}

void InstanceUpdate::settleNotes(const ClipInstance *present, ClipInstance &read)
{
    QList<qsizetype> orphans;
    for (qsizetype i = 0; i < read.noteOverrides.size(); ++i) {
        NoteOverride &each = read.noteOverrides[i];
        if (each.kind == Kind::Added)
            continue;
        if (const auto note = m_context.named.constFind(each.note); note != m_context.named.cend() && note->has_value())
            each.note = **note;
        else if (!isNoteOf(clipPlayedIn(read, each.ownBar), each.note))
            orphans.append(i);
    }
    if (!orphans.isEmpty())
        settleOrphans(present, read, orphans);
}

void InstanceUpdate::settleOrphans(const ClipInstance *present, ClipInstance &read, const QList<qsizetype> &orphans)
{
    Matching matching(present ? present->noteOverrides.size() : 0, orphans.size());
    const auto is = [&](qsizetype i) -> NoteOverride & { return read.noteOverrides[orphans.at(i)]; };
    const auto was = [&](qsizetype i) -> const NoteOverride & { return present->noteOverrides.at(i); };
    for (qsizetype i = 0; present && i < present->noteOverrides.size(); ++i) {
        if (was(i).kind == Kind::Added || isNoteOf(clipPlayedIn(*present, was(i).ownBar), was(i).note))
            matching.take(i);
    }
    const auto wasAt = [&](qsizetype i) { return std::optional(std::pair(was(i).ownBar, was(i).note)); };
    const auto isAt = [&](qsizetype i) { return std::optional(std::pair(is(i).ownBar, is(i).note)); };
    matching.pairByKey(wasAt, isAt);
    for (qsizetype i = 0; i < orphans.size(); ++i) {
        if (const auto known = m_orphans.constFind(is(i).note); known != m_orphans.cend() && matching.isFreeAfter(i)) {
            is(i).note = *known;
            matching.settle(i);
        }
    }
    const auto wasBar = [&](qsizetype i) {
        return m_takenOrphans.contains(was(i).note) ? std::nullopt : std::optional(was(i).ownBar);
    };
    const auto isBar = [&](qsizetype i) { return std::optional(is(i).ownBar); };
    matching.pairByKey(wasBar, isBar, [&](qsizetype a, qsizetype b) { return saysTheSame(was(a), is(b)); });
    matching.pairByKey(wasBar, isBar);
    for (qsizetype i = 0; i < orphans.size(); ++i) {
        const qsizetype before = matching.beforeOf(i);
        if (before == Matching::kNew && !matching.isFreeAfter(i))
            continue;
        const NoteId number = is(i).note;
        if (const auto known = m_orphans.constFind(number); known != m_orphans.cend()) {
            is(i).note = *known;
            continue;
        }
        if (before == Matching::kNew || m_takenOrphans.contains(was(before).note))
            m_context.makeNew(is(i).note);
        else
            is(i).note = was(before).note;
        m_orphans.insert(number, is(i).note);
        m_takenOrphans.insert(is(i).note);
    }
}

void InstanceUpdate::settleAdded(const ClipInstance *present, ClipInstance &read)
{
    QList<const NoteOverride *> olds;
    for (qsizetype i = 0; present && i < present->noteOverrides.size(); ++i) {
        if (present->noteOverrides.at(i).kind == Kind::Added)
            olds.append(&present->noteOverrides.at(i));
    }
    QList<NoteOverride *> news;
    for (NoteOverride &each : read.noteOverrides) {
        if (each.kind == Kind::Added)
            news.append(&each);
    }
    Matching matching(olds.size(), news.size());
    const auto pairBy = [&](auto keyOf, auto isSame) {
        matching.pairByKey([&](qsizetype i) { return std::optional(keyOf(*olds.at(i))); },
                           [&](qsizetype i) { return std::optional(keyOf(*news.at(i))); },
                           [&](qsizetype a, qsizetype b) { return isSame(*olds.at(a), *news.at(b)); });
    };
    const auto any = [](const NoteOverride &, const NoteOverride &) { return true; };
    const auto pitched = [](const NoteOverride &each) {
        return std::tuple(each.ownBar, each.value.start, each.value.isRest, each.value.pitch);
    };
    pairBy([](const NoteOverride &each) { return std::pair(each.ownBar, each.note); }, any);
    pairBy(pitched, saysTheSame);
    pairBy(pitched, any);
    pairBy([](const NoteOverride &each) { return std::pair(each.ownBar, each.value.start); }, any);
    pairBy([](const NoteOverride &each) { return each.ownBar; }, any);
    for (qsizetype i = 0; i < news.size(); ++i) {
        NoteOverride &each = *news.at(i);
        if (const qsizetype before = matching.beforeOf(i); before != Matching::kNew)
            each.note = olds.at(before)->note;
        else
            m_context.makeNew(each.note);
        each.value.id = each.note;
    }
}

void InstanceUpdate::keepSame(const ClipInstance &present, ClipInstance &read)
{
    auto was = present.noteOverrides.cbegin();
    for (NoteOverride &is : read.noteOverrides) {
        while (was != present.noteOverrides.cend() && comesBefore(*was, is))
            ++was;
        const bool isThere = was != present.noteOverrides.cend() && !comesBefore(is, *was);
        if (isThere && saysTheSame(*was, is))
            is = *was;
    }
}

ClipInstance InstanceUpdate::updated(const ClipInstance *present, ClipInstance read)
{
    if (!read.noteOverrides.isEmpty()) {
        settleNotes(present, read);
        settleAdded(present, read);
        for (NoteOverride &each : read.noteOverrides) {
            if (each.kind == Kind::Changed)
                each.value.id = each.note;
        }
        std::sort(read.noteOverrides.begin(), read.noteOverrides.end(),
                  [](const NoteOverride &a, const NoteOverride &b) { return comesBefore(a, b); });
    }
    if (!present) {
        m_context.makeNew(read.id);
        return read;
    }
    keepSame(*present, read);
    read.id = present->id;
    return read;
}

} // namespace barline
