#include "core/format/dsl/ProjectAssembler.h"

#include "core/base/TickNumber.h"
#include "core/format/dsl/ReferenceRuns.h"
#include "core/model/Fields.h"

#include <QSet>

#include <set>

namespace barline {

ProjectAssembler::ProjectAssembler(ReadContext &context, const ClipLengths *known, const FindNote &findNote,
                                   std::stop_token stop, Progress progress)
    : m_findings(context.findings)
    , m_context(context)
    , m_known(known)
    , m_findNote(findNote)
    , m_stop(std::move(stop))
    , m_progress(std::move(progress))
{}

bool ProjectAssembler::assemble(ReadDocument &read)
{
    checkClipIds();
    checkReferences();
    for (const CompositionDraft &draft : m_context.compositions)
        checkLoops(draft);
    if (!buildClips(read))
        return false;
    for (CompositionDraft &draft : m_context.compositions) {
        buildTracks(draft);
        read.compositions.append(std::move(draft.composition));
    }
    for (auto clip = m_clips.cbegin(); clip != m_clips.cend(); ++clip) {
        for (auto note = clip->notes.cbegin(); note != clip->notes.cend(); ++note)
            read.noteNumbers[clip.key()].insert(note.key(), note->id);
    }
    read.hasLibrary = m_context.hasLibrary;
    read.form = m_context.form;
    return true;
}

void ProjectAssembler::checkClipIds()
{
    for (const ClipDraft &clip : m_context.clips) {
        if (clip.clip.id.isValid() && m_clips.contains(clip.clip.id)) {
            const QString message =
                m_context.hasLibrary
                    ? tr("clip_id %1 is there twice in %2").arg(clip.clip.id.value()).arg(libraryName())
                    : tr("clip_id %1 is there twice in the list").arg(clip.clip.id.value());
            m_findings.error(clip.clipIdAt, message);
        }
        m_clips.insert(clip.clip.id, KnownClip());
    }
}

QString ProjectAssembler::libraryName() const
{
    return m_context.form == DocumentForm::Dump ? QStringLiteral("clips") : QStringLiteral("clip_library");
}

QString ProjectAssembler::nearestClip(ClipId clip) const
{
    ClipId nearest;
    const auto distance = [clip](ClipId id) { return std::abs(id.value() - clip.value()); };
    const auto consider = [&](ClipId id) {
        if (id.isValid() && (!nearest.isValid() || std::pair(distance(id), id) < std::pair(distance(nearest), nearest)))
            nearest = id;
    };
    for (auto known = m_clips.keyBegin(); known != m_clips.keyEnd(); ++known)
        consider(*known);
    if (!m_context.hasLibrary && m_known) {
        for (auto known = m_known->keyBegin(); known != m_known->keyEnd(); ++known)
            consider(*known);
    }
    return nearest.isValid() ? QString::number(nearest.value()) : QString();
}

void ProjectAssembler::checkReference(ClipId clip, size_t at)
{
    if (!clip.isValid() || m_clips.contains(clip) || m_context.hasUnnumberedClip)
        return;
    QString message;
    if (m_context.hasLibrary)
        message = tr("clip_id %1 is not in %2").arg(clip.value()).arg(libraryName());
    else if (!m_known || m_known->contains(clip))
        return;
    else if (m_context.form != DocumentForm::Project)
        message = tr("clip_id %1 is not in the project").arg(clip.value());
    else
        message = tr("clip_id %1 is not in the project; the document has no clip_library, so every clip must be")
                      .arg(clip.value());
    const QString nearest = nearestClip(clip);
    if (!nearest.isEmpty())
        message += tr("; did you mean %1?").arg(nearest);
    m_findings.error(at, message, nearest);
}

void ProjectAssembler::checkReferences()
{
    for (const CompositionDraft &composition : m_context.compositions) {
        QSet<QString> ids;
        FirstUses &uses = m_uses.emplace_back();
        for (const TrackDraft &track : composition.tracks) {
            for (const InstanceDraft &draft : track.instances) {
                const QString &id = draft.instance.documentId;
                if (draft.documentIdAt != 0 && ids.contains(id))
                    m_findings.error(draft.documentIdAt, tr("clip_instance_id \"%1\" is there twice").arg(id));
                ids.insert(id);
                checkReference(draft.instance.clip, draft.clipIdAt);
                for (const RepointDraft &bar : draft.bars)
                    checkReference(bar.bar.clip, bar.clipIdAt);
                uses.add(draft.instance.clip, draft.instance.startBar);
            }
            for (const BarReference &reference : track.references) {
                checkReference(reference.plays.clip, reference.clipIdAt);
                uses.add(reference.plays.clip, reference.bar);
                int &length = m_namedLengths[reference.plays.clip];
                length = std::max(length, reference.plays.clipBar.value() + 1);
            }
        }
    }
}

void ProjectAssembler::checkLoops(const CompositionDraft &draft)
{
    const QList<Loop> &loops = draft.composition.loops;
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
                draft.loopAt[static_cast<size_t>(loop)],
                tr("this loop crosses the loop that starts at bar %1; it is not played").arg(start(open.constLast())));
            continue;
        }
        open.append(loop);
    }
}

