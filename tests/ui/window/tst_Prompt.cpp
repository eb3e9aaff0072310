#include "tests/support/TestMain.h"
#include "ui/Prompt.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QWidget>

namespace barline::test {

class PromptTest : public QObject
{
    Q_OBJECT

private slots:
    void returnsAtOnceAndCallsBackWithTheAnswer()
    {
        QWidget parent;
        int chosen = -1;
        prompt::choose(&parent, {QStringLiteral("T"), QStringLiteral("What now?"), {}},
                       {QStringLiteral("First"), QStringLiteral("Second")}, [&chosen](int answer) { chosen = answer; });
        QCOMPARE(chosen, -1);
        button(parent, QStringLiteral("Second"))->click();
        QCOMPARE(chosen, 1);
    }

    void cancelCallsNothing()
    {
        QWidget parent;
        bool called = false;
        prompt::confirm(&parent, {QStringLiteral("T"), QStringLiteral("Sure?"), {}}, QStringLiteral("Yes"),
                        [&called] { called = true; });
        parent.findChild<QMessageBox *>()->button(QMessageBox::Cancel)->click();
        QVERIFY(!called);
    }

    void textMustNotBeEmpty()
    {
        QWidget parent;
        QString answer;
        prompt::askText(&parent, {QStringLiteral("T"), QStringLiteral("Name?"), {}}, QStringLiteral("Old"),
                        QStringLiteral("Rename"), [&answer](const QString &text) { answer = text; });
        auto *field = parent.findChild<QLineEdit *>();
        QPushButton *rename = button(parent, QStringLiteral("Rename"));
        field->clear();
        QVERIFY(!rename->isEnabled());
        QTest::keyClicks(field, QStringLiteral(" New  name "));
        rename->click();
        QCOMPARE(answer, QStringLiteral("New name"));
    }

    void whatIsWrongIsSaidAndNotAccepted()
    {
        QWidget parent;
        QString answer;
        const auto isShort = [](const QString &text) {
            return text.size() < 3 ? QString() : QStringLiteral("Too long");
        };
        prompt::askText(
            &parent, {QStringLiteral("T"), QStringLiteral("Name?"), {}}, QStringLiteral("Old"),
            QStringLiteral("Rename"), [&answer](const QString &text) { answer = text; }, isShort);
        auto *field = parent.findChild<QLineEdit *>();
        QPushButton *rename = button(parent, QStringLiteral("Rename"));
        const auto says = [&parent](const QString &words) {
            const QList<QLabel *> labels = parent.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->text() == words; });
        };
        QVERIFY(!rename->isEnabled() && says(QStringLiteral("Too long")));
        QTest::keyClick(field, Qt::Key_Backspace);
        QTest::keyClicks(field, QStringLiteral("No"));
        QVERIFY(rename->isEnabled() && !says(QStringLiteral("Too long")));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(answer, QStringLiteral("No"));
    }

    void answerForADeadParentIsDropped()
    {
        auto parent = std::make_unique<QWidget>();
        prompt::confirm(parent.get(), {QStringLiteral("T"), QStringLiteral("Sure?"), {}}, QStringLiteral("Yes"),
                        [] { QFAIL("called"); });
        parent.reset();
    }

private:
    static QPushButton *button(const QWidget &parent, const QString &text)
    {
        for (QPushButton *each : parent.findChildren<QPushButton *>()) {
            if (each->text().remove(QLatin1Char('&')) == text)
                return each;
        }
        return nullptr;
    }
};

BARLINE_TEST(PromptTest)

} // namespace barline::test

#include "tst_Prompt.moc"
