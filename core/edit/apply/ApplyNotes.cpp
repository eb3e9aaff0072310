#include "core/edit/apply/ApplyNotes.h"

#include "core/edit/apply/Conflict.h"

namespace barline {

Result<void> NotesAtWork::take()
{
    QMap<Place, Leaving> leaving;
    for (const ClipNote &note : m_notes.removed)
        leaving[{note.clip, note.bar}].removed.insert(note.note.id, &note.note);
    for (const Change<ClipNote> &change : m_notes.changed)
        leaving[{change.before.clip, change.before.bar}].changed.insert(change.before.note.id, &change);
    for (auto bar = leaving.cbegin(); bar != leaving.cend(); ++bar) {
        if (const Result<void> taken = takeFrom(bar.key(), *bar); !taken)
            return taken;
    }
    return {};
}

const Clip *NotesAtWork::clipWith(const Place &place)
{
    const Clip *clip = m_bench.clip(place.first);
    const int bar = place.second.value();
    return clip && bar >= 0 && bar < clip->bars.count() ? clip : nullptr;
}

Result<void> NotesAtWork::takeFrom(const Place &place, const Leaving &leaving)
{
    const Clip *clip = clipWith(place);
    if (!clip)
        return conflict::gone(conflict::barOf(m_bench.clip(place.first), place.second));
    const QList<Note> &notes = clip->bars.at(place.second).notes;
    QList<Note> staying;
    staying.reserve(notes.size());
    qsizetype found = 0;
    for (const Note &note : notes) {
        if (const Note *removed = leaving.removed.value(note.id)) {
            if (!(*removed == note))
                return conflict::differs(conflict::noteOf(clip, place.second));
            ++found;
        } else if (const Change<ClipNote> *change = leaving.changed.value(note.id)) {
            Note changed = note;
            if (!setFields(changed, change->before.note, change->after.note))
                return conflict::differs(conflict::noteOf(clip, place.second));
            m_coming[{change->after.clip, change->after.bar}].append(changed);
            ++found;
        } else {
            staying.append(note);
        }
    }
    if (found != leaving.removed.size() + leaving.changed.size())
        return conflict::gone(conflict::noteOf(clip, place.second));
    m_open.insert(place, std::move(staying));
    return {};
}

Result<void> NotesAtWork::put()
{
    for (const ClipNote &note : m_notes.added)
        m_coming[{note.clip, note.bar}].append(note.note);
    for (auto bar = m_coming.cbegin(); bar != m_coming.cend(); ++bar) {
        if (const Result<void> put = putInto(bar.key(), *bar); !put)
            return put;
    }
    return {};
}

Result<void> NotesAtWork::putInto(const Place &place, const QList<Note> &notes)
{
    const Clip *clip = clipWith(place);
    if (!clip)
        return conflict::gone(conflict::barOf(m_bench.clip(place.first), place.second));
    auto open = m_open.find(place);
    if (open == m_open.end())
        open = m_open.insert(place, clip->bars.at(place.second).notes);
    QSet<NoteId> ids;
    for (const Note &note : notes)
        ids.insert(note.id);
    const bool isThere =
        std::any_of(open->cbegin(), open->cend(), [&](const Note &note) { return ids.contains(note.id); });
    if (isThere || ids.size() != notes.size())
        return conflict::exists(conflict::noteOf(clip, place.second));
    open->append(notes);
    return {};
}

void NotesAtWork::flush()
{
    for (auto bar = m_open.begin(); bar != m_open.end();) {
        const ClipId id = bar.key().first;
        Clip &clip = *m_bench.clip(id);
        std::vector<std::pair<ClipBarIndex, ClipBarPtr>> bars;
        for (; bar != m_open.end() && bar.key().first == id; ++bar) {
            const ClipBarIndex index = bar.key().second;
            ClipBar changed = clip.bars.at(index);
            changed.notes = std::move(*bar);
            bars.emplace_back(index, makeClipBar(std::move(changed)));
            m_bench.touched().addBar(id, index);
        }
        clip.bars.replace(bars);
    }
    m_open.clear();
}

} // namespace barline
