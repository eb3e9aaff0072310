#pragma once

#include "ui/arranger/timeline/TimelineRow.h"

#include <QCoreApplication>

namespace barline {

/// Tempo, meter and key in words where they change, in one low line or each in its own. A tempo that glides is a wedge.
class ChangesRow : public TimelineRow
{
    Q_DECLARE_TR_FUNCTIONS(barline::ChangesRow)

public:
    /// Changes: all three; Meters and Keys: those.
    ChangesRow(TimelineScene &scene, Id id)
        : TimelineRow(scene)
        , m_id(id)
    {}

    Id id() const override { return m_id; }
    QString title() const override;
    int height() const override { return 18; }
    void paint(QPainter &painter, const QRectF &area) const override;
    Hover hover(const CanvasPoint &at) const override;
    std::unique_ptr<Gesture> press(const CanvasPoint &at) override;
    std::unique_ptr<Gesture> doubleClick(const CanvasPoint &at) override;
    void point(const CanvasPoint &at) override;

private:
    enum class Kind : quint8 { Tempo, Meter, Key };
    struct Word;

    bool has(Kind kind) const;
    QList<Word> words(const Composition &song) const;
    void addTempos(const Composition &song, QList<Word> &words) const;
    void addMeters(const Composition &song, QList<Word> &words) const;
    void addKeys(const Composition &song, QList<Word> &words) const;
    bool isNear(Ticks at) const;
    void layOut(QList<Word> &words) const;
    std::optional<Word> wordAt(const CanvasPoint &at) const;
    void paintGlides(QPainter &painter, const Composition &song, const QList<Word> &words, double bottom) const;
    std::unique_ptr<Gesture> dragMeter(qsizetype index, const CanvasPoint &at);
    std::unique_ptr<Gesture> dragKey(qsizetype index, const CanvasPoint &at);

    Id m_id;
};

} // namespace barline
