#include "tests/core/format/DslFiles.h"
#include "tests/support/JsonMutants.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>

using namespace barline;
using namespace barline::test;

/// Documents of all forms with a few things changed: whatever is taken of them is written so that it reads again.
class tst_DslMutants : public QObject
{
    Q_OBJECT

private slots:
    void areWrittenAsTheyAreReadAgain()
    {
        constexpr int kTaken = 100;
        constexpr int kMost = 20'000; // some twenty times what it takes
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const ClipLengths none; // every clip that is named must be in the document
        QByteArrayList documents;
        for (const QString &name : dslCases()) {
            const QByteArray text = contentOf(dslCasePath(name, QStringLiteral("input.json")));
            if (readDocument(text, QStringLiteral("input.json"), 1000, {}, &none))
                documents.append(text);
        }
        int taken = 0;
        for (int i = 0; i < kMost && taken < kTaken; ++i) {
            const QByteArray mutant = mutantOf(documents.at(i % documents.size()), random);
            const auto read = readDocument(mutant, QStringLiteral("mutant.json"), 1000, {}, &none);
            if (!read)
                continue;
            ++taken;
            for (const QByteArray &written : writtenOf(*read)) {
                const auto again = readDocument(written, QStringLiteral("written.json"), 5'000'000);
                QVERIFY2(again, again ? "" : (again.error().message().toUtf8() + '\n' + mutant).constData());
                const QByteArray rewritten = writtenOf(*again).join();
                QVERIFY2(rewritten == written, (mutant + '\n' + written + '\n' + rewritten).constData());
            }
        }
        QCOMPARE(taken, kTaken);
    }
};

BARLINE_TEST(tst_DslMutants)
#include "tst_DslMutants.moc"
