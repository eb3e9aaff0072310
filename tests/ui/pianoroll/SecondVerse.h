#pragma once

#include "tests/ui/pianoroll/RollHands.h"

#include <QAction>

namespace barline::test {

/// The roll on a clip that is played in bars 3 and 9, opened in bar 9, the second verse.
struct SecondVerse : Roll
{
    explicit SecondVerse(const QList<Given> &notes = {{0, 1, 60}, {1, 1, 62}, {4, 1, 64}}, int bars = kBars)
        : Roll(notes, bars)
    {
        context->openClip({ClipId(10), InstanceId(31), ClipBarIndex(0)});
        QTest::qWait(1);
    }

    const ClipInstance &instance(int i) const { return *context->composition()->tracks.constFirst()->instances.at(i); }
    QAction *action(const char *name) const { return panel.findChild<QAction *>(QLatin1String(name)); }
    /// Presses the action's key where the notes are.
    void press(const char *name) const
    {
        const QKeyCombination key = action(name)->shortcut()[0];
        QTest::keyClick(canvas, key.key(), key.keyboardModifiers());
    }
};

} // namespace barline::test
