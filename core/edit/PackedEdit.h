#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace barline {

// The bytes of an edit as the journal keeps them, from 1 KB to 256 MiB compressed by zstd: what claims to be compressed
// and becomes longer, in memory, is refused. Pure, any thread.

constexpr qsizetype kMostCompressedBytes = 256 * 1024 * 1024;

QByteArray packedEdit(const QByteArray &cbor, qsizetype mostCompressed = kMostCompressedBytes);
/// Fails (Storage) where that is not what packedEdit() gave.
Result<QByteArray> unpackedEdit(const QByteArray &bytes, qsizetype mostCompressed = kMostCompressedBytes);
/// Storage.
Error damagedEdit();

} // namespace barline
