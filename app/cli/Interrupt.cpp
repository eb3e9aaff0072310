#include "app/cli/Interrupt.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace barline {

namespace {

std::array<int, 2> interruptPipe{-1, -1};

void noteSignal(int number)
{
    std::signal(number, SIG_DFL);
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(interruptPipe[1], &byte, 1);
}

} // namespace

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
    if (::pipe2(interruptPipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = new QSocketNotifier(interruptPipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &Interrupt::request);
    std::signal(SIGINT, noteSignal);
    std::signal(SIGTERM, noteSignal);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    delete m_notifier;
    for (int &end : interruptPipe) {
        if (end >= 0)
            ::close(std::exchange(end, -1));
    }
}

void Interrupt::request()
{
    m_notifier->setEnabled(false);
    m_source.request_stop();
}

} // namespace barline

#include "moc_Interrupt.cpp"
