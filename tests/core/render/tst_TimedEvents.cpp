#include "core/render/TimedEvents.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>

using namespace barline;
using namespace barline::test;

namespace {

using EventKind = TimedEvent::Kind;

TimedEvents rendered(const Project &project, const TimedEvents *previous = nullptr)
{
    return TimedEvents::render(project, CompositionId(1), previous);
}

/// "beat number value" of each event of a kind.
QStringList eventsOf(const TimedEvents &events, EventKind kind)
{
    QStringList list;
    for (const TimedEvent &event : events.events()) {
        if (event.kind == kind)
            list.append(QStringLiteral("%1 %2 %3").arg(event.at.toBeats()).arg(event.number).arg(event.value));
    }
    return list;
}

QStringList listed(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(','));
}

BarExpression withController(quint8 number, const Curve &curve)
{
    BarExpression made;
    made.cc.insert(number, curve);
    return made;
}

} // namespace

class tst_TimedEvents : public QObject
{
    Q_OBJECT

private slots:
    void soundsBothOfOverlappingInstancesUnderTheLaterOnesControllers()
    {
        BarExpression below = withController(1, {point(0, 11)});
        below.cc.insert(2, {point(0, 12)});
        below.pitchBend = Curve{point(0, 100)};
        BarExpression above = withController(1, {point(0, 99)});
        above.aftertouch = Curve{point(0, 5)};
        const TimedEvents events =
            rendered(project(song({track(1, {instance(1, 1, 1, 1), instance(2, 2, 1, 1)})}),
                             {clip(1, {bar({note(1, 0, 1, 60)}, below)}), clip(2, {bar({note(2, 0, 1, 64)}, above)})}));
        QStringList controllers = eventsOf(events, EventKind::Controller);
        controllers.sort();
        QCOMPARE(controllers, listed("0 1 99,0 2 12"));
        QCOMPARE(eventsOf(events, EventKind::Bend), listed("0 0 12288,4 0 8192"));
        QCOMPARE(eventsOf(events, EventKind::Pressure), listed("0 0 5,4 0 0"));
        QStringList notes = eventsOf(events, EventKind::NoteOn);
        notes.sort();
        QCOMPARE(notes, listed("0 60 90,0 64 90"));
    }

    void takesNoControllersOfAMutedInstance()
    {
        ClipInstance muted = instance(2, 2, 1, 1);
        muted.muted = true;
        const TimedEvents events =
            rendered(project(song({track(1, {instance(1, 1, 1, 1), muted})}),
                             {clip(1, {bar({}, withController(1, {point(0, 11)}))}),
                              clip(2, {bar({note(2, 0, 1)}, withController(1, {point(0, 99)}))})}));
        QCOMPARE(eventsOf(events, EventKind::Controller), listed("0 1 11"));
        QVERIFY(eventsOf(events, EventKind::NoteOn).isEmpty());
    }

    void returnsToNeutralInTheNextBarUnlessThatHasACurve()
    {
        BarExpression first;
        first.pitchBend = Curve{point(0, 200)};
        first.aftertouch = Curve{point(0, 100)};
        first.cc.insert(7, {point(0, 50)});
        BarExpression second;
        second.pitchBend = Curve{point(2, -100)};
        const TimedEvents events = rendered(
            project(song({track(1, {instance(1, 1, 1, 3)})}), {clip(1, {bar({}, first), bar({}, second), bar({})})}));
        QCOMPARE(eventsOf(events, EventKind::Bend), listed("0 0 16383,4 0 4096,8 0 8192"));
        QCOMPARE(eventsOf(events, EventKind::Pressure), listed("0 0 100,4 0 0"));
        QCOMPARE(eventsOf(events, EventKind::Controller), listed("0 7 50")); // as last set
    }

    void bendsWithinTheInstrumentsRange()
    {
        Track wide = track(1, {instance(1, 1, 1, 1)});
        wide.instrument.bendRange = 1200;
        BarExpression bend;
        bend.pitchBend = Curve{point(0, 600)};
        QCOMPARE(eventsOf(rendered(project(song({wide}), {clip(1, {bar({}, bend)})})), EventKind::Bend),
                 listed("0 0 12288,4 0 8192"));
    }

    void sendsEndsBeforeControllersBeforeStarts()
    {
        const TimedEvents events =
            rendered(project(song({track(1, {instance(1, 1, 1, 1)})}),
                             {clip(1, {bar({note(1, 0, 2), note(2, 2, 1)},
                                           withController(1, {point(0, 0, CurveShape::Step), point(2, 9)}))})}));
        QList<EventKind> kinds;
        for (const TimedEvent &event : events.events()) {
            if (event.at == ticks(2))
                kinds.append(event.kind);
        }
        QCOMPARE(kinds, (QList<EventKind>{EventKind::NoteOff, EventKind::Controller, EventKind::NoteOn}));
    }

