#pragma once

#include "ui/EditorContext.h"
#include "ui/arranger/tracks/MixSlider.h"
#include "ui/canvas/ActionGroups.h"
#include "ui/theme/ThemeSource.h"

#include <QAction>

#include <functional>

namespace barline {

/// How loud tracks are, where between left and right, and which are heard. What is done to one of the selected is done
/// to all of them, as one named undo step; repeated in quick succession they are one. GUI thread.
class TrackMixActions : public ActionGroups
{
    Q_OBJECT

public:
    using Kind = MixSlider::Kind;

    /// The actions are those of `panel`, which owns all; the rest outlives it.
    TrackMixActions(EditorContext &context, const ThemeSource &theme, QWidget *panel);

    void setMuted(const QSet<TrackId> &tracks, bool muted);
    void setSoloed(const QSet<TrackId> &tracks, bool soloed);
    /// These and no other; where it is so already, none.
    void soloAlone(const QSet<TrackId> &tracks);
    /// By the same for all. `isStep`: one of several in quick succession. Whether that is an edit, made or yet to come.
    bool shift(const QSet<TrackId> &tracks, Kind kind, double by, bool isStep);
    /// Lets them be heard as shift() would make them, until settle(). No edit.
    void preview(const QSet<TrackId> &tracks, Kind kind, double by);
    /// A hand that previewed lets go: shift(), and they are heard as the song says.
    void settle(const QSet<TrackId> &tracks, Kind kind, double by);
    /// To what a new track has.
    void reset(const QSet<TrackId> &tracks, Kind kind);
    /// Asks for volume and pan of them, with the keyboard in that field.
    void ask(const QSet<TrackId> &tracks, Kind kind);

private:
    void addHeard();
    void addMix();
    void toggleMute();
    void toggleSolo();
    void hearAll();
    void set(const QSet<TrackId> &tracks, Kind kind, double value);
    /// Whether it is an edit and was taken.
    bool push(Edit edit, QString (*labelOf)(int count), const History::Kind &kind = {});
    void update();

    EditorContext &m_context;
    QAction *m_hearAll = nullptr;
};

} // namespace barline
