#include "ui/ProgressList.h"

namespace barline {

namespace {

constexpr int kLookEveryMs = 200;

} // namespace

ProgressList::ProgressList(QObject *parent)
    : QObject(parent)
{
    m_look.setInterval(kLookEveryMs);
    connect(&m_look, &QTimer::timeout, this, &ProgressList::look);
}

int ProgressList::start(const QString &text, Cancel cancel, std::optional<Progress> progress)
{
    m_running.append({++m_lastId, text, std::move(cancel), std::move(progress)});
    m_look.start();
    m_shown = this->text();
    emit changed();
    return m_lastId;
}

void ProgressList::end(int id)
{
    if (m_running.removeIf([id](const Running &each) { return each.id == id; }) == 0)
        return;
    if (m_running.isEmpty())
        m_look.stop();
    m_shown = text();
    emit changed();
}

QString ProgressList::text() const
{
    if (m_running.isEmpty())
        return {};
    const Running &latest = m_running.constLast();
    return latest.progress ? tr("%1 %2 %", "what is going on, percent").arg(latest.text).arg(latest.progress->percent())
                           : latest.text;
}

ProgressList::Cancel ProgressList::cancel() const
{
    return m_running.isEmpty() ? Cancel() : m_running.constLast().cancel;
}

void ProgressList::look()
{
    if (QString now = text(); now != m_shown) {
        m_shown = std::move(now);
        emit changed();
    }
}

} // namespace barline

#include "moc_ProgressList.cpp"
