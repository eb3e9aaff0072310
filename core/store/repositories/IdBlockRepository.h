#pragma once

#include "core/store/Database.h"

namespace barline {

/// Ids in a row that nobody else gets.
struct IdBlock
{
    qint64 first = 0;
    qint64 count = 0;
    bool operator==(const IdBlock &) const = default;
};

/// Blocks of ids, each handed out once in the life of a project. No edit: what is reserved and not used is lost.
class IdBlockRepository
{
public:
    explicit IdBlockRepository(Database &database)
        : m_database(database)
    {}

    /// Invalid where `count` is less than 1.
    QCoro::Task<Result<IdBlock>> reserve(qint64 count, std::stop_token stop = {});

private:
    Database &m_database;
};

} // namespace barline
