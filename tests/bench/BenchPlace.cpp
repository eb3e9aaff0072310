#include "tests/bench/BenchPlace.h"

#include "tests/bench/BenchMachine.h"

#include <QCoreApplication>

#include <cstdio>

namespace barline::bench {

namespace {

constexpr int kNotes = 1'000'000;

} // namespace

BenchPlace::BenchPlace(const QStringList &arguments)
    : m_parent(arguments.value(1, QCoreApplication::applicationDirPath()))
    , m_notes(arguments.size() > 2 ? arguments.at(2).toInt() : kNotes)
    , m_folder(m_parent + QStringLiteral("/bench-XXXXXX"))
    , m_disk(m_folder.path())
{}

bool BenchPlace::isOnDisk() const
{
    if (m_folder.isValid() && m_disk.fileSystemType() != "tmpfs")
        return true;
    std::fprintf(stderr, "name a folder on a disk; %s is not one\n", qPrintable(m_parent));
    return false;
}

QByteArray BenchPlace::where() const
{
    return m_parent.toUtf8() + " (" + m_disk.fileSystemType() + " on " + m_disk.device() + ')';
}

void BenchPlace::print() const
{
    std::printf("%d notes in %s, %s\n\n", m_notes, where().constData(), machine().constData());
}

int BenchPlace::report(const QList<Figure> &figures) const
{
    std::printf("%s\n%s", tableOf(figures).constData(), jsonOf(figures, where(), machine()).constData());
    const auto isMet = [](const Figure &figure) { return figure.isMet(); };
    return std::all_of(figures.cbegin(), figures.cend(), isMet) ? 0 : 1;
}

} // namespace barline::bench