int ProjectAssembler::lengthOfClip(ClipId clip) const
{
    if (const auto built = m_clips.constFind(clip); built != m_clips.cend())
        return built->lengthBars;
    return m_known ? m_known->value(clip, 1) : m_namedLengths.value(clip, 1);
}

void ProjectAssembler::makeInstances(TrackDraft &draft)
{
    for (const BarReference &reference : draft.references) {
        const int length = lengthOfClip(reference.plays.clip);
        if (!m_clips.contains(reference.plays.clip) && reference.plays.clipBar.value() >= length)
            reportBeyond(reference.plays, length, reference.clipBarAt);
    }
    draft.instances = instancesOf(std::move(draft.references), [this](ClipId clip) { return lengthOfClip(clip); });
}

void ProjectAssembler::nameInstances(CompositionDraft &draft) const
{
    QSet<QString> taken;
    for (const TrackDraft &track : draft.tracks) {
        for (const InstanceDraft &instance : track.instances)
            taken.insert(instance.instance.documentId);
    }
    int places = 0;
    for (TrackDraft &track : draft.tracks) {
        for (InstanceDraft &instance : track.instances) {
            if (instance.documentIdAt != 0)
                continue;
            do
                instance.instance.documentId = QStringLiteral("place-%1").arg(++places);
            while (taken.contains(instance.instance.documentId));
        }
    }
}

void ProjectAssembler::buildTracks(CompositionDraft &draft)
{
    m_composition = &draft.composition;
    for (TrackDraft &track : draft.tracks) {
        if (!track.references.empty())
            makeInstances(track);
    }
    nameInstances(draft);
    for (TrackDraft &track : draft.tracks) {
        std::vector<InstancePtr> instances;
        instances.reserve(track.instances.size());
        for (InstanceDraft &instance : track.instances)
            instances.push_back(build(instance));
        track.track.instances = PagedList<InstancePtr>(std::move(instances));
        draft.composition.tracks.append(std::make_shared<const Track>(std::move(track.track)));
    }
}

void ProjectAssembler::reportBeyond(const TrackBar &bar, int length, size_t begin)
{
    m_findings.warning(begin, tr("clip_bar_index %1 is beyond clip %2 (length_bars %3), so nothing sounds")
                                  .arg(bar.clipBar.value())
                                  .arg(bar.clip.value())
                                  .arg(length));
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
        if (!bar.ownBarAt)
            continue;
        checkOwnBar(bar.ownBar, instance, *bar.ownBarAt);
        if (instance.bars.contains(bar.ownBar))
            twice(*bar.ownBarAt, u"bars", bar.ownBar);
        const auto known = m_clips.constFind(bar.bar.clip);
        if (known != m_clips.constEnd() && bar.bar.clipBar.value() >= known->lengthBars)
            reportBeyond(bar.bar, known->lengthBars, bar.clipBarAt);
        instance.bars.insert(bar.ownBar, std::move(bar.bar));
    }
    for (BarDraft &bar : draft.barOverrides) {
        if (!bar.indexAt)
            continue;
        const ClipBarIndex index(bar.index);
        checkOwnBar(index, instance, *bar.indexAt);
        if (instance.barOverrides.contains(index))
            twice(*bar.indexAt, u"bar_overrides", index);
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
        checkOwnBar(each.value.ownBar, instance, each.ownBarAt);
        resolve(each, instance);
        if (!places.emplace(each.value.ownBar.value(), each.value.note.value()).second)
            m_findings.error(
                each.numberAt,
                tr("note %1 is overridden twice in bar_index %2").arg(each.number).arg(each.value.ownBar.value()));
        instance.noteOverrides.append(std::move(each.value));
    }
    std::sort(instance.noteOverrides.begin(), instance.noteOverrides.end(),
              [](const NoteOverride &a, const NoteOverride &b) { return comesBefore(a, b); });
}

