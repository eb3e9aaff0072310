#include "core/edit/Apply.h"
#include "core/edit/notes/PasteNotes.h"
#include "tests/support/Music.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

class tst_PasteNotes : public QObject
{
    Q_OBJECT

private:
    static ClipPtr shared(Clip clip) { return std::make_shared<const Clip>(std::move(clip)); }

    static Project holding(const Clip &clip)
    {
        Project project;
        project.clips.set(shared(clip));
        return project;
    }

    /// "bar:beat/pitch" of each note, bars from 0.
    static QStringList told(const Clip &clip)
    {
        QStringList list;
        for (ClipBarIndex bar; bar.value() < clip.bars.count(); ++bar) {
            for (const Note &note : clip.bars.at(bar).notes) {
                list.append(
                    QStringLiteral("%1:%2/%3").arg(bar.value()).arg(note.start.toBeats()).arg(note.pitch.value()));
            }
        }
        return list;
    }

    static Clip pasted(const Clip &into, const Pasting &pasting)
    {
        const Result<Applied> applied = apply(holding(into), pasteNotes(into, pasting, 10'000));
        return applied ? *applied->project.clips.find(into.id) : Clip();
    }

private slots:
    void notesKeepTheirBars()
    {
        const Clip into = clip(1, {bar({note(1, 0, 1, 40)}), bar({}), bar({})});
        const ClipPtr riff = shared(clip(2, {bar({note(2, 0, 1, 60), note(3, 2.5, 1, 62)}), bar({note(4, 1, 1, 64)})}));
        QCOMPARE(told(pasted(into, {{riff}, {ClipBarIndex(1), Ticks()}})),
                 QStringList({QStringLiteral("0:0/40"), QStringLiteral("1:0/60"), QStringLiteral("1:2.5/62"),
                              QStringLiteral("2:1/64")}));
    }

    void notesGoOnAsFarAsThePlaceLiesInItsBar()
    {
        const Clip into = clip(1, {bar({}), bar({}), bar({})});
        const ClipPtr riff = shared(clip(2, {bar({note(2, 0, 1, 60), note(3, 2.5, 1, 62)}), bar({note(4, 1, 1, 64)})}));
        QCOMPARE(told(pasted(into, {{riff}, {ClipBarIndex(0), Ticks::beats(2)}})),
                 QStringList({QStringLiteral("0:2/60"), QStringLiteral("1:0.5/62"), QStringLiteral("1:3/64")}));
    }

    void barsOfAnotherLengthStayAligned()
    {
        const ClipPtr waltz =
            shared(clip(2, {bar({note(2, 0, 1, 60)}), bar({note(3, 0, 1, 62)}), bar({note(4, 2, 1, 64)})}, {3, 4}));
        QCOMPARE(told(pasted(clip(1, {bar({}), bar({}), bar({})}), {{waltz}, {}})),
                 QStringList({QStringLiteral("0:0/60"), QStringLiteral("1:0/62"), QStringLiteral("2:2/64")}));
        const ClipPtr common = shared(clip(3, {bar({note(5, 3.5, 1, 60)}), bar({note(6, 1, 1, 62)})}));
        QCOMPARE(told(pasted(clip(1, {bar({}), bar({})}, {3, 4}), {{common}, {}})),
                 QStringList({QStringLiteral("1:0.5/60"), QStringLiteral("1:1/62")}));
    }

    void theClipGrowsToHoldAllNotes()
    {
        const Clip into = clip(1, {bar({note(1, 0, 1, 40)})});
        const ClipPtr riff = shared(clip(2, {bar({note(2, 0, 1)}), bar({}), bar({note(3, 1, 1, 64)}), bar({})}));
        const Pasting pasting{{riff}, {ClipBarIndex(0), Ticks()}};
        QCOMPARE(pasting.barsAfter(into), 3);
        const Clip grown = pasted(into, pasting);
        QCOMPARE(grown.bars.count(), 3);
        QCOMPARE(told(grown),
                 QStringList({QStringLiteral("0:0/40"), QStringLiteral("0:0/60"), QStringLiteral("2:1/64")}));
    }

    void restsStayBehind()
    {
        Note rest = note(2, 0, 1);
        rest.isRest = true;
        const ClipPtr riff = shared(clip(2, {bar({rest, note(3, 1, 1, 64)})}));
        const Pasting pasting{{riff}, {}};
        QCOMPARE(pasting.count(), 1);
        QCOMPARE(told(pasted(clip(1, {bar({})}), pasting)), QStringList(QStringLiteral("0:1/64")));
    }

    void severalClipsLandTogether()
    {
        const ClipPtr high = shared(clip(2, {bar({note(2, 0, 1, 72)})}));
        const ClipPtr low = shared(clip(3, {bar({note(3, 0, 1, 36)})}));
        QCOMPARE(told(pasted(clip(1, {bar({})}), {{high, low}, {ClipBarIndex(0), Ticks::beats(1)}})),
                 QStringList({QStringLiteral("0:1/72"), QStringLiteral("0:1/36")}));
    }

    void whatIsPastedComesWholeAndGoesWhole()
    {
        for (quint32 seed = 1; seed <= 60; ++seed) {
            RandomProject random(seed);
            const Project project = random.project();
            if (project.clips.size() < 2)
                continue;
            const ClipPtr into = *project.clips.begin();
            QList<ClipPtr> sources;
            for (const ClipPtr &each : project.clips)
                sources.append(each);
            const Pasting pasting{sources, into->locate(into->length() * static_cast<qint64>(seed % 3) / 2)};
            const Edit edit = pasteNotes(*into, pasting, 50'000'000);
            const Result<Applied> applied = apply(project, edit);
            QVERIFY2(applied, qPrintable(QStringLiteral("seed %1").arg(seed)));
            const Clip after = *applied->project.clips.find(into->id);
            QCOMPARE(after.bars.count(), pasting.barsAfter(*into));
            QSet<qint64> ids;
            qsizetype notes = 0;
            for (ClipBarIndex index; index.value() < after.bars.count(); ++index) {
                for (const Note &each : after.bars.at(index).notes) {
                    if (each.id.value() < 50'000'000)
                        continue;
                    ++notes;
                    ids.insert(each.id.value());
                    QVERIFY(each.start >= Ticks());
                    QVERIFY(each.start < after.meterAt(index).barLength());
                }
            }
            QCOMPARE(notes, pasting.count());
            QCOMPARE(ids.size(), notes);
            QVERIFY(ids.isEmpty() || *std::max_element(ids.begin(), ids.end()) < 50'000'000 + pasting.mostIds(*into));
            const Result<Applied> undone = apply(applied->project, edit.inverted());
            QVERIFY2(undone && undone->project == project, qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }
};

BARLINE_TEST(tst_PasteNotes)
#include "tst_PasteNotes.moc"
