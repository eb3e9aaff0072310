#include "core/document/Document.h"
#include "tests/support/RandomEdits.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>

using namespace barline;
using namespace barline::test;

class tst_Document : public QObject
{
    Q_OBJECT

private slots:
    void appliesAnEditAndSaysWhatItTouched()
    {
        RandomProject random;
        const Project project = random.project();
        Document document;
        document.replace(project);
        QList<Touched> told;
        connect(&document, &Document::edited, this, [&](const Touched &touched) { told.append(touched); });
        const ClipId clip = (*project.clips.begin())->id;
        Edit edit;
        edit.notes.added.append({clip, ClipBarIndex(0), random.note(Ticks::beats(1))});
        QVERIFY(document.apply(edit));
        QCOMPARE(told.size(), 1);
        QVERIFY(told.constFirst().bars.contains(clip));
        QVERIFY(!told.constFirst().everything);
        QVERIFY(!(document.project() == project));
        QVERIFY(document.apply(edit.inverted()));
        QVERIFY(document.project() == project);
    }

    void staysAsItIsWhereAnEditIsRefused()
    {
        RandomProject random;
        const Project project = random.project();
        Document document;
        document.replace(project);
        const QSignalSpy edited(&document, &Document::edited);
        Edit edit;
        edit.notes.removed.append({(*project.clips.begin())->id, ClipBarIndex(0), random.note(Ticks::beats(1))});
        const Result<void> refused = document.apply(edit);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind(), ErrorKind::Conflict);
        QVERIFY(document.project() == project);
        QVERIFY(edited.isEmpty());
    }

    void handsBackWhatItReplaces()
    {
        RandomProject random;
        const Project first = random.project();
        const Project second = random.project();
        Document document;
        bool everything = false;
        connect(&document, &Document::edited, this, [&](const Touched &touched) { everything = touched.everything; });
        QVERIFY(document.replace(first) == Project());
        QVERIFY(document.replace(second) == first);
        QVERIFY(document.project() == second);
        QVERIFY(everything);
    }
};

BARLINE_TEST(tst_Document)
#include "tst_Document.moc"
