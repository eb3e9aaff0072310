#include "core/edit/Apply.h"
#include "tests/support/Music.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"
#include "ui/dsl/TextSync.h"

namespace barline::test {

class TextSyncTest : public QObject
{
    Q_OBJECT

private slots:
    void beginsWithWhatIsWritten()
    {
        State state(riff());
        QCOMPARE(state.last.kind, SyncAnswer::Kind::InStep);
        QVERIFY(state.text.contains("\"pitch\": 64"));
        QCOMPARE(state.text, state.canonical);
        QCOMPARE(state.last.notes, 3);
        QVERIFY(state.last.waiting.isEmpty());
    }

    void aChangedNumberChangesOneNote()
    {
        State state(riff());
        state.text.replace("\"pitch\": 64", "\"pitch\": 65");
        state.ask();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::Applies);
        QCOMPARE(state.last.edit.size(), 1);
        QCOMPARE(state.last.edit.notes.changed.constFirst().after.note.id, NoteId(102));
        QCOMPARE(state.last.edit.notes.changed.constFirst().after.note.pitch, Pitch(65));
        state.apply();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::InStep);
    }

    void spacingAndCommentsAreNoEdit()
    {
        State state(riff());
        state.text.replace("{\"pitch\": 64,", "{ \"pitch\" : 64, // the third\n  ");
        const QByteArray typed = state.text;
        state.ask();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::InStep);
        QCOMPARE(state.text, typed);
        QVERIFY(state.last.edit.isEmpty());
        QVERIFY(state.agreed != state.canonical);
    }

    void whatIsNewGetsItsIdFromThoseGiven()
    {
        State state(riff());
        state.text.replace("    {\"pitch\": 64,",
                           "    {\"pitch\": 50, \"start_beat\": 0.5, \"duration_beats\": 1},\n    {\"pitch\": 64,");
        state.ask();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::Applies);
        QCOMPARE(state.last.edit.notes.added.size(), 1);
        QCOMPARE(state.last.edit.notes.added.constFirst().note.id, NoteId(5'000'000));
        QCOMPARE(state.last.idsTaken, 1);
        QCOMPARE(state.last.edit.size(), 1);
    }

    void invalidTextMeansNothingAndSaysWhere()
    {
        State state(riff());
        state.text.replace("\"pitch\": 64", "\"pitch\": \"64\"");
        const QByteArray typed = state.text;
        state.ask();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::Invalid);
        QVERIFY(state.last.edit.isEmpty());
        QCOMPARE(state.text, typed);
        QCOMPARE(state.last.findings.size(), 1);
        QCOMPARE(state.last.findings.constFirst().line, lineOf(typed, "\"64\""));
        QCOMPARE(state.last.waiting.size(), 1);
        QCOMPARE(state.last.waiting.constFirst().after, lineOf(typed, "\"64\"") - 1);
    }

    void keepsInvalidTextWhenTheClipChangesElsewhere()
    {
        State state(riff());
        state.text.replace("\"pitch\": 64", "\"pitch\": what");
        state.changeElsewhere(103, 40);
        state.ask();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::Invalid);
        QVERIFY(state.text.contains("\"pitch\": what"));
        QVERIFY(state.text.contains("\"pitch\": 40"));
        QVERIFY(!state.text.contains("\"pitch\": 67"));

        state.text.replace("\"pitch\": what", "\"pitch\": 61");
        state.ask();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::Applies);
        QCOMPARE(state.last.edit.size(), 1);
        QCOMPARE(state.last.edit.notes.changed.constFirst().after.note.id, NoteId(102));
    }

    void whatMeetsInOneLineWaitsForAChoice()
    {
        for (const MergeChoice choice : {MergeChoice::Mine, MergeChoice::Theirs}) {
            State state(riff());
            state.text.replace("\"pitch\": 64", "\"pitch\": what");
            const QByteArray typed = state.text;
            state.changeElsewhere(102, 40);
            state.changeElsewhere(103, 41);
            state.ask();
            QCOMPARE(state.last.kind, SyncAnswer::Kind::Collides);
            QCOMPARE(state.text, typed);
            QVERIFY(state.last.edit.isEmpty());

            state.ask(choice);
            QVERIFY(state.text.contains("\"pitch\": 41"));
            QCOMPARE(state.text.contains("what"), choice == MergeChoice::Mine);
            QCOMPARE(state.text.contains("\"pitch\": 40"), choice == MergeChoice::Theirs);
            QCOMPARE(state.last.kind,
                     choice == MergeChoice::Mine ? SyncAnswer::Kind::Invalid : SyncAnswer::Kind::InStep);
        }
    }

    void aCollisionEndsWithTheTypingThatMadeIt()
    {
        State state(riff());
        const QByteArray before = state.text;
        state.text.replace("\"pitch\": 64", "\"pitch\": 65");
        state.changeElsewhere(102, 40);
        state.ask();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::Collides);
        state.text = before;
        state.ask();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::InStep);
        QVERIFY(state.text.contains("\"pitch\": 40"));
    }

    void anEditElsewhereKeepsLayoutAndComments()
    {
        State state(riff());
        state.text.replace("    {\"pitch\": 64,", "    // the third\n    {\"pitch\":64,");
        state.ask();
        state.changeElsewhere(103, 40);
        state.ask();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::InStep);
        QVERIFY(state.text.contains("// the third\n    {\"pitch\":64,"));
        QVERIFY(state.text.contains("\"pitch\": 40"));
        QVERIFY(state.last.edit.isEmpty());
        QCOMPARE(state.last.hunks.size(), 1);
    }

    void anEditElsewhereWinsOverTheLayoutOfItsLine()
    {
        State state(riff());
        state.text.replace("{\"pitch\": 64,", "{\"pitch\":64,");
        state.ask();
        state.changeElsewhere(102, 40);
        state.ask();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::InStep);
        QVERIFY(state.text.contains("{\"pitch\": 40,"));
    }

    void tidyingLaysOutAnewAndChangesNothing()
    {
        State state(riff());
        const QByteArray written = state.text;
        state.text.replace("{\"pitch\": 64,", "{\"pitch\":64, /* third */");
        state.ask();
        QVERIFY(state.text != written);
        state.isTidied = true;
        state.ask();
        QCOMPARE(state.text, written);
        QCOMPARE(state.last.kind, SyncAnswer::Kind::InStep);

        state.text.replace("{\"pitch\": 64,", "{\"pitch\": what,");
        const QByteArray invalid = state.text;
        state.ask();
        QCOMPARE(state.text, invalid);
    }

    void tidyingKeepsWarnings()
    {
        State state(riff());
        state.text.replace("{\"pitch\": 64,", "{\"pitch\":  64, \"veloctiy\": 3,");
        state.ask();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::Applies);
        state.apply();
        QVERIFY(!state.last.findings.isEmpty());
        state.hadFindings = true;
        state.isTidied = true;
        const QByteArray typed = state.text;
        state.ask();
        QVERIFY(state.text != typed);
        QCOMPARE(state.last.kind, SyncAnswer::Kind::InStep);
        QCOMPARE(state.last.findings.size(), 1);
    }

    void aClipKeepsItsNumber()
    {
        State state(riff());
        state.text.replace("\"clip_id\": 10", "\"clip_id\": 11");
        state.ask();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::Invalid);
        QCOMPARE(state.last.findings.constFirst().line, 2);
        QVERIFY(state.last.findings.constFirst().message.contains(QStringLiteral("11")));
    }

    void aClipsTextHoldsOneClip()
    {
        State state(riff());
        state.text = "[" + state.text + ", " + state.text + "]";
        state.text.replace(state.text.lastIndexOf("\"clip_id\": 10"), 13, "\"clip_id\": 11");
        state.ask();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::Invalid);
        state.text = "{\"project\": {\"name\": \"x\", \"tracks\": {}}}";
        state.ask();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::Invalid);
    }

    void whatIsGoneLeavesTheText()
    {
        State state(riff());
        state.text.replace("\"pitch\": 64", "\"pitch\": what");
        const QByteArray typed = state.text;
        state.project.clips.remove(ClipId(10));
        state.ask();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::Gone);
        QCOMPARE(state.text, typed);
    }

    void largeOnesAreShownOnlyWhenAsked()
    {
        QList<Note> notes;
        for (int i = 0; i <= kMostEditableNotes; ++i)
            notes.append(note(1000 + i, 0, 1, i % 128));
        Clip large = clip(10, {bar(notes)});
        State state(project(song({}), {large}));
        QCOMPARE(state.last.kind, SyncAnswer::Kind::TooLarge);
        QVERIFY(state.text.isEmpty());
        QCOMPARE(state.last.notes, kMostEditableNotes + 1);
        state.isAnySize = true;
        state.ask();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::Large);
        QCOMPARE(linesOf(state.text).size() > kMostEditableNotes, true);
    }

    void aLongTextIsLargeWithFewNotes()
    {
        Curve curve;
        for (int i = 0; i < 120'000; ++i)
            curve.append(point(i / 100'000.0, i % 128));
        BarExpression expression;
        expression.velocity = curve;
        State state(project(song({}), {clip(10, {bar({}, expression)})}));
        QCOMPARE(state.last.kind, SyncAnswer::Kind::TooLarge);
    }

    void whatWaitsIsNeverTooLarge()
    {
        State state(riff());
        state.text.replace("\"pitch\": 64", "\"pitch\": what");
        const ClipPtr riff = state.project.clips.find(ClipId(10));
        Edit edit;
        for (int i = 0; i <= kMostEditableNotes; ++i)
            edit.notes.added.append({riff->id, ClipBarIndex(1), note(1000 + i, 0, 1, i % 128)});
        state.make(edit);
        state.ask();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::Invalid);
        QVERIFY(state.text.contains("what"));
    }

    void linesKnowTheirNotes()
    {
        State state(riff());
        QCOMPARE(noteAt(state, "\"pitch\": 64"), NoteId(102));
        state.text.replace("    {\"pitch\": 64,", "    // a comment\n    {\"pitch\": 64,");
        state.ask();
        QCOMPARE(noteAt(state, "\"pitch\": 64"), NoteId(102));
        QCOMPARE(noteAt(state, "\"pitch\": 67"), NoteId(103));
        QCOMPARE(noteAt(state, "// a comment"), NoteId());
        state.text.replace("\"pitch\": 64", "\"pitch\": what");
        state.ask();
        QCOMPARE(noteAt(state, "\"pitch\": 67"), NoteId(103));
    }

    void aCompositionsTextChangesWhatItSays()
    {
        State state(riff(), TextSubject::of(CompositionId(1)));
        QVERIFY(state.text.contains("\"project\""));
        state.text.replace("\"pitch\": 64", "\"pitch\": 65");
        state.text.replace("\"start_bar\": 5", "\"start_bar\": 6");
        state.ask();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::Applies);
        QCOMPARE(state.last.edit.size(), 2);
        QCOMPARE(state.last.edit.notes.changed.constFirst().after.note.id, NoteId(102));
        QCOMPARE(state.last.edit.instances.changed.constFirst().after.instance.id, InstanceId(502));
        state.apply();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::InStep);
        QCOMPARE(noteAt(state, "\"pitch\": 67"), NoteId(103));
    }

    void aNewClipOfACompositionGetsAFreeNumber()
    {
        Project given = riff();
        Clip taken = clip(11, {bar({})});
        taken.name = QStringLiteral("Not of this composition");
        given.clips.set(std::make_shared<const Clip>(taken));
        State state(given, TextSubject::of(CompositionId(1)));
        state.text.replace("\"clip_library\": [",
                           "\"clip_library\": [{\"clip_id\": 11, \"name\": \"New\", \"notes\": []},");
        state.ask();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::Applies);
        QCOMPARE(state.last.edit.clips.added.size(), 1);
        QCOMPARE(state.last.edit.clips.added.constFirst().name, QStringLiteral("New"));
        QCOMPARE(state.last.edit.clips.added.constFirst().home, CompositionId(1));
        QVERIFY(state.last.edit.clips.added.constFirst().id.value() >= 5'000'000);
        state.apply();
        QCOMPARE(state.last.kind, SyncAnswer::Kind::InStep);
    }

    /// What is written is read as what is there, whatever it is: a text that nobody touched makes no edit.
    void anUntouchedTextMakesNoEdit()
    {
        RandomProject random;
        for (int round = 0; round < 40; ++round) {
            const Project made = random.project();
            for (const CompositionPtr &composition : made.compositions) {
                const TextSubject subject = TextSubject::of(composition->id);
                const TextReading reading = readText(writeText(made, subject).utf8, made, subject, 1);
                QVERIFY2(reading.isValid(),
                         reading.findings.isEmpty() ? "" : qPrintable(reading.findings.constFirst().toLine()));
                QVERIFY(reading.edit.isEmpty());
            }
            for (const ClipPtr &each : made.clips) {
                const TextSubject subject = TextSubject::of(each->id);
                const TextReading reading = readText(writeText(made, subject).utf8, made, subject, 1);
                QVERIFY2(reading.isValid(),
                         reading.findings.isEmpty() ? "" : qPrintable(reading.findings.constFirst().toLine()));
                QVERIFY(reading.edit.isEmpty());
            }
        }
    }

    /// Typing and edits elsewhere in any order: what is in step says what the document says, and what was typed into a
    /// line that nobody else touched is never lost.
    void staysInStepWhateverHappens()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        int collisions = 0;
        for (int round = 0; round < 60; ++round) {
            State state(riff());
            for (int step = 0; step < 12; ++step) {
                const int pitch = random.bounded(128);
                switch (random.bounded(5)) {
                case 0:
                    state.changeElsewhere(101 + random.bounded(3), pitch);
                    break;
                case 1:
                    state.typeInto("\"pitch\": ", QByteArray::number(pitch) + ", \"was\": ", random);
                    break;
                case 2:
                    state.typeInto("    {", "// " + QByteArray::number(step) + "\n    ", random);
                    break;
                case 3:
                    state.typeInto("\"duration_beats\": ", "oops ", random);
                    break;
                default:
                    state.text.replace("oops ", "");
                }
                const QByteArray typed = state.text;
                state.ask();
                QCOMPARE(state.text.count("oops"), typed.count("oops"));
                if (state.last.kind == SyncAnswer::Kind::Collides) {
                    QCOMPARE(state.text, typed);
                    ++collisions;
                    state.ask(random.bounded(2) == 0 ? MergeChoice::Mine : MergeChoice::Theirs);
                    QVERIFY(state.last.kind != SyncAnswer::Kind::Collides);
                }
                if (state.last.kind == SyncAnswer::Kind::Applies)
                    state.apply();
                if (state.last.kind == SyncAnswer::Kind::InStep) {
                    const TextReading reading = readText(state.text, state.project, state.subject, 1);
                    QVERIFY(reading.isValid() && reading.edit.isEmpty());
                    QCOMPARE(state.canonical, writeText(state.project, state.subject).utf8);
                }
            }
        }
        QVERIFY(collisions > 0);
    }

