#pragma once

#include "app/Desk.h"

#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>

namespace barline {

/// Scripted editing for the kill test: with BARLINE_REHEARSE=SEED the editor itself makes an edit every few
/// milliseconds, by the same path as a hand's (EditorContext::push, History::undo), until it is killed. Off otherwise.
class Rehearsal : public QObject
{
    Q_OBJECT

public:
    /// Null where the environment does not ask for it.
    static std::unique_ptr<Rehearsal> fromEnvironment();

    void play(Desk &desk);

private:
    explicit Rehearsal(quint32 seed);

    void makeOneEdit();

    QPointer<Desk> m_desk;
    QRandomGenerator m_random;
    QTimer m_timer;
    int m_undoable = 0;
};

} // namespace barline
