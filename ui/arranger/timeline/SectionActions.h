#pragma once

#include "core/edit/arrange/SongBars.h"
#include "ui/arranger/timeline/TimelineActionGroup.h"

namespace barline {

/// What is done to a section as a block, with all that is in its bars: the one at the place. Whether what comes after
/// makes room and closes up is EditorContext::ripple().
class SectionActions : public TimelineActionGroup
{
    Q_OBJECT

public:
    SectionActions(TimelineScene &scene, QWidget &panel);

    /// Moves the bars of a section before another one.
    void move(qsizetype section, BarNumber to);

private:
    using Make = std::function<Edit(const Project &, const Composition &, const SongBars &, qint64 firstId)>;

    /// Says so where there is none.
    std::optional<qsizetype> sectionHere();
    SongBars barsOf(qsizetype section) const;
    void selectBars();
    void duplicate();
    void moveEarlier();
    void moveLater();
    void makeOf(const SongBars &bars, const Make &make, const QString &label);
};

} // namespace barline
