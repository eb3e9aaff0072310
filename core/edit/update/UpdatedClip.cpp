#include "core/edit/update/UpdatedClip.h"

#include "core/edit/update/NoteMatch.h"
#include "core/model/Fields.h"

#include <limits>

namespace barline {

namespace {

/// From the lowest to the highest id, to tell at a glance that others are new.
struct IdRange
{
    qint64 least = std::numeric_limits<qint64>::max();
    qint64 most = std::numeric_limits<qint64>::min();

    void add(qint64 id)
    {
        least = std::min(least, id);
        most = std::max(most, id);
    }
    bool holds(qint64 id) const { return id >= least && id <= most; }
};

bool isSameBut(const ClipBar &a, const ClipBar &b)
{
    return differingFields(a, b) == 0 && areSameButIds(a.notes, b.notes);
}

bool hasSameNoteIds(const ClipBar &a, const ClipBar &b)
{
    return std::equal(a.notes.cbegin(), a.notes.cend(), b.notes.cbegin(), b.notes.cend(),
                      [](const Note &one, const Note &other) { return one.id == other.id; });
}

/// A new state of one clip, bar by bar.
class ClipUpdate
{
public:
    ClipUpdate(const Clip &present, const Clip &read, UpdateContext &context)
        : m_present(present)
        , m_read(read)
        , m_context(context)
    {}

    /// Nothing where all bars stay as they are.
    std::optional<ClipBars> bars();

private:
    struct Place
    {
        size_t work = 0;
        qsizetype note = 0;
    };
    /// A bar that is not the same, or whose notes are not.
    struct Work
    {
        int present = -1; ///< index, -1 for a new bar
        int read = -1;    ///< index, -1 for one that goes
        NoteMatch match;
        std::vector<NoteId> ids; ///< of the notes read, where they come from another bar
    };

    /// Bars of both sides, from the first to before the end.
    struct Gap
    {
        int present = 0;
        int presentEnd = 0;
        int read = 0;
        int readEnd = 0;
    };

    bool keepsBarIds() const;
    void alignById();
    void alignByIndex(const Gap &gap);
    bool keepsNoteIds() const;
    void findWork();
    void matchAcross(const QHash<NoteId, Place> &places, const QHash<NoteId, NoteId> *same);
    void matchNotes();
    ClipBarPtr made(Work &work);

