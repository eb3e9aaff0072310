#include "core/store/DatabaseConnection.h"
#include "core/store/SqlDialect.h"
#include "tests/support/TestMain.h"

using namespace barline;

using Wildcards = SqlDialect::Wildcards;

class tst_SqlDialect : public QObject
{
    Q_OBJECT

private slots:
    void findsTextWithoutCase_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<Wildcards>("wildcards");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *text, const char *asked, Wildcards wildcards, bool found) {
            QTest::addRow("%s ? %s, %d", text, asked, static_cast<int>(wildcards))
                << QString::fromUtf8(text) << QString::fromUtf8(asked) << wildcards << found;
        };
        row("Verse", "verse", Wildcards::Literal, true);
        row("The Verse 2", "VERSE", Wildcards::Literal, true);
        row("Übung für Elise", "ÜBUNG FÜR", Wildcards::Literal, true);
        row("ПЕСНЯ", "песня", Wildcards::Literal, true);
        row("ΣΊΣΥΦΟΣ", "σίσυφος", Wildcards::Literal, true);
        row("Straße", "straße", Wildcards::Patterns, true);
        row("Verse", "chorus", Wildcards::Literal, false);
        row("100% sure", "0% S", Wildcards::Literal, true);
        row("1000 sure", "0% S", Wildcards::Literal, false);
        row("snake_case", "e_c", Wildcards::Literal, true);
        row("snakeXcase", "e_c", Wildcards::Literal, false);
        row("back\\slash", "K\\S", Wildcards::Literal, true);
        row("back%slash", "\\%", Wildcards::Literal, false);
        row("Verse 1", "verse%", Wildcards::Patterns, true);
        row("My Verse 1", "verse%", Wildcards::Patterns, false);
        row("Verse 1", "VERSE _", Wildcards::Patterns, true);
        row("Verse 10", "VERSE _", Wildcards::Patterns, false);
        row("100%", "100\\%", Wildcards::Patterns, true);
        row("1000", "100\\%", Wildcards::Patterns, false);
        row("a\\b", "a\\b", Wildcards::Patterns, true);
        row("a\\b", "a\\\\b", Wildcards::Patterns, true);
        row("a\\", "a\\", Wildcards::Patterns, true);
        row("", "", Wildcards::Literal, true);
        row("x", "", Wildcards::Patterns, false);
    }

    void findsTextWithoutCase()
    {
        QFETCH(QString, text);
        QFETCH(QString, asked);
        QFETCH(Wildcards, wildcards);
        const auto connection = DatabaseConnection::connect({}, DatabaseConnection::Mode::ReadWrite);
        QVERIFY(connection);
        Result<Statement> statement =
            (*connection)->statement("SELECT " + SqlDialect::like(QStringLiteral("?")).toUtf8());
        QVERIFY2(statement, statement ? "" : qPrintable(statement.error().message()));
        statement->bind(text).bind(SqlDialect::likePattern(asked, wildcards));
        QVERIFY(statement->next());
        QTEST(statement->integer() == 1, "found");
    }

    void foldsAColumnAsItsValue()
    {
        const auto connection = DatabaseConnection::connect({}, DatabaseConnection::Mode::ReadWrite);
        QVERIFY(connection);
        Result<Statement> statement = (*connection)
                                          ->statement("SELECT " + SqlDialect::folded(QStringLiteral("?")).toUtf8() +
                                                      ", barline_fold(NULL) IS NULL");
        QVERIFY(statement);
        statement->bind(QStringLiteral("GROẞE ÇA Ω"));
        QVERIFY(statement->next());
        QCOMPARE(statement->text(), SqlDialect::foldedText(QStringLiteral("große ça ω")));
        QCOMPARE(statement->integer(), 1);
    }
};

BARLINE_TEST(tst_SqlDialect)

#include "tst_SqlDialect.moc"
