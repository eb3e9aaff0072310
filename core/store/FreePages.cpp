#include "core/store/FreePages.h"

#include "core/store/SqlDialect.h"
#include "core/store/StoreError.h"

#include <QCoreApplication>

namespace barline {

namespace {

Result<void> vacuum(DatabaseConnection &connection)
{
    if (const Result<void> inPlace = connection.checkStillInPlace(); !inPlace)
        return inPlace;
    if (const Result<void> trusted = connection.ensureTrustedLog(); !trusted)
        return trusted;
    ConnectionWatch &watch = connection.watch();
    watch.setPatience({});
    const Result<void> done = connection.execute(SqlDialect::giveBackUnused());
    watch.setPatience(ConnectionWatch::kPatience);
    watch.endWait();
    if (done)
        return connection.checkStillInPlace();
    return failure(watch.reasonOf(done.error()));
}

} // namespace

Result<qint64> freeUnusedPages(DatabaseConnection &connection)
{
    if (connection.watch().isStopped())
        return failure(cancelledError());
    const Result<qint64> before = connection.readInteger(SqlDialect::bytesOfFile());
    if (!before)
        return before;
    const Result<void> done = vacuum(connection);
    if (!done && done.error().kind() == ErrorKind::Cancelled)
        return failure(done.error());
    if (!done)
        return failure(done.error().during(QCoreApplication::translate(
            "barline::Store", "The project's file could not be made smaller; what it holds stays as it is.")));
    const Result<qint64> after = connection.readInteger(SqlDialect::bytesOfFile());
    return after ? Result<qint64>(*before - *after) : after;
}

} // namespace barline
