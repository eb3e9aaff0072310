#pragma once

#include "ui/arranger/timeline/SectionRow.h"

#include <QHash>

namespace barline {

/// The rows of the timeline from the top, and which of them are shown: those that were chosen, else few, so that it
/// stays low. GUI thread.
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

    const std::vector<std::unique_ptr<TimelineRow>> &all() const { return m_rows; }
    const SectionRow &sections() const { return *m_sections; }
    /// Those that are shown.
    const QList<Placed> &placed() const { return m_placed; }
    int height() const { return m_height; }
    /// The row at a height; of the first where that is above all, of the last below.
    Placed at(double y) const;
    /// Where a row is; -1 where it is not shown.
    int topOf(const TimelineRow &row) const;

    /// The numbers of the bars always are.
    bool isShown(TimelineRow::Id id) const;
    void setShown(TimelineRow::Id id, bool shown);
    /// What was chosen to be shown or not, for the next time.
    QByteArray save() const;
    void restore(const QByteArray &chosen);

    /// After the song is another.
    void refresh();

signals:
    /// Which rows there are, or where.
    void changed();

private:
    TimelineScene &m_scene;
    std::vector<std::unique_ptr<TimelineRow>> m_rows;
    SectionRow *m_sections = nullptr;
    QHash<TimelineRow::Id, bool> m_chosen;
    QList<Placed> m_placed;
    int m_height = 0;
};

} // namespace barline
