#pragma once

#include <QObject>

#include <stop_token>

class QSocketNotifier;

namespace barline {

/// Turns the first Ctrl+C (or SIGTERM) into a stop request; the second one kills. One at a time, on the main thread.
class Interrupt : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

    std::stop_token token() const { return m_source.get_token(); }

private:
    void request();

    std::stop_source m_source;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace barline
