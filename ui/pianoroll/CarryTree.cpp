#include "ui/pianoroll/CarryTree.h"

#include <algorithm>

namespace barline {

CarryTree::CarryTree(int bars)
    : m_bars(bars)
    , m_nodes(static_cast<size_t>(bars) * 2)
{}

template <typename Change>
void CarryTree::changeNodes(int first, int end, Change change)
{
    int left = std::clamp(first, 0, m_bars) + m_bars;
    int right = std::clamp(end, 0, m_bars) + m_bars;
    for (; left < right; left /= 2, right /= 2) {
        if (left % 2 == 1)
            change(m_nodes[static_cast<size_t>(left++)]);
        if (right % 2 == 1)
            change(m_nodes[static_cast<size_t>(--right)]);
    }
}

void CarryTree::add(int first, int end, const Carried &note)
{
    changeNodes(first, end, [&](std::vector<Carried> &node) { node.push_back(note); });
}

void CarryTree::remove(int first, int end, NoteId note)
{
    changeNodes(first, end, [&](std::vector<Carried> &node) {
        std::erase_if(node, [&](const Carried &c) { return c.note.id == note; });
    });
}

} // namespace barline
