#pragma once

#include "ui/arranger/ArrangementLayout.h"
#include "ui/arranger/ArrangerController.h"
#include "ui/arranger/TrackHeader.h"

#include <QWidget>

class QPushButton;

namespace barline {

/// The heads of the rows that can be seen, and under the last row the way to one more. Its widgets are as many as fit,
/// whatever the song has.
class TrackHeaderList : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kAddRowHeight = 32;

    TrackHeaderList(EditorContext &context, ThemeSource &theme, ArrangerController &controller,
                    const ArrangementLayout &layout, QWidget *parent = nullptr);

    /// `y`: the content's row of pixels that is at the top.
    void setScroll(int y);
    /// After the layout changed.
    void refresh();
    /// Null where the track's row cannot be seen.
    TrackHeader *headerOf(TrackId track) const;
    QPushButton *addButton() const { return m_addButton; }
    /// How far the content goes down, the row for one more track included.
    int contentHeight() const { return m_layout.height() + kAddRowHeight; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

signals:
    void wheelTurned(QWheelEvent *event);

private:
    TrackHeader *makeHeader();
    void setShown(int rows);
    void showMenu(const QPoint &globalPosition);

    EditorContext &m_context;
    ThemeSource &m_theme;
    ArrangerController &m_controller;
    const ArrangementLayout &m_layout;
    QWidget *m_rows;
    QList<TrackHeader *> m_headers;
    int m_shown = 0; ///< so many of m_headers, from the first
    QPushButton *m_addButton;
    int m_scroll = 0;
};

} // namespace barline
