#pragma once

#include "core/edit/Header.h"
#include "tests/ui/pianoroll/RollHands.h"
#include "ui/pianoroll/KeyboardView.h"

namespace barline::test {

/// The roll on a clip that plays from bar 3 of its song on, with what the song says about keys.
struct KeyRoll : Roll
{
    struct Key
    {
        int bar = 1;
        const char *name = "C";
        Mode mode = Mode::Major;
        double beat = 0;
    };

    explicit KeyRoll(const QList<Given> &notes = {}, const QList<Key> &keys = {})
        : Roll(notes)
        , keyboard(&canvas->keyboard())
    {
        if (!keys.isEmpty())
            setKeys(keys);
    }

    CompositionPtr song() const { return document.project().compositions.find(CompositionId(1)); }
    void setKeys(const QList<Key> &keys)
    {
        KeyMap map;
        for (const Key &key : keys)
            map.append({BarNumber(key.bar), ticks(key.beat), QLatin1String(key.name), key.mode, {}});
        Edit edit;
        edit.compositions.changed.append(*changeOfField(*song(), &Composition::keys, map));
        context->push(edit, QStringLiteral("Keys"));
    }
    void setChannel(int channel)
    {
        const Track &track = *song()->tracks.first();
        Instrument instrument = track.instrument;
        instrument.channel = Channel(static_cast<quint8>(channel));
        const auto change = changeOfField(track, &Track::instrument, instrument);
        Edit edit;
        edit.tracks.change({song()->id, change->before}, {song()->id, change->after});
        context->push(edit, QStringLiteral("Channel"));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(canvas, key, modifiers); }
    void draw(double beat, int pitch, Qt::KeyboardModifiers modifiers = {}) const { click(at(beat, pitch), modifiers); }
    QList<int> pitches() const
    {
        QList<int> list;
        for (const auto &[id, placed] : notes())
            list.append(placed.pitch);
        return list;
    }
    QList<int> rows() const
    {
        QList<int> list;
        for (int row = 0; row < scene->pitch().rows().count(); ++row)
            list.append(scene->pitch().rows().pitchOf(row));
        return list;
    }
    /// What the status bar says while the pointer is there.
    QString readoutAt(double beat, int pitch) const
    {
        QSignalSpy said(context.get(), &EditorContext::readoutChanged);
        moveTo(at(beat, pitch), {}, Qt::NoButton);
        return said.isEmpty() ? QString() : said.constLast().constFirst().toString();
    }
    /// The ground of a key's row, beside the lines of the grid.
    QColor groundAt(double beat, int pitch) const
    {
        const QPoint where = at(beat, pitch);
        return view()->grab().toImage().pixelColor(where.x() + 3, where.y());
    }

    QPoint onKeyboard(int pitch, double share = 0.5) const
    {
        return {qRound((keyboard->width() - 1) * share), at(0, pitch).y()};
    }
    void moveOnKeyboard(QPoint where, Qt::MouseButtons held = Qt::LeftButton) const
    {
        QMouseEvent event(QEvent::MouseMove, where, keyboard->mapToGlobal(QPointF(where)), Qt::NoButton, held, {});
        QApplication::sendEvent(keyboard, &event);
    }

    void leaveKeyboard() const
    {
        QEvent event(QEvent::Leave);
        QApplication::sendEvent(keyboard, &event);
    }

    KeyboardView *keyboard;
};

} // namespace barline::test
