#include "core/edit/notes/ClipOfNotes.h"
#include "core/edit/notes/PackedNotes.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"
#include "tests/ui/pianoroll/SecondVerse.h"

#include <QMenu>

using namespace barline;
using namespace barline::test;

using Placed = RollFixture::Placed;

namespace {

constexpr int kPatienceMs = 30'000; ///< for workers, which step back

QByteArray packed(const MusicChoice &what)
{
    return packedNotes(clipOfNotes(*what.clips.constFirst(), what.notes));
}

/// The roll in a window with a clipboard.
template <typename Base>
struct ClipboardRoll : Base
{
    using Base::Base;

    void connectClipboard()
    {
        QObject::connect(&this->panel, &PianoRollPanel::copyRequested, &this->panel,
                         [this](const MusicChoice &what) { clipboard = packed(what); });
        QObject::connect(&this->panel, &PianoRollPanel::pasteRequested, &this->panel, [this](const CanvasPoint &at) {
            this->panel.paste({clipboard, {}}, at);
        });
        QObject::connect(this->context.get(), &EditorContext::errorReported, &this->panel,
                         [this](const Error &error) { said = error.message(); });
    }
    void copy(const QSet<NoteId> &notes) { clipboard = packed(choose(this->scene->clip(), notes)); }
    void paste() { this->panel.paste({clipboard, {}}); }
    QList<Placed> placed() const
    {
        QList<Placed> list;
        for (const auto &[id, note] : this->notes())
            list.append(note);
        return list;
    }
    /// The notes of the clip as it is where it is opened: "beat/pitch".
    QStringList seen() const
    {
        QStringList list;
        const ClipPtr &clip = this->scene->clip();
        for (ClipBarIndex bar; bar.value() < clip->bars.count(); ++bar) {
            for (const Note &note : clip->bars.at(bar).notes)
                list.append(
                    QStringLiteral("%1/%2").arg((clip->startOf(bar) + note.start).toBeats()).arg(note.pitch.value()));
        }
        return list;
    }

    QByteArray clipboard;
    QString said;
};

} // namespace

