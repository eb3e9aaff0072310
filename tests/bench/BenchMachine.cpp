#include "tests/bench/BenchMachine.h"

#include <QFile>
#include <QSysInfo>
#include <QThread>

namespace barline::bench {

QByteArray machine()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    QByteArray processor = "unknown processor";
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("model name"))
                processor = line.mid(line.indexOf(':') + 1).trimmed();
        }
    }
    return processor + ", " + QByteArray::number(QThread::idealThreadCount()) + " cores, " +
           QSysInfo::prettyProductName().toUtf8();
}

} // namespace barline::bench
