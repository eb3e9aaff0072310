#include "app/cli/TerminalProgress.h"

#include <algorithm>
#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace barline {

namespace {

constexpr int kDrawEachMs = 100;
constexpr int kCells = 24;
constexpr int kUsualColumns = 80;
/// Back to the line's start, and empties it (ECMA-48).
constexpr const char *kEmptyLine = "\r\x1b[K";

int columnsOfTerminal()
{
    winsize size = {};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : kUsualColumns;
}

} // namespace

TerminalProgress::TerminalProgress(QString text, Progress progress)
    : m_text(std::move(text))
    , m_progress(std::move(progress))
{
    if (::isatty(STDERR_FILENO) == 0)
        return;
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { draw(); });
    m_timer.start(kDrawEachMs);
    draw();
}

TerminalProgress::~TerminalProgress()
{
    clear();
}

void TerminalProgress::clear() const
{
    if (!m_timer.isActive())
        return;
    std::fputs(kEmptyLine, stderr);
    std::fflush(stderr);
}

void TerminalProgress::draw() const
{
    const int percent = std::clamp(m_progress.percent(), 0, 100);
    const int full = percent * kCells / 100;
    const QString bar = QString(full, QLatin1Char('#')) + QString(kCells - full, QLatin1Char('.'));
    const QString line = QStringLiteral("[%1] %2 % %3").arg(bar).arg(percent, 3).arg(m_text);
    std::fprintf(stderr, "%s%s", kEmptyLine, line.left(columnsOfTerminal() - 1).toUtf8().constData());
    std::fflush(stderr);
}

} // namespace barline
