#pragma once

#include "core/store/Database.h"
#include "core/store/Page.h"
#include "core/store/tables/JournalTable.h"

namespace barline {

/// The journal, to be read: edits in order of their seqs. They come about by the changes themselves.
class EditRepository
{
public:
    explicit EditRepository(Database &database)
        : m_database(database)
    {}

    /// NotFound where it was never made, or is no longer kept.
    QCoro::Task<Result<JournalLine>> getBySeq(qint64 seq, std::stop_token stop = {});
    QCoro::Task<Result<PageOf<JournalLine>>> getAll(Page page = Page(), std::stop_token stop = {});
    /// The seq of the last edit, 0 before the first.
    QCoro::Task<Result<qint64>> lastSeq(std::stop_token stop = {});

private:
    Database &m_database;
};

} // namespace barline
