#include "core/store/repositories/EditRepository.h"

#include "core/store/tables/PagedRows.h"
#include "core/store/tables/ProjectTable.h"

#include <QCoreApplication>

namespace barline {

namespace {

Result<PageOf<JournalLine>> pageOfJournal(Session &session, const Page &page)
{
    if (const Result<RowFilter> fits = rowsAfter("seq", page); !fits)
        return failure(fits.error());
    const qint64 after = page.after.isEmpty() ? 0 : page.after.constFirst();
    Result<QList<JournalLine>> lines = JournalTable(session).lines(after, page.limit + 1);
    if (!lines)
        return failure(lines.error());
    PageOf<JournalLine> found;
    if (lines->size() > page.limit) {
        lines->resize(page.limit);
        found.next = {lines->constLast().seq};
    }
    found.items = std::move(*lines);
    return found;
}

} // namespace

QCoro::Task<Result<JournalLine>> EditRepository::getBySeq(qint64 seq, std::stop_token stop)
{
    return m_database.read(
        [seq](Session &session) -> Result<JournalLine> {
            const Result<QList<JournalLine>> lines = JournalTable(session).lines(seq - 1, 1);
            if (!lines)
                return failure(lines.error());
            if (lines->isEmpty() || lines->constFirst().seq != seq)
                return failure(
                    ErrorKind::NotFound,
                    QCoreApplication::translate("barline::Store", "Edit %1 is not in the project's history.").arg(seq));
            return lines->constFirst();
        },
        std::move(stop));
}

QCoro::Task<Result<PageOf<JournalLine>>> EditRepository::getAll(Page page, std::stop_token stop)
{
    return m_database.read([page = std::move(page)](Session &session) { return pageOfJournal(session, page); },
                           std::move(stop));
}

QCoro::Task<Result<qint64>> EditRepository::lastSeq(std::stop_token stop)
{
    return m_database.read([](Session &session) { return ProjectTable(session).seq(); }, std::move(stop));
}

} // namespace barline
