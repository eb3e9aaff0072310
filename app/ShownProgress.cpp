#include "app/ShownProgress.h"

#include "ui/MainWindow.h"

#include <QCoreApplication>

namespace barline {

namespace {

constexpr int kLookEveryMs = 200;

} // namespace

ShownProgress::ShownProgress(MainWindow &window, const QString &text, Progress progress, std::stop_source stop)
    : m_window(&window)
    , m_text(text)
    , m_progress(std::move(progress))
    , m_stop(std::move(stop))
{
    QObject::connect(&m_look, &QTimer::timeout, &window, [this] { show(); });
    m_look.start(kLookEveryMs);
    show();
}

ShownProgress::~ShownProgress()
{
    if (m_window)
        m_window->setProgress({});
}

void ShownProgress::show() const
{
    const QString line = QCoreApplication::translate("barline::ShownProgress", "%1 %2 %", "what is going on, percent")
                             .arg(m_text)
                             .arg(m_progress.percent());
    m_window->setProgress(line, [stop = m_stop]() mutable { stop.request_stop(); });
}

} // namespace barline
