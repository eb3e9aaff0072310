#include "tests/support/TestMain.h"
#include "ui/arranger/SectionColors.h"

using namespace barline;

namespace {

QList<QColor> coloursOf(const QStringList &names)
{
    QList<Marker> markers;
    for (const QString &name : names)
        markers.append({BarNumber(1), {}, name, {}, 4, {}});
    return sectionColors(markers, Theme(Theme::Mode::Dark));
}

} // namespace

class tst_SectionColors : public QObject
{
    Q_OBJECT

private slots:
    void kindsLookAlike()
    {
        const QList<QColor> colors = coloursOf({QStringLiteral("Verse"), QStringLiteral("Verse 2"),
                                                QStringLiteral("Second verse, varied"), QStringLiteral("Chorus")});
        QCOMPARE(colors.at(1), colors.at(0));
        QCOMPARE(colors.at(2), colors.at(0));
        QVERIFY(colors.at(3) != colors.at(0));
        const QList<QColor> others = coloursOf({QStringLiteral("Strophe"), QStringLiteral("Strophe 2")});
        QCOMPARE(others.at(1), others.at(0));
    }

    void aSectionKeepsItsColourWhateverComes()
    {
        const QList<QColor> before = coloursOf({QStringLiteral("Bridge"), QStringLiteral("Lament")});
        const QList<QColor> after =
            coloursOf({QStringLiteral("Slowing"), QStringLiteral("Bridge"), QStringLiteral("Lament")});
        QCOMPARE(after.mid(1), before);
    }
};

BARLINE_TEST(tst_SectionColors)

#include "tst_SectionColors.moc"
