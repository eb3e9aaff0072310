#pragma once

#include "core/edit/arrange/FindBars.h"
#include "ui/EditorContext.h"
#include "ui/theme/ThemeSource.h"

#include <QAction>
#include <QPointer>

namespace barline {

class FoundBarsPopup;
class OwnBarActions;

/// Finds the places where the bars that are meant occur, exactly or transposed, and links or replaces them, as one
/// named undo step. Looks for them on a worker. GUI thread.
class FindBarsAction : public QObject
{
    Q_OBJECT

public:
    /// The action is one of `panel`, which owns all; the rest outlives it.
    FindBarsAction(const OwnBarActions &ownBars, EditorContext &context, const ThemeSource &theme, QWidget *panel);

    QAction *action() const { return m_action; }

signals:
    /// The user wants to see this track.
    void trackWanted(barline::TrackId track);

private:
    void find();
    void goTo(const FoundBars &place);
    void link(const QList<FoundBars> &places);
    void chooseReplacement(const QList<FoundBars> &places);
    void replace(const QList<FoundBars> &places, const ClipBarRef &first);
    void push(Edit edit, const QString &label);

    const OwnBarActions &m_ownBars;
    EditorContext &m_context;
    QWidget *m_panel;
    QAction *m_action;
    QList<ClipBarRef> m_sought;
};

} // namespace barline
