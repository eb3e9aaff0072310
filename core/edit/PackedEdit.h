#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace barline {

// The bytes of an edit as the journal keeps them, from 1 KB on compressed by zstd. Pure, any thread.

QByteArray packedEdit(const QByteArray &cbor);
/// Fails (Storage) where that is not what packedEdit() gave.
Result<QByteArray> unpackedEdit(const QByteArray &bytes);
/// Storage.
Error damagedEdit();

} // namespace barline
