#include "tests/support/TestMain.h"
#include "tests/ui/arranger/ArrangerFixture.h"
#include "ui/arranger/BlockPictures.h"

#include <QSignalSpy>

using namespace barline;
using namespace barline::test;

namespace {

/// The song with `notes` notes in the verse's first bar.
Project songWithDenseBar(int notes)
{
    Project project = makeSong();
    Clip clip = *project.clips.find(kVerse);
    ClipBar bar = clip.bars.at(ClipBarIndex(0));
    bar.notes.clear();
    for (int i = 0; i < notes; ++i) {
        Note note;
        note.id = NoteId(5'000'000 + i);
        note.start = Ticks::beats(4) * i / notes;
        note.duration = Ticks(1000);
        note.pitch = Pitch(static_cast<quint8>(40 + i % 40));
        bar.notes.append(note);
    }
    clip.bars.set(ClipBarIndex(0), makeClipBar(bar));
    project.clips.set(std::make_shared<const Clip>(clip));
    return project;
}

} // namespace

class TestBlockPictures : public QObject
{
    Q_OBJECT

private slots:
    void smallBarsAreThereAtOnce()
    {
        const ArrangerFixture f(makeSong());
        BlockPictures pictures(*f.context);
        pictures.beginFrame();
        const BarPicturePtr picture = pictures.bar(f.instance(kFirst), ClipBarIndex(0));
        QVERIFY(picture);
        QCOMPARE(picture->marks.size(), size_t(4));
        QCOMPARE(picture->marks.at(1).start, Ticks::kPerBeat);
        QVERIFY(picture->density.empty());
    }

    void denseBarsComeFromAWorkerAsDensity()
    {
        const ArrangerFixture f(songWithDenseBar(8000));
        BlockPictures pictures(*f.context);
        QSignalSpy ready(&pictures, &BlockPictures::ready);
        pictures.beginFrame();
        QVERIFY(!pictures.bar(f.instance(kFirst), ClipBarIndex(0)));
        QVERIFY(ready.wait());
        const BarPicturePtr picture = pictures.bar(f.instance(kFirst), ClipBarIndex(0));
        QVERIFY(picture);
        QVERIFY(picture->marks.empty());
        QCOMPARE(picture->density.size(), size_t(BarPicture::kColumns * BarPicture::kRows));
        QVERIFY(std::any_of(picture->density.begin(), picture->density.end(), [](quint8 dense) { return dense > 0; }));
    }

    void anEditOfTheClipIsSeenInEveryPlaceOfIt()
    {
        const ArrangerFixture f(makeSong());
        BlockPictures pictures(*f.context);
        pictures.beginFrame();
        QCOMPARE(pictures.bar(f.instance(kFirst), ClipBarIndex(0))->marks.size(), size_t(4));
        QCOMPARE(pictures.bar(f.instance(kSecond), ClipBarIndex(0))->marks.size(), size_t(4));
        Edit edit;
        edit.notes.removed.append({kVerse, ClipBarIndex(0), f.context->clip()->bars.at(ClipBarIndex(0)).notes.at(0)});
        QVERIFY(f.context->document().apply(edit));
        pictures.beginFrame();
        QCOMPARE(pictures.bar(f.instance(kFirst), ClipBarIndex(0))->marks.size(), size_t(3));
        QCOMPARE(pictures.bar(f.instance(kSecond), ClipBarIndex(0))->marks.size(), size_t(3));
    }

    void aDenseBarThatIsEditedMeanwhileIsMadeAgain()
    {
        const ArrangerFixture f(songWithDenseBar(8000));
        BlockPictures pictures(*f.context);
        QSignalSpy ready(&pictures, &BlockPictures::ready);
        pictures.beginFrame();
        pictures.bar(f.instance(kFirst), ClipBarIndex(0));
        Edit edit;
        for (const Note &note : f.context->clip()->bars.at(ClipBarIndex(0)).notes)
            edit.notes.removed.append({kVerse, ClipBarIndex(0), note});
        QVERIFY(f.context->document().apply(edit));
        QTRY_VERIFY(!ready.isEmpty());
        const auto isEmpty = [&] {
            pictures.beginFrame();
            const BarPicturePtr picture = pictures.bar(f.instance(kFirst), ClipBarIndex(0));
            return picture && picture->marks.empty() && picture->density.empty();
        };
        QTRY_VERIFY(isEmpty());
    }

    void silentNotesAreNotDrawnButMutedBlocksAre()
    {
        Project project = makeSong();
        Clip clip = *project.clips.find(kVerse);
        ClipBar bar = clip.bars.at(ClipBarIndex(0));
        bar.notes[0].muted = true;
        clip.bars.set(ClipBarIndex(0), makeClipBar(bar));
        project.clips.set(std::make_shared<const Clip>(clip));
        const ArrangerFixture f(project);
        BlockPictures pictures(*f.context);
        pictures.beginFrame();
        QCOMPARE(pictures.bar(f.instance(kFirst), ClipBarIndex(0))->marks.size(), size_t(3));
    }
};

BARLINE_TEST(TestBlockPictures)

#include "tst_BlockPictures.moc"
