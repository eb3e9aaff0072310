#include "tests/support/TestMain.h"
#include "tests/ui/window/WindowFixture.h"
#include "ui/Prompt.h"
#include "ui/ShortcutsDialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QToolButton>
#include <QTranslator>

namespace barline::test {

/// Every text becomes 40% longer.
class LongerTranslator : public QTranslator
{
    Q_OBJECT

public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *sourceText, const char *, int) const override
    {
        const QString source = QString::fromUtf8(sourceText);
        return source + QString((source.size() * 4 + 9) / 10, QLatin1Char('n'));
    }
};

class PseudoLanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::installTranslator(&m_translator);
        m_theme.applyTo(*qApp);
    }
    void cleanupTestCase()
    {
        QCoreApplication::removeTranslator(&m_translator);
        qApp->setStyleSheet({});
    }

    void windowClipsNothing_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1600x1000") << QSize(1600, 1000);
        QTest::newRow("1280x800") << QSize(1280, 800);
    }
    void windowClipsNothing()
    {
        QFETCH(QSize, size);
        WindowFixture fixture;
        fixture.window->resize(size);
        fixture.window->setProject(QStringLiteral("Evening Train"), SaveState::CannotSave, {});
        fixture.window->showNotice(QStringLiteral("Something is to be said."), QStringLiteral("Do It"), {});
        fixture.window->showFindings(
            QStringLiteral("song.json"),
            {{Finding::Severity::Error, QStringLiteral("song.json"), 3, 4, {}, QStringLiteral("bad"), {}}});
        fixture.window->show();
        QVERIFY(QTest::qWaitForWindowExposed(fixture.window.get()));
        // What the status bar says comes from a worker, and is then given its room.
        const auto *counts = fixture.window->findChild<QLabel *>(QStringLiteral("counts"));
        QVERIFY(counts);
        QTRY_VERIFY(!counts->text().isEmpty());
        QTRY_COMPARE(clipped(*fixture.window).join(QLatin1Char('\n')), QString());
    }

    void dialogsClipNothing()
    {
        WindowFixture fixture;
        fixture.window->show();
        ShortcutTable keys(*fixture.window->menuBar());
        ShortcutsDialog shortcuts(keys);
        shortcuts.show();
        QVERIFY(QTest::qWaitForWindowExposed(&shortcuts));
        QCOMPARE(clipped(shortcuts).join(QLatin1Char('\n')), QString());

        prompt::askText(fixture.window.get(), {tr("Title"), tr("What is its name?"), tr("It can be changed later.")},
                        {}, tr("Rename"), [](const QString &) {});
        auto *dialog = fixture.window->findChild<QDialog *>();
        QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog));
        QCOMPARE(clipped(*dialog).join(QLatin1Char('\n')), QString());
    }

private:
    /// The visible controls that have less room than their text needs. Those with the property "elides" shorten it by
    /// themselves.
    static QStringList clipped(const QWidget &top)
    {
        QStringList found;
        for (const QWidget *widget : top.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->property("elides").toBool())
                continue;
            QSize wanted = widget->sizeHint();
            QString text;
            if (const auto *label = qobject_cast<const QLabel *>(widget)) {
                text = label->text();
                if (label->wordWrap())
                    wanted = {0, label->heightForWidth(label->width())};
            } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
                const auto *tool = qobject_cast<const QToolButton *>(button);
                text = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull()
                           ? QString()
                           : button->text();
                // The style sheet fixes the height of buttons: their hint counts a frame that they do not draw.
                wanted.setHeight(button->fontMetrics().height());
            } else if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
                text = combo->currentText();
            }
            if (text.isEmpty() || (wanted.width() <= widget->width() && wanted.height() <= widget->height()))
                continue;
            found.append(QStringLiteral("%1 “%2” wants %3x%4, has %5x%6")
                             .arg(QString::fromLatin1(widget->metaObject()->className()), text)
                             .arg(wanted.width())
                             .arg(wanted.height())
                             .arg(widget->width())
                             .arg(widget->height()));
        }
        return found;
    }

    LongerTranslator m_translator;
    ThemeSource m_theme;
};

BARLINE_TEST(PseudoLanguageTest)

} // namespace barline::test

#include "tst_PseudoLanguage.moc"
