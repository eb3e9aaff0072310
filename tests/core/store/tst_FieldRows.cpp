#include "core/edit/Apply.h"
#include "core/model/Fields.h"
#include "core/store/EditStore.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"

#include <QCoroTask>

using namespace barline;

namespace {

const Extras kExtras({{"x_key", R"({"a": [1, 2.50, "]}"]})"}, {"x_\"quoted\"\n", "\"\xc3\xa4\""}});

Curve someCurve()
{
    return {{Ticks(1), 0.1, CurveShape::Step, {}}, {Ticks(322559), 127, CurveShape::Smooth, kExtras}};
}

BarExpression someExpression()
{
    BarExpression value;
    value.velocity = someCurve();
    value.cc = {{quint8(0), {}}, {quint8(127), someCurve()}};
    value.pitchBend = Curve();
    value.aftertouch = someCurve();
    value.pedal = QList<PedalEvent>{{Ticks(7), true, quint8(100), kExtras}, {Ticks(9), false, {}, {}}};
    value.metadata = R"({"by":  "hand"})";
    value.extras = kExtras;
    value.ccExtras = kExtras;
    return value;
}

Note someNote()
{
    Note note;
    note.start = Ticks(123);
    note.duration = Ticks(456);
    note.pitch = Pitch(127);
    note.velocity = Velocity(0);
    note.isRest = true;
    note.muted = true;
    NoteDetail detail;
    detail.articulation = QStringLiteral("staccato „x“");
    detail.dynamicsVelocity = Velocity(101);
    detail.dynamics = kExtras;
    detail.vibratoDepth = 0.1;
    detail.vibratoRate = 1e-9;
    detail.centsOffset = -33.3;
    detail.expression = kExtras;
    detail.scaleDegree = 3;
    detail.intervalFromPrev = -2.5;
    detail.semantics = kExtras;
    detail.extras = kExtras;
    note.detail = NoteDetailPtr(detail);
    return note;
}

Clip someClip()
{
    Clip clip;
    clip.uid = QStringLiteral("uid");
    clip.name = QStringLiteral("Name");
    clip.style = QStringLiteral("Style");
    clip.tags = {QStringLiteral("a \"b\""), QStringLiteral("ü")};
    clip.trackName = QStringLiteral("Lead");
    clip.meter = {7, 8};
    clip.home = CompositionId(1);
    clip.order = 17;
    clip.extras = kExtras;
    clip.source = {QStringLiteral("source"), 12};
    return clip;
}

ClipBar someBar()
{
    ClipBar bar;
    bar.meter = Meter{5, 16};
    bar.expression = someExpression();
    return bar;
}

ClipInstance someInstance()
{
    ClipInstance instance;
    instance.order = 50;
    instance.documentId = QStringLiteral("intro");
    instance.clip = ClipId(12);
    instance.startBar = BarNumber(9);
    instance.lengthBars = 8;
    instance.offsetBars = 1;
    instance.muted = true;
    instance.transpose = -12;
    instance.velocityShift = 20;
    instance.color = QStringLiteral("#123456");
    instance.extras = kExtras;
    instance.bars = {{ClipBarIndex(3), {ClipId(12), ClipBarIndex(1), kExtras}}};
    return instance;
}

Track someTrack()
{
    Track track;
    track.order = 5;
    track.name = QStringLiteral("Other");
    track.documentKey = QStringLiteral("other (2)");
    track.instrument = {QStringLiteral("Piano"), Channel(15), QStringLiteral("profile"), 127, 16383, 1200, kExtras};
    track.volume = 1.1;
    track.pan = -0.3;
    track.muted = true;
    track.soloed = true;
    track.color = QStringLiteral("red");
    track.extras = kExtras;
    return track;
}

Composition someComposition()
{
    Composition composition;
    composition.uid = QStringLiteral("uid");
    composition.name = QStringLiteral("Other");
    composition.ticksPerQuarter = 960;
    composition.tempos = {{BarNumber(1), Ticks(), 1 / 3.0, true, kExtras}, {BarNumber(4), Ticks(5), 90, false, {}}};
    composition.meters = MeterMap({{BarNumber(2), {3, 4}, kExtras}});
    composition.keys = {{BarNumber(3), Ticks(1), QStringLiteral("F#"), Mode::Locrian, kExtras}};
    composition.loops = {{BarNumber(5), 2, 0, kExtras}};
    composition.markers = {{BarNumber(6), Ticks(2), QStringLiteral("Verse"), QStringLiteral("blue"), 4, kExtras}};
    composition.rootExtras = kExtras;
    composition.extras = kExtras;
    composition.source = {QStringLiteral("source"), 12};
    return composition;
}

NoteOverride someOverride()
{
    NoteOverride value;
    value.kind = NoteOverride::Kind::Added;
    value.fields = 5;
    value.value = someNote();
    value.value.id = NoteId(777);
    value.extras = kExtras;
    value.changedExtras = kExtras;
    return value;
}

