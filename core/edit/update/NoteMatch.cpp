#include "core/edit/update/NoteMatch.h"

#include "core/model/Fields.h"

#include <tuple>

namespace barline {

namespace {

/// Equal details have equal ones; it tells most others apart.
size_t hashOf(const NoteDetail &detail)
{
    const auto orZero = [](const auto &value) { return value ? static_cast<double>(*value) : 0.0; };
    return qHashMulti(0, detail.articulation, orZero(detail.vibratoDepth), orZero(detail.vibratoRate),
                      orZero(detail.centsOffset), orZero(detail.scaleDegree), orZero(detail.intervalFromPrev),
                      detail.dynamicsVelocity ? detail.dynamicsVelocity->value() : 0);
}

auto wholeKey(const Note &note)
{
    return std::tuple(note.start, note.pitch, note.duration, note.velocity, note.isRest, note.muted,
                      note.detail ? hashOf(*note.detail) : size_t(0));
}

} // namespace

bool isSameButId(const Note &a, const Note &b)
{
    return differingFields(a, b) == 0;
}

bool areSameButIds(const QList<Note> &a, const QList<Note> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(), isSameButId);
}

NoteMatch::NoteMatch(QList<Note> before, QList<Note> after)
    : m_before(std::move(before))
    , m_after(std::move(after))
    , m_matching(m_before.size(), m_after.size())
{}

void NoteMatch::matchEqual()
{
    const auto pairs = [this](qsizetype before, qsizetype after) {
        const bool areSame = m_matching.isFreeBefore(before) && m_matching.isFreeAfter(after) &&
                             isSameButId(m_before.at(before), m_after.at(after));
        if (areSame)
            m_matching.pair(before, after);
        return areSame;
    };
    // What stands before and after the first and last change needs no sorting.
    const qsizetype common = std::min(m_before.size(), m_after.size());
    qsizetype head = 0;
    while (head < common && pairs(head, head))
        ++head;
    for (qsizetype tail = 1; tail <= common - head; ++tail) {
        if (!pairs(m_before.size() - tail, m_after.size() - tail))
            break;
    }
    m_matching.pairByKey(
        [this](qsizetype i) { return std::optional(wholeKey(m_before.at(i))); },
        [this](qsizetype i) { return std::optional(wholeKey(m_after.at(i))); },
        [this](qsizetype before, qsizetype after) { return isSameButId(m_before.at(before), m_after.at(after)); });
}

void NoteMatch::matchSimilar()
{
    const auto pairBy = [this](auto keyOf) {
        m_matching.pairByKey([&](qsizetype i) { return std::optional(keyOf(m_before.at(i))); },
                             [&](qsizetype i) { return std::optional(keyOf(m_after.at(i))); });
    };
    pairBy([](const Note &note) { return std::tuple(note.start, note.isRest, note.pitch); });
    pairBy([](const Note &note) { return note.start; });
    m_matching.pairInOrder();
}

} // namespace barline
