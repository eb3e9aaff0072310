#include "core/store/Database.h"

#include "core/store/DurableFile.h"
#include "core/store/FileWorker.h"
#include "core/store/FreePages.h"

namespace barline {

namespace {

struct WriterOpened
{
    DatabaseConnection::Mode mode = DatabaseConnection::Mode::ReadWrite;
    QString notice;
    QString path;
    std::shared_ptr<FilesCopy> copy;
};

constexpr std::chrono::milliseconds kClosePatience{1000};

void openWriter(DatabaseWorker *worker, const DatabaseLocation &location, const LockWait &wait,
                const Reply<Result<WriterOpened>> &reply)
{
    worker->post([worker, location, wait, reply](DatabaseConnection *) mutable {
        Result<OpenedDatabase> opened = openDatabase(location, wait);
        if (!opened) {
            reply.deliver(failure(opened.error()));
            return;
        }
        worker->setConnection(std::move(opened->connection));
        reply.deliver(WriterOpened{opened->mode, opened->notice, opened->path, std::move(opened->copy)});
    });
}

void openReader(DatabaseWorker *worker, const QString &path, DatabaseConnection::Mode mode, const LockWait &wait,
                const Reply<Result<void>> &reply)
{
    worker->post([worker, path, mode, wait, reply](DatabaseConnection *) mutable {
        auto opened = DatabaseConnection::connect(path, mode, wait);
        if (!opened) {
            reply.deliver(failure(opened.error()));
            return;
        }
        (*opened)->watch().endOpening();
        const Result<void> inPlace = (*opened)->checkStillInPlace(); // and remembers what is there
        worker->setConnection(std::move(*opened));
        reply.deliver(inPlace);
    });
}

void closeWorker(DatabaseWorker *worker, const Reply<Result<void>> &reply)
{
    worker->post([worker, reply](DatabaseConnection *) mutable {
        worker->closeConnection();
        reply.deliver({});
    });
}

} // namespace

Database::Database(QString path)
    : m_path(std::move(path))
    , m_writer(std::make_unique<DatabaseWorker>(QStringLiteral("barline-writer")))
{}

Database::~Database()
{
    stopWaiting(kClosePatience);
    // The writer closes last, so that it can leave one file.
    m_readers = {};
    m_writer.reset();
}

QCoro::Task<Result<std::unique_ptr<Database>>> Database::open(DatabaseLocation location)
{
    std::unique_ptr<Database> database(new Database(location.path));
    const LockWait wait{database->m_shared, {}, false};
    return openOn(std::move(database), std::move(location), wait);
}

QCoro::Task<Result<std::unique_ptr<Database>>> Database::openWaiting(DatabaseLocation location, OpeningWait wait)
{
    std::unique_ptr<Database> database(new Database(location.path));
    const LockWait lockWait{database->m_shared, wait.stop, true};
    database->listen(std::move(wait.listener));
    auto opening = openOn(std::move(database), std::move(location), lockWait);
    Result<std::unique_ptr<Database>> opened = co_await opening;
    if (opened)
        (*opened)->m_shared->notices.stopListening();
    co_return opened;
}

QCoro::Task<Result<std::unique_ptr<Database>>> Database::openOn(std::unique_ptr<Database> database,
                                                                DatabaseLocation location, LockWait wait)
{
    Reply<Result<WriterOpened>> writerReply;
    openWriter(database->m_writer.get(), location, wait, writerReply);
    const Result<WriterOpened> writer = co_await writerReply;
    if (!writer)
        co_return failure(writer.error());
    database->m_mode = writer->mode;
    database->m_notice = writer->notice;
    database->m_copy = writer->copy;
    if (!location.path.isEmpty()) {
        const auto mode = writer->mode == DatabaseConnection::Mode::Immutable ? DatabaseConnection::Mode::Immutable
                                                                              : DatabaseConnection::Mode::ReadOnly;
        for (std::unique_ptr<DatabaseWorker> &worker : database->m_readers) {
            worker = std::make_unique<DatabaseWorker>(QStringLiteral("barline-reader"));
            Reply<Result<void>> reply;
            openReader(worker.get(), writer->path, mode, wait, reply);
            const Result<void> reader = co_await reply;
            if (!reader)
                co_return failure(reader.error());
        }
    }
    co_return database;
}

QCoro::Task<Result<void>> Database::copyTo(QString path, std::stop_token stop)
{
    const Progress unseen;
    auto beginning = beginCopy(path, stop, unseen);
    const Result<std::shared_ptr<DatabaseCopy>> copy = co_await beginning;
    if (!copy)
        co_return failure(copy.error());
    auto finishing = finishCopy(*copy, path);
    co_return co_await finishing;
}

QCoro::Task<Result<std::shared_ptr<DatabaseCopy>>> Database::beginCopy(QString path, std::stop_token stop,
                                                                       Progress progress)
{
    if (m_isClosed)
        co_return failure(Session::closedError());
    const auto copy = std::make_shared<DatabaseCopy>(draftPathBeside(path));
    const Reply<Result<void>> reply = DatabaseCopy::advanceOn(*m_writer, copy, stop, progress);
    const Result<void> advanced = co_await reply;
    if (!advanced)
        co_return failure(advanced.error());
    co_return copy;
}

QCoro::Task<Result<void>> Database::finishCopy(std::shared_ptr<DatabaseCopy> copy, QString path)
{
    if (m_isClosed)
        co_return failure(Session::closedError());
    Reply<Result<void>> reply;
    m_writer->post([copy, reply](DatabaseConnection *) { reply.deliver(copy->finish()); });
    const Result<void> finished = co_await reply;
    if (!finished)
        co_return finished;
    auto placing = runOnFileWorker([draft = copy->draft(), path] { return placeCopy(draft, path); });
    co_return co_await placing;
}

QCoro::Task<Result<qint64>> Database::shrink(std::stop_token stop)
{
    if (m_isClosed)
        co_return failure(Session::closedError());
    Reply<Result<qint64>> reply;
    m_writer->post([worker = m_writer.get(), reply, stop](DatabaseConnection *connection) {
        if (!connection) {
            reply.deliver(failure(Session::closedError()));
            return;
        }
        connection->watch().follow(stop);
        Result<qint64> freed = freeUnusedPages(*connection);
        connection->watch().follow({});
        reply.deliver(std::move(freed));
        worker->checkpointSoon();
    });
    co_return co_await reply;
}

QCoro::Task<Result<void>> Database::close()
{
    if (m_isClosed.exchange(true))
        co_return Result<void>();
    stopWaiting(kClosePatience);
    for (const std::unique_ptr<DatabaseWorker> &worker : m_readers) {
        if (!worker)
            continue;
        Reply<Result<void>> reply;
        closeWorker(worker.get(), reply);
        const Result<void> closed = co_await reply;
        if (!closed)
            co_return closed;
    }
    Reply<Result<void>> reply;
    closeWorker(m_writer.get(), reply);
    co_return co_await reply;
}

void Database::stopWaiting(std::chrono::milliseconds patience)
{
    m_shared->stopWaitingIn(patience);
}

DatabaseWorker *Database::reader() const
{
    if (!m_readers.front())
        return m_writer.get();
    return m_readers.front()->pending() <= m_readers.back()->pending() ? m_readers.front().get()
                                                                       : m_readers.back().get();
}

} // namespace barline
