#include "core/edit/arrange/CompositionEdits.h"
#include "tests/support/Music.h"
#include "tests/support/TestMain.h"
#include "ui/EditorContext.h"

namespace barline::test {

class EditorContextTest : public QObject
{
    Q_OBJECT

private slots:
    void goesOnWithTheCompositionThatWasEditedLast()
    {
        Document document;
        Project project = barline::test::project(song({track(11, {})}), {});
        for (const qint64 id : {2, 3}) {
            Composition other;
            other.id = CompositionId(id);
            project.compositions.set(std::make_shared<const Composition>(other));
        }
        document.replace(project);
        History history(document, 1, QStringLiteral("anna"));
        IdSource ids;
        const auto shown = [&] { return EditorContext(document, history, ids).compositionId(); };
        QCOMPARE(shown(), CompositionId(1));

        const auto rename = [&](int id) {
            return renameComposition(*document.project().compositions.find(CompositionId(id)), QStringLiteral("Night"));
        };
        QVERIFY(history.push(rename(2), QStringLiteral("Rename Composition")));
        QCOMPARE(shown(), CompositionId(2));
        QVERIFY(history.pushAs(QStringLiteral("an agent"), rename(3), QStringLiteral("Rename Composition")));
        QCOMPARE(shown(), CompositionId(2));

        history.setComposition(CompositionId(2));
        QVERIFY(history.undo());
        QCOMPARE(shown(), CompositionId(2));
        QVERIFY(document.apply(removeComposition(document.project(), CompositionId(2))));
        QCOMPARE(shown(), CompositionId(1));
    }
};

BARLINE_TEST(EditorContextTest)

} // namespace barline::test

#include "tst_EditorContext.moc"
