#pragma once

#include "core/base/Ticks.h"

#include <QString>

#include <optional>

namespace barline {

/// How bars are divided, for drawing and for snapping: into 1/parts of a whole note, as they are, dotted, in triplets
/// or in quintuplets. The lines start anew in each bar; offsets are from its start. Lines that fall between ticks
/// (1/11) lie at the nearest tick, without adding up the error. A value.
struct SnapGrid
{
    enum class Division : quint8 { Straight, Dotted, Triplet, Quintuplet };
    /// The note values have a power of two up to this.
    static constexpr int kMostValue = 128;
    static constexpr int kMostParts = 999;

    bool isOn = true;
    int parts = 16; ///< 1 to kMostParts
    Division division = Division::Straight;
    bool isAdaptive = false; ///< `parts` are halved and doubled as the zoom has room for
    bool isRelative = false; ///< what is moved keeps its distance from the line before it

    static SnapGrid off() { return {.isOn = false}; }

    /// The grid that shows, and holds, at this zoom; itself unless it is adaptive.
    SnapGrid at(double pixelsPerBeat) const;
    /// From line to line, to the nearest tick; never zero, also when it is off.
    Ticks step() const;
    /// The nth line, from the bar's start.
    Ticks line(qint64 nth) const;
    /// The number of the line at or before the offset, which may be negative.
    qint64 indexBefore(Ticks offset) const;
    Ticks before(Ticks offset) const { return line(indexBefore(offset)); }
    Ticks nearest(Ticks offset) const;

    /// The same with twice or half as many lines; itself at the ends.
    SnapGrid finer() const;
    SnapGrid coarser() const;

    /// "1/16", "1/8T" for triplets, "1/8." for dotted ones, "1/16Q" for quintuplets.
    QString name() const;
    /// All of it in one word, for settings, and back; nothing where it is no such word.
    QString toText() const;
    static std::optional<SnapGrid> fromText(const QString &text);

    bool operator==(const SnapGrid &) const = default;
};

} // namespace barline
