#include "core/edit/arrange/FindBars.h"

#include "core/model/ClipPass.h"

#include <algorithm>

namespace barline {

namespace {

bool isSameButPitch(const Note &a, const Note &b)
{
    return a.start == b.start && a.duration == b.duration && a.velocity == b.velocity && a.muted == b.muted;
}

/// A bar that is looked for.
struct SoughtContent
{
    ClipBarRef bar;
    const ClipBar *content = nullptr;
    QList<const Note *> notes;
};

/// How a bar is like one that is looked for.
struct Likeness
{
    bool isAlike = false;
    std::optional<int> transposed; ///< none where neither has a note
};

/// Compares bars with those that are looked for, each pair once.
class BarMatcher
{
public:
    BarMatcher(const Project &project, const QList<ClipBarRef> &sought)
        : m_project(project)
        , m_known(static_cast<size_t>(sought.size()))
    {
        for (const ClipBarRef &bar : sought) {
            const ClipPtr clip = project.clips.find(bar.clip);
            const bool isThere = clip && bar.bar.value() >= 0 && bar.bar.value() < clip->bars.count();
            SoughtContent one{bar, isThere ? &clip->bars.at(bar.bar) : nullptr, {}};
            if (isThere)
                one.notes = comparedNotes(*one.content);
            m_sought.append(one);
        }
    }

    int count() const { return static_cast<int>(m_sought.size()); }
    bool hasNotes() const
    {
        return std::any_of(m_sought.begin(), m_sought.end(),
                           [](const SoughtContent &each) { return !each.notes.isEmpty(); }) &&
               std::all_of(m_sought.begin(), m_sought.end(),
                           [](const SoughtContent &each) { return each.content != nullptr; });
    }

    /// Whether the bars that `at` names, by their place in the row, are those that are looked for.
    template <typename At>
    std::optional<FoundBars> match(At &&at)
    {
        FoundBars found;
        found.isSame = true;
        std::optional<int> transposed;
        for (int i = 0; i < count(); ++i) {
            const std::optional<ClipBarRef> bar = at(i);
            const Likeness likeness = bar ? likenessOf(i, *bar) : Likeness();
            if (!likeness.isAlike || (transposed && likeness.transposed && *transposed != *likeness.transposed))
                return std::nullopt;
            transposed = transposed ? transposed : likeness.transposed;
            const SoughtContent &wanted = m_sought.at(i);
            found.isSame = found.isSame && *bar == wanted.bar;
            found.hasOtherCurves = found.hasOtherCurves || !(contentOf(*bar)->expression == wanted.content->expression);
            if (i == 0)
                found.plays = *bar;
        }
        found.transposed = transposed.value_or(0);
        return found;
    }

private:
    const ClipBar *contentOf(const ClipBarRef &bar) const
    {
        const ClipPtr clip = m_project.clips.find(bar.clip);
        return clip && bar.bar.value() >= 0 && bar.bar.value() < clip->bars.count() ? &clip->bars.at(bar.bar) : nullptr;
    }

    const Likeness &likenessOf(int index, const ClipBarRef &bar)
    {
        QHash<ClipBarRef, Likeness> &known = m_known.at(static_cast<size_t>(index));
        const auto found = known.constFind(bar);
        return found != known.cend() ? *found : *known.insert(bar, compared(m_sought.at(index), bar));
    }

    Likeness compared(const SoughtContent &wanted, const ClipBarRef &bar) const
    {
        const ClipBar *content = contentOf(bar);
        if (!content)
            return {};
        if (content == wanted.content)
            return {true, wanted.notes.isEmpty() ? std::nullopt : std::optional(0)};
        // As many notes, before they are put in order.
        const auto sounding = std::count_if(content->notes.cbegin(), content->notes.cend(),
                                            [](const Note &note) { return !note.isRest; });
        if (sounding != wanted.notes.size())
            return {};
        const QList<const Note *> notes = comparedNotes(*content);
        std::optional<int> transposed;
        for (qsizetype i = 0; i < notes.size(); ++i) {
            const Note &note = *notes.at(i);
            const Note &other = *wanted.notes.at(i);
            const int higher = note.pitch.value() - other.pitch.value();
            if (!isSameButPitch(note, other) || transposed.value_or(higher) != higher)
                return {};
            transposed = higher;
        }
        return {true, transposed};
    }

    const Project &m_project;
    QList<SoughtContent> m_sought;
    std::vector<QHash<ClipBarRef, Likeness>> m_known;
};

bool differsHere(const ClipInstance &instance, ClipBarIndex first, int bars)
{
    for (int i = 0; i < bars; ++i) {
        if (!overridesIn(instance, first + i).empty() || instance.barOverrides.contains(first + i))
            return true;
    }
    return false;
}

} // namespace

QList<const Note *> comparedNotes(const ClipBar &bar)
{
    QList<const Note *> notes;
    notes.reserve(bar.notes.size());
    for (const Note &note : bar.notes) {
        if (!note.isRest)
            notes.append(&note);
    }
    std::sort(notes.begin(), notes.end(), [](const Note *a, const Note *b) {
        return std::tuple(a->start, a->pitch, a->duration, a->velocity, a->muted, a->id) <
               std::tuple(b->start, b->pitch, b->duration, b->velocity, b->muted, b->id);
    });
    return notes;
}

QList<FoundBars> findBars(const Project &project, const Composition &composition, const QList<ClipBarRef> &sought,
                          std::stop_token stop)
{
    QList<FoundBars> found;
    BarMatcher matcher(project, sought);
    if (!matcher.hasNotes())
        return found;
    const int count = matcher.count();
    QSet<ClipBarRef> played;
    for (int track = 0; track < composition.tracks.size(); ++track) {
        const qsizetype firstOfTrack = found.size();
        for (const InstancePtr &instance : composition.tracks.at(track)->instances) {
            if (stop.stop_requested())
                return found;
            for (int own = 0; own < instance->lengthBars; ++own) {
                const TrackBar source = sourceOf(project, *instance, ClipBarIndex(own));
                played.insert({source.clip, source.clipBar});
            }
            for (int own = 0; own + count <= instance->lengthBars; ++own) {
                const auto at = [&](int i) {
                    const TrackBar source = sourceOf(project, *instance, ClipBarIndex(own + i));
                    return std::optional(ClipBarRef{source.clip, source.clipBar});
                };
                std::optional<FoundBars> match = matcher.match(at);
                if (!match)
                    continue;
                match->first = {track, instance, ClipBarIndex(own)};
                match->isChanged = differsHere(*instance, ClipBarIndex(own), count);
                found.append(std::move(*match));
                own += count - 1;
            }
        }
        std::stable_sort(found.begin() + firstOfTrack, found.end(),
                         [](const FoundBars &a, const FoundBars &b) { return a.first.songBar() < b.first.songBar(); });
    }
    for (const ClipPtr &clip : project.clips) {
        if (stop.stop_requested())
            return found;
        for (ClipBarIndex bar; bar.value() + count <= clip->bars.count(); ++bar) {
            const auto at = [&](int i) { return std::optional(ClipBarRef{clip->id, bar + i}); };
            const std::optional<FoundBars> match = matcher.match(at);
            if (!match)
                continue;
            bool isPlayed = true;
            for (int i = 0; i < count; ++i)
                isPlayed = isPlayed && played.contains({clip->id, bar + i});
            if (!isPlayed)
                found.append(*match);
        }
    }
    return found;
}

} // namespace barline
