#include "core/edit/EditCodec.h"
#include "core/edit/notes/ClipOfNotes.h"
#include "core/edit/notes/FindNotes.h"
#include "core/edit/notes/PackedNotes.h"
#include "tests/support/Music.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

class tst_PackedNotes : public QObject
{
    Q_OBJECT

private:
    static QByteArray packed(const Note &note, Meter meter = {}) { return packedNotes(clip(1, {bar({note})}, meter)); }

private slots:
    void notesComeBackAsTheyWere()
    {
        for (quint32 seed = 1; seed <= 40; ++seed) {
            RandomProject random(seed);
            const Project project = random.project();
            for (const ClipPtr &each : project.clips) {
                const Clip notes = clipOfNotes(*each, everyNthNote(*each, allNotes(*each), 2, 1));
                const QByteArray bytes = packedNotes(notes);
                QVERIFY(arePackedNotes(bytes));
                const Result<Clip> back = unpackedNotes(bytes);
                QVERIFY2(back, qPrintable(QStringLiteral("seed %1").arg(seed)));
                QVERIFY2(*back == notes, qPrintable(QStringLiteral("seed %1").arg(seed)));
            }
        }
    }

    void damagedBytesAreRefused()
    {
        RandomProject random;
        const QByteArray bytes = packedNotes(random.clip(CompositionId(1), 0));
        QVERIFY(!unpackedNotes({}));
        QVERIFY(!unpackedNotes("{\"notes\": []}"));
        QVERIFY(!unpackedNotes(EditCodec::encode({})));
        for (qsizetype length = 0; length < bytes.size(); ++length)
            QVERIFY2(!unpackedNotes(bytes.first(length)), qPrintable(QString::number(length)));
        for (int round = 0; round < 2000; ++round) {
            QByteArray wrong = bytes;
            const qsizetype at = random.random().bounded(static_cast<int>(wrong.size()));
            wrong[at] = static_cast<char>(random.random().bounded(256));
            const Result<Clip> read = unpackedNotes(wrong); // some are other notes, none is worse
            QVERIFY(read || !read.error().message().isEmpty());
        }
    }

    void whatNoClipHoldsIsRefused()
    {
        const auto changed = [](auto change) {
            Note wrong = note(1, 1, 1);
            change(wrong);
            return wrong;
        };
        QVERIFY(unpackedNotes(packed(note(1, 1, 1))));
        QVERIFY(!unpackedNotes(packed(changed([](Note &note) { note.start = Ticks(-1); }))));
        QVERIFY(!unpackedNotes(packed(changed([](Note &note) { note.start = Ticks(1LL << 60); }))));
        QVERIFY(!unpackedNotes(packed(changed([](Note &note) { note.duration = Ticks(); }))));
        QVERIFY(!unpackedNotes(packed(changed([](Note &note) { note.pitch = Pitch(128); }))));
        QVERIFY(!unpackedNotes(packed(changed([](Note &note) { note.velocity = Velocity(200); }))));
        QVERIFY(!unpackedNotes(packed(note(1, 1, 1), Meter{0, 4})));
        QVERIFY(!unpackedNotes(packed(note(1, 1, 1), Meter{4, 3})));
        QVERIFY(!unpackedNotes(packedNotes(clip(1, {}))));
    }
};

BARLINE_TEST(tst_PackedNotes)
#include "tst_PackedNotes.moc"
