#include "ui/pianoroll/NotesAlong.h"

namespace barline {

namespace {

/// The part of a line, 0 to 1, that is between two values. Empty where first > last.
struct Part
{
    double first = 0;
    double last = 1;

    void keepBetween(double from, double way, double low, double high)
    {
        if (way == 0) {
            if (from < low || from >= high)
                last = -1;
            return;
        }
        const double a = (low - from) / way;
        const double b = (high - from) / way;
        first = std::max(first, std::min(a, b));
        last = std::min(last, std::max(a, b));
    }
};

double number(Ticks ticks)
{
    return static_cast<double>(ticks.value());
}

} // namespace

QSet<NoteId> notesAlong(const RollScene &scene, const CanvasPoint &from, const CanvasPoint &to)
{
    const Ticks reach = scene.time().ticksIn(RollScene::kReach);
    const Ticks first = std::min(from.time, to.time) - reach;
    const Ticks last = std::max(from.time, to.time) + reach;
    const Ticks way = to.time - from.time;
    const PitchRows &rows = scene.pitch().rows();
    QSet<NoteId> notes;
    scene.visit(std::max(Ticks(), first), last, [&](Ticks start, const Note &note) {
        const double row = rows.placeOf(note.pitch.value());
        Part part;
        part.keepBetween(from.row, to.row - from.row, row, row + 1);
        part.keepBetween(number(from.time), number(way), number(start - reach), number(start + note.duration + reach));
        if (part.first <= part.last)
            notes.insert(note.id);
    });
    return notes;
}

} // namespace barline
