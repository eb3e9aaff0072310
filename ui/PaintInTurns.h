#pragma once

#include <QList>
#include <QTimer>

class QWidget;

namespace barline {

/// Lets the parts of a window paint one a turn of the event loop, where all of them at once would keep it longer than a
/// frame. GUI thread; the parts outlive it.
class PaintInTurns : public QObject
{
    Q_OBJECT

public:
    explicit PaintInTurns(QList<QWidget *> parts, QObject *parent = nullptr);

    /// Each part paints again, whole, in one of the next turns.
    void start();

private:
    void paintNext();

    QList<QWidget *> m_parts;
    qsizetype m_next = 0;
    QTimer m_turn;
};

} // namespace barline
