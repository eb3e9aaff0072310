#pragma once

#include "ui/canvas/KeptView.h"
#include "ui/canvas/ViewMotion.h"
#include "ui/pianoroll/RollScene.h"

class QNativeGestureEvent;
class QWheelEvent;

namespace barline {

/// Moves the piano roll's view: wheel, trackpad and pinch, zoom to what matters, to a bar, along with the playhead, and
/// back to where each clip was left. The scene outlives it. GUI thread.
class RollNavigation : public QObject
{
    Q_OBJECT

public:
    /// `isBusy`: whether a hand is; then the view does not go along with the playhead.
    RollNavigation(RollScene &scene, std::function<bool()> isBusy, QObject *parent = nullptr);

    void wheel(const QWheelEvent &event);
    /// False for what moves no view.
    bool gesture(const QNativeGestureEvent &event);

    void zoomTime(double factor, double x);
    void zoomRows(double factor, double y);
    /// In pixels; fractions add up, so that a trackpad glides.
    void scrollBy(QPointF pixels);

    /// All of the selected notes; false where none are.
    bool showSelection();
    /// The whole clip and all its keys; false where none is open.
    bool showClip();
    /// A bar of the clip at the left edge; it is the one that is open then. `songBar`: the bar of the song that plays
    /// it, where it is not of the pass that is open.
    void showBar(ClipBarIndex bar, std::optional<BarNumber> songBar = {});

    /// Back to where the clip was left, with the bar in view that was opened by hand; false where it was not shown yet.
    bool restore();

    /// Where the clips of the project were left, for the next time that it is opened.
    QByteArray saveViews() const;
    /// Passes over what it does not know.
    void restoreViews(const QByteArray &views);

private:
    struct View
    {
        TimeAxis time;
        PitchAxis pitch;
    };

    static KeptView kept(const View &view);
    View viewOf(const KeptView &kept) const;
    void move(const ViewMotion &motion);
    void show(Ticks from, Ticks to, int low, int high);
    void remember();
    /// Tells the context what is shown of the song.
    void tellSpan();
    void followPlayhead();
    ClipBarIndex openedBar() const;

    RollScene &m_scene;
    std::function<bool()> m_isBusy;
    QHash<ClipId, View> m_views;
    KeptViews m_kept;          ///< of the last time, of clips that were not shown since
    ClipId m_shown;            ///< whose view the axes are
    bool m_isReturning = true; ///< to what is open, rather than asked for it by hand
    PlayheadFollower m_follower;
    WholePixels m_pixels;
    double m_rowZoom = 1; ///< yet to become a whole pixel of row height
};

} // namespace barline
