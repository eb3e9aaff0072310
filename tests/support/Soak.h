#pragma once

#include <QFile>
#include <QRandomGenerator>
#include <QString>
#include <QTemporaryDir>

namespace barline::test {

/// How often a rig does what it does: BARLINE_SOAK_COUNT, else `usually`.
inline int soakCount(int usually)
{
    bool isNumber = false;
    const int count = qEnvironmentVariableIntValue("BARLINE_SOAK_COUNT", &isNumber);
    return isNumber ? count : usually;
}

/// Whether this is a long run, not one of ./dev test.
inline bool isSoak()
{
    return qEnvironmentVariableIsSet("BARLINE_SOAK_COUNT");
}

/// BARLINE_SOAK_SEED, else another one each time.
inline quint32 soakSeed()
{
    bool isNumber = false;
    const uint seed = qEnvironmentVariable("BARLINE_SOAK_SEED").toUInt(&isNumber);
    return isNumber ? seed : QRandomGenerator::global()->generate();
}

/// A folder for files that come and go quickly: in memory where the system has a place for that.
inline QString quickFolderTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFile::exists(memory) ? memory : QStringLiteral("/tmp")) + QStringLiteral("/barline-XXXXXX");
}

} // namespace barline::test
