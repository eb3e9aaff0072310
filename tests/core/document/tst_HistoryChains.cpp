#include "core/document/History.h"
#include "tests/support/RandomEdits.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

/// Long chains of undo and redo, against the two stacks that every editor has in mind.
class tst_HistoryChains : public QObject
{
    Q_OBJECT

private:
    struct State
    {
        QString label;
        Project before;
        Project after;
    };

    /// A random edit that changes something.
    static Edit someEdit(const Project &project, RandomProject &random)
    {
        for (;;) {
            Edit edit = randomEdit(project, random);
            const Result<Applied> applied = apply(project, edit);
            if (applied && !(applied->project == project))
                return edit;
        }
    }

private slots:
    void behavesAsTwoStacks()
    {
        RandomProject random;
        for (int round = 0; round < 4; ++round) {
            Document document;
            document.replace(random.project());
            History history(document, 1, QStringLiteral("ann")); // of no one composition: all edits count
            QList<State> done;
            QList<State> undone;
            for (int i = 0; i < 150; ++i) {
                const int action = random.random().bounded(9);
                if (action < 3) {
                    State state{QString::number(i), document.project(), {}};
                    QVERIFY(history.push(someEdit(document.project(), random), state.label));
                    state.after = document.project();
                    done.append(state);
                    undone.clear();
                } else if (action < 6) {
                    QCOMPARE(bool(history.undo()), !done.isEmpty());
                    if (!done.isEmpty()) {
                        undone.append(done.takeLast());
                        QVERIFY(document.project() == undone.constLast().before);
                    }
                } else if (action < 8) {
                    QCOMPARE(bool(history.redo()), !undone.isEmpty());
                    if (!undone.isEmpty()) {
                        done.append(undone.takeLast());
                        QVERIFY(document.project() == done.constLast().after);
                    }
                } else {
                    history.load(history.entries());
                }
                QCOMPARE(history.canUndo(), !done.isEmpty());
                QCOMPARE(history.canRedo(), !undone.isEmpty());
                QCOMPARE(history.undoLabel(), done.isEmpty() ? QString() : done.constLast().label);
                QCOMPARE(history.redoLabel(), undone.isEmpty() ? QString() : undone.constLast().label);
            }
        }
    }

    void behavesAsTwoStacksOfStepsAmongOthersEdits()
    {
        RandomProject random;
        ProjectShape shape;
        shape.compositions = 1;
        Document document;
        document.replace(random.project(shape));
        const CompositionId song = (*document.project().compositions.begin())->id;
        History history(document, 1, QStringLiteral("ann"));
        history.setComposition(song);
        const auto rename = [&](qsizetype track) {
            const Track before = *(*document.project().compositions.begin())->tracks.at(track);
            Track after = before;
            after.name = QStringLiteral("Name %1").arg(random.nextId());
            Edit edit;
            edit.tracks.change({song, before}, {song, after});
            return edit;
        };
        const auto name = [&] { return (*document.project().compositions.begin())->tracks.constFirst()->name; };
        QStringList done;
        QStringList undone; // the names to go back to
        for (int i = 0; i < 400; ++i) {
            switch (random.random().bounded(4)) {
            case 0: {
                done.append(name());
                undone.clear();
                const History::Kind kind{QStringLiteral("rename %1").arg(i)};
                for (int n = random.random().bounded(3); n >= 0; --n)
                    QVERIFY(history.push(rename(0), QStringLiteral("Mine"), kind));
                break;
            }
            case 1:
                QVERIFY(history.pushAs(QStringLiteral("bot"), rename(1), QStringLiteral("Theirs")));
                break;
            case 2: {
                const QString now = name();
                QCOMPARE(bool(history.undo()), !done.isEmpty());
                if (!done.isEmpty()) {
                    undone.append(now);
                    QCOMPARE(name(), done.takeLast());
                }
                break;
            }
            default: {
                const QString now = name();
                QCOMPARE(bool(history.redo()), !undone.isEmpty());
                if (!undone.isEmpty()) {
                    done.append(now);
                    QCOMPARE(name(), undone.takeLast());
                }
            }
            }
        }
    }
};

BARLINE_TEST(tst_HistoryChains)
#include "tst_HistoryChains.moc"
