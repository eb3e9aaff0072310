#pragma once

#include "core/store/Expression.h"
#include "core/store/repositories/Repository.h"

namespace barline {

/// The curves that hold in one own bar of one instance, in order of instance and own bar. What is added need not name
/// its composition, which is its instance's.
class BarOverrideRepository : public Repository<BarOverrideOf>
{
public:
    using Repository::Repository;

    QCoro::Task<Result<PageOf<BarOverrideOf>>> findByInstance(InstanceId instance, Page page = Page(),
                                                              std::stop_token stop = {});
    QCoro::Task<Result<PageOf<BarOverrideOf>>> findByExpression(Expression expression, Page page = Page(),
                                                                std::stop_token stop = {});
};

/// What single notes are like in one own bar of one instance, in order of instance, own bar and note. Likewise.
class NoteOverrideRepository : public Repository<NoteOverrideOf>
{
public:
    using Repository::Repository;

    QCoro::Task<Result<PageOf<NoteOverrideOf>>> findByInstance(InstanceId instance, Page page = Page(),
                                                               std::stop_token stop = {});
    QCoro::Task<Result<PageOf<NoteOverrideOf>>> findByNote(NoteId note, Page page = Page(), std::stop_token stop = {});
};

} // namespace barline
