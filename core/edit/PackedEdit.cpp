#include "core/edit/PackedEdit.h"

#include <QCoreApplication>

#include <memory>
#include <zstd.h>

namespace barline {

namespace {

constexpr qsizetype kCompressFrom = 1024;
constexpr int kCompressionLevel = 1;
constexpr qsizetype kMiB = 1024 * 1024;
constexpr char kPlain = 'P';
constexpr char kCompressed = 'Z';

Error expandingEdit(qsizetype most)
{
    return Error(ErrorKind::Storage,
                 QCoreApplication::translate("barline::EditCodec",
                                             "An edit in the project's journal is damaged: it expands to over %1 MiB.")
                     .arg(most / kMiB));
}

} // namespace

Error damagedEdit()
{
    return Error(ErrorKind::Storage,
                 QCoreApplication::translate("barline::EditCodec", "An edit in the project's journal is damaged."));
}

QByteArray packedEdit(const QByteArray &cbor, qsizetype mostCompressed)
{
    if (cbor.size() < kCompressFrom || cbor.size() > mostCompressed)
        return kPlain + cbor;
    // Half a megabyte, cleared: made once a thread.
    thread_local const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), &ZSTD_freeCCtx);
    QByteArray bytes(1 + static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(cbor.size()))),
                     Qt::Uninitialized);
    bytes.front() = kCompressed;
    const size_t size = ZSTD_compressCCtx(context.get(), bytes.data() + 1, static_cast<size_t>(bytes.size() - 1),
                                          cbor.constData(), static_cast<size_t>(cbor.size()), kCompressionLevel);
    if (ZSTD_isError(size))
        return kPlain + cbor;
    bytes.resize(1 + static_cast<qsizetype>(size));
    return bytes;
}

Result<QByteArray> unpackedEdit(const QByteArray &bytes, qsizetype mostCompressed)
{
    if (bytes.startsWith(kPlain))
        return bytes.mid(1);
    if (!bytes.startsWith(kCompressed))
        return failure(damagedEdit());
    // Piece by piece, since a damaged frame may claim any size.
    const std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> stream(ZSTD_createDStream(), &ZSTD_freeDStream);
    ZSTD_inBuffer in{bytes.constData() + 1, static_cast<size_t>(bytes.size() - 1), 0};
    QByteArray all;
    QByteArray piece(static_cast<qsizetype>(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    while (true) {
        ZSTD_outBuffer out{piece.data(), static_cast<size_t>(piece.size()), 0};
        const size_t before = in.pos;
        const size_t left = ZSTD_decompressStream(stream.get(), &out, &in);
        if (ZSTD_isError(left))
            return failure(damagedEdit());
        const auto more = static_cast<qsizetype>(out.pos);
        if (more > mostCompressed - all.size())
            return failure(expandingEdit(mostCompressed));
        all.append(piece.constData(), more);
        if (left == 0)
            break;
        if (out.pos == 0 && in.pos == before)
            return failure(damagedEdit());
    }
    return in.pos == in.size ? Result<QByteArray>(all) : failure(damagedEdit());
}

} // namespace barline
