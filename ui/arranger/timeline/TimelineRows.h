#pragma once

#include "ui/arranger/timeline/TimelineRow.h"

namespace barline {

/// The rows of the timeline from the top, and which of them are shown. GUI thread.
class TimelineRows : public QObject
{
    Q_OBJECT

public:
    struct Placed
    {
        TimelineRow *row = nullptr;
        int top = 0;
    };

    /// The scene outlives it.
    explicit TimelineRows(TimelineScene &scene, QObject *parent = nullptr);
    ~TimelineRows() override;

    /// Those that are shown.
    const QList<Placed> &placed() const { return m_placed; }
    int height() const { return m_height; }
    /// The row at a height; of the first where that is above all, of the last below.
    Placed at(double y) const;

    /// After the song is another.
    void refresh();

signals:
    /// Which rows there are, or where.
    void changed();

private:
    TimelineScene &m_scene;
    std::vector<std::unique_ptr<TimelineRow>> m_rows;
    TimelineRow *m_sections = nullptr;
    TimelineRow *m_ruler = nullptr;
    QList<Placed> m_placed;
    int m_height = 0;
};

} // namespace barline
