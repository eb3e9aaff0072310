#include "ui/PaintInTurns.h"

#include <QWidget>

namespace barline {

PaintInTurns::PaintInTurns(QList<QWidget *> parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    connect(&m_turn, &QTimer::timeout, this, &PaintInTurns::paintNext);
}

void PaintInTurns::start()
{
    for (QWidget *part : m_parts)
        part->setUpdatesEnabled(false);
    m_next = 0;
    m_turn.start(0);
}

void PaintInTurns::paintNext()
{
    if (m_next < m_parts.size())
        m_parts.at(m_next++)->setUpdatesEnabled(true);
    if (m_next == m_parts.size())
        m_turn.stop();
}

} // namespace barline

#include "moc_PaintInTurns.cpp"