    void countsSecondsOfTheSongAsHeard()
    {
        Composition composition = song({track(1, {instance(1, 1, 1, 2)})});
        composition.loops = {{BarNumber(1), 1, 1, {}}};
        QList<double> starts;
        for (const TimedEvent &event : rendered(project(composition, {clip(1, {bar({note(1, 1, 1)})})})).events()) {
            if (event.kind == EventKind::NoteOn)
                starts.append(event.seconds);
        }
        QCOMPARE(starts, (QList<double>{0.5, 2.5, 4.5}));
    }

    void rendersAgainOnlyWhatAnEditTouched()
    {
        const Composition composition = song({track(1, {instance(1, 1, 1, 4), instance(2, 2, 6, 1)})});
        const QList<ClipBar> bars{bar({note(1, 0, 1)}), bar({note(2, 0, 1)})};
        Project before = project(composition, {clip(1, bars), clip(2, {bar({note(3, 0, 1)})})});
        const TimedEvents first = rendered(before);
        Project after = before;
        Clip edited = *before.clips.find(ClipId(1));
        edited.bars.set(ClipBarIndex(1), makeClipBar(bar({note(2, 0, 1, 72)})));
        after.clips.set(std::make_shared<const Clip>(edited));
        const TimedEvents second = rendered(after, &first);
        QCOMPARE(second.bar(0), first.bar(0));
        QVERIFY(second.bar(1) != first.bar(1));
        QCOMPARE(second.bar(2), first.bar(2));
        QCOMPARE(second.bar(5), first.bar(5));
        QVERIFY(second.events() == rendered(after).events());
    }

    void rendersAnEditAsItWouldAnew()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        Project current = randomProject(random, {}, true);
        TimedEvents events = rendered(current);
        for (int step = 0; step < 200; ++step) {
            current = randomProject(random, current, random.bounded(20) == 0);
            events = rendered(current, &events);
            QVERIFY2(events.events() == rendered(current).events(), qPrintable(QString::number(step)));
        }
    }

private:
    static ClipInstance randomInstance(QRandomGenerator &random, qint64 id)
    {
        ClipInstance made = instance(id, 1 + random.bounded(3), 1 + random.bounded(4), 1 + random.bounded(4));
        made.transpose = random.bounded(3);
        if (random.bounded(3) == 0)
            made.bars.insert(ClipBarIndex(random.bounded(3)), {ClipId(1 + random.bounded(4)), ClipBarIndex(0), {}});
        return made;
    }

    static Clip randomClip(QRandomGenerator &random, qint64 id)
    {
        QList<ClipBar> bars;
        for (int i = random.bounded(3); i >= 0; --i)
            bars.append(bar({note(100 * id + i, random.bounded(4), 1 + random.bounded(9), 50 + random.bounded(20))},
                            withController(1, {point(0, random.bounded(128))}),
                            random.bounded(4) ? std::optional<Meter>() : Meter{3, 4}));
        return clip(id, bars);
    }

    /// Another project, or this one with one thing changed.
    static Project randomProject(QRandomGenerator &random, Project current, bool anew)
    {
        if (anew) {
            const Track first = track(1, {randomInstance(random, 1), randomInstance(random, 2)});
            const Track second = track(2, {randomInstance(random, 3)});
            return project(song({first, second}),
                           {randomClip(random, 1), randomClip(random, 2), randomClip(random, 3)});
        }
        if (random.bounded(2)) {
            const ClipId id(1 + random.bounded(3));
            Clip changed = *current.clips.find(id);
            if (random.bounded(3))
                changed.bars.set(ClipBarIndex(random.bounded(changed.bars.count())),
                                 randomClip(random, id.value()).bars.pointerAt(ClipBarIndex(0)));
            else
                changed = randomClip(random, id.value());
            current.clips.set(std::make_shared<const Clip>(changed));
            return current;
        }
        Composition composition = **current.compositions.begin();
        Track changed = *composition.tracks.at(0);
        switch (random.bounded(4)) {
        case 0:
            changed.instances.set(
                0, std::make_shared<const ClipInstance>(randomInstance(random, changed.instances.at(0)->id.value())));
            break;
        case 1:
            changed.instances =
                PagedList<InstancePtr>(std::vector<InstancePtr>{changed.instances.at(1), changed.instances.at(0)});
            break;
        case 2:
            changed.muted = !changed.muted;
            break;
        default:
            composition.loops = {{BarNumber(1 + random.bounded(3)), 1 + random.bounded(3), random.bounded(3), {}}};
        }
        composition.tracks[0] = std::make_shared<const Track>(changed);
        current.compositions.set(std::make_shared<const Composition>(composition));
        return current;
    }
};

BARLINE_TEST(tst_TimedEvents)
#include "tst_TimedEvents.moc"
