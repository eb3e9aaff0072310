#pragma once

#include <QCoreApplication>
#include <QTest>

#include <functional>

namespace barline::test {

/// One binary runs the test classes of a folder: each file registers its class with BARLINE_TEST(Class), and one file
/// of the folder is main.cpp. `tst_x CLASS [Qt Test arguments]` runs one class.
using Factory = std::function<QObject *()>;

class Registry
{
public:
    static QList<Factory> &factories()
    {
        static QList<Factory> list;
        return list;
    }
};

struct Registration
{
    explicit Registration(Factory factory) { Registry::factories().append(std::move(factory)); }
};

/// Runs every registered class, or the one named first on the command line. The number of failures.
inline int runAll(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    QString only;
    if (arguments.size() > 1 && !arguments.at(1).startsWith(QLatin1Char('-')))
        only = arguments.takeAt(1);
    int failures = 0;
    bool ran = false;
    for (const Factory &factory : Registry::factories()) {
        const std::unique_ptr<QObject> test(factory());
        const QString name = QString::fromLatin1(test->metaObject()->className());
        if (!only.isEmpty() && !name.endsWith(only))
            continue;
        ran = true;
        failures += QTest::qExec(test.get(), arguments);
    }
    return ran ? failures : 1;
}

} // namespace barline::test

#define BARLINE_TEST(Class)                                                                                            \
    static const barline::test::Registration registration##Class([] { return static_cast<QObject *>(new Class); });