/// Notes that are cut and pasted in the piano roll.
class ClipboardActionsTest : public QObject
{
    Q_OBJECT

private slots:
    void cutCopiesAndDeletesInOneStep()
    {
        ClipboardRoll<Roll> roll({{1, 1, 66}, {6, 1, 68}, {9, 1, 70}});
        roll.connectClipboard();
        QVERIFY(!roll.action("cut")->isEnabled());
        roll.context->selectNotes({NoteId(1000), NoteId(1001)});
        QTest::keyClick(roll.canvas, Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(roll.placed(), (QList<Placed>{{9, 1, 70}}));
        QCOMPARE(roll.history.undoLabel(), QStringLiteral("Cut 2 Note(s)"));
        const Result<Clip> cut = unpackedNotes(roll.clipboard);
        QVERIFY(cut);
        QCOMPARE(cut->bars.count(), 2);
        QVERIFY(roll.history.undo());
        QCOMPARE(roll.notes().size(), 3);
    }

    void pastedNotesKeepTheirPlacesInTheBars()
    {
        ClipboardRoll<Roll> roll({{2.5, 1, 66}, {4, 1, 68}});
        roll.copy({NoteId(1000), NoteId(1001)});
        roll.context->seek(Ticks::beats(2 * 4 + 9)); // in the clip's third bar, as bar 3 of the song plays it
        roll.paste();
        const QList<Placed> both{{2.5, 1, 66}, {4, 1, 68}, {10.5, 1, 66}, {12, 1, 68}};
        QTRY_COMPARE_WITH_TIMEOUT(roll.placed(), both, kPatienceMs);
        QCOMPARE(roll.history.undoLabel(), QStringLiteral("Paste 2 Note(s)"));
        QCOMPARE(roll.context->selectedNotes().size(), 2);
        QVERIFY(!roll.context->selectedNotes().contains(NoteId(1000)));
        QVERIFY(roll.history.undo());
        QCOMPARE(roll.notes().size(), 2);
    }

    void pastedNotesKeepAllThatTheyHave()
    {
        ClipboardRoll<Roll> roll;
        Note rich = note(1, 1.0 / 3, 2.0 / 7, 61, 17);
        rich.muted = true;
        NoteDetail detail;
        detail.articulation = QStringLiteral("staccato");
        detail.centsOffset = 12.5;
        rich.detail = detail;
        roll.clipboard = packedNotes(clip(1, {bar({rich})}));
        roll.paste();
        QTRY_COMPARE_WITH_TIMEOUT(roll.notes().size(), 1, kPatienceMs);
        Note pasted = roll.context->clip()->bars.at(ClipBarIndex(0)).notes.constFirst();
        QVERIFY(pasted.id != rich.id);
        pasted.id = rich.id;
        QVERIFY(pasted == rich);
    }

    void barsOfAnotherMeterKeepTheirPlaces()
    {
        ClipboardRoll<Roll> roll;
        roll.clipboard = packedNotes(clip(1, {bar({note(1, 1, 1, 60)}), bar({note(2, 2, 1, 62)})}, Meter{3, 4}));
        roll.paste();
        QTRY_COMPARE_WITH_TIMEOUT(roll.placed(), (QList<Placed>{{1, 1, 60}, {6, 1, 62}}), kPatienceMs);
    }

    void pasteAtThePointerGoesToTheBarUnderIt()
    {
        ClipboardRoll<Roll> roll({{1.5, 1, 66}});
        roll.connectClipboard();
        roll.copy({NoteId(1000)});
        roll.moveTo(roll.at(11.2, 60), {}, Qt::NoButton);
        QTest::keyClick(roll.canvas, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(roll.placed(), (QList<Placed>{{1.5, 1, 66}, {9.5, 1, 66}}), kPatienceMs);
    }

    void theNotesMenuPastesIntoTheBarWhereItWasOpened()
    {
        ClipboardRoll<Roll> roll({{1.5, 1, 66}});
        roll.connectClipboard();
        QAction *here = roll.panel.pasteAtPointerAction();
        roll.panel.setMoreActions({roll.panel.cutAction(), here});
        roll.copy({NoteId(1000)});
        roll.click(roll.at(6.3, 60), {}, Qt::RightButton);
        auto *menu = roll.canvas->findChild<QMenu *>();
        QVERIFY(menu && menu->isVisible());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(here).center());
        QTRY_COMPARE_WITH_TIMEOUT(roll.placed(), (QList<Placed>{{1.5, 1, 66}, {5.5, 1, 66}}), kPatienceMs);
    }

    void pasteAtThePointerMakesTheClipLonger()
    {
        ClipboardRoll<Roll> roll({{1.5, 1, 66}});
        roll.connectClipboard();
        roll.copy({NoteId(1000)});
        roll.moveTo(roll.at(16.5, 60), {}, Qt::NoButton);
        QTest::keyClick(roll.canvas, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(roll.placed(), (QList<Placed>{{1.5, 1, 66}, {17.5, 1, 66}}), kPatienceMs);
        QCOMPARE(roll.context->clip()->bars.count(), 5);
    }

    void pasteAtTheNoteCursorStartsThere()
    {
        ClipboardRoll<Roll> roll({{2.5, 1, 66}, {4, 1, 68}});
        roll.copy({NoteId(1000), NoteId(1001)});
        roll.context->selectNotes({});
        QTest::keyClick(roll.canvas, Qt::Key_N);
        roll.scene->setCaret(RollScene::Caret{Ticks::beats(9), 60});
        roll.paste();
        const QList<Placed> both{{2.5, 1, 66}, {4, 1, 68}, {9, 1, 66}, {10.5, 1, 68}};
        QTRY_COMPARE_WITH_TIMEOUT(roll.placed(), both, kPatienceMs);
    }

    void onlyHereNotesAreCutAndPastedAtThisPlaceAlone()
    {
        ClipboardRoll<SecondVerse> roll;
        roll.connectClipboard();
        roll.context->setOnlyHere(true);
        roll.context->selectNotes({NoteId(1002)}); // at beat 4
        QTest::keyClick(roll.canvas, Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(roll.seen(), QStringList({QStringLiteral("0/60"), QStringLiteral("1/62")}));
        roll.moveTo(roll.at(9, 60), {}, Qt::NoButton);
        QTest::keyClick(roll.canvas, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(roll.seen(),
                                  QStringList({QStringLiteral("0/60"), QStringLiteral("1/62"), QStringLiteral("8/64")}),
                                  kPatienceMs);
        QCOMPARE(roll.history.undoLabel(), QStringLiteral("Paste 1 Note(s) Only Here"));
        QCOMPARE(roll.placed(), (QList<Placed>{{0, 1, 60}, {1, 1, 62}, {4, 1, 64}})); // the clip
        QCOMPARE(roll.instance(1).noteOverrides.size(), 2);
        QCOMPARE(roll.instance(0).noteOverrides.size(), 0);
        QCOMPARE(roll.context->selectedNotes().size(), 1);
    }

    void onlyHereNothingIsPastedBeyondTheClip()
    {
        ClipboardRoll<SecondVerse> roll;
        roll.connectClipboard();
        roll.context->setOnlyHere(true);
        roll.copy({NoteId(1000), NoteId(1002)});
        const Project before = roll.document.project();
        roll.moveTo(roll.at(13, 60), {}, Qt::NoButton);
        QTest::keyClick(roll.canvas, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(roll.said.contains(QStringLiteral("cannot grow only here")), kPatienceMs);
        QVERIFY(roll.document.project() == before);
    }

    void manyPastedNotesAreSelected()
    {
        constexpr int kCount = 6000;
        QList<Note> notes;
        for (int i = 0; i < kCount; ++i)
            notes.append(note(i + 1, i % 4, 1, 40 + i % 40));
        ClipboardRoll<Roll> roll({{1, 1, 66}});
        roll.clipboard = packedNotes(clip(1, {bar(notes)}));
        roll.paste();
        QTRY_COMPARE_WITH_TIMEOUT(roll.notes().size(), kCount + 1, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(roll.context->selectedNotes().size(), kCount, kPatienceMs);
        QVERIFY(!roll.context->selectedNotes().contains(NoteId(1000)));
    }

    void damagedNotesAreSaidToBe()
    {
        ClipboardRoll<Roll> roll({{1, 1, 66}});
        roll.connectClipboard();
        roll.copy({NoteId(1000)});
        roll.clipboard.chop(3);
        roll.paste();
        QTRY_COMPARE_WITH_TIMEOUT(roll.said, QStringLiteral("The copied notes are damaged. Copy them again."),
                                  kPatienceMs);
        QVERIFY(!roll.history.canUndo());
    }
};

BARLINE_TEST(ClipboardActionsTest)

#include "tst_ClipboardActions.moc"
