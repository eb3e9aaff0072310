#include "tests/support/RandomProject.h"

#include "core/model/Fields.h"

#include <QUuid>

#include <array>

namespace barline::test {

namespace {

constexpr Ticks kShortestBar = Ticks::beats(2);

/// The bar that an own bar of the instance plays.
const ClipBar *playedBar(const ClipInstance &instance, ClipBarIndex ownBar, const QList<ClipPtr> &clips)
{
    const auto repointed = instance.bars.constFind(ownBar);
    const bool isRepointed = repointed != instance.bars.cend();
    const ClipId id = isRepointed ? repointed->clip : instance.clip;
    for (const ClipPtr &clip : clips) {
        if (clip->id != id || clip->bars.count() == 0)
            continue;
        const int index = isRepointed ? repointed->clipBar.value() : instance.offsetBars + ownBar.value();
        return &clip->bars.at(ClipBarIndex(index % clip->bars.count()));
    }
    return nullptr;
}

} // namespace

RandomProject::RandomProject(quint32 seed)
    : m_random(seed)
{
    qInfo("RandomProject seed %u", seed);
}

Ticks RandomProject::ticksBelow(Ticks end)
{
    const Ticks at(m_random.bounded(end.value()));
    if (once(4))
        return at; // anywhere
    return at - at % (Ticks::beats(1) / (once(3) ? 12 : 4));
}

QString RandomProject::word()
{
    static const std::array kWords{u"Groove", u"Bass line",  u"Pad",    u"Höhe",
                                   u"间奏",   u"Fill \"B\"", u"Lead/2", u"Coda"};
    return QStringView(kWords.at(static_cast<size_t>(m_random.bounded(static_cast<int>(kWords.size()))))).toString();
}

Extras RandomProject::extras()
{
    if (!once(5))
        return {};
    QList<Extras::Entry> entries{{"x_mood", R"({"name": "dark", "of": [1, 2.50, null]})"}};
    if (once(2))
        entries.append(Extras::Entry{"x_\xc3\xa4ltest", once(2) ? "1e3" : "\"gr\xc3\xbcn\""});
    return Extras(entries);
}

Meter RandomProject::meter()
{
    static const std::array kMeters{Meter{4, 4}, Meter{3, 4}, Meter{7, 8}, Meter{6, 8}, Meter{5, 4}, Meter{2, 4}};
    return kMeters.at(static_cast<size_t>(m_random.bounded(static_cast<int>(kMeters.size()))));
}

NoteDetail RandomProject::noteDetail()
{
    NoteDetail detail;
    if (once(2))
        detail.articulation = QStringLiteral("staccato");
    if (once(3))
        detail.dynamics = extras();
    if (once(3))
        detail.vibratoDepth = m_random.generateDouble();
    if (once(3))
        detail.vibratoRate = between(1, 80) / 10.0;
    if (once(3))
        detail.centsOffset = between(-50, 50);
    if (once(3))
        detail.scaleDegree = between(1, 7);
    if (once(3))
        detail.intervalFromPrev = between(-12, 12);
    detail.expression = extras();
    detail.semantics = extras();
    detail.extras = extras();
    return detail;
}

Note RandomProject::note(Ticks barLength)
{
    Note note;
    note.id = NoteId(nextId());
    note.start = ticksBelow(barLength);
    note.duration = Ticks(1) + ticksBelow(Ticks::beats(once(8) ? 9 : 2));
    note.isRest = once(12);
    if (note.isRest)
        return note;
    note.pitch = Pitch(static_cast<quint8>(m_random.bounded(128)));
    if (once(2))
        note.velocity = Velocity(static_cast<quint8>(m_random.bounded(128)));
    note.muted = once(10);
    if (once(4)) {
        NoteDetail detail = noteDetail();
        if (once(3))
            detail.dynamicsVelocity = note.velocity;
        note.detail = NoteDetailPtr(std::move(detail));
    }
    return note;
}

Curve RandomProject::curve(Ticks barLength, double least, double most)
{
    Curve curve;
    for (int i = between(1, 4); i > 0; --i) {
        CurvePoint point;
        point.time = ticksBelow(barLength);
        point.value = least + m_random.generateDouble() * (most - least);
        if (once(2))
            point.value = std::floor(point.value);
        point.shape = static_cast<CurveShape>(m_random.bounded(3));
        point.extras = extras();
        curve.append(point);
    }
    std::stable_sort(curve.begin(), curve.end(),
                     [](const CurvePoint &a, const CurvePoint &b) { return a.time < b.time; });
    return curve;
}

QList<PedalEvent> RandomProject::pedal(Ticks barLength)
{
    QList<PedalEvent> events;
    for (int i = between(1, 3); i > 0; --i) {
        PedalEvent event;
        event.time = ticksBelow(barLength);
        event.on = once(2);
        if (once(3))
            event.wireValue = static_cast<quint8>(event.on ? between(64, 127) : between(0, 63));
        event.extras = extras();
        events.append(event);
    }
    std::stable_sort(events.begin(), events.end(),
                     [](const PedalEvent &a, const PedalEvent &b) { return a.time < b.time; });
    return events;
}

BarExpression RandomProject::expression(Ticks barLength, bool isOverride)
{
    BarExpression expression;
    if (once(3))
        expression.velocity = curve(barLength, 0, 127);
    for (const int controller : {1, 11, 74}) {
        if (once(3))
            expression.cc.insert(static_cast<quint8>(controller), curve(barLength, 0, 127));
    }
    if (!expression.cc.isEmpty())
        expression.ccExtras = extras();
    if (once(4))
        expression.pitchBend = curve(barLength, -200, 200);
    if (once(4))
        expression.aftertouch = curve(barLength, 0, 127);
    if (once(4))
        expression.pedal = pedal(barLength);
    if (once(5))
        expression.metadata = R"({"by": "hand"})";
    expression.extras = extras();
    if (isOverride && once(4))
        expression.aftertouch = Curve();
    if (expression.isEmpty())
        expression.velocity = curve(barLength, 1, 127);
    return expression;
}

ClipBar RandomProject::clipBar(Meter meter, std::optional<Meter> ownMeter, int notes)
{
    ClipBar bar;
    bar.id = ClipBarId(nextId());
    if (ownMeter && *ownMeter != meter)
        bar.meter = ownMeter;
    const Ticks length = bar.meter.value_or(meter).barLength();
    for (int i = 0; i < notes; ++i)
        bar.notes.append(note(length));
    if (once(3))
        bar.expression = expression(length, false);
    return bar;
}

Clip RandomProject::clip(CompositionId home, qint64 order, const ProjectShape &shape)
{
    Clip clip;
    clip.id = ClipId(nextId());
    clip.name = word();
    clip.meter = meter();
    clip.home = home;
    clip.order = order;
    if (once(5))
        clip.uid = QUuid(m_random.generate(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).toString(QUuid::WithoutBraces);
    if (once(3))
        clip.style = word();
    if (once(3))
        clip.tags = {word(), QStringLiteral("tag %1").arg(order)};
    if (once(3))
        clip.trackName = word();
    clip.extras = extras();
    std::vector<ClipBarPtr> bars;
    for (int i = between(1, shape.bars); i > 0; --i) {
        const auto own = once(4) ? std::optional(meter()) : std::nullopt;
        bars.push_back(makeClipBar(clipBar(clip.meter, own, between(0, shape.notes))));
    }
    clip.bars = ClipBars(std::move(bars));
    return clip;
}

NoteOverride RandomProject::noteOverride(ClipBarIndex ownBar, const ClipBar &plays)
{
    NoteOverride value;
    value.ownBar = ownBar;
    value.extras = extras();
    if (plays.notes.isEmpty() || once(3)) {
        value.kind = NoteOverride::Kind::Added;
        value.value = note(kShortestBar);
        value.note = value.value.id;
        return value;
    }
    value.note = plays.notes.at(m_random.bounded(plays.notes.size())).id;
    if (once(2)) {
        value.kind = NoteOverride::Kind::Removed;
        return value;
    }
    value.fields = fieldBit(&Note::velocity);
    if (once(2))
        value.fields |= fieldBit(&Note::start) | fieldBit(&Note::duration);
    if (once(2))
        value.fields |= fieldBit(&Note::pitch);
    if (once(2))
        value.fields |= fieldBit(&Note::muted);
    Note changed = note(kShortestBar);
    changed.muted = true;
    copyFields(value.fields, changed, value.value);
    value.changedExtras = extras();
    return value;
}

ClipInstance RandomProject::instance(qint64 order, const QList<ClipPtr> &clips)
{
    const auto anyClip = [&] { return clips.at(m_random.bounded(clips.size())); };
    ClipInstance instance;
    instance.id = InstanceId(nextId());
    instance.order = order;
    instance.documentId = QStringLiteral("inst_%1").arg(instance.id.value());
    instance.clip = anyClip()->id;
    instance.startBar = BarNumber(between(1, 24));
    instance.lengthBars = between(1, 6);
    instance.offsetBars = once(4) ? between(1, 3) : 0;
    instance.muted = once(8);
    instance.transpose = once(4) ? between(-12, 12) : 0;
    instance.velocityShift = once(4) ? between(-20, 20) : 0;
    if (once(5))
        instance.color = QStringLiteral("#8899aa");
    instance.extras = extras();
    for (int i = 0; i < instance.lengthBars; ++i) {
        const ClipBarIndex ownBar(i);
        if (once(6)) {
            const ClipPtr other = anyClip();
            instance.bars.insert(ownBar, {other->id, ClipBarIndex(m_random.bounded(other->bars.count())), extras()});
        }
        if (once(6))
            instance.barOverrides.insert(ownBar, expression(kShortestBar, true));
        const ClipBar *plays = playedBar(instance, ownBar, clips);
        if (plays && once(4))
            instance.noteOverrides.append(noteOverride(ownBar, *plays));
    }
    return instance;
}

Track RandomProject::track(qint64 order)
{
    Track track;
    track.id = TrackId(nextId());
    track.order = order;
    track.name = QStringLiteral("%1 %2").arg(word()).arg(order);
    if (once(4))
        track.documentKey = QStringLiteral("key_%1").arg(order);
    track.instrument.name = word();
    track.instrument.channel = Channel(static_cast<quint8>(m_random.bounded(16)));
    if (once(3))
        track.instrument.expressionProfile = QStringLiteral("strings");
    if (once(2))
        track.instrument.program = m_random.bounded(128);
    if (once(4))
        track.instrument.bank = m_random.bounded(16384);
    if (once(4))
        track.instrument.bendRange = 1200;
    track.instrument.extras = extras();
    track.volume = once(2) ? 1 : between(0, 1500) / 1000.0;
    track.pan = once(2) ? 0 : between(-100, 100) / 100.0;
    track.muted = once(5);
    track.soloed = once(5);
    if (once(3))
        track.color = QStringLiteral("#c0ffee");
    track.extras = extras();
    return track;
}

void RandomProject::fillMaps(Composition &composition)
{
    QList<MeterChange> meters;
    for (BarNumber bar(between(1, 3)); bar.value() < 30; bar = bar + between(1, 12)) {
        composition.tempos.append({bar, Ticks(), 40 + m_random.generateDouble() * 160, once(4), extras()});
        if (once(3))
            composition.tempos.append({bar, Ticks::beats(1) / 3, 120, false, extras()});
        meters.append({bar, meter(), extras()});
        if (once(2))
            composition.keys.append({bar, Ticks(), QStringLiteral("F#"), static_cast<Mode>(m_random.bounded(9)), {}});
        if (once(2))
            composition.markers.append({bar, Ticks(), word(), {}, {}, extras()});
        if (once(3))
            composition.markers.append({bar, Ticks::beats(1), word(), QStringLiteral("red"), between(1, 8), {}});
    }
    composition.meters = MeterMap(meters);
    if (once(2)) {
        composition.loops.append({BarNumber(2), 8, between(0, 3), extras()});
        if (once(2))
            composition.loops.append({BarNumber(4), 2, 1, {}});
    }
}

Composition RandomProject::composition()
{
    Composition composition;
    composition.id = CompositionId(nextId());
    composition.name = word();
    if (once(2))
        composition.uid = QUuid(m_random.generate(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).toString(QUuid::WithoutBraces);
    if (once(2))
        composition.ticksPerQuarter = 960;
    fillMaps(composition);
    composition.rootExtras = extras();
    composition.extras = extras();
    return composition;
}

Project RandomProject::project(const ProjectShape &shape)
{
    Project project;
    QList<ClipPtr> clips;
    for (int c = 0; c < shape.compositions; ++c) {
        Composition composition = this->composition();
        for (int i = 0; i < shape.clips; ++i)
            clips.append(std::make_shared<const Clip>(clip(composition.id, i, shape)));
        for (int t = 0; t < shape.tracks; ++t) {
            Track track = this->track(t);
            for (int i = clips.isEmpty() ? 0 : between(0, shape.instances); i > 0; --i) {
                const qint64 order = track.instances.size();
                track.instances.append(std::make_shared<const ClipInstance>(instance(order, clips)));
            }
            composition.tracks.append(std::make_shared<const Track>(std::move(track)));
        }
        project.compositions.set(std::make_shared<const Composition>(std::move(composition)));
    }
    for (const ClipPtr &clip : clips)
        project.clips.set(clip);
    return project;
}

} // namespace barline::test
