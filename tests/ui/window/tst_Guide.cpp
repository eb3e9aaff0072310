#include "tests/support/TestMain.h"
#include "tests/ui/window/WindowFixture.h"
#include "ui/guide/GuideBrowser.h"
#include "ui/guide/GuideDialog.h"

#include <QAction>
#include <QDirIterator>
#include <QFile>
#include <QListWidget>
#include <QRegularExpression>

using namespace barline;
using namespace barline::test;

namespace {

/// What a page links to, of its own folder.
QStringList linksOf(const QString &page)
{
    QFile file(page);
    if (!file.open(QIODevice::ReadOnly))
        return {page};
    static const QRegularExpression kLink(QStringLiteral("\\]\\(([^):#]+)\\)"));
    QStringList links;
    auto matches = kLink.globalMatch(QString::fromUtf8(file.readAll()));
    while (matches.hasNext())
        links.append(matches.next().captured(1));
    return links;
}

} // namespace

class tst_Guide : public QObject
{
    Q_OBJECT

private slots:
    void helpOpensItAtThePage_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QString>("page");
        QTest::newRow("first song") << QByteArray("guide-first-song") << QStringLiteral("first-song.md");
        QTest::newRow("arranger") << QByteArray("guide-arranger") << QStringLiteral("arranger.md");
        QTest::newRow("piano roll") << QByteArray("guide-piano-roll") << QStringLiteral("piano-roll.md");
    }

    void helpOpensItAtThePage()
    {
        QFETCH(QByteArray, action);
        QFETCH(QString, page);
        const WindowFixture f;
        f.find<QAction>(action)->trigger();
        auto *guide = f.find<GuideDialog>("guide");
        QVERIFY(guide && guide->isVisible() && !guide->isModal());
        auto *browser = guide->findChild<GuideBrowser *>();
        QCOMPARE(browser->page(), page);
        QVERIFY(browser->toPlainText().size() > 500);
        QCOMPARE(guide->findChild<QListWidget *>()->currentItem()->data(Qt::UserRole).toString(), page);
    }

    void theListLeadsToItsPages()
    {
        GuideDialog guide;
        guide.showPage(QStringLiteral("arranger.md"));
        guide.show();
        auto *pages = guide.findChild<QListWidget *>();
        const auto *browser = guide.findChild<GuideBrowser *>();
        pages->setFocus();
        QTest::keyClick(pages, Qt::Key_Down);
        QCOMPARE(browser->page(), QStringLiteral("piano-roll.md"));
        QVERIFY(browser->toPlainText().contains(QStringLiteral("velocity")));
    }

    void everyLinkOfAPageLeadsSomewhere()
    {
        int links = 0;
        QDirIterator pages(QStringLiteral(":/guide"), {QStringLiteral("*.md")});
        while (pages.hasNext()) {
            const QString page = pages.next();
            for (const QString &link : linksOf(page)) {
                ++links;
                QVERIFY2(QFile::exists(QStringLiteral(":/guide/") + link),
                         qPrintable(QStringLiteral("%1 links to %2").arg(page, link)));
            }
        }
        QVERIFY(links > 2);
    }

    void picturesAreNoWiderThanThePage()
    {
        GuideBrowser browser;
        browser.resize(500, 400);
        browser.show();
        browser.showPage(QStringLiteral("piano-roll.md"));
        const QImage picture =
            browser.document()
                ->resource(QTextDocument::ImageResource, QUrl(QStringLiteral("qrc:/guide/screenshots/roll-scale.png")))
                .value<QImage>();
        QVERIFY(!picture.isNull());
        QVERIFY(picture.deviceIndependentSize().width() <= browser.viewport()->width());
    }
};

BARLINE_TEST(tst_Guide)

#include "tst_Guide.moc"
