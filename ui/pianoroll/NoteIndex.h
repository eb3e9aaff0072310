#pragma once

#include "core/edit/Touched.h"
#include "ui/pianoroll/CarryTree.h"
#include "ui/pianoroll/DensityPyramid.h"

#include <memory>

namespace barline {

/// Finds the notes of one clip that sound in a span of time, in time that depends on what is found. Building costs
/// the clip and may happen on any thread; an edit costs the bars it touched.
class NoteIndex
{
public:
    /// Clips of up to this many notes are indexed on the GUI thread and need no pyramid.
    static constexpr qsizetype kSmall = 5'000;

    explicit NoteIndex(ClipPtr clip);

    static bool isSmall(const Clip &clip);

    const ClipPtr &clip() const { return m_clip; }
    /// Empty for a small clip.
    const DensityPyramid &density() const { return m_density; }

    /// Whether following from one to the other, which has the same bars, takes too long for the GUI thread.
    static bool isLargeStep(const Clip &from, const Clip &to, BarSpan span);

    /// Whether update() can follow from the indexed clip to this one: same bars and meters.
    bool canFollow(const Clip &clip) const;
    /// Follows edits of notes in bars `span`; bars that are the same object cost nothing.
    void update(ClipPtr clip, BarSpan span);

    /// Calls `visit(Ticks start, const Note &)` for each note that sounds between the two, rests included. `start` is
    /// from the clip's start.
    template <typename Visit>
    void visit(Ticks from, Ticks to, Visit visit) const
    {
        const ClipBarIndex firstBar = barAt(*m_clip, from);
        m_carries.visitAt(firstBar.value(), [&](const CarryTree::Carried &carried) {
            if (carried.start + carried.note.duration > from && carried.start < to)
                visit(carried.start, carried.note);
        });
        visitStarting(*m_clip, from, to, visit);
    }

    /// The same without those that ring in from an earlier bar: for a clip whose index is not ready.
    template <typename Visit>
    static void visitStarting(const Clip &clip, Ticks from, Ticks to, Visit visit)
    {
        ClipBarIndex bar = barAt(clip, from);
        Ticks start = clip.startOf(bar);
        for (; bar.value() < clip.bars.count() && start < to; ++bar) {
            for (const Note &note : clip.bars.at(bar).notes) {
                if (start + note.start >= to)
                    break;
                if (start + note.end() > from)
                    visit(start + note.start, note);
            }
            start += clip.meterAt(bar).barLength();
        }
    }

private:
    enum class Change { Add, Remove };
    /// Beyond the clip its last bar: what starts in it may ring on.
    static ClipBarIndex barAt(const Clip &clip, Ticks at)
    {
        return std::min(clip.locate(at).bar, ClipBarIndex(std::max(0, clip.bars.count() - 1)));
    }
    void countBar(const Clip &clip, ClipBarIndex bar, Ticks start, Change change);

    ClipPtr m_clip;
    CarryTree m_carries;
    DensityPyramid m_density;
};

} // namespace barline