private:
    static Project riff()
    {
        Clip lead = clip(10, {bar({note(101, 0, 1, 60), note(102, 1, 1, 64)}), bar({note(103, 0, 2, 67)})});
        lead.name = QStringLiteral("Riff");
        lead.home = CompositionId(1);
        ClipInstance first = instance(501, 10, 1, 2);
        ClipInstance second = instance(502, 10, 5, 2);
        first.documentId = QStringLiteral("a");
        second.documentId = QStringLiteral("b");
        return project(song({track(20, {first, second})}), {lead});
    }

    /// The text in an editor, and what is known of it between two questions.
    struct State
    {
        explicit State(Project given, TextSubject of = TextSubject::of(ClipId(10)))
            : project(std::move(given))
            , subject(of)
        {
            ask();
        }

        void ask(MergeChoice choice = MergeChoice::Neither)
        {
            SyncQuestion question;
            question.project = project;
            question.subject = subject;
            question.canonical = canonical;
            question.agreed = agreed;
            question.text = text;
            question.isFirst = canonical.isEmpty();
            question.isTidied = std::exchange(isTidied, false);
            question.isAnySize = isAnySize;
            question.hadFindings = hadFindings;
            question.choice = choice;
            question.firstId = 5'000'000;
            last = syncText(question);
            canonical = last.canonical;
            agreed = last.agreed;
            text = last.text;
        }
        /// Makes the edit, as the controller does, and asks again.
        void apply()
        {
            make(last.edit);
            ask();
        }
        void changeElsewhere(qint64 id, int pitch)
        {
            const ClipPtr clip = project.clips.find(ClipId(10));
            for (ClipBarIndex bar; bar.value() < clip->bars.count(); ++bar) {
                for (const Note &was : clip->bars.at(bar).notes) {
                    if (was.id != NoteId(id))
                        continue;
                    Note is = was;
                    is.pitch = Pitch(static_cast<quint8>(pitch));
                    Edit edit;
                    if (!(is == was))
                        edit.notes.change({clip->id, bar, was}, {clip->id, bar, is});
                    make(edit);
                    return;
                }
            }
        }
        /// Puts something behind one of the places where `where` stands.
        void typeInto(const QByteArray &where, const QByteArray &what, QRandomGenerator &random)
        {
            qsizetype at = -1;
            for (int skip = random.bounded(3); skip >= 0; --skip) {
                const qsizetype next = text.indexOf(where, at + 1);
                at = next < 0 ? at : next;
            }
            if (at >= 0)
                text.insert(at + where.size(), what);
        }
        void make(const Edit &edit)
        {
            const Result<Applied> made = barline::apply(project, edit);
            QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message()));
            project = made->project;
        }

        Project project;
        TextSubject subject;
        QByteArray canonical;
        QByteArray agreed;
        QByteArray text;
        SyncAnswer last;
        bool isTidied = false;
        bool isAnySize = false;
        bool hadFindings = false;
    };

    static int lineOf(const QByteArray &text, const QByteArray &what)
    {
        return static_cast<int>(text.first(text.indexOf(what)).count('\n')) + 1;
    }
    static NoteId noteAt(const State &state, const QByteArray &what)
    {
        return state.last.noteOfLine.at(static_cast<size_t>(lineOf(state.text, what) - 1));
    }
};

BARLINE_TEST(TextSyncTest)

} // namespace barline::test

#include "tst_TextSync.moc"
