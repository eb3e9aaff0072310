#pragma once

#include "ui/arranger/timeline/TimelineRow.h"

#include <QCoreApplication>

namespace barline {

/// Tempo and meter in words where they change, in one low line. A tempo that glides is a wedge.
class ChangesRow : public TimelineRow
{
    Q_DECLARE_TR_FUNCTIONS(barline::ChangesRow)

public:
    using TimelineRow::TimelineRow;

    QString title() const override { return tr("Tempo, meter"); }
    int height() const override { return 18; }
    void paint(QPainter &painter, const QRectF &area) const override;

private:
    struct Word;

    QList<Word> words(const Composition &song) const;
    void placeWords(QList<Word> &words) const;
    void paintGlides(QPainter &painter, const Composition &song, const QList<Word> &words, double bottom) const;
};

} // namespace barline
