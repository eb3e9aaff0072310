#include "core/model/Project.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>

using namespace barline;

class tst_ById : public QObject
{
    Q_OBJECT

private:
    static ClipPtr clip(qint64 id, const QString &name)
    {
        Clip clip;
        clip.id = ClipId(id);
        clip.name = name;
        return std::make_shared<const Clip>(std::move(clip));
    }

private slots:
    void behavesAsAMapUnderRandomChanges()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        ById<Clip> clips;
        QMap<qint64, QString> plain;
        for (int i = 0; i < 2000; ++i) {
            const qint64 id = random.bounded(1, 700);
            if (random.bounded(4) == 0) {
                clips.remove(ClipId(id));
                plain.remove(id);
            } else {
                clips.set(clip(id, QString::number(i)));
                plain.insert(id, QString::number(i));
            }
        }
        QVERIFY(plain.size() > 256);
        QCOMPARE(clips.size(), plain.size());
        auto expected = plain.cbegin();
        for (const ClipPtr &value : clips) {
            QCOMPARE(value->id.value(), expected.key());
            QCOMPARE(value->name, expected.value());
            ++expected;
        }
    }

    void findsByIdWhateverTheOrderGiven()
    {
        const ById<Clip> clips({clip(9, QStringLiteral("nine")), clip(2, QStringLiteral("two"))});
        QCOMPARE(clips.find(ClipId(2))->name, QStringLiteral("two"));
        QCOMPARE(clips.find(ClipId(9))->name, QStringLiteral("nine"));
        QVERIFY(!clips.find(ClipId(3)));
        QVERIFY(!clips.contains(ClipId()));
    }

    void comparesByValue()
    {
        const ById<Clip> one({clip(1, QStringLiteral("a"))});
        QVERIFY(one == ById<Clip>({clip(1, QStringLiteral("a"))}));
        QVERIFY(!(one == ById<Clip>({clip(1, QStringLiteral("b"))})));
        QVERIFY(!(one == ById<Clip>()));
    }
};

BARLINE_TEST(tst_ById)
#include "tst_ById.moc"
