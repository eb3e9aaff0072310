#pragma once

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
    enum class Follow { Off, Page, Smooth };

    /// `isBusy`: whether a hand is; then the view does not go along with the playhead.
    RollNavigation(RollScene &scene, std::function<bool()> isBusy, QObject *parent = nullptr);

    /// Scrolls; with Ctrl zooms the time under the pointer, with Ctrl and Shift the rows; with Shift scrolls along.
    void wheel(const QWheelEvent &event);
    /// A pinch zooms the time under it, with Shift the rows, a pan scrolls. False for what is no such gesture.
    bool gesture(const QNativeGestureEvent &event);

    void zoomTime(double factor, double x);
    void zoomRows(double factor, double y);
    /// In pixels; fractions add up, so that a trackpad glides.
    void scrollBy(QPointF pixels);

    /// All of the selected notes; false where none are.
    bool showSelection();
    /// The whole clip and all its keys; false where none is open.
    bool showClip();
    /// A bar of the clip at the left edge.
    void showBar(ClipBarIndex bar);

    Follow follow() const { return m_follow; }
    void setFollow(Follow follow);

    /// Back to where the clip was left, with the opened bar in view; false where it was not shown yet.
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
    /// The same whatever the size of the window.
    struct KeptView
    {
        double pixelsPerBeat = 0;
        Ticks first;
        double rowHeight = 0;
        double firstRow = 0; ///< from above
    };

    static KeptView kept(const View &view);
    View viewOf(const KeptView &kept) const;
    void show(Ticks from, Ticks to, int low, int high);
    void remember();
    void followPlayhead(Ticks position);
    ClipBarIndex openedBar() const;

    RollScene &m_scene;
    std::function<bool()> m_isBusy;
    QHash<ClipId, View> m_views;
    QHash<ClipId, KeptView> m_kept; ///< of the last time, of clips that were not shown since
    ClipId m_shown;                 ///< whose view the axes are
    Follow m_follow = Follow::Page;
    std::optional<Ticks> m_playhead; ///< the last, in the song
    QPointF m_rest;                  ///< less than a pixel, yet to be scrolled
    double m_rowZoom = 1;            ///< yet to become a whole pixel of row height
};

} // namespace barline
