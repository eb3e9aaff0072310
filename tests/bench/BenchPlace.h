#pragma once

#include "tests/bench/Figures.h"

#include <QStorageInfo>
#include <QTemporaryDir>

namespace barline::bench {

/// Where a benchmark keeps its files, and with how many notes it works: PROGRAM [folder on a disk [notes]]. The folder
/// is that of the program unless named; the files go when this does.
class BenchPlace
{
public:
    explicit BenchPlace(const QStringList &arguments);

    /// Says so on stderr where it is not.
    bool isOnDisk() const;
    QString folder() const { return m_folder.path(); }
    int notes() const { return m_notes; }
    /// The first line of what is printed.
    void print() const;
    /// Prints the table and the JSON. The exit status: 1 where a limit is missed.
    int report(const QList<Figure> &figures) const;

private:
    QByteArray where() const;

    QString m_parent;
    int m_notes;
    QTemporaryDir m_folder;
    QStorageInfo m_disk;
};

} // namespace barline::bench
