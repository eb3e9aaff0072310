#pragma once

#include "ui/pianoroll/RollScene.h"
#include "ui/pianoroll/inspector/NoteSpread.h"

#include <QTimer>

namespace barline {

/// Keeps the spread of the selected notes, or of all notes of the clip where none is selected. Where that is quick it
/// is read at once; else on a worker, as soon as the selection rests. GUI thread. The scene outlives it.
class SpreadReader : public QObject
{
    Q_OBJECT

public:
    SpreadReader(RollScene &scene, QObject *parent);

    /// Reads nothing while it is off.
    void setOn(bool isOn);
    /// None while it is being read anew, and where no clip is open.
    const std::optional<NoteSpread> &spread() const { return m_spread; }
    /// Whether a worker reads it, or is about to.
    bool isReading() const { return m_isReading; }
    /// What an edit leaves that was just made, or is being prepared: shown until that is read.
    void expect(const NoteSpread &spread);

signals:
    void changed();

private:
    void follow(const Touched &touched);
    void readAnew();
    void read();
    /// What can be known without looking through a large clip.
    std::optional<NoteSpread> readQuickly() const;
    void readOnWorker();
    void show(std::optional<NoteSpread> spread);

    RollScene &m_scene;
    QTimer m_rest;
    std::optional<NoteSpread> m_spread;
    quint64 m_ticket = 0;
    bool m_isOn = false;
    bool m_isReading = false;
};

} // namespace barline
