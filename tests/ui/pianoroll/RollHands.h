#pragma once

#include "tests/ui/pianoroll/RollFixture.h"
#include "ui/pianoroll/NoteCanvas.h"
#include "ui/pianoroll/lane/VelocityLane.h"

#include <QAction>
#include <QLineEdit>
#include <QTest>
#include <QWheelEvent>

namespace barline::test {

/// The real panel on a clip, with hands.
struct Roll : RollFixture
{
    explicit Roll(const QList<Given> &notes = {}, int bars = kBars)
        : RollFixture(notes, bars)
        , panel(*context, theme)
        , canvas(panel.findChild<NoteCanvas *>())
        , scene(panel.findChild<RollScene *>())
    {
        panel.resize(1200, 500 + VelocityLane::kHeight);
        panel.show();
        QTest::qWait(1);
        canvas->setFocus();
    }

    QPoint at(double beat, int pitch) const
    {
        const double y = scene->pitch().topOf(pitch) + scene->pitch().rowHeight() / 2;
        return QPointF(scene->time().xOf(ticks(beat)), y).toPoint();
    }
    QWidget *view() const { return canvas->viewport(); }

    void click(QPoint where, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton) const
    {
        QTest::mouseClick(view(), button, modifiers, where);
    }
    void moveTo(QPoint where, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton held = Qt::LeftButton) const
    {
        QMouseEvent event(QEvent::MouseMove, where, view()->mapToGlobal(QPointF(where)), Qt::NoButton, held, modifiers);
        QApplication::sendEvent(view(), &event);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mousePress(view(), Qt::LeftButton, modifiers, from);
        moveTo((from + to) / 2, modifiers);
        moveTo(to, modifiers);
        QTest::mouseRelease(view(), Qt::LeftButton, modifiers, to);
    }
    void wheel(QPoint where, QPoint angle, Qt::KeyboardModifiers modifiers) const
    {
        QWheelEvent event(where, view()->mapToGlobal(QPointF(where)), QPoint(), angle, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(view(), &event);
    }
    /// What goes on the whole way with one button held.
    void dragAlong(const QList<QPoint> &way, Qt::KeyboardModifiers modifiers = {},
                   Qt::MouseButton button = Qt::LeftButton) const
    {
        QTest::mousePress(view(), button, modifiers, way.first());
        for (const QPoint &where : way.mid(1))
            moveTo(where, modifiers, button);
        QTest::mouseRelease(view(), button, modifiers, way.last());
    }
    /// The panel's action with that object name.
    QAction *action(const char *name) const { return panel.findChild<QAction *>(QLatin1String(name)); }
    void choose(const char *tool) const { action(tool)->trigger(); }
    void chooseDraw() const { choose("draw"); }
    /// Types into the prompt that is open, takes Enter, and has the window back.
    void answer(const QString &text)
    {
        QLineEdit *field = nullptr;
        for (QLineEdit *each : panel.findChildren<QLineEdit *>())
            field = each->isVisible() ? each : field;
        QVERIFY(field);
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        canvas->setFocus();
    }

    PianoRollPanel panel;
    NoteCanvas *canvas;
    RollScene *scene;
};

} // namespace barline::test