template <typename T>
void push(Edit &edit, const T &before, const T &after)
{
    if constexpr (std::is_same_v<T, Clip>)
        edit.clips.change(before, after);
    else if constexpr (std::is_same_v<T, Composition>)
        edit.compositions.change(before, after);
    else if constexpr (std::is_same_v<T, Track>)
        edit.tracks.change({CompositionId(1), before}, {CompositionId(1), after});
    else if constexpr (std::is_same_v<T, ClipInstance>)
        edit.instances.change({CompositionId(1), TrackId(3), before}, {CompositionId(1), TrackId(3), after});
    else if constexpr (std::is_same_v<T, NoteOverride>)
        edit.noteOverrides.change({CompositionId(1), InstanceId(5), before}, {CompositionId(1), InstanceId(5), after});
    else if constexpr (std::is_same_v<T, ClipBar>)
        edit.bars.change({ClipId(10), ClipBarIndex(0), before}, {ClipId(10), ClipBarIndex(0), after});
    else
        edit.notes.change({ClipId(10), ClipBarIndex(0), before}, {ClipId(10), ClipBarIndex(0), after});
}

} // namespace

/// Every field of the model, alone, from its default to something else: what the tables hold is what the document
/// holds. A new field of the model comes into this test by itself, and needs a value above.
class tst_FieldRows : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Database> m_database;
    Project m_project;
    qint64 m_seq = 0;

    void commit(const Edit &edit)
    {
        const auto applied = apply(m_project, edit);
        QVERIFY2(applied, applied ? "" : qPrintable(applied.error().message()));
        m_project = applied->project;
        HistoryEntry entry;
        entry.key = {1, m_seq + 1};
        entry.scope = scopeOf(edit);
        entry.edit = edit;
        entry.time = QDateTime::currentDateTimeUtc();
        EditStore store(*m_database);
        const auto seqs = QCoro::waitFor(store.commit({entry}, m_seq));
        QVERIFY2(seqs, seqs ? "" : qPrintable(seqs.error().message()));
        m_seq = seqs->constLast();
        const auto loaded = QCoro::waitFor(store.load());
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().message()));
        QVERIFY(loaded->project == m_project);
        QCOMPARE(loaded->entries.size(), m_seq);
    }

    template <typename T>
    void changeEachField(T value, const T &other)
    {
        forEachField<T>([&](FieldMask, auto member) {
            QVERIFY2(!(value.*member == other.*member), "the other value must differ in every field");
            T after = value;
            after.*member = other.*member;
            Edit edit;
            push(edit, value, after);
            commit(edit);
            value = after;
        });
    }

private slots:
    void init()
    {
        auto opened = QCoro::waitFor(Database::open({}));
        QVERIFY(opened);
        m_database = std::move(*opened);
        m_project = {};
        m_seq = 0;
        ClipInstance instance = barline::test::instance(5, 10, 1, 4);
        NoteOverride noteOverride;
        noteOverride.note = NoteId(20);
        instance.noteOverrides = {noteOverride};
        Track track = barline::test::track(3, {instance});
        const Project project =
            barline::test::project(barline::test::song({track}),
                                   {barline::test::clip(10, {barline::test::bar({barline::test::note(20, 0, 1)})}),
                                    barline::test::clip(12, {barline::test::bar({}), barline::test::bar({})})});
        Edit edit;
        for (const CompositionPtr &composition : project.compositions)
            edit.compositions.added.append(*composition);
        for (const ClipPtr &clip : project.clips)
            edit.clips.added.append(*clip);
        commit(edit);
    }

    void keepsEveryFieldOfANote()
    {
        Note other = someNote();
        other.id = NoteId(20);
        changeEachField(m_project.clips.find(ClipId(10))->bars.at(ClipBarIndex(0)).notes.constFirst(), other);
    }
    void keepsEveryFieldOfABar()
    {
        changeEachField(m_project.clips.find(ClipId(10))->bars.at(ClipBarIndex(0)), someBar());
    }
    void keepsEveryFieldOfAClip() { changeEachField(*m_project.clips.find(ClipId(10)), someClip()); }
    void keepsEveryFieldOfAComposition()
    {
        changeEachField(*m_project.compositions.find(CompositionId(1)), someComposition());
    }
    void keepsEveryFieldOfATrack()
    {
        changeEachField(*m_project.compositions.find(CompositionId(1))->tracks.constFirst(), someTrack());
    }
    void keepsEveryFieldOfAnInstance()
    {
        changeEachField(*findInstance(*m_project.compositions.find(CompositionId(1)), InstanceId(5)), someInstance());
    }
    void keepsEveryFieldOfANoteOverride()
    {
        const InstancePtr instance = findInstance(*m_project.compositions.find(CompositionId(1)), InstanceId(5));
        changeEachField(instance->noteOverrides.constFirst(), someOverride());
    }
    void keepsTheCurvesOfABarOverride()
    {
        Edit edit;
        edit.barOverrides.added.append({CompositionId(1), InstanceId(5), ClipBarIndex(2), someExpression()});
        commit(edit);
        commit(edit.inverted());
    }
};

BARLINE_TEST(tst_FieldRows)
#include "tst_FieldRows.moc"
