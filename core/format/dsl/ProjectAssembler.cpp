#include "core/format/dsl/ProjectAssembler.h"

#include "core/base/TickNumber.h"
#include "core/model/Fields.h"

#include <QSet>

#include <set>

namespace barline {

ProjectAssembler::ProjectAssembler(ReadContext &context, std::stop_token stop)
    : m_findings(context.findings)
    , m_context(context)
    , m_draft(context.draft)
    , m_stop(std::move(stop))
{}

bool ProjectAssembler::assemble(ReadProject &read)
{
    checkClipIds();
    checkReferences();
    checkLoops();
    if (!buildClips(read))
        return false;
    buildTracks(read);
    read.hasLibrary = m_draft.hasLibrary;
    return true;
}

void ProjectAssembler::checkClipIds()
{
    for (const ClipDraft &clip : m_draft.clips) {
        if (clip.clip.id.isValid() && m_clips.contains(clip.clip.id))
            m_findings.error(clip.clipIdAt, tr("clip_id %1 is there twice in clip_library").arg(clip.clip.id.value()));
        m_clips.insert(clip.clip.id, KnownClip());
    }
}

void ProjectAssembler::checkReference(ClipId clip, size_t at)
{
    if (!m_draft.hasLibrary || !clip.isValid() || m_clips.contains(clip))
        return;
    ClipId nearest;
    const auto distance = [clip](ClipId id) { return std::abs(id.value() - clip.value()); };
    for (const ClipDraft &known : m_draft.clips) {
        if (known.clip.id.isValid() && (!nearest.isValid() || distance(known.clip.id) < distance(nearest)))
            nearest = known.clip.id;
    }
    QString message = tr("clip_id %1 is not in clip_library").arg(clip.value());
    if (nearest.isValid())
        message += tr("; did you mean %1?").arg(nearest.value());
    m_findings.error(at, message, nearest.isValid() ? QString::number(nearest.value()) : QString());
}

void ProjectAssembler::checkReferences()
{
    QSet<QString> ids;
    for (const TrackDraft &track : m_draft.tracks) {
        for (const InstanceDraft &draft : track.instances) {
            const QString &id = draft.instance.documentId;
            if (draft.documentIdAt != 0 && ids.contains(id))
                m_findings.error(draft.documentIdAt, tr("clip_instance_id \"%1\" is there twice").arg(id));
            ids.insert(id);
            checkReference(draft.instance.clip, draft.clipIdAt);
            for (const RepointDraft &bar : draft.bars)
                checkReference(bar.bar.clip, bar.clipIdAt);
            m_uses.add(draft.instance.clip, draft.instance.startBar);
        }
    }
}

void ProjectAssembler::checkLoops()
{
    const QList<Loop> &loops = m_draft.composition.loops;
    QList<qsizetype> order;
    for (qsizetype i = 0; i < loops.size(); ++i)
        order.append(i);
    const auto start = [&](qsizetype i) { return loops.at(i).startBar.value(); };
    const auto end = [&](qsizetype i) { return loops.at(i).startBar.value() + loops.at(i).lengthBars; };
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        return start(a) != start(b) ? start(a) < start(b) : end(a) > end(b);
    });
    QList<qsizetype> open; // loops around the place, the innermost last
    for (const qsizetype loop : std::as_const(order)) {
        while (!open.isEmpty() && end(open.constLast()) <= start(loop))
            open.removeLast();
        if (!open.isEmpty() && end(open.constLast()) < end(loop)) {
            m_findings.warning(
                m_draft.loopAt[static_cast<size_t>(loop)],
                tr("this loop crosses the loop that starts at bar %1; it is not played").arg(start(open.constLast())));
            continue;
        }
        open.append(loop);
    }
}

void ProjectAssembler::buildTracks(ReadProject &read)
{
    for (TrackDraft &draft : m_draft.tracks) {
        std::vector<InstancePtr> instances;
        instances.reserve(draft.instances.size());
        for (InstanceDraft &instance : draft.instances)
            instances.push_back(build(instance));
        draft.track.instances = PagedList<InstancePtr>(std::move(instances));
        m_draft.composition.tracks.append(std::make_shared<const Track>(std::move(draft.track)));
    }
    read.composition = std::move(m_draft.composition);
}

void ProjectAssembler::checkOwnBar(ClipBarIndex bar, const ClipInstance &instance, size_t begin)
{
    if (bar.value() >= instance.lengthBars)
        m_findings.warning(begin,
                           tr("bar_index %1 is beyond the instance (length_bars %2); it is kept, but does not sound")
                               .arg(bar.value())
                               .arg(instance.lengthBars));
}

InstancePtr ProjectAssembler::build(InstanceDraft &draft)
{
    ClipInstance instance = std::move(draft.instance);
    const auto twice = [this](size_t begin, const char16_t *list, ClipBarIndex bar) {
        m_findings.error(begin, tr("%1 has bar_index %2 twice").arg(QString::fromUtf16(list)).arg(bar.value()));
    };
    for (RepointDraft &bar : draft.bars) {
        checkOwnBar(bar.ownBar, instance, bar.begin);
        if (instance.bars.contains(bar.ownBar))
            twice(bar.begin, u"bars", bar.ownBar);
        const auto known = m_clips.constFind(bar.bar.clip);
        if (known != m_clips.constEnd() && bar.bar.clipBar.value() >= known->lengthBars)
            m_findings.warning(bar.begin, tr("clip_bar_index %1 is beyond clip %2 (length_bars %3), so nothing sounds")
                                              .arg(bar.bar.clipBar.value())
                                              .arg(bar.bar.clip.value())
                                              .arg(known->lengthBars));
        instance.bars.insert(bar.ownBar, std::move(bar.bar));
    }
    for (BarDraft &bar : draft.barOverrides) {
        const ClipBarIndex index(bar.index);
        checkOwnBar(index, instance, bar.begin);
        if (instance.barOverrides.contains(index))
            twice(bar.begin, u"bar_overrides", index);
        instance.barOverrides.insert(index, std::move(bar.expression));
    }
    addOverrides(draft, instance);
    return std::make_shared<const ClipInstance>(std::move(instance));
}