Ticks ProjectAssembler::lengthOfOwnBar(const ClipInstance &instance, ClipBarIndex bar) const
{
    return m_composition->meters.lengthOf(instance.startBar + bar.value());
}

std::optional<NumberedNote> ProjectAssembler::noteOf(ClipId clip, qint64 number) const
{
    const auto known = m_clips.constFind(clip);
    if (known == m_clips.constEnd())
        return m_findNote && !m_context.hasLibrary ? m_findNote(clip, number) : std::nullopt;
    const auto note = known->notes.constFind(number);
    return note == known->notes.constEnd() ? std::nullopt : std::optional(*note);
}

void ProjectAssembler::resolve(OverrideDraft &draft, const ClipInstance &instance)
{
    NoteOverride &value = draft.value;
    const bool placed = value.kind == NoteOverride::Kind::Added || draft.changed.hasStart;
    const Ticks start = value.kind == NoteOverride::Kind::Added ? value.value.start : draft.changed.note.start;
    const Ticks length = lengthOfOwnBar(instance, value.ownBar);
    const size_t startAt = value.kind == NoteOverride::Kind::Added ? draft.added.startAt : draft.changed.startAt;
    if (placed && start < length && isJustBefore(length - start))
        m_findings.warning(startAt, tr("start_beat %1 is %2 beat before a bar line; it is read as written")
                                        .arg(QString::fromLatin1(decimalFromTicks(start)),
                                             QString::fromLatin1(decimalFromTicks(length - start))));
    if (placed && start >= length)
        m_findings.warning(startAt, tr("start_beat %1 is not inside its bar of %2 beats, so the note does not sound")
                                        .arg(QString::fromLatin1(decimalFromTicks(start)),
                                             QString::fromLatin1(decimalFromTicks(length))));
    if (value.kind == NoteOverride::Kind::Added)
        return;
    const auto repointed = instance.bars.constFind(value.ownBar);
    const bool isRepointed = repointed != instance.bars.constEnd();
    const ClipId clip = isRepointed ? repointed->clip : instance.clip;
    const std::optional<NumberedNote> note = noteOf(clip, draft.number);
    if (!note) {
        NoteId &orphan = m_orphans[{clip, draft.number}];
        if (!orphan.isValid())
            orphan = NoteId(m_context.takeId());
        value.note = orphan;
        if (m_clips.contains(clip) || !m_context.hasLibrary) // else the clip has its finding
            m_findings.warning(draft.numberAt,
                               tr("note %1 is no note of clip %2; the override is kept, but does nothing")
                                   .arg(draft.number)
                                   .arg(clip.value()));
    } else {
        value.note = note->id;
        const int bar = isRepointed ? repointed->clipBar.value()
                                    : (instance.offsetBars + value.ownBar.value()) % lengthOfClip(clip);
        if (note->bar.value() != bar)
            m_findings.warning(draft.numberAt,
                               tr("note %1 does not start in the bar that bar_index %2 plays; the override "
                                  "is kept, but does nothing")
                                   .arg(draft.number)
                                   .arg(value.ownBar.value()));
    }
    if (value.kind == NoteOverride::Kind::Changed)
        setChanges(draft, note ? note->detail : NoteDetailPtr());
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
