#pragma once

#include "ui/EditorContext.h"
#include "ui/arranger/ArrangementLayout.h"
#include "ui/canvas/Gesture.h"
#include "ui/canvas/TimeAxis.h"
#include "ui/theme/ThemeSource.h"

namespace barline {

/// What the rows of the timeline and their gestures share: where bars are, and the song as a running gesture would have
/// it. No widget. GUI thread.
class TimelineScene : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    TimelineScene(EditorContext &context, const ThemeSource &theme, const TimeAxis &axis,
                  const ArrangementLayout &layout, QObject *parent = nullptr);

    EditorContext &context() const { return m_context; }
    const ThemeSource &theme() const { return m_theme; }
    QColor color(Token token) const { return m_theme.color(token); }
    const TimeAxis &axis() const { return m_axis; }

    /// The song as it is shown: what a gesture makes of it, else as it is. Null in an empty project.
    CompositionPtr shown() const { return m_preview ? m_preview : m_context.composition(); }
    const MeterMap &meters() const { return m_preview ? m_preview->meters : m_layout.meters(); }
    /// Shows that in place of the song; null: the song as it is.
    void setPreview(CompositionPtr song);
    bool hasPreview() const { return m_preview != nullptr; }

    /// Where actions do what they do: while a menu is up the place that it was opened at, else the playhead.
    Ticks place() const { return m_pointed.value_or(m_context.playhead()); }
    const std::optional<Ticks> &pointed() const { return m_pointed; }
    /// The marker or section that a menu was opened on.
    std::optional<qsizetype> pointedMarker() const { return m_pointedMarker; }
    void point(std::optional<Ticks> at, std::optional<qsizetype> marker = {});
    /// The bar before which selected bars would be put that are dragged.
    const std::optional<BarNumber> &barTarget() const { return m_barTarget; }
    void setBarTarget(std::optional<BarNumber> bar);

    double xOf(BarNumber bar) const { return m_axis.xOf(meters().startOf(bar)); }
    CanvasPoint pointAt(QPointF pixel, Qt::KeyboardModifiers modifiers) const;
    /// The bar that holds `at`, held to the song's beginning.
    BarPosition placeAt(Ticks at) const { return meters().locate(std::max(Ticks(), at)); }
    /// The bar whose line is nearest.
    BarNumber nearestLine(Ticks at) const;
    /// The nearest count, the nearest bar line where counts are too close to be told apart; as it is with Alt.
    Ticks snapped(const CanvasPoint &at) const;
    /// Where it is in the song: bar, meter and section, for the status bar.
    QString wordsAt(Ticks at) const;

signals:
    void previewChanged();
    /// The name of a marker is to be edited in its place.
    void renameAsked(qsizetype marker);
    /// A section is to be moved before a bar, with all that is in it.
    void sectionMoveWanted(qsizetype section, barline::BarNumber to);
    /// A section is to be made of bars.
    void sectionWanted(barline::BarNumber first, int bars);
    /// An entry of the song's map, or without one a new one there, is to be asked for.
    void tempoAsked(std::optional<qsizetype> index, barline::Ticks at);
    void meterAsked(std::optional<qsizetype> index, barline::BarNumber bar);
    void keyAsked(std::optional<qsizetype> index, barline::Ticks at);
    void loopAsked(qsizetype index);
    /// The selected bars, or a copy of them, were dropped before this one.
    void barsDropped(barline::BarNumber before, bool isCopy);

private:
    EditorContext &m_context;
    const ThemeSource &m_theme;
    const TimeAxis &m_axis;
    const ArrangementLayout &m_layout;
    CompositionPtr m_preview;
    std::optional<Ticks> m_pointed;
    std::optional<qsizetype> m_pointedMarker;
    std::optional<BarNumber> m_barTarget;
};

} // namespace barline
