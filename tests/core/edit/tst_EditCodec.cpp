#include "core/edit/Apply.h"
#include "core/edit/EditCodec.h"
#include "core/model/Fields.h"
#include "tests/support/RandomEdits.h"
#include "tests/support/TestMain.h"

using namespace barline;
using barline::test::RandomProject;

namespace {

/// The edit without what the journal leaves out: what stays as it is in changes.
Edit essenceOf(const Edit &edit)
{
    return *EditCodec::decode(EditCodec::encode(edit));
}

QList<FieldMask> differingNotes(const Edit &edit)
{
    QList<FieldMask> masks;
    for (const Change<ClipNote> &change : edit.notes.changed)
        masks.append(differingFields(change.before.note, change.after.note));
    return masks;
}

bool changesNothingPartly(const Edit &edit)
{
    return edit.compositions.changed.isEmpty() && edit.clips.changed.isEmpty() && edit.tracks.changed.isEmpty() &&
           edit.instances.changed.isEmpty() && edit.noteOverrides.changed.isEmpty() && edit.bars.changed.isEmpty() &&
           edit.notes.changed.isEmpty();
}

} // namespace

class tst_EditCodec : public QObject
{
    Q_OBJECT

private slots:
    void bringsBackAnEditThatDoesTheSame()
    {
        RandomProject random;
        Project project = random.project();
        int compared = 0;
        for (int i = 0; i < 600; ++i) {
            const auto &operations = barline::test::randomOperations();
            const auto &operation = operations.at(random.random().bounded(operations.size()));
            const Edit edit = operation.make(project, random);
            const auto decoded = EditCodec::decode(EditCodec::encode(edit));
            QVERIFY2(decoded, operation.name);
            if (changesNothingPartly(edit)) {
                QVERIFY2(*decoded == edit, operation.name);
                ++compared;
            }
            QVERIFY2(essenceOf(*decoded) == *decoded, operation.name);
            QVERIFY2(scopeOf(*decoded) == scopeOf(edit), operation.name);
            const auto applied = apply(project, edit);
            const auto appliedDecoded = apply(project, *decoded);
            QVERIFY2(applied, operation.name);
            QVERIFY2(appliedDecoded, operation.name);
            QVERIFY2(differingNotes(edit) == differingNotes(*decoded), operation.name);
            QVERIFY2(applied->project == appliedDecoded->project, operation.name);
            const auto undone = apply(applied->project, decoded->inverted());
            QVERIFY2(undone && undone->project == project, operation.name);
            // Removing the last of all would leave nothing to edit.
            if (applied->project.clips.size() > 2 && applied->project.compositions.size() > 0)
                project = applied->project;
        }
        QVERIFY(compared > 50);
    }

    void bringsBackIdsOfWhatWasAdded()
    {
        RandomProject random;
        const Project project = random.project();
        Edit edit;
        for (const ClipPtr &clip : project.clips)
            edit.clips.added.append(*clip);
        for (const CompositionPtr &composition : project.compositions)
            edit.compositions.added.append(*composition);
        QVERIFY(EditCodec::isContentById(edit));
        std::optional<quint32> sum;
        const auto decoded = EditCodec::decode(EditCodec::encodeById(edit), &sum);
        QVERIFY(decoded);
        QCOMPARE(sum, EditCodec::contentSum(edit));
        QVERIFY(scopeOf(*decoded) == scopeOf(edit));
        QCOMPARE(decoded->clips.added.size(), edit.clips.added.size());
        QCOMPARE(decoded->clips.added.constFirst().bars.count(), 0);
        edit.clips.changed.append({edit.clips.added.constFirst(), edit.clips.added.constLast()});
        QVERIFY(!EditCodec::isContentById(edit));
        QVERIFY(!EditCodec::isContentById(Edit()));
    }

    void sumsUpAllThatIsAdded()
    {
        RandomProject random;
        const Project project = random.project();
        Edit edit;
        for (const ClipPtr &clip : project.clips)
            edit.clips.added.append(*clip);
        const quint32 sum = EditCodec::contentSum(edit);
        Edit other = edit;
        other.clips.added.last().style += QLatin1Char('x');
        QVERIFY(EditCodec::contentSum(other) != sum);
        Clip &clip = edit.clips.added.first();
        ClipBar bar = clip.bars.at(ClipBarIndex(0));
        bar.notes.append(random.note(Ticks::beats(1)));
        clip.bars.set(ClipBarIndex(0), makeClipBar(std::move(bar)));
        QVERIFY(EditCodec::contentSum(edit) != sum);
    }

    void readsTheFirstJournalsWhichHaveNoSum()
    {
        // Format 1, not compressed: one clip, of id 7, by its id alone.
        const QByteArray bytes = 'P' + QByteArray::fromHex("9f01f50001f507ff");
        std::optional<quint32> sum;
        const auto decoded = EditCodec::decode(bytes, &sum);
        QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message()));
        QCOMPARE(decoded->clips.added.constFirst().id, ClipId(7));
        QVERIFY(!sum);
    }

    void compressesManyNotes()
    {
        RandomProject random;
        Edit edit;
        for (int i = 0; i < 10'000; ++i) {
            ClipNote before{ClipId(1), ClipBarIndex(i / 16), random.note(Ticks::beats(4))};
            ClipNote after = before;
            after.note.start += Ticks::beats(1);
            edit.notes.changed.append({before, after});
        }
        const QByteArray bytes = EditCodec::encode(edit);
        QVERIFY2(bytes.size() < 100'000, qPrintable(QString::number(bytes.size())));
        QCOMPARE(EditCodec::decode(bytes)->notes.changed.size(), 10'000);
    }

    void refusesDamagedBytesWithoutCrashing()
    {
        RandomProject random;
        const Project project = random.project();
        int refused = 0;
        for (int i = 0; i < 2000; ++i) {
            QByteArray bytes = EditCodec::encode(barline::test::randomEdit(project, random));
            if (random.random().bounded(2) == 0)
                bytes.truncate(random.random().bounded(bytes.size()));
            for (int flips = random.random().bounded(4); flips > 0 && !bytes.isEmpty(); --flips) {
                const qsizetype at = random.random().bounded(bytes.size());
                bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << random.random().bounded(8)));
            }
            if (!EditCodec::decode(bytes))
                ++refused;
        }
        QVERIFY(refused > 500);
        QVERIFY(!EditCodec::decode({}));
        QVERIFY(!EditCodec::decode("P"));
        QVERIFY(!EditCodec::decode("Z"));
        QVERIFY(!EditCodec::decode("hello"));
    }
};

BARLINE_TEST(tst_EditCodec)
#include "tst_EditCodec.moc"
