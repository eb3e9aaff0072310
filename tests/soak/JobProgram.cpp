#include "tests/soak/Job.h"
#include "tests/support/DiskVfs.h"

#include <QCoreApplication>

#include <csignal>

using namespace barline;
using namespace barline::test;

namespace {

/// Kills this program in the midst of its nth call to the disk.
class KillAtCall : public DiskWatcher
{
public:
    std::atomic<int> left = 0; ///< 0: none

    int before(const DiskAccess &) override
    {
        if (left > 0 && --left == 0)
            std::raise(SIGKILL);
        return SQLITE_OK;
    }
    void after(const DiskAccess &, int) override {}
};

} // namespace

/// PROJECT JOB TARGET N: does it, and is killed at its Nth call to the disk. Ends with 0 where it came to its
/// end before that.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    KillAtCall kill;
    const DiskVfs vfs({&kill});
    DatabaseLocation location;
    location.path = arguments.at(1);
    const auto database = QCoro::waitFor(Database::open(location));
    if (!database)
        return 3;
    kill.left = arguments.at(4).toInt();
    const Result<void> done = runJob(**database, arguments.at(2), arguments.at(3));
    kill.left = 0;
    return done ? 0 : 3;
}
