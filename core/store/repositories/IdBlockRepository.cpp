#include "core/store/repositories/IdBlockRepository.h"

#include "core/store/tables/ProjectTable.h"

#include <QCoreApplication>

namespace barline {

QCoro::Task<Result<IdBlock>> IdBlockRepository::reserve(qint64 count, std::stop_token stop)
{
    return m_database.write(
        [count](Session &session) -> Result<IdBlock> {
            if (count < 1)
                return failure(ErrorKind::Invalid,
                               QCoreApplication::translate("barline::Store", "%1 ids cannot be reserved; 1 or more "
                                                                             "can.")
                                   .arg(count));
            const Result<qint64> first = ProjectTable(session).reserveIds(count);
            return first ? Result<IdBlock>(IdBlock{*first, count}) : failure(first.error());
        },
        std::move(stop));
}

} // namespace barline
