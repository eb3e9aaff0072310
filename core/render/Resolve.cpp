#include "core/render/Resolve.h"

#include "core/model/ClipPass.h"
#include "core/model/Fields.h"
#include "core/render/Curves.h"

#include <algorithm>
#include <cmath>

namespace barline {

namespace {

/// Past this a note ends with its instance; it keeps bar numbers within int.
constexpr Ticks kLongest{10'000'000'000'000};

void overlay(BarExpression &expression, const BarExpression &here)
{
    if (here.velocity)
        expression.velocity = here.velocity;
    for (auto lane = here.cc.cbegin(); lane != here.cc.cend(); ++lane)
        expression.cc.insert(lane.key(), lane.value());
    if (here.pitchBend)
        expression.pitchBend = here.pitchBend;
    if (here.aftertouch)
        expression.aftertouch = here.aftertouch;
    if (here.pedal)
        expression.pedal = here.pedal;
}

/// Places the notes of one own bar.
class Placing
{
public:
    Placing(const Composition &composition, const ClipInstance &instance, const Clip *clip, ResolvedBar &bar)
        : m_meters(composition.meters)
        , m_instance(instance)
        , m_clip(clip)
        , m_bar(bar)
        , m_clipBarLength(clip ? clip->meterAt(bar.clipBar).barLength() : bar.length)
        , m_instanceEnd(m_meters.startOf(instance.endBar()))
    {}

    void add(const Note &note, bool changed, bool added)
    {
        if (note.isRest || note.start < Ticks())
            return;
        if (note.start >= m_bar.length) {
            ++m_bar.unheard;
            return;
        }
        const int pitch = note.pitch.value() + m_instance.transpose;
        ResolvedNote resolved;
        resolved.id = note.id;
        resolved.start = m_bar.start + note.start;
        resolved.end = std::max(endOfNote(note), resolved.start + Ticks(1));
        resolved.pitch = Pitch(static_cast<quint8>(std::clamp(pitch, 0, 127)));
        resolved.velocity = velocityOf(note);
        resolved.muted = note.muted || m_instance.muted;
        resolved.outOfRange = pitch < 0 || pitch > 127;
        resolved.changedHere = changed;
        resolved.addedHere = added;
        m_bar.notes.append(resolved);
    }

private:
    /// As many own bars after its start as it lies clip bars after it, and as far into that bar.
    Ticks endOfNote(const Note &note) const
    {
        // What an override places behind the end of a shorter clip bar is measured by the bar that it is in.
        const Ticks length = note.start < m_clipBarLength ? m_clipBarLength : m_bar.length;
        if (note.end() <= length)
            return m_bar.start + std::min(note.end(), m_bar.length);
        const Ticks beyond = std::min(note.end() - length, kLongest);
        const ClipPosition end = placeBeyond(beyond);
        const BarNumber bar = m_bar.bar + 1 + end.bar.value();
        if (bar >= m_instance.endBar())
            return m_instanceEnd;
        return m_meters.startOf(bar) + std::min(end.offset, m_meters.lengthOf(bar));
    }

    /// `beyond` the clip bar's end as bars after the next one and an offset above 0, up to that bar's length.
    ClipPosition placeBeyond(Ticks beyond) const
    {
        const ClipBarIndex next = m_bar.clipBar + 1;
        if (!m_clip) {
            const qint64 bars = (beyond - Ticks(1)) / m_bar.length;
            return {ClipBarIndex(static_cast<int>(bars)), beyond - m_bar.length * bars};
        }
        const ClipPosition last = m_clip->locate(m_clip->startOf(next) + beyond - Ticks(1));
        return {ClipBarIndex(last.bar - next), last.offset + Ticks(1)};
    }

    Velocity velocityOf(const Note &note) const
    {
        const double neutral = kDefaultVelocity.value();
        const double curve =
            m_bar.expression.velocity ? valueAt(*m_bar.expression.velocity, note.start, neutral) : neutral;
        const double scaled = std::floor(note.velocity.value() * curve / neutral + 0.5);
        const double shifted = std::clamp(scaled + m_instance.velocityShift, 1.0, 127.0);
        return Velocity(static_cast<quint8>(shifted));
    }

    const MeterMap &m_meters;
    const ClipInstance &m_instance;
    const Clip *m_clip;
    ResolvedBar &m_bar;
    Ticks m_clipBarLength;
    Ticks m_instanceEnd;
};

} // namespace

ResolvedBar resolve(const Project &project, const Composition &composition, const ClipInstance &instance,
                    ClipBarIndex ownBar)
{
    ResolvedBar bar;
    const TrackBar source = sourceOf(project, instance, ownBar);
    bar.clip = source.clip;
    bar.clipBar = source.clipBar;
    bar.bar = instance.startBar + ownBar.value();
    bar.start = composition.meters.startOf(bar.bar);
    bar.length = composition.meters.lengthOf(bar.bar);
    if (ownBar.value() < 0 || ownBar.value() >= instance.lengthBars)
        return bar;

    const ClipPtr clip = project.clips.find(source.clip);
    bar.hasSource = clip && source.clipBar.value() >= 0 && source.clipBar.value() < clip->bars.count();
    const ClipBar *clipBar = bar.hasSource ? &clip->bars.at(source.clipBar) : nullptr;
    if (clipBar)
        bar.expression = clipBar->expression;
    const auto here = instance.barOverrides.constFind(ownBar);
    if (here != instance.barOverrides.cend())
        overlay(bar.expression, *here);

    Placing placing(composition, instance, bar.hasSource ? clip.get() : nullptr, bar);
    const std::span<const NoteOverride> overrides = overridesIn(instance, ownBar);
    bar.orphans = std::count_if(overrides.begin(), overrides.end(),
                                [](const NoteOverride &each) { return each.kind != NoteOverride::Kind::Added; });
    if (clipBar) {
        bar.notes.reserve(clipBar->notes.size());
        for (const Note &note : clipBar->notes) {
            const NoteOverride *differs = overrides.empty() ? nullptr : overrideOf(overrides, note.id);
            bar.orphans -= differs ? 1 : 0;
            if (!differs) {
                placing.add(note, false, false);
            } else if (differs->kind == NoteOverride::Kind::Changed) {
                Note changed = note;
                copyFields(differs->fields, differs->value, changed);
                placing.add(changed, true, false);
            }
        }
    }
    for (const NoteOverride &added : overrides) {
        if (added.kind != NoteOverride::Kind::Added)
            continue;
        Note note = added.value;
        note.id = added.note;
        placing.add(note, false, true);
    }
    const auto inOrder = [](const ResolvedNote &a, const ResolvedNote &b) {
        return a.start != b.start ? a.start < b.start : a.id < b.id;
    };
    if (!overrides.empty())
        std::sort(bar.notes.begin(), bar.notes.end(), inOrder);
    return bar;
}

} // namespace barline
