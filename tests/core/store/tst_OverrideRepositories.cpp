#include "core/store/repositories/OverrideRepositories.h"
#include "tests/core/store/RepositoryContract.h"

using namespace barline;
using namespace barline::test;

namespace {

QList<BarOverrideOf> barOverridesOf(const Project &project)
{
    QList<BarOverrideOf> rows;
    for (const InstanceOf &each : instancesById(project)) {
        const auto &overrides = each.instance.barOverrides;
        for (auto bar = overrides.cbegin(); bar != overrides.cend(); ++bar)
            rows.append({each.composition, each.instance.id, bar.key(), bar.value()});
    }
    return rows;
}

QList<NoteOverrideOf> noteOverridesOf(const Project &project)
{
    QList<NoteOverrideOf> rows;
    for (const InstanceOf &each : instancesById(project)) {
        for (const NoteOverride &value : each.instance.noteOverrides)
            rows.append({each.composition, each.instance.id, value});
    }
    return rows;
}

const ProjectShape kManyInstances{2, 4, 12, 3, 4, 4};

} // namespace

class tst_OverrideRepositories : public QObject
{
    Q_OBJECT

private slots:
    void readsAndFindsBarOverrides()
    {
        StoreFixture store(kManyInstances);
        BarOverrideRepository overrides(*store.database, store.author);
        const QList<BarOverrideOf> all = barOverridesOf(store.project);
        QVERIFY(!all.isEmpty());
        checkReading(overrides, all);
        for (const Expression expression : allExpressions()) {
            QVERIFY(allPages(2, [&](const Page &page) { return overrides.findByExpression(expression, page); }) ==
                    rowsWhere<BarOverrideOf>(all, [&](const BarOverrideOf &each) {
                        return barline::test::hasExpression(each.expression, expression);
                    }));
        }
        const InstanceId instance = all.constFirst().instance;
        QVERIFY(valueOf(overrides.findByInstance(instance)).items ==
                rowsWhere<BarOverrideOf>(all, [&](const BarOverrideOf &each) { return each.instance == instance; }));
    }

    void readsAndFindsNoteOverrides()
    {
        StoreFixture store(kManyInstances);
        NoteOverrideRepository overrides(*store.database, store.author);
        const QList<NoteOverrideOf> all = noteOverridesOf(store.project);
        QVERIFY(!all.isEmpty());
        checkReading(overrides, all);
        checkColumn<NoteOverrideRepository, NoteOverrideOf>(
            overrides, all, "kind", [](const NoteOverrideOf &each) { return int(each.noteOverride.kind); });
        for (const NoteOverrideOf &any : all) {
            const NoteId note = any.noteOverride.note;
            QVERIFY(allPages(1, [&](const Page &page) { return overrides.findByNote(note, page); }) ==
                    rowsWhere<NoteOverrideOf>(
                        all, [&](const NoteOverrideOf &each) { return each.noteOverride.note == note; }));
            QVERIFY(valueOf(overrides.findByInstance(any.instance)).items ==
                    rowsWhere<NoteOverrideOf>(
                        all, [&](const NoteOverrideOf &each) { return each.instance == any.instance; }));
        }
    }

    void changesBarOverridesWithTheirJournal()
    {
        StoreFixture store(kManyInstances);
        BarOverrideRepository overrides(*store.database, store.author);
        const InstanceId instance = instancesById(store.project).constFirst().instance.id;
        const BarExpression expression = store.random.expression(Ticks::beats(4), true);
        checkChanging<BarOverrideRepository, BarOverrideOf>(
            store, overrides, {{}, instance, ClipBarIndex(30), expression},
            [](BarOverrideOf &value) { value.expression.cc.insert(quint8(7), Curve()); });
        QCOMPARE(errorOf(overrides.insert({{}, InstanceId(99'999), {}, expression})).kind(), ErrorKind::NotFound);
    }

    void changesNoteOverridesWithTheirJournal()
    {
        StoreFixture store(kManyInstances);
        NoteOverrideRepository overrides(*store.database, store.author);
        const InstanceId instance = instancesById(store.project).constFirst().instance.id;
        NoteOverride value;
        value.ownBar = ClipBarIndex(30);
        value.kind = NoteOverride::Kind::Added;
        value.value = store.random.note(Ticks::beats(2));
        value.value.id = {};
        value.value.isRest = false;
        value.value.pitch = Pitch(60);
        checkChanging<NoteOverrideRepository, NoteOverrideOf>(
            store, overrides, {{}, instance, value},
            [](NoteOverrideOf &each) { each.noteOverride.value.pitch = Pitch(3); });
        const NoteOverrideKey added = valueOf(overrides.insert({{}, instance, value}));
        QVERIFY(added.note.isValid());
        QVERIFY(valueOf(overrides.getById(added)).noteOverride.value.id == added.note);
        QCOMPARE(errorOf(overrides.insert({{}, InstanceId(99'999), value})).kind(), ErrorKind::NotFound);
        QVERIFY(store.journalFolds());
    }
};

BARLINE_TEST(tst_OverrideRepositories)
#include "tst_OverrideRepositories.moc"
