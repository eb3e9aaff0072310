#include "core/edit/update/ClipNumbers.h"

namespace barline {

namespace {

/// Where the id counter of a project file starts.
constexpr qint64 kFirstReservedId = 1'000'000;

} // namespace

QList<ClipId> numbersFor(const QList<Clip> &clips, const QList<ClipId> &known, const ById<Clip> &present,
                         const QSet<ClipId> &taken, qint64 counter, const TakeId &next)
{
    QSet<ClipId> used = taken;
    for (const ClipId id : known)
        used.insert(id);
    const auto isFree = [&](ClipId id) { return !present.contains(id) && !used.contains(id); };
    QList<ClipId> numbers = known;
    for (qsizetype i = 0; i < clips.size(); ++i) {
        const ClipId id = clips.at(i).id;
        const bool inRange = id.value() < kFirstReservedId || id.value() >= counter;
        if (!numbers.at(i).isValid() && id.isValid() && inRange && isFree(id)) {
            numbers[i] = id;
            used.insert(id);
        }
    }
    for (ClipId &number : numbers) {
        if (number.isValid())
            continue;
        do
            number = ClipId(next());
        while (!isFree(number));
        used.insert(number);
    }
    return numbers;
}

QHash<ClipId, ClipId> renumbering(const QList<Clip> &clips, const QList<ClipId> &numbers)
{
    QHash<ClipId, ClipId> changed;
    for (qsizetype i = 0; i < clips.size(); ++i) {
        if (clips.at(i).id.isValid() && clips.at(i).id != numbers.at(i))
            changed.insert(clips.at(i).id, numbers.at(i));
    }
    return changed;
}

} // namespace barline
