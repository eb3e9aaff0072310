#include "core/store/salvage/LogIntoFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QtEndian>

namespace barline {

namespace {

// https://www.sqlite.org/fileformat2.html, "The Write-Ahead Log"
constexpr quint32 kLogMagic = 0x377f0682; // and one more where sums are of big-endian numbers
constexpr qsizetype kLogHeader = 32;
constexpr int kLogPageSizeAt = 8;
constexpr int kLogSaltAt = 16;
constexpr int kLogSumAt = 24;
constexpr qsizetype kFrameHeader = 24;
constexpr int kPagesAfterAt = 4; ///< of the file, where a transaction ends with the frame; else 0
constexpr int kFrameSaltAt = 8;
constexpr int kFrameSumAt = 16;
constexpr qsizetype kSalt = 8;
constexpr qsizetype kSum = 8;

template <typename Number>
Number numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<Number>(bytes.constData() + at);
}

/// The transactions of a log that are whole.
struct WholeFrames
{
    qsizetype count = 0;
    qsizetype pageSize = 0;
    qint64 pagesAfter = 0; ///< of the file
};

WholeFrames wholeFramesOf(QFile &log)
{
    WholeFrames frames;
    const QByteArray header = log.read(kLogHeader);
    if (header.size() < kLogHeader || (numberAt<quint32>(header, 0) & ~1U) != kLogMagic)
        return frames;
    LogSum sum((numberAt<quint32>(header, 0) & 1U) != 0);
    sum.add(QByteArrayView(header).first(kLogSumAt));
    frames.pageSize = static_cast<qsizetype>(numberAt<quint32>(header, kLogPageSizeAt));
    constexpr qsizetype kLargestPage = 65536;
    if (sum.bytes() != header.mid(kLogSumAt, kSum) || frames.pageSize <= 0 || frames.pageSize > kLargestPage)
        return frames;
    for (qsizetype count = 1;; ++count) {
        const QByteArray frame = log.read(kFrameHeader + frames.pageSize);
        if (frame.size() < kFrameHeader + frames.pageSize || numberAt<quint32>(frame, 0) == 0 ||
            frame.mid(kFrameSaltAt, kSalt) != header.mid(kLogSaltAt, kSalt))
            return frames;
        sum.add(QByteArrayView(frame).first(kFrameSaltAt));
        sum.add(QByteArrayView(frame).sliced(kFrameHeader));
        if (sum.bytes() != frame.mid(kFrameSumAt, kSum))
            return frames;
        if (const quint32 pages = numberAt<quint32>(frame, kPagesAfterAt); pages != 0) {
            frames.count = count;
            frames.pagesAfter = pages;
        }
    }
}

bool writePages(QFile &log, const WholeFrames &frames, QFile &file)
{
    bool done = log.seek(kLogHeader);
    for (qsizetype i = 0; done && i < frames.count; ++i) {
        const QByteArray frame = log.read(kFrameHeader + frames.pageSize);
        done = frame.size() == kFrameHeader + frames.pageSize &&
               file.seek((qint64(numberAt<quint32>(frame, 0)) - 1) * frames.pageSize) &&
               file.write(frame.constData() + kFrameHeader, frames.pageSize) == frames.pageSize;
    }
    return done && (frames.count == 0 || file.resize(frames.pagesAfter * frames.pageSize)) && file.flush();
}

} // namespace

void LogSum::add(QByteArrayView bytes)
{
    constexpr qsizetype kStep = 2 * sizeof(quint32);
    const auto at = [&](qsizetype place) {
        return m_isBigEndian ? qFromBigEndian<quint32>(bytes.data() + place)
                             : qFromLittleEndian<quint32>(bytes.data() + place);
    };
    for (qsizetype i = 0; i + kStep <= bytes.size(); i += kStep) {
        m_first += at(i) + m_second;
        m_second += at(i + kStep / 2) + m_first;
    }
}

QByteArray LogSum::bytes() const
{
    QByteArray bytes(2 * sizeof(quint32), Qt::Uninitialized);
    qToBigEndian(m_first, bytes.data());
    qToBigEndian(m_second, bytes.data() + sizeof(quint32));
    return bytes;
}

Result<void> moveLogIntoFile(const QString &path)
{
    QFile log(path + QStringLiteral("-wal"));
    if (!log.exists())
        return {};
    QFile file(path);
    const bool moved =
        log.open(QIODevice::ReadOnly) && file.open(QIODevice::ReadWrite) && writePages(log, wholeFramesOf(log), file);
    if (moved && log.remove()) {
        QFile::remove(path + QStringLiteral("-shm"));
        return {};
    }
    return failure(ErrorKind::Io,
                   QCoreApplication::translate("barline::Salvage", "%1 cannot be written: %2")
                       .arg(path, file.error() != QFile::NoError ? file.errorString() : log.errorString()));
}

} // namespace barline
