#include "core/format/dsl/DslWriter.h"
#include "tests/core/format/DslFiles.h"
#include "tests/core/format/WithoutIds.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

namespace {

QList<ClipPtr> clipsOf(const Project &project)
{
    return {project.clips.begin(), project.clips.end()};
}

/// The clips as they are read from `text`.
Result<ReadDocument> readBack(const DocumentText &text)
{
    return readDocument(text.utf8, QStringLiteral("clips.json"), 1'000'000);
}

} // namespace

class tst_ClipWriter : public QObject
{
    Q_OBJECT

private slots:
    void writesClipsThatAreReadAsTheyWere_data()
    {
        QTest::addColumn<DocumentForm>("form");
        QTest::addColumn<quint32>("seed");
        for (const DocumentForm form : {DocumentForm::Project, DocumentForm::Clip}) {
            for (int i = 0; i < 15; ++i) {
                const quint32 seed = QRandomGenerator::global()->generate();
                QTest::newRow(qPrintable(QStringLiteral("%1, seed %2").arg(formName(form)).arg(seed))) << form << seed;
            }
        }
    }

    void writesClipsThatAreReadAsTheyWere()
    {
        QFETCH(DocumentForm, form);
        QFETCH(quint32, seed);
        const QList<ClipPtr> clips = clipsOf(RandomProject(seed).project());
        const auto list = clipsAsText(clips, form);
        QVERIFY(list.has_value());
        QVERIFY(list->warnings.isEmpty());
        const auto read = readBack(*list);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message()));
        QCOMPARE(read->form, DocumentForm::Clip);
        QCOMPARE(read->clips.size(), clips.size());
        for (qsizetype i = 0; i < clips.size(); ++i) {
            QCOMPARE(withoutIds(read->clips.at(i)), withoutIds(*clips.at(i)));
            const auto alone = clipsAsText({std::make_shared<const Clip>(read->clips.at(i))}, form);
            const auto before = clipsAsText({clips.at(i)}, form);
            QCOMPARE(alone->utf8, before->utf8);
            QVERIFY(alone->utf8.startsWith('{'));
            const auto again = readBack(*alone);
            QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().message()));
            QCOMPARE(withoutIds(again->clips.first()), withoutIds(*clips.at(i)));
        }
    }

    void saysInWhichLineWhatStands_data()
    {
        QTest::addColumn<DocumentForm>("form");
        QTest::newRow("project") << DocumentForm::Project;
        QTest::newRow("clip") << DocumentForm::Clip;
    }

    void saysInWhichLineWhatStands()
    {
        QFETCH(DocumentForm, form);
        const QList<ClipPtr> clips = clipsOf(RandomProject().project());
        const auto text = clipsAsText(clips, form);
        const QByteArrayList lines = text->utf8.split('\n');
        const char *key = form == DocumentForm::Clip ? "\"start\": " : "\"start_beat\": ";
        int notes = 0;
        for (const ClipPtr &clip : clips) {
            const QList<int> head = text->lines.clips.linesOf(clip->id);
            QCOMPARE(head.size(), 1);
            QCOMPARE(lines.at(head.first() - 1), QByteArray("  {"));
            for (int i = 0; i < clip->bars.count(); ++i) {
                const ClipBar &bar = clip->bars.at(ClipBarIndex(i));
                for (const int line : text->lines.bars.linesOf(bar.id)) {
                    const bool isOneLine = lines.at(line - 1).contains("bar_index");
                    QVERIFY(lines.at(isOneLine ? line - 1 : line).contains("\"bar_index\": " + QByteArray::number(i)));
                }
                for (const Note &note : bar.notes) {
                    ++notes;
                    const QList<int> line = text->lines.notes.linesOf(note.id);
                    QCOMPARE(line.size(), 1);
                    QCOMPARE(text->lines.notes.at(line.first()), QList<NoteId>{note.id});
                    const QByteArray written = lines.at(line.first() - 1);
                    QVERIFY(written.contains(key));
                    QCOMPARE(written.contains("\"is_rest\": true"), note.isRest);
                    QVERIFY(note.isRest ||
                            written.contains("pitch\": " + QByteArray::number(note.pitch.value()) + ','));
                }
            }
        }
        QVERIFY(notes > 0);
        QVERIFY(text->lines.notes.linesOf(NoteId(987'654)).isEmpty());
        QVERIFY(text->lines.notes.at(1).isEmpty());
    }

    void writesAClipWithoutAnIdWithoutOne()
    {
        Clip clip = *clipsOf(RandomProject().project()).first();
        clip.id = ClipId();
        const auto text = clipsAsText({std::make_shared<const Clip>(clip)}, DocumentForm::Clip);
        QVERIFY(!text->utf8.contains("clip_id"));
        QVERIFY(readBack(*text)->clips.first().id == ClipId());
    }

    void writesTheSameToASinkUntilItTakesNoMore()
    {
        const QList<ClipPtr> clips = clipsOf(RandomProject().project());
        QByteArray taken;
        const auto all = [&](QByteArrayView part) {
            taken.append(part);
            return true;
        };
        QVERIFY(writeClips(clips, DocumentForm::Clip, all).has_value());
        QCOMPARE(taken, clipsAsText(clips, DocumentForm::Clip)->utf8);
        const auto none = [](QByteArrayView) { return false; };
        const auto stopped = writeClips(clips, DocumentForm::Clip, none);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind(), ErrorKind::Cancelled);
    }

    void writesTheClipsOfACompositionAndSaysWhatIsLeftOut()
    {
        const Project project = RandomProject().project();
        const CompositionPtr song = *project.compositions.begin();
        const auto text = compositionAsText(project, song->id, DocumentForm::Clip);
        QCOMPARE(text->utf8, clipsAsText(libraryOf(project, *song), DocumentForm::Clip)->utf8);
        QCOMPARE(text->warnings.size(), 1);
        QVERIFY(text->warnings.first().message.contains(song->name));
        const auto missing = compositionAsText(project, CompositionId(987'654), DocumentForm::Project);
        QCOMPARE(missing.error().kind(), ErrorKind::NotFound);
    }
};

BARLINE_TEST(tst_ClipWriter)
#include "tst_ClipWriter.moc"
