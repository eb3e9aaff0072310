#pragma once

#include "core/model/Clip.h"

#include <vector>

namespace barline {

/// The notes of a clip that ring beyond the bar in which they start, found by the bars into which they ring. A note
/// costs O(log bars), however long it is; the same goes for asking.
class CarryTree
{
public:
    struct Carried
    {
        Ticks start; ///< from the clip's start
        Note note;
    };

    CarryTree() = default;
    explicit CarryTree(int bars);

    /// The note rings into the bars from `first` up to and without `end`.
    void add(int first, int end, const Carried &note);
    void remove(int first, int end, NoteId note);

    /// Calls `visit(const Carried &)` for each note that rings into `bar` from an earlier one.
    template <typename Visit>
    void visitAt(int bar, Visit visit) const
    {
        if (bar < 0 || bar >= m_bars)
            return;
        for (size_t node = static_cast<size_t>(bar + m_bars); node >= 1; node /= 2) {
            for (const Carried &carried : m_nodes[node])
                visit(carried);
        }
    }

private:
    template <typename Change>
    void changeNodes(int first, int end, Change change);

    int m_bars = 0;
    std::vector<std::vector<Carried>> m_nodes;
};

} // namespace barline
