#pragma once

#include <QByteArray>
#include <QFile>

#include <functional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define BARLINE_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define BARLINE_SANITIZED 1
#endif
#endif

namespace barline::test {

/// How a child process fared.
struct ChildRun
{
    bool ended = false;   ///< by itself: no crash, no more than kMostCpuSeconds
    QByteArray answer;    ///< what the closure gave
    qint64 peakBytes = 0; ///< the most memory that it took at a time, beside its input
};

constexpr rlim_t kMostCpuSeconds = 100;

/// What a sanitizer does to the memory of a process, and what it keeps of what was freed, in bytes.
#ifdef BARLINE_SANITIZED
constexpr int kMemoryFactor = 6;
constexpr qint64 kKeptFreedBytes = qint64(256) * 1024 * 1024;
#else
constexpr int kMemoryFactor = 1;
constexpr qint64 kKeptFreedBytes = 0;
#endif

/// A line of /proc/self/status, in bytes.
inline qint64 memoryOfProcess(const char *name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    const QByteArray text = status.open(QIODevice::ReadOnly) ? status.readAll() : QByteArray();
    const qsizetype line = text.indexOf(name);
    return line < 0 ? 0
                    : text.mid(line + qsizetype(qstrlen(name)), 20).simplified().split(' ').at(0).toLongLong() * 1024;
}

inline void forgetPeak()
{
    QFile peak(QStringLiteral("/proc/self/clear_refs"));
    if (!peak.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || peak.write("5") != 1)
        qFatal("the highest memory cannot be measured");
}

/// Runs `work` on what `make` gives, in a fork of this process, which must have no other threads, and measures the
/// highest memory that `work` takes. At most 4 KiB of its answer come back.
inline ChildRun runInChild(const std::function<QByteArray()> &make,
                           const std::function<QByteArray(const QByteArray &)> &work)
{
    ChildRun run;
    int ends[2];
    if (pipe(ends) != 0)
        return run;
    const pid_t child = fork();
    if (child == 0) {
        const rlimit cpu{kMostCpuSeconds, kMostCpuSeconds};
        setrlimit(RLIMIT_CPU, &cpu);
        const QByteArray input = make();
        forgetPeak();
        const qint64 before = memoryOfProcess("VmRSS:");
        const QByteArray answer = work(input).left(4000);
        const qint64 taken = memoryOfProcess("VmHWM:") - before;
        const QByteArray sent = QByteArray::number(taken) + '\n' + answer;
        const bool isSent = write(ends[1], sent.constData(), size_t(sent.size())) == sent.size();
        _exit(isSent ? 0 : 1);
    }
    close(ends[1]);
    QByteArray received(8192, Qt::Uninitialized);
    qsizetype size = 0;
    for (ssize_t got = 1; got > 0 && size < received.size(); size += std::max<ssize_t>(got, 0))
        got = read(ends[0], received.data() + size, size_t(received.size() - size));
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    run.ended = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    received.truncate(size);
    const qsizetype line = received.indexOf('\n');
    run.peakBytes = received.left(line).toLongLong();
    run.answer = received.mid(line + 1);
    return run;
}

} // namespace barline::test
