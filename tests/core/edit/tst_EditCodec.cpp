#include "core/edit/Apply.h"
#include "core/edit/EditCodec.h"
#include "core/edit/PackedEdit.h"
#include "core/model/Fields.h"
#include "tests/support/Music.h"
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

/// The number at the start of what is not compressed.
int formatOf(const QByteArray &bytes)
{
    return bytes.startsWith("P\x9f") ? bytes.at(2) : -1;
}

/// A song that plays a clip, as Barline's first codec wrote it, below.
Edit firstEdit()
{
    Clip bass = barline::test::clip(7, {barline::test::bar({barline::test::note(8, 0, 1, 60)})});
    bass.uid = QStringLiteral("u");
    bass.name = QStringLiteral("Bass");
    bass.tags = {QStringLiteral("low")};
    bass.order = 3;
    bass.home = CompositionId(2);
    Composition song;
    song.id = CompositionId(2);
    song.name = QStringLiteral("Song");
    const Track lead = barline::test::track(3, {barline::test::instance(5, 7, 1, 4)});
    song.tracks.append(std::make_shared<const Track>(lead));
    Edit edit;
    edit.clips.added.append(bass);
    edit.compositions.added.append(song);
    return edit;
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

    void readsAndWritesTheFirstFormatAsItWas()
    {
        Edit edit = firstEdit();
        const QByteArray byId = 'P' + QByteArray::fromHex("9f01f50101f502f5071a7d31208fff");
        std::optional<quint32> sum;
        QVERIFY(EditCodec::decode(byId, &sum));
        QCOMPARE(sum, EditCodec::contentSum(edit));
        QCOMPARE(EditCodec::encodeById(edit), byId);

        Clip gone = barline::test::clip(9, {barline::test::bar({})});
        gone.name = QStringLiteral("Old");
        edit.clips.removed.append(gone);
        Clip before;
        before.id = ClipId(11);
        before.name = QStringLiteral("A");
        Clip after = before;
        after.name = QStringLiteral("B");
        edit.clips.change(before, after);
        const QByteArray whole =
            'P' + QByteArray::fromHex(
                      "9f01f401f502f560f564536f6e67f51901e0f500f500f500f500f500f500f50001f503f503f567547261636b2033f560"
                      "f5600060f4f4f400f5fb3ff0000000000000f5fb0000000000000000f5f4f5f4f560f50001f505f505f560f507f501f5"
                      "04f500f5f4f500f500f560f500f5000000000001f507f56175f56442617373f560f501636c6f77f560f50404f502f503"
                      "f50001f5191b58f5f4f5f501f508f500f51a0004ec00f5183cf5185af5f4f5f4f5f401f509f560f5634f6c64f560f500"
                      "f560f50404f500f500f50001f5192328f5f4f5f50001f50bf50bf502f56141f561420000000000000000000000000000"
                      "00000000ff");
        const auto decoded = EditCodec::decode(whole);
        QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message()));
        QVERIFY(*decoded == edit);
        QCOMPARE(EditCodec::encode(edit), whole);
    }

    void keepsWhatACopyWasMadeFrom()
    {
        Edit edit = firstEdit();
        const quint32 sum = EditCodec::contentSum(edit);
        edit.clips.added.first().source = {QStringLiteral("u"), 4};
        QVERIFY(EditCodec::contentSum(edit) != sum);
        QCOMPARE(formatOf(EditCodec::encode(edit)), 2);
        QVERIFY(*EditCodec::decode(EditCodec::encode(edit)) == edit);
        QVERIFY(*EditCodec::decode(EditCodec::encode(edit.inverted())) == edit.inverted());
        edit.compositions.added.first().source = {QStringLiteral("v"), qint64(1) << 40};
        QVERIFY(*EditCodec::decode(EditCodec::encode(edit)) == edit);

        Clip before;
        before.id = ClipId(11);
        Clip after = before;
        after.source = {QStringLiteral("u"), 4};
        Edit change;
        change.clips.change(before, after);
        QCOMPARE(formatOf(EditCodec::encode(change)), 2);
        QVERIFY(*EditCodec::decode(EditCodec::encode(change)) == change);
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

    void expandsNothingBeyondTheBound()
    {
        const QByteArray cbor(300'000, '\0');
        const QByteArray packed = packedEdit(cbor);
        QVERIFY(packed.size() < 1000);
        QCOMPARE(*unpackedEdit(packed, 300'000), cbor);
        const Result<QByteArray> refused = unpackedEdit(packed, 299'999);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind(), ErrorKind::Storage);
        QVERIFY2(refused.error().message().contains(QLatin1String("expands")), qPrintable(refused.error().message()));
        // What is too long is written as it is, so that it can be read.
        const QByteArray plain = packedEdit(cbor, 299'999);
        QVERIFY(plain.size() > cbor.size());
        QCOMPARE(*unpackedEdit(plain, 299'999), cbor);
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
