#pragma once

#include "core/base/Id.h"

#include <QObject>

namespace barline {

/// Final ids for things that are about to be made, out of a block reserved in the database (service/IdAllocator fills
/// it up). GUI thread. Blocks are a million ids, so that no gesture waits for one.
class IdSource : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kBlockSize = 1'000'000;

    using QObject::QObject;

    template <typename Id>
    Id next()
    {
        return Id(take(1));
    }
    /// The first of `count` ids in a row.
    qint64 take(qint64 count);
    /// Takes over a block reserved in the database. What is left of an earlier one is used first.
    void addBlock(qint64 first, qint64 count);
    qint64 remaining() const;

signals:
    /// Half of a block is left: time to reserve another.
    void runningLow();

private:
    struct Block
    {
        qint64 first = 0;
        qint64 count = 0;
    };
    QList<Block> m_blocks;
};

} // namespace barline
