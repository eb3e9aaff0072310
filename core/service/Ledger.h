#pragma once

#include <QString>

namespace barline {

/// Where BARLINE_LEDGER names a file, appends "saved SEQ" to it by one write() after a commit was acknowledged, so that
/// tests and careful users can hold the project file against it (formats/CLI.md).
class Ledger
{
public:
    Ledger();
    void recordSaved(qint64 seq) const;

private:
    QString m_path;
};

} // namespace barline