    const Clip &m_present;
    const Clip &m_read;
    UpdateContext &m_context;
    std::vector<int> m_presentOf; ///< of each bar read the index of the one it is, -1 for a new one
    std::vector<Work> m_work;
    bool m_keepsNoteIds = false;
};

bool ClipUpdate::keepsBarIds() const
{
    IdRange range;
    for (ClipBarIndex i; i.value() < m_present.bars.count(); ++i)
        range.add(m_present.bars.at(i).id.value());
    for (ClipBarIndex i; i.value() < m_read.bars.count(); ++i) {
        if (range.holds(m_read.bars.at(i).id.value()))
            return true;
    }
    return false;
}

bool ClipUpdate::keepsNoteIds() const
{
    IdRange range;
    for (ClipBarIndex i; i.value() < m_present.bars.count(); ++i) {
        for (const Note &note : m_present.bars.at(i).notes)
            range.add(note.id.value());
    }
    for (ClipBarIndex i; i.value() < m_read.bars.count(); ++i) {
        const QList<Note> &notes = m_read.bars.at(i).notes;
        if (std::any_of(notes.cbegin(), notes.cend(), [&](const Note &note) { return range.holds(note.id.value()); }))
            return true;
    }
    return false;
}

/// Bars that kept their ids hold; what stands between two of them is aligned by itself.
void ClipUpdate::alignById()
{
    QHash<ClipBarId, int> places;
    for (int i = 0; i < m_present.bars.count(); ++i)
        places.insert(m_present.bars.at(ClipBarIndex(i)).id, i);
    Gap gap;
    for (int i = 0; i < m_read.bars.count(); ++i) {
        const int place = places.value(m_read.bars.at(ClipBarIndex(i)).id, -1);
        if (place < gap.present) // new, or in another order
            continue;
        alignByIndex({gap.present, place, gap.read, i});
        m_presentOf[static_cast<size_t>(i)] = place;
        gap = {place + 1, 0, i + 1, 0};
    }
    alignByIndex({gap.present, m_present.bars.count(), gap.read, m_read.bars.count()});
}

void ClipUpdate::alignByIndex(const Gap &gap)
{
    const int present = gap.presentEnd - gap.present;
    const int read = gap.readEnd - gap.read;
    const int common = std::min(present, read);
    const auto isSame = [&](int presentAt, int readAt) {
        return isSameBut(m_present.bars.at(ClipBarIndex(presentAt)), m_read.bars.at(ClipBarIndex(readAt)));
    };
    int tail = 0; // bars at the end that are the same, where bars came or went before them
    if (present != read) {
        int head = 0;
        while (head < common && isSame(gap.present + head, gap.read + head))
            ++head;
        while (tail < common - head && isSame(gap.presentEnd - 1 - tail, gap.readEnd - 1 - tail))
            ++tail;
    }
    for (int i = 0; i < common - tail; ++i)
        m_presentOf[static_cast<size_t>(gap.read + i)] = gap.present + i;
    for (int i = 1; i <= tail; ++i)
        m_presentOf[static_cast<size_t>(gap.readEnd - i)] = gap.presentEnd - i;
}

void ClipUpdate::findWork()
{
    std::vector<bool> stays(static_cast<size_t>(m_present.bars.count()), false);
    for (int i = 0; i < m_read.bars.count(); ++i) {
        const int at = m_presentOf[static_cast<size_t>(i)];
        const ClipBarPtr &is = m_read.bars.pointerAt(ClipBarIndex(i));
        if (at < 0) {
            m_work.push_back({-1, i, NoteMatch({}, is->notes), {}});
            continue;
        }
        stays[static_cast<size_t>(at)] = true;
        const ClipBarPtr &was = m_present.bars.pointerAt(ClipBarIndex(at));
        const bool isSame = was == is || (isSameBut(*was, *is) && (!m_keepsNoteIds || hasSameNoteIds(*was, *is)));
        if (!isSame) {
            m_work.push_back({at, i, NoteMatch(was->notes, is->notes), {}});
            continue;
        }
        for (qsizetype note = 0; !m_context.named.isEmpty() && note < is->notes.size(); ++note)
            m_context.tell(is->notes.at(note).id, was->notes.at(note).id);
    }
    for (int i = 0; i < m_present.bars.count(); ++i) {
        if (!stays[static_cast<size_t>(i)])
            m_work.push_back({i, -1, NoteMatch(m_present.bars.at(ClipBarIndex(i)).notes, {}), {}});
    }
    for (Work &work : m_work)
        work.ids.resize(static_cast<size_t>(work.match.after().size()));
}

/// Notes whose new state stands in any bar: by `same`, or, where that is null, by their own ids.
void ClipUpdate::matchAcross(const QHash<NoteId, Place> &places, const QHash<NoteId, NoteId> *same)
{
    for (size_t i = 0; i < m_work.size(); ++i) {
        Work &work = m_work[i];
        for (qsizetype j = 0; j < work.match.after().size(); ++j) {
            const NoteId read = work.match.after().at(j).id;
            const auto place = places.constFind(same ? same->value(read) : read);
            if (place == places.cend() || !work.match.matching().isFreeAfter(j))
                continue;
            Matching &from = m_work[place->work].match.matching();
            if (!from.isFreeBefore(place->note))
                continue;
            from.take(place->note);
            work.match.matching().settle(j);
            work.ids[static_cast<size_t>(j)] = place.key();
        }
    }
}

void ClipUpdate::matchNotes()
{
    QHash<NoteId, Place> places;
    if (m_keepsNoteIds || !m_context.sameNotes.isEmpty()) {
        for (size_t i = 0; i < m_work.size(); ++i) {
            for (qsizetype j = 0; j < m_work[i].match.before().size(); ++j)
                places.insert(m_work[i].match.before().at(j).id, {i, j});
        }
    }
    if (m_keepsNoteIds)
        matchAcross(places, nullptr);
    for (Work &work : m_work)
        work.match.matchEqual();
    if (!m_context.sameNotes.isEmpty())
        matchAcross(places, &m_context.sameNotes);
    for (Work &work : m_work)
        work.match.matchSimilar();
}

ClipBarPtr ClipUpdate::made(Work &work)
{
    ClipBar bar = m_read.bars.at(ClipBarIndex(work.read));
    if (work.present >= 0)
        bar.id = m_present.bars.at(ClipBarIndex(work.present)).id;
    else
        m_context.makeNew(bar.id);
    for (qsizetype i = 0; i < bar.notes.size(); ++i) {
        Note &note = bar.notes[i];
        const NoteId read = note.id;
        const NoteId moved = work.ids[static_cast<size_t>(i)];
        const qsizetype before = work.match.matching().beforeOf(i);
        if (moved.isValid())
            note.id = moved;
        else if (before != Matching::kNew)
            note.id = work.match.before().at(before).id;
        else
            m_context.makeNew(note.id);
        m_context.tell(read, note.id);
    }
    return makeClipBar(std::move(bar));
}

std::optional<ClipBars> ClipUpdate::bars()
{
    m_presentOf.assign(static_cast<size_t>(m_read.bars.count()), -1);
    if (keepsBarIds())
        alignById();
    else
        alignByIndex({0, m_present.bars.count(), 0, m_read.bars.count()});
    m_keepsNoteIds = keepsNoteIds();
    findWork();
    if (m_work.empty())
        return {};
    matchNotes();
    std::vector<ClipBarPtr> bars(m_presentOf.size());
    for (size_t i = 0; i < bars.size(); ++i) {
        if (m_presentOf[i] >= 0)
            bars[i] = m_present.bars.pointerAt(ClipBarIndex(m_presentOf[i]));
    }
    for (Work &work : m_work) {
        if (work.read >= 0)
            bars[static_cast<size_t>(work.read)] = made(work);
    }
    return ClipBars(std::move(bars));
}

} // namespace

ClipPtr updatedClip(const ClipPtr &present, const Clip &read, UpdateContext &context)
{
    std::optional<ClipBars> bars = ClipUpdate(*present, read, context).bars();
    Clip clip = *present;
    constexpr FieldMask kOfTheFile = fieldBit(&Clip::home) | fieldBit(&Clip::order) | fieldBit(&Clip::source);
    copyFields(kAllFields<Clip> & ~kOfTheFile, read, clip);
    if (read.uid.isEmpty())
        clip.uid = present->uid;
    if (!bars && differingFields(*present, clip) == 0)
        return present;
    if (bars)
        clip.bars = *std::move(bars);
    return std::make_shared<const Clip>(std::move(clip));
}

Clip newClip(Clip read, UpdateContext &context)
{
    std::vector<ClipBarPtr> bars;
    for (ClipBarIndex i; i.value() < read.bars.count(); ++i) {
        ClipBarPtr pointer = read.bars.pointerAt(i);
        if (context.takeId) {
            ClipBar bar = *pointer;
            context.makeNew(bar.id);
            for (Note &note : bar.notes)
                context.makeNew(note.id);
            pointer = makeClipBar(std::move(bar));
        }
        const QList<Note> &was = read.bars.at(i).notes;
        for (qsizetype note = 0; !context.named.isEmpty() && note < was.size(); ++note)
            context.tell(was.at(note).id, pointer->notes.at(note).id);
        bars.push_back(std::move(pointer));
    }
    read.bars = ClipBars(std::move(bars));
    return read;
}

} // namespace barline
