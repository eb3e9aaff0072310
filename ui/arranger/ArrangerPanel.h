#pragma once

#include "ui/EditorContext.h"
#include "ui/arranger/ArrangementLayout.h"
#include "ui/theme/ThemeSource.h"

#include <QWidget>

namespace barline {

class ArrangementView;
class ArrangerController;
class TimelineCorner;
class TimelineView;
class TrackHeaderList;

/// The upper half of the window: timeline, track headers, and the blocks of all tracks. Everything in it reads and
/// changes the document through the context. Context and theme outlive it.
class ArrangerPanel : public QWidget
{
    Q_OBJECT

public:
    ArrangerPanel(EditorContext &context, ThemeSource &theme, QWidget *parent = nullptr);
    ~ArrangerPanel() override;

    /// For the window's menus: tracks first, then blocks, a separator between. Their shortcuts work while the arranger
    /// has the focus; that of adding a track always.
    QList<QAction *> actions() const;
    QList<QAction *> trackActions() const;
    QList<QAction *> blockActions() const;

    /// What the context menu of blocks has beside those; not owned.
    void setMoreActions(const QList<QAction *> &actions);

    ArrangementView &view() const { return *m_view; }
    QSize sizeHint() const override { return {960, 420}; }
    QSize minimumSizeHint() const override { return {360, 150}; }

signals:
    /// A block was opened: the hands go on in the piano roll.
    void clipOpened();

private:
    void refresh();
    void rename(TrackId track);

    EditorContext &m_context;
    ArrangementLayout m_layout;
    ArrangerController *m_controller;
    ArrangementView *m_view;
    TimelineCorner *m_corner;
    TimelineView *m_timeline;
    TrackHeaderList *m_headers;
    QAction *m_separator;
};

} // namespace barline
