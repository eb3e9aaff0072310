#include "core/format/dsl/sml/SmlTies.h"

#include "core/format/dsl/sml/SmlWords.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace barline {

namespace {

struct SmlTies
{
    Q_DECLARE_TR_FUNCTIONS(barline::SmlTies)
};

/// Takes out the notes that became part of another.
void takeOut(ClipDraft &draft, const std::vector<size_t> &joinedTo)
{
    std::vector<qsizetype> places(draft.notes.size());
    size_t kept = 0;
    for (size_t i = 0; i < draft.notes.size(); ++i) {
        if (joinedTo[i] != i)
            continue;
        places[i] = static_cast<qsizetype>(kept);
        if (kept != i) {
            draft.notes[kept] = std::move(draft.notes[i]);
            draft.startAt[kept] = draft.startAt[i];
            draft.durationAt[kept] = draft.durationAt[i];
        }
        ++kept;
    }
    draft.notes.resize(kept);
    draft.startAt.resize(kept);
    draft.durationAt.resize(kept);
    for (qsizetype &place : draft.numbers)
        place = places[joinedTo[static_cast<size_t>(place)]];
}

} // namespace

void joinTies(ClipDraft &draft, FindingList &findings)
{
    constexpr size_t kNone = std::numeric_limits<size_t>::max();
    if (std::all_of(draft.ties.begin(), draft.ties.end(),
                    [](const SmlTie &tie) { return tie.kind == SmlTie::Kind::None; }))
        return;
    std::vector<size_t> order(draft.notes.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return draft.notes[a].start < draft.notes[b].start; });
    std::vector<size_t> joinedTo(draft.notes.size());
    std::iota(joinedTo.begin(), joinedTo.end(), size_t(0));

    std::array<size_t, 128> open{}; // of each pitch, the note whose tie goes on
    open.fill(kNone);
    const auto warn = [&](size_t i, const QString &message) {
        findings.warning(draft.ties[i].at, message.arg(noteName(draft.notes[i].pitch.value())));
    };
    const auto reportOpen = [&](size_t i) {
        warn(i,
             SmlTies::tr("%1 is tied to a note that does not follow; a note of this pitch with tie stop or continue is "
                         "needed where it ends; it is read as it stands"));
    };
    for (const size_t i : order) {
        const SmlTie::Kind tie = draft.ties[i].kind;
        Note &note = draft.notes[i];
        size_t &before = open[note.pitch.value()];
        if (tie == SmlTie::Kind::None)
            continue;
        if (tie == SmlTie::Kind::Start) {
            if (before != kNone)
                reportOpen(before);
            before = i;
            continue;
        }
        if (before != kNone && draft.notes[before].end() == note.start) {
            draft.notes[before].duration += note.duration;
            joinedTo[i] = before;
        } else {
            warn(i, SmlTies::tr("the tie of %1 has no beginning; a note of this pitch with tie start or continue that "
                                "ends here is needed; it is read as it stands"));
            if (tie == SmlTie::Kind::Continue) {
                if (before != kNone)
                    reportOpen(before);
                before = i;
            }
            continue;
        }
        if (tie == SmlTie::Kind::Stop)
            before = kNone;
    }
    for (const size_t i : open) {
        if (i != kNone)
            reportOpen(i);
    }
    takeOut(draft, joinedTo);
}

} // namespace barline