void ProjectAssembler::addOverrides(InstanceDraft &draft, ClipInstance &instance)
{
    std::set<std::pair<int, qint64>> places;
    for (OverrideDraft &each : draft.noteOverrides) {
        if (!each.isComplete)
            continue;
        checkOwnBar(each.value.ownBar, instance, each.begin);
        resolve(each, instance);
        if (!places.emplace(each.value.ownBar.value(), each.value.note.value()).second)
            m_findings.error(
                each.begin,
                tr("note %1 is overridden twice in bar_index %2").arg(each.number).arg(each.value.ownBar.value()));
        instance.noteOverrides.append(std::move(each.value));
    }
    std::sort(instance.noteOverrides.begin(), instance.noteOverrides.end(),
              [](const NoteOverride &a, const NoteOverride &b) { return comesBefore(a, b); });
}

Ticks ProjectAssembler::lengthOfOwnBar(const ClipInstance &instance, ClipBarIndex bar) const
{
    return m_draft.composition.meters.lengthOf(instance.startBar + bar.value());
}

void ProjectAssembler::resolve(OverrideDraft &draft, const ClipInstance &instance)
{
    NoteOverride &value = draft.value;
    const bool placed = value.kind == NoteOverride::Kind::Added || draft.changed.hasStart;
    const Ticks start = value.kind == NoteOverride::Kind::Added ? value.value.start : draft.changed.note.start;
    const Ticks length = lengthOfOwnBar(instance, value.ownBar);
    if (placed && start >= length)
        m_findings.warning(
            draft.begin,
            tr("start_beat %1 is not inside its bar of %2 beats, so the note does not sound")
                .arg(QString::fromLatin1(decimalFromTicks(start)), QString::fromLatin1(decimalFromTicks(length))));
    if (value.kind == NoteOverride::Kind::Added)
        return;
    const auto repointed = instance.bars.constFind(value.ownBar);
    const bool isRepointed = repointed != instance.bars.constEnd();
    const ClipId clip = isRepointed ? repointed->clip : instance.clip;
    KnownClip &known = m_clips[clip];
    const auto note = known.notes.constFind(draft.number);
    if (note == known.notes.constEnd()) {
        NoteId &orphan = known.orphans[draft.number];
        if (!orphan.isValid())
            orphan = NoteId(m_context.takeId());
        value.note = orphan;
        m_findings.warning(draft.begin, tr("note %1 is no note of clip %2; the override is kept, but does nothing")
                                            .arg(draft.number)
                                            .arg(clip.value()));
    } else {
        value.note = note->id;
        const int bar =
            isRepointed ? repointed->clipBar.value() : (instance.offsetBars + value.ownBar.value()) % known.lengthBars;
        if (note->bar.value() != bar)
            m_findings.warning(draft.begin,
                               tr("note %1 does not start in the bar that bar_index %2 plays; the override "
                                  "is kept, but does nothing")
                                   .arg(draft.number)
                                   .arg(value.ownBar.value()));
    }
    if (value.kind == NoteOverride::Kind::Changed)
        setChanges(draft, note == known.notes.constEnd() ? NoteDetailPtr() : note->detail);
}

void ProjectAssembler::setChanges(OverrideDraft &draft, const NoteDetailPtr &base)
{
    const NoteDraft &changed = draft.changed;
    NoteOverride &value = draft.value;
    value.value = changed.note;
    value.value.id = value.note;
    value.changedExtras = changed.detail.extras;
    const auto mark = [&](bool isChanged, auto field) {
        if (isChanged)
            value.fields |= fieldBit(field);
    };
    mark(changed.hasStart, &Note::start);
    mark(changed.hasDuration, &Note::duration);
    mark(changed.hasPitch, &Note::pitch);
    mark(changed.hasVelocity, &Note::velocity);
    mark(changed.hasRest, &Note::isRest);
    mark(changed.hasMuted, &Note::muted);
    if (!changed.hasArticulation && !changed.hasDynamics && !changed.hasExpression && !changed.hasSemantics)
        return;
    value.fields |= fieldBit(&Note::detail);
    NoteDetail detail = *base; // what the override does not name stays as it is in the clip
    if (changed.hasArticulation)
        detail.articulation = changed.detail.articulation;
    if (changed.hasDynamics) {
        detail.dynamicsVelocity = changed.detail.dynamicsVelocity;
        detail.dynamics = changed.detail.dynamics;
    }
    if (changed.hasExpression) {
        detail.vibratoDepth = changed.detail.vibratoDepth;
        detail.vibratoRate = changed.detail.vibratoRate;
        detail.centsOffset = changed.detail.centsOffset;
        detail.expression = changed.detail.expression;
    }
    if (changed.hasSemantics) {
        detail.scaleDegree = changed.detail.scaleDegree;
        detail.intervalFromPrev = changed.detail.intervalFromPrev;
        detail.semantics = changed.detail.semantics;
    }
    value.value.detail = std::move(detail);
}

} // namespace barline
