#pragma once

#include "ui/arranger/ArrangerScene.h"
#include "ui/canvas/KeptView.h"
#include "ui/canvas/ViewMotion.h"

namespace barline {

class ArrangementView;

/// Moves the arranger's view: wheel, trackpad and pinch, zoom to what matters, to a bar, along with the playhead and
/// with what the piano roll opens, and back to where each composition was left. Scene and view outlive it. GUI thread.
class ArrangerNavigation : public QObject
{
    Q_OBJECT

public:
    /// Child of the view.
    ArrangerNavigation(ArrangerScene &scene, ArrangementView &view);

    /// `x`: the pointer in the view, for a motion over another part of the arranger.
    void move(const ViewMotion &motion, double x);
    void zoomTime(double factor, double x);
    /// The rows of all tracks; what is at `y` stays there.
    void zoomRows(double factor, int y);
    /// In pixels; fractions add up, so that a trackpad glides.
    void scrollBy(QPointF pixels);
    /// That, as near as can be zoomed.
    void look(TimeAxis axis);
    /// From here to there, with a little air.
    void show(Ticks from, Ticks to);
    /// All selected blocks; false where none are.
    bool showSelection();
    /// The whole song.
    void showSong();
    /// A bar at the left edge.
    void showBar(BarNumber bar);
    /// Scrolls as little as it takes to see the track's row.
    void showTrack(TrackId track);
    void toStart();
    /// Back to where the composition was left; to its start where it was not shown yet.
    void restore();

    /// Where the compositions of the project were left, for the next time that it is opened.
    QByteArray saveViews() const;
    /// The one that is shown is shown like that at once.
    void restoreViews(const QByteArray &views);

private:
    bool isInView(Ticks at) const;
    void remember();
    void followPlayhead(Ticks position);
    void revealPlayhead(Ticks position);
    /// Scrolls to what was opened in the piano roll, where it is out of sight.
    void revealPlace();
    void reveal(Ticks at);

    ArrangerScene &m_scene;
    ArrangementView &m_view;
    KeptViews m_views;
    CompositionId m_shown; ///< whose view it is
    PlayheadFollower m_follower;
    WholePixels m_pixels;
};

} // namespace barline
